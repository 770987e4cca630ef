// SPDX-License-Identifier: Apache-2.0
// Puts one client's day together: signals, score, rules.
#include "app/today/client_day.hpp"

#include <algorithm>

#include "app/today/matched.hpp"
#include "app/today/models/order_value.hpp"
#include "app/today/open_hours.hpp"
#include "app/today/past.hpp"
#include "app/today/pieces_words.hpp"
#include "app/today/signals/check_in.hpp"
#include "app/today/signals/note_owed.hpp"
#include "app/today/signals/repair.hpp"
#include "app/today/signals/unanswered.hpp"
#include "app/today/signals/welcome.hpp"
#include "app/today/visited.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::today {

std::string Setting::name_of(const std::optional<StaffId>& id) const {
  const auto found = id ? names.find(*id) : names.end();
  return found == names.end() ? "" : found->second;
}

namespace {

OccasionFact occasion_of(const OccasionRow& row, const Setting& setting) {
  OccasionFact fact;
  fact.id = row.id;
  fact.kind = row.kind;
  fact.label = row.label;
  fact.date = {row.year, row.month, row.day, row.calendar};
  fact.person = row.person;
  fact.noted_by = setting.name_of(row.noted_by);
  fact.noted_at = row.noted_at;
  return fact;
}

PromiseFact promise_of(const PromiseRow& row, const Setting& setting) {
  const auto morning = clock::instant_of(row.due, 0, setting.zone, clock::Gap::later);
  return {row.id,
          row.text,
          row.due,
          morning.value_or(row.made_at),
          row.made_by,
          row.maker_name,
          row.maker_is_active,
          clock::day_in(row.made_at, setting.zone).value_or(setting.today),
          row.made_at};
}

std::optional<Reason> welcome_of(const ClientRows& rows, const ClientDay& day, const Since& since,
                                 const Setting& setting) {
  if (rows.calling.first_pages.empty()) return std::nullopt;
  const auto& row = rows.calling.first_pages.front();
  const auto opened = clock::day_in(row.at, setting.zone).value_or(setting.today);
  return welcome_reason({row.client_id, opened, row.at, setting.name_of(row.staff_id)}, day.sales,
                        since, setting.today, setting.priors);
}

std::vector<Reason> opportunities_of(const ClientRows& rows, const ClientDay& day, const Past& past,
                                     const Setting& setting) {
  std::vector<Reason> reasons;
  if (rows.client.kind == clients::ClientKind::shared || rows.client.is_in_list == 0) {
    return reasons;
  }
  const auto keep = [&](std::optional<Reason> reason) {
    if (reason) reasons.push_back(std::move(*reason));
  };
  const Day today = setting.today;
  const auto& priors = setting.priors;
  const auto since = since_of(rows, day.sales, past, setting);
  keep(visit_reason(visits_of(rows, setting), since, today, day.pulse.alive, priors));
  if (rows.client.kind != clients::ClientKind::person) return reasons;
  if (const auto match = best_match(rows, past, setting)) {
    keep(wish_reason(*match, today, day.pulse.alive, priors));
  }
  keep(welcome_of(rows, day, since, setting));
  keep(note_owed_reason(day.sales, since, today, day.pulse.per_year, priors));
  for (const auto& row : rows.calling.occasions) {
    keep(occasion_reason(occasion_of(row, setting), day.sales, today, day.pulse.alive, priors));
  }
  keep(gone_quiet_reason(day.sales, day.pulse, today, priors));
  keep(check_in_reason(day.sales, today, day.pulse.per_year, day.pulse.alive, priors));
  return reasons;
}

std::optional<Reason> reply_owed(const ClientRows& rows, const Setting& setting) {
  if (rows.called.waiting.empty() || rows.client.is_in_list == 0) return std::nullopt;
  const auto& row = rows.called.waiting.front();
  const auto day = clock::day_in(row.at, setting.zone).value_or(setting.today);
  const int minutes = open_minutes(row.at, setting.now, setting.zone, setting.hours);
  return unanswered_reason({row.id, row.at, day, minutes, row.body}, setting.today);
}

// Mended pieces wait for whoever keeps the client's book, whoever took them in.
std::vector<RepairFact> repairs_of(const ClientRows& rows, const Setting& setting) {
  std::vector<RepairFact> repairs;
  if (rows.client.is_in_list == 0) return repairs;
  const auto day_of = [&](Instant at) {
    return clock::day_in(at, setting.zone).value_or(setting.today);
  };
  for (const auto& row : rows.calling.repairs) {
    repairs.push_back({row.id, row.piece, day_of(row.at), day_of(row.ready_at), row.ready_at});
  }
  return repairs;
}

// Whatever it is worth, and who waits longest first.
std::vector<Reason> obligations_of(const ClientRows& rows, const Setting& setting) {
  std::vector<Reason> reasons;
  if (auto reply = reply_owed(rows, setting)) reasons.push_back(std::move(*reply));
  for (const auto& row : rows.calling.promises) {
    if (rows.client.is_in_list == 0 && row.made_by != setting.staff_id) continue;
    auto reason =
        promise_reason(promise_of(row, setting), setting.today, setting.staff_id, setting.sees);
    if (reason) reasons.push_back(std::move(*reason));
  }
  for (const auto& repair : repairs_of(rows, setting)) {
    reasons.push_back(repair_reason(repair, setting.today));
  }
  std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& one, const Reason& other) {
    return one.waits_since() < other.waits_since();
  });
  return reasons;
}

