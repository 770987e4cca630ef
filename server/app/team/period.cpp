// SPDX-License-Identifier: Apache-2.0
// Periods and what is said of them; what waits for the manager, in words.
#include <array>

#include "app/house/in_words.hpp"
#include "app/team/rules.hpp"

namespace carnet::team {

namespace {

constexpr std::array<std::string_view, 4> quarter_names{"first", "second", "third", "fourth"};

std::string month_of(Day day) {
  return std::string(month_name(static_cast<int>(static_cast<unsigned>(day.date().month()))));
}

std::string day_words(Day day) {
  return std::to_string(static_cast<unsigned>(day.date().day())) + " " + month_of(day);
}

Day first_of(std::chrono::year_month month) {
  return Day(std::chrono::sys_days(month / std::chrono::day(1)));
}

// "One client has", "Three clients have"
std::string some(std::int64_t number, const std::string& one, const std::string& several) {
  const auto count = number == 0 ? "No" : capitalised(number_in_words(static_cast<int>(number)));
  return count + " " + (number == 1 ? one : several);
}

}  // namespace

Period period_of(PeriodKind kind, Day today) {
  if (kind == PeriodKind::week) {
    return {today - std::chrono::days(6), today + std::chrono::days(1)};
  }
  auto month = std::chrono::year_month(today.date().year(), today.date().month());
  const bool is_month = kind == PeriodKind::month;
  if (!is_month) month -= std::chrono::months((static_cast<unsigned>(month.month()) - 1) % 3);
  return {first_of(month), first_of(month + std::chrono::months(is_month ? 1 : 3))};
}

std::string title_of(PeriodKind kind, const Period& period) {
  const auto year = std::to_string(static_cast<int>(period.from.date().year()));
  if (kind == PeriodKind::week) {
    return "The week to " + day_words(period.before - std::chrono::days(1));
  }
  if (kind == PeriodKind::month) return month_of(period.from) + " " + year;
  const auto quarter = (static_cast<unsigned>(period.from.date().month()) - 1) / 3;
  return "The " + std::string(quarter_names.at(quarter)) + " quarter of " + year;
}

std::string aside_of(int kept, int due) {
  if (due == 0) return "Nothing was promised for these days";
  if (kept == due) {
    return due == 1 ? "The floor kept its one promise"
                    : "The floor kept all of its " + std::to_string(due) + " promises";
  }
  const auto promises = std::to_string(due) + " promises";
  if (kept == 0) {
    return due == 1 ? "The floor has not kept its one promise yet"
                    : "The floor has kept none of its " + promises + " yet";
  }
  return "The floor kept " + std::to_string(kept) + " of its " + promises;
}

std::vector<ToDecide> decisions_of(const Pending& pending) {
  const std::string inbox = "/inbox?box=store&state=needs_us";
  std::vector<ToDecide> decide;
  if (pending.flagged > 0) {
    decide.push_back({DecisionKind::late_replies,
                      some(pending.flagged, "client has waited", "clients have waited"),
                      "For an hour and more, while the doors were open.", "Open the inbox", inbox});
  }
  if (pending.unclaimed > 0) {
    decide.push_back({DecisionKind::unclaimed,
                      some(pending.unclaimed, "conversation has no associate",
                           "conversations have no associate"),
                      "They wrote to the house, and nobody keeps their book.", "Give them out",
                      inbox});
  }
  if (!pending.on_hold.empty()) {
    decide.push_back({DecisionKind::on_hold,
                      some(static_cast<std::int64_t>(pending.on_hold.size()),
                           "client may have asked us to stop", "clients may have asked us to stop"),
                      "Nothing goes out to them until somebody has read it.", "Read and decide",
                      "/t/" + pending.on_hold.front().text()});
  }
  if (pending.late_promises > 0 && pending.oldest_promise) {
    decide.push_back({DecisionKind::late_promises,
                      some(pending.late_promises, "promise is late", "promises are late"),
                      "The oldest was due on " + day_words(*pending.oldest_promise) + ".",
                      "Open the calendar",
                      "/calendar?whose=store&from=" + pending.oldest_promise->text()});
  }
  return decide;
}

}  // namespace carnet::team
