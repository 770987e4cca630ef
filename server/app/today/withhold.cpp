// SPDX-License-Identifier: Apache-2.0
// The rules that hold a client back today.
#include "app/today/withhold.hpp"

#include <algorithm>

#include "app/today/signals/drift.hpp"

namespace carnet::today {

bool is_contact(OutcomeKind kind) {
  return kind == OutcomeKind::sent || kind == OutcomeKind::done ||
         kind == OutcomeKind::already_spoke;
}

namespace {

constexpr int colleague_days = 7;
constexpr int not_now_days = 28;
constexpr int apart_days = 10;
constexpr int year_days = 365;
constexpr int most_in_a_year = 8;
constexpr int average_days = 84;
constexpr int most_in_average_days = 4;  // one in 21 days on average
constexpr int bonus_days = 2;

bool holds(const std::vector<std::string>& list, const std::string& wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

bool is_used_up(const Reason& reason, const PastOutcome& outcome, Day today) {
  if (outcome.kind == OutcomeKind::wrong) return holds(outcome.record_ids, reason.source.id.text());
  if (!is_contact(outcome.kind)) return false;
  if (holds(outcome.events, reason.event)) return true;
  return reason.signal == Signal::gone_quiet && outcome.signal == Signal::gone_quiet &&
         today - outcome.day < quiet_block_days;
}

Withholding until(WithholdingRule rule, Day day) { return {rule, std::nullopt, day, {}, 0}; }

std::optional<Withholding> refused(const Past& past) {
  if (past.is_paused) return Withholding{WithholdingRule::paused, {}, {}, {}, 0};
  if (way_to_reach(past.addresses)) return std::nullopt;
  for (const auto& address : past.addresses) {
    if (address.consent != Address::Consent::refused) continue;
    const Day since = utc_day(address.refused_at);
    return Withholding{WithholdingRule::opted_out, since, {}, {}, 0};
  }
  return Withholding{WithholdingRule::no_consent, {}, {}, {}, 0};
}

std::optional<Withholding> put_off(const PastOutcome& outcome, Day today, Instant now) {
  if (outcome.kind == OutcomeKind::later && outcome.until && *outcome.until > now) {
    const Day day = utc_day(*outcome.until);
    return until(WithholdingRule::later, day);
  }
  if (outcome.kind == OutcomeKind::not_now && today - outcome.day < not_now_days) {
    return until(WithholdingRule::not_now, outcome.day + std::chrono::days(not_now_days));
  }
  return std::nullopt;
}

std::optional<Withholding> put_off(const Past& past, Day today, Instant now) {
  for (const auto& outcome : past.outcomes) {
    if (auto found = put_off(outcome, today, now)) return found;
  }
  return std::nullopt;
}

// What is owed may be put off too, but only by name, and only until a moment.
std::optional<Withholding> owed_later(const Reason& reason, const Past& past, Day today,
                                      Instant now) {
  for (const auto& outcome : past.outcomes) {
    if (outcome.kind != OutcomeKind::later || !holds(outcome.events, reason.event)) continue;
    if (auto found = put_off(outcome, today, now)) return found;
  }
  return std::nullopt;
}

std::optional<Withholding> colleague_wrote(const Past& past, Day today) {
  for (const auto& reaching : past.reachings) {
    if (reaching.by_me || today - reaching.day >= colleague_days) continue;
    return Withholding{WithholdingRule::colleague,
                       reaching.day,
                       reaching.day + std::chrono::days(colleague_days),
                       reaching.staff_name,
                       0,
                       reaching.in_writing};
  }
  return std::nullopt;
}

// The day on which fewer than `most` contacts lie within `span` days; nothing when that is today.
std::optional<Day> free_again(const std::vector<Day>& days, int span, int most, Day today) {
  std::vector<Day> counted;
  for (const Day day : days) {
    if (today - day < span) counted.push_back(day);
  }
  if (static_cast<int>(counted.size()) < most) return std::nullopt;
  return counted[counted.size() - static_cast<std::size_t>(most)] + std::chrono::days(span);
}

std::optional<Withholding> tired(const Past& past, Day today) {
  std::vector<Day> days;
  for (const auto& reaching : past.reachings) {
    if (reaching.is_discretionary) days.push_back(reaching.day);
  }
  for (const auto& outcome : past.outcomes) {
    if (is_contact(outcome.kind)) days.push_back(outcome.day);
  }
  std::sort(days.begin(), days.end());
  // A message and the outcome that tells of it are one contact.
  days.erase(std::unique(days.begin(), days.end()), days.end());
  auto free = free_again(days, apart_days, 1, today);
  free = std::max(free, free_again(days, average_days, most_in_average_days, today));
  free = std::max(free, free_again(days, year_days, most_in_a_year, today));
  if (!free) return std::nullopt;
  auto withholding = until(WithholdingRule::fatigue, *free);
  withholding.since = days.back();
  withholding.count = static_cast<int>(
      std::count_if(days.begin(), days.end(), [&](Day day) { return today - day < year_days; }));
  return withholding;
}

}  // namespace

std::optional<Action> way_to_reach(std::span<const Address> addresses) {
  const Address* agreed = nullptr;
  bool has_refused = false;
  bool has_phone = false;
  bool has_street = false;
  for (const auto& address : addresses) {
    has_refused = has_refused || address.consent == Address::Consent::refused;
    has_phone = has_phone || (address.way == Address::Way::text && address.may_be_called);
    has_street = has_street || address.way == Address::Way::post;
    if (address.way == Address::Way::post || address.consent != Address::Consent::granted) continue;
    if (!agreed || (address.is_preferred && !agreed->is_preferred) ||
        (address.is_preferred == agreed->is_preferred && address.way == Address::Way::text)) {
      agreed = &address;
    }
  }
  if (agreed) return agreed->way == Address::Way::text ? Action::text : Action::email;
  if (has_refused) return std::nullopt;
  if (has_phone) return Action::call;
  if (has_street) return Action::card;
  return std::nullopt;
}

Action way_to_tell(std::span<const Address> addresses) {
  if (const auto agreed = way_to_reach(addresses)) return *agreed;
  const bool may_call = std::any_of(addresses.begin(), addresses.end(), [](const Address& each) {
    return each.way == Address::Way::text && each.may_be_called;
  });
  return !may_call && has_street(addresses) ? Action::card : Action::call;
}

std::optional<Action> liked_way(std::span<const Address> addresses,
                                clients::PreferredChannel channel) {
  using enum clients::PreferredChannel;
  if (channel == any || !way_to_reach(addresses)) return std::nullopt;
  const bool is_written = channel == text || channel == email;
  const auto way = channel == email  ? Address::Way::email
                   : channel == card ? Address::Way::post
                                     : Address::Way::text;
  const bool is_open = std::any_of(addresses.begin(), addresses.end(), [&](const Address& each) {
    const bool agreed = each.consent == Address::Consent::granted;
    const bool may = channel != call || each.may_be_called;
    return each.way == way && may && (agreed || !is_written);
  });
  if (!is_open) return std::nullopt;
  if (channel == call) return Action::call;
  if (channel == card) return Action::card;
  return channel == text ? Action::text : Action::email;
}

bool has_street(std::span<const Address> addresses) {
  return std::any_of(addresses.begin(), addresses.end(),
                     [](const Address& address) { return address.way == Address::Way::post; });
}

bool goes_on_while_paused(Signal signal) {
  return signal == Signal::unanswered_message || signal == Signal::repair_ready;
}

std::vector<Reason> not_put_off(std::vector<Reason> reasons, const Past& past, Day today,
                                Instant now) {
  std::vector<Reason> left;
  for (const auto& reason : reasons) {
    if (!owed_later(reason, past, today, now)) left.push_back(reason);
  }
  return left.empty() ? reasons : left;
}

std::vector<Reason> still_open(std::vector<Reason> reasons, const Past& past, Day today) {
  std::erase_if(reasons, [&](const Reason& reason) {
    return std::any_of(past.outcomes.begin(), past.outcomes.end(),
                       [&](const auto& outcome) { return is_used_up(reason, outcome, today); });
  });
  return reasons;
}

std::optional<Withholding> withholding_of(std::span<const Reason> reasons, const Past& past,
                                          Day today, Instant now) {
  for (const auto& reason : reasons) {
    if (reason.lane != Lane::obligation) continue;
    if (past.is_paused && !goes_on_while_paused(reason.signal)) return refused(past);
    return owed_later(reason, past, today, now);
  }
  if (auto found = refused(past)) return found;
  if (auto found = put_off(past, today, now)) return found;
  if (auto found = colleague_wrote(past, today)) return found;
  return tired(past, today);
}

Showing showing_of(std::optional<Day> run_began, Day today) {
  const int days = run_began ? today - *run_began : 0;
  if (!run_began || days < 0 || days >= run_days) return {false, 1, today};
  if (days > bonus_days) return {true, 1, *run_began};
  return {false, days > 0 ? 1.1 : 1, *run_began};
}

}  // namespace carnet::today