// While contact rests, only what they asked and what waits for them is owed.
std::vector<Reason> owed_while_paused(std::vector<Reason> owed) {
  std::vector<Reason> left;
  std::ranges::copy_if(owed, std::back_inserter(left),
                       [](const Reason& reason) { return goes_on_while_paused(reason.signal); });
  for (auto& reason : left) reason.fact.rests = true;
  return left.empty() ? owed : left;
}

// What is owed stands alone: why else one might write would only blur it.
std::vector<Reason> reasons_of(const ClientRows& rows, const ClientDay& day, const Past& past,
                               const Setting& setting) {
  auto owed = still_open(obligations_of(rows, setting), past, setting.today);
  if (past.is_paused) owed = owed_while_paused(std::move(owed));
  if (!owed.empty()) return not_put_off(std::move(owed), past, setting.today, setting.now);
  auto reasons = still_open(opportunities_of(rows, day, past, setting), past, setting.today);
  std::sort(reasons.begin(), reasons.end(), [](const Reason& one, const Reason& other) {
    return one.p() != other.p() ? one.p() > other.p() : one.event < other.event;
  });
  return reasons;
}

Standing standing_of(const ClientRows& rows, const ClientDay& day, const Setting& setting) {
  const auto& priors = setting.priors;
  double sum = 0;
  int orders = 0;
  for (const auto& sale : day.sales) {
    if (sale.value <= 0) continue;
    sum += priors.largest_order > 0 ? std::min(sale.value, priors.largest_order) : sale.value;
    ++orders;
  }
  Standing standing;
  standing.alive = day.pulse.alive;
  standing.purchases_per_year = day.pulse.per_year;
  standing.order_value = shrunken_order(priors.usual_order, sum, orders);
  standing.fatigue = fatigue_of(contacts_of(rows, setting));
  return standing;
}

// The zone their own addresses tell, when they tell one.
std::string zone_of(const ClientRows& rows, const Setting& setting) {
  std::vector<std::string> places;
  for (const auto& row : rows.called.addresses) {
    if (!row.place.empty()) places.push_back(row.place);
  }
  const auto zones = consents::zones_at(places, setting.country);
  return zones.size() == 1 ? zones.front() : "";
}

Action action_of(const ClientRows& rows, const Past& past, const ClientDay& day) {
  const auto& lead = day.reasons.front();
  if (lead.signal == Signal::unanswered_message) {
    const bool by_email = rows.called.waiting.front().channel == messages::Channel::email;
    return by_email ? Action::email : Action::text;
  }
  if (const auto liked = liked_way(past.addresses, rows.client.preferred_channel)) return *liked;
  if (lead.lane == Lane::obligation) return way_to_tell(past.addresses);
  // Thanks are best in one's own hand.
  if (lead.signal == Signal::note_owed && has_street(past.addresses)) return Action::card;
  return way_to_reach(past.addresses).value_or(Action::text);
}

