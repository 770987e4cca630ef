// SPDX-License-Identifier: Apache-2.0
// Which days a calendar shows, decided on plain values.
#include "app/calendar/rules.hpp"

#include <algorithm>

#include "app/house/in_words.hpp"

namespace carnet::calendar {

namespace {

constexpr std::size_t longest_opening = 80;

bool is_inside_letter(char unit) { return (unit & 0xc0) == 0x80; }

}  // namespace

std::map<std::string, FieldFault> faults_of(const Span& span) {
  if (span.to < span.from) return {{"/to", {"order", "The last day comes before the first."}}};
  if (span.to - span.from < most_days) return {};
  return {{"/to", {"range", "A calendar shows at most 62 days."}}};
}

std::vector<int> months_of(const Span& span) {
  std::vector<int> months;
  for (auto month = std::chrono::year_month(span.from.date().year(), span.from.date().month());
       month <= std::chrono::year_month(span.to.date().year(), span.to.date().month());
       month += std::chrono::months(1)) {
    months.push_back(static_cast<int>(static_cast<unsigned>(month.month())));
  }
  return months;
}

std::optional<Day> falls_on(const PartialDay& date, const Span& span) {
  const auto day = next_occurrence(date, span.from);
  if (!day || *day > span.to) return std::nullopt;
  if (date.year && static_cast<int>(day->date().year()) < *date.year) return std::nullopt;
  return day;
}

std::string in_words(Day day, Day today) {
  const int days = day - today;
  return days < 0 ? ago_in_words(-days) : ahead_in_words(days);
}

std::string opening_of(const std::string& body) {
  std::string line = body;
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (line.size() <= longest_opening) return line;
  auto end = line.rfind(' ', longest_opening);
  if (end == std::string::npos || end == 0) {
    end = longest_opening;
    while (end > 0 && is_inside_letter(line[end])) --end;
  }
  return line.substr(0, end) + "…";
}

}  // namespace carnet::calendar
