// SPDX-License-Identifier: Apache-2.0
// The calendar: days on which something is: occasions, promises due, letters that wait to go out.
#pragma once

#include "app/occasions/occasions.hpp"
#include "app/promises/promises.hpp"

namespace carnet::calendar {

/// The asker's own book and promises; or what the asker's stores know.
enum class CalendarOf { mine, store };
BOOST_DESCRIBE_ENUM(CalendarOf, mine, store)

struct CalendarOccasion {
  OccasionId id;
  ClientId client_id;
  std::string client_name;
  std::string label;
  occasions::OccasionKind kind = occasions::OccasionKind::custom;
  std::string person;    // whose day it is when it is not the client's own; empty otherwise
  std::string in_words;  // "in six days", from today on the store's clock
};
BOOST_DESCRIBE_STRUCT(CalendarOccasion, (),
                      (id, client_id, client_name, label, kind, person, in_words))

/// A message that waits for its moment, with the first words of it.
struct CalendarLetter {
  MessageId message_id;
  ClientId client_id;
  std::string client_name;
  Instant at;
  std::string opening;
};
BOOST_DESCRIBE_STRUCT(CalendarLetter, (), (message_id, client_id, client_name, at, opening))

struct CalendarDay {
  Day day;
  std::vector<CalendarOccasion> occasions;
  std::vector<promises::Promise> promises;
  std::vector<CalendarLetter> letters;
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, occasions, promises, letters))

/// In order; days without anything are left out.
struct Calendar {
  std::vector<CalendarDay> days;
};
BOOST_DESCRIBE_STRUCT(Calendar, (), (days))

/// A calendar shows this many days at once.
inline constexpr int most_days = 62;

void add_routes(Routes& routes);

}  // namespace carnet::calendar
