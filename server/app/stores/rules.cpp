// SPDX-License-Identifier: Apache-2.0
// When a store is open, and what may be said of one.
#include "app/stores/rules.hpp"

#include <algorithm>
#include <set>

#include "kit/text/phone.hpp"

namespace carnet::stores {

namespace {

constexpr int farthest_days = 60;
constexpr std::size_t most_hours = 28;
constexpr std::size_t most_holidays = 1'000;

const FieldFault required{"required", "This is required."};

bool are_two_capitals(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

void apply_region(const StoreEdit& edit, Store& store, FieldFaults& faults) {
  if (edit.country) store.country = edit.country->text();
  if (edit.region) store.region = edit.region->text();
  if (store.country != "US" || store.region.empty() || are_two_capitals(store.region)) return;
  faults["/region"] = {"state", "Write the state in two letters, such as NY."};
}

void apply_phone(const StoreEdit& edit, Store& store, FieldFaults& faults) {
  if (!edit.phone) return;
  store.phone = "";
  if (edit.phone->is_empty()) return;
  const auto phone = parse_phone(edit.phone->text(), store.country);
  if (phone) store.phone = phone->text();
  if (!phone) faults["/phone"] = phone.error();
}

void apply_email(const StoreEdit& edit, Store& store, FieldFaults& faults) {
  if (!edit.email) return;
  store.email = "";
  if (edit.email->is_empty()) return;
  const auto email = Email::parse(edit.email->text());
  if (email) store.email = email->text();
  if (!email) faults["/email"] = email.error();
}

std::optional<FieldFault> fault_of_hours(const StoreHours& hours) {
  if (hours.weekday < 1 || hours.weekday > 7) {
    return FieldFault{"weekday", "A weekday is 1 (Monday) to 7 (Sunday)."};
  }
  const bool is_span = hours.opens_minute >= 0 && hours.opens_minute < hours.closes_minute;
  if (is_span && hours.closes_minute <= minutes_per_day) return std::nullopt;
  return FieldFault{"span", "A store opens before it closes, within one day."};
}

bool overlap(const StoreHours& one, const StoreHours& other) {
  return one.weekday == other.weekday && one.opens_minute < other.closes_minute &&
         other.opens_minute < one.closes_minute;
}

}  // namespace

Parsed<Country> Country::parse(std::string_view text) {
  if (!are_two_capitals(text)) return wrong("country", "This is not a country code such as US.");
  Country country;
  country.text_ = std::string(text);
  return country;
}

std::vector<OpeningHours> usual_hours(StoreId id) {
  std::vector<OpeningHours> hours;
  for (int weekday = 1; weekday <= 6; ++weekday) hours.push_back({id, weekday, 600, 1080});
  return hours;
}

std::vector<OpeningHours> open_on(Day day, const OpeningTimes& times) {
  const auto& shut = times.holidays;
  if (std::find(shut.begin(), shut.end(), day) != shut.end()) return {};
  const auto weekday = static_cast<int>(clock::weekday(day).iso_encoding());
  if (times.hours.empty()) return {{StoreId{}, weekday, 0, minutes_per_day}};
  std::vector<OpeningHours> open;
  for (const auto& each : times.hours) {
    if (each.weekday == weekday) open.push_back(each);
  }
  return open;
}

Instant next_open(Instant now, const Store& store, const OpeningTimes& times) {
  const auto wall = clock::local(now, store.time_zone);
  if (!wall) return now;
  for (int ahead = 0; ahead <= farthest_days; ++ahead) {
    const Day day = wall->day + std::chrono::days(ahead);
    for (const auto& each : open_on(day, times)) {
      if (ahead == 0 && wall->minutes >= each.closes_minute) continue;
      const auto opens =
          clock::instant_of(day, each.opens_minute, store.time_zone, clock::Gap::later);
      return opens && *opens > now ? *opens : now;
    }
  }
  return now;
}

bool is_language(std::string_view text) {
  const auto dash = text.find('-');
  const auto language = text.substr(0, dash);
  const bool is_plain = std::all_of(language.begin(), language.end(),
                                    [](char letter) { return letter >= 'a' && letter <= 'z'; });
  if (!is_plain || language.size() < 2 || language.size() > 3) return false;
  return dash == text.npos || are_two_capitals(text.substr(dash + 1));
}

bool may_edit(const Scope& scope, StoreId id) { return scope.is_manager() && scope.works_at(id); }

FieldFaults apply(const StoreEdit& edit, Store& store) {
  FieldFaults faults;
  if (edit.name) store.name = edit.name->text();
  if (store.name.empty()) faults["/name"] = required;
  if (edit.time_zone) store.time_zone = edit.time_zone->text();
  if (edit.address) store.address = edit.address->text();
  apply_region(edit, store, faults);
  apply_phone(edit, store, faults);
  apply_email(edit, store, faults);
  return faults;
}

FieldFaults faults_of(const std::vector<StoreHours>& week, const std::string& path) {
  FieldFaults faults;
  if (week.size() > most_hours) faults[path] = {"too_many", "No week has so many opening hours."};
  for (std::size_t place = 0; place < week.size() && faults.empty(); ++place) {
    const auto here = path + "/" + std::to_string(place);
    if (const auto fault = fault_of_hours(week[place])) faults[here] = *fault;
    for (std::size_t before = 0; before < place; ++before) {
      if (!overlap(week[before], week[place])) continue;
      faults[here] = {"overlap", "These hours overlap others of the same day."};
    }
  }
  return faults;
}

FieldFaults faults_of(const std::vector<Holiday>& holidays) {
  FieldFaults faults;
  if (holidays.size() > most_holidays) faults[""] = {"too_many", "These are too many days."};
  std::set<Day> seen;
  for (std::size_t place = 0; place < holidays.size(); ++place) {
    if (seen.insert(holidays[place].day).second) continue;
    faults["/" + std::to_string(place) + "/day"] = {"twice", "This day stands here already."};
  }
  return faults;
}

}  // namespace carnet::stores