Showing showing_today(const ClientDay& day, const Setting& setting) {
  if (day.reasons.front().lane == Lane::obligation) return {false, 1, setting.today};
  return showing_of(day.run_stored, setting.today);
}

void decide(const ClientRows& rows, const Past& past, const Setting& setting, ClientDay& day) {
  day.score = score_of(day.reasons, day.standing, setting.priors);
  day.action = action_of(rows, past, day);
  day.prompt_id = prompt_id_of(rows.client.id, day.reasons.front());
  for (const auto& row : rows.calling.prompts) {
    if (row.id != day.prompt_id) continue;
    day.run_stored = row.run_began;
    day.last_shown_day = row.last_shown_day;
  }
  day.showing = showing_today(day, setting);
  day.withheld = withholding_of(day.reasons, past, setting.today, setting.now);
  if (!day.withheld && day.showing.is_resting) {
    const auto until = day.showing.run_began + std::chrono::days(run_days);
    day.withheld = Withholding{WithholdingRule::resting, {}, until, {}, 0};
  }
}

std::optional<OfferedPiece> offer_of(const ClientRows& rows, const ClientDay& day,
                                     const Setting& setting) {
  if (const auto arrival = day.arrival()) return offer_of(*arrival, setting.pieces);
  return offer_for(rows, setting.pieces);
}

}  // namespace

std::optional<PieceId> ClientDay::arrival() const {
  if (!has_prompt() || reasons.front().signal != Signal::wish_match) return std::nullopt;
  return reasons.front().fact.piece_id;
}

bool may_be_called(const ClientRows& rows, const Setting& setting) {
  constexpr std::chrono::days two_days(2);  // today, wherever its store is
  const auto& client = rows.client;
  const bool is_talking =
      client.waiting_since ||
      (client.last_message_at && *client.last_message_at > setting.now - two_days);
  if (is_talking) return true;
  ClientDay day;
  day.sales = sales_of(rows);
  day.pulse = pulse_of(day.sales, setting.today, setting.rhythm);
  return !reasons_of(rows, day, Past{}, setting).empty();
}

clients::Called spoken_to(const ClientRow& client) {
  return {client.salutation,     client.given_name, client.family_name,
          client.preferred_name, client.name_order, client.language};
}

ClientDay client_day(const ClientRows& rows, const Setting& setting) {
  ClientDay day;
  day.client = rows.client;
  if (day.client.time_zone.empty()) day.client.time_zone = zone_of(rows, setting);
  day.name = clients::display_name(rows.client);
  day.sales = sales_of(rows);
  day.pulse = pulse_of(day.sales, setting.today, setting.rhythm);
  day.standing = standing_of(rows, day, setting);
  day.lifetime = lifetime_margin(day.standing, setting.priors);
  const auto past = past_of(rows, setting);
  day.done_today = done_today(rows, setting);
  day.is_waiting = !rows.called.waiting.empty();
  day.reasons = reasons_of(rows, day, past, setting);
  if (!day.reasons.empty()) decide(rows, past, setting, day);
  day.last_wording = last_wording_of(rows, day.prompt_id);
  day.offer = offer_of(rows, day, setting);
  day.told_of = told_of(rows, setting);
  day.last_picture = last_picture_of(rows);
  day.seen = seen_here(rows);
  day.seen_picture = seen_picture_of(rows);
  if (const auto visits = visits_of(rows, setting); !visits.empty()) {
    day.seen_on = visits.back().day;
  }
  return day;
}

PromptId prompt_id_of(ClientId client_id, const Reason& lead) {
  return PromptId(named_uuid("prompt|" + client_id.text() + "|" +
                             std::string(shape::enum_name(lead.signal)) + "|" + lead.event));
}

}  // namespace carnet::today
