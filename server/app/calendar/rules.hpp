// SPDX-License-Identifier: Apache-2.0
// Which days a calendar shows, decided on plain values.
#pragma once

#include "app/calendar/calendar.hpp"

namespace carnet::calendar {

/// From a day up to and with another.
struct Span {
  Day from;
  Day to;
};

/// Faults by field: the end before the beginning, or too many days.
std::map<std::string, FieldFault> faults_of(const Span& span);

/// The months of a span, 1 to 12: four at most in 62 days.
std::vector<int> months_of(const Span& span);

/// On which day of the span an occasion falls. Nothing before its first time, nor when only its
/// month is known.
std::optional<Day> falls_on(const PartialDay& date, const Span& span);

/// "today", "in six days", "six days ago".
std::string in_words(Day day, Day today);

/// The first words of a letter: one line of at most 80 letters, cut between words.
std::string opening_of(const std::string& body);

}  // namespace carnet::calendar
