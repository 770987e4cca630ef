// SPDX-License-Identifier: Apache-2.0
// When an occasion is worth a word, and how much a word may change.
#include "app/today/signals/occasion.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace carnet::today {

namespace {

constexpr int longest_ahead = 180;
constexpr double memory_days = 20;
constexpr double sigma = 0.85;

double median_days(GiftPace pace) { return pace == GiftPace::early ? 35 : 11; }

// P(L <= days) for a lognormal L.
double decided_within(double days, double median) {
  if (days <= 0) return 0;
  return 0.5 * std::erfc(-std::log(days / median) / (sigma * std::sqrt(2.0)));
}

using Timing = std::array<double, longest_ahead + 1>;

Timing timing_table(GiftPace pace) {
  Timing table{};
  const double fade = std::exp(-1 / memory_days);
  double reached = 0;
  for (int days = 0; days <= longest_ahead; ++days) {
    const double share = decided_within(days + 0.5, median_days(pace)) -
                         decided_within(days - 0.5, median_days(pace));
    reached = reached * fade + share;
    table[static_cast<std::size_t>(days)] = reached;
  }
  return table;
}

// The day this is about: the next occurrence, or the first of the month when no day is known.
struct Coming {
  Day day;
  std::optional<int> only_month;
};

std::optional<Coming> coming(const PartialDay& date, Day from) {
  if (!is_possible(date)) return std::nullopt;
  if (date.day) {
    const auto day = next_occurrence(date, from);
    return day ? std::optional<Coming>({*day, std::nullopt}) : std::nullopt;
  }
  PartialDay first_of_month = date;
  first_of_month.day = 1;
  const auto day = next_occurrence(first_of_month, from);
  return day ? std::optional<Coming>({*day, date.month}) : std::nullopt;
}

Signal signal_of(const OccasionFact& occasion, std::optional<int> nth) {
  if (occasion.kind == OccasionKind::birthday) return Signal::birthday;
  if (occasion.kind == OccasionKind::anniversary) return Signal::anniversary;
  // A wedding to come is a day of its own; one in the past, or without a year, is kept yearly.
  if (occasion.kind == OccasionKind::wedding && nth.value_or(1) > 0) return Signal::anniversary;
  return Signal::occasion;
}

bool is_milestone(std::optional<int> nth) {
  constexpr std::array<int, 12> years{1, 5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 75};
  return nth && std::find(years.begin(), years.end(), *nth) != years.end();
}

// Of the past years in which we knew the client: in how many did they buy here for this day?
struct Record {
  int years_known = 0;
  int years_bought = 0;
};

Record record_of(const OccasionFact& occasion, Day coming_day, std::span<const SaleFact> sales) {
  Record record;
  const Day noted = utc_day(occasion.noted_at);
  Day known_since = noted;
  for (const auto& sale : sales) known_since = std::min(known_since, sale.day);
  const int this_year = static_cast<int>(coming_day.date().year());
  for (int year = this_year - 1; year >= this_year - 40; --year) {
    PartialDay dated = occasion.date;
    if (!dated.day) dated.day = 1;
    const auto past = occurrence_in(dated, year);
    if (!past || *past < known_since) break;
    ++record.years_known;
    const bool bought = std::any_of(sales.begin(), sales.end(), [&](const SaleFact& sale) {
      const int before = *past - sale.day;
      return sale.value > 0 && before >= -3 && before <= 45;
    });
    if (bought) ++record.years_bought;
  }
  return record;
}

double need_of(Signal signal, const Record& record, std::optional<int> nth, const Priors& priors) {
  if (signal == Signal::birthday) return priors.birthday_need;
  if (signal == Signal::occasion) return priors.custom_need;
  const double need = (priors.anniversary_weight * priors.anniversary_need + record.years_bought) /
                      (priors.anniversary_weight + record.years_known);
  return std::min(1.0, is_milestone(nth) ? need * priors.milestone_factor : need);
}

double value_factor_of(Signal signal, const Priors& priors) {
  if (signal == Signal::anniversary) return priors.anniversary_value;
  return signal == Signal::birthday ? priors.birthday_value : 1;
}

}  // namespace

double gift_timing(int days_ahead, GiftPace pace) {
  static const Timing ordinary = timing_table(GiftPace::ordinary);
  static const Timing early = timing_table(GiftPace::early);
  if (days_ahead < 0 || days_ahead > longest_ahead) return 0;
  return (pace == GiftPace::early ? early : ordinary)[static_cast<std::size_t>(days_ahead)];
}

GiftWindow gift_window(GiftPace pace) {
  return pace == GiftPace::early ? early_gift : ordinary_gift;
}

std::optional<Reason> occasion_reason(const OccasionFact& occasion, std::span<const SaleFact> sales,
                                      Day today, double alive, const Priors& priors) {
  if (occasion.muted) return std::nullopt;
  const auto next = coming(occasion.date, today);
  if (!next) return std::nullopt;
  const int year = static_cast<int>(next->day.date().year());
  std::optional<int> nth;
  if (occasion.date.year) nth = year - *occasion.date.year;
  if (nth && *nth < 0) return std::nullopt;  // a year still to come
  const Signal signal = signal_of(occasion, nth);
  const bool is_early = signal == Signal::anniversary && is_milestone(nth);
  const GiftPace pace = is_early ? GiftPace::early : GiftPace::ordinary;
  const int days = next->day - today;
  const int useful_days = days - occasion.production_days;
  const auto window = gift_window(pace);
  if (useful_days > window.opens || useful_days < window.closes) return std::nullopt;

  Reason reason;
  reason.signal = signal;
  reason.event = "occasions:" + occasion.id.text() + ":" + std::to_string(year);
  reason.source = {"occasions", occasion.id.uuid(), occasion.noted_at};
  reason.need = need_of(signal, record_of(occasion, next->day, sales), nth, priors);
  reason.gain = priors.occasion_gain * priors.persuadability;
  reason.timing = gift_timing(useful_days, pace);
  reason.alive = alive;
  reason.value_factor = value_factor_of(signal, priors);
  reason.fact.label = occasion.label;
  reason.fact.person = occasion.person;
  if (nth && *nth > 0) reason.fact.nth = nth;
  reason.fact.day = next->day;
  reason.fact.only_month = next->only_month;
  reason.fact.days = days;
  reason.fact.noted_by = occasion.noted_by;
  reason.fact.noted_on = utc_day(occasion.noted_at);
  return reason;
}

}  // namespace carnet::today
