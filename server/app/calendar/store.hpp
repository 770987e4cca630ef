// SPDX-License-Identifier: Apache-2.0
// Every query of the calendar: one for each kind of thing, whatever the book holds.
#pragma once

#include "app/calendar/calendar.hpp"
#include "app/clients/clients.hpp"

namespace carnet::calendar::store {

struct OccasionRow {
  OccasionId id;
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::string label;
  occasions::OccasionKind kind = occasions::OccasionKind::custom;
  std::string person;
  std::optional<int> year;
  int month = 1;
  int day = 1;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (id, client_id, given_name, family_name, preferred_name, name_order, label,
                       kind, person, year, month, day))

/// Those that fall in one of these months (one to four of them), A–Z.
std::vector<OccasionRow> occasions(sql::Tx& tx, const Scope& scope, CalendarOf whose,
                                   const std::vector<int>& months);

struct LetterRow {
  MessageId id;
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::string body;
  Instant send_at;
};
BOOST_DESCRIBE_STRUCT(LetterRow, (),
                      (id, client_id, given_name, family_name, preferred_name, name_order, body,
                       send_at))

/// Messages that go out at `from` or later, before `until`; those of the next moment left out.
std::vector<LetterRow> letters(sql::Tx& tx, const Scope& scope, CalendarOf whose, Instant from,
                               Instant until);

}  // namespace carnet::calendar::store
