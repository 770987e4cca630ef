// SPDX-License-Identifier: Apache-2.0
// The routes of the door.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/door/rules.hpp"
#include "app/door/store.hpp"
#include "app/stores/day.hpp"

namespace carnet::door {

namespace {

/// Where the door is: at the client's own boutique, else at the asker's.
std::string zone_at(sql::Tx& tx, const Scope& scope, const std::optional<StoreId>& home) {
  const auto store = home ? stores::find(tx, scope, *home) : std::nullopt;
  return store ? store->time_zone : stores::zone_of(tx, scope);
}

std::vector<Alert> standing(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  std::vector<Alert> alerts;
  const auto since = utc_day(now) - std::chrono::days(1);
  for (const auto& row : store::alerts_of(tx, scope, client_id, since)) {
    const auto today = clock::day_in(now, row.time_zone);
    if (today && !stands_on(row.last_day, *today)) continue;
    alerts.push_back({row.id, row.text, row.last_day, row.staff_name});
  }
  return alerts;
}

Result<DoorCard> card_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  const auto client = clients::load_client(tx, scope, now, client_id);
  if (!client) return client.error();
  const auto zone = zone_at(tx, scope, client->home_store_id);
  const auto visits = visits::visits_of(tx, scope, client_id, {{}, 1});
  if (!visits) return visits.error();
  const Known known{client->given_name,
                    client->preferred_name,
                    relations::relations_of(tx, scope, client_id),
                    occasions::occasions_of(tx, scope, client_id).items,
                    visits->items,
                    promises::promises_of(tx, scope, client_id).items,
                    tastes::tastes_of(tx, scope, client_id),
                    clock::day_in(now, zone).value_or(utc_day(now)),
                    zone,
                    pauses::standing(tx, scope, client_id)};
  DoorCard card{standing(tx, scope, now, client_id), {}, {}};
  for (const auto& word : store::words_of(tx, scope, client_id)) {
    auto& side = word.side == Side::say ? card.say : card.avoid;
    side.push_back({word.id, word.text, "door_words", word.staff_name});
  }
  const auto fill = [](std::vector<DoorLine>& side, std::vector<DoorLine> from_record) {
    for (auto& line : from_record) {
      if (side.size() < most_a_side) side.push_back(std::move(line));
    }
  };
  fill(card.say, lines_to_say(known));
  fill(card.avoid, lines_to_avoid(known));
  return card;
}

Result<DoorCard> show_door(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  return card_of(tx, session.scope, session.now, client_id);
}

Result<DoorLine> add_door_word(Session& session, ClientId client_id, NewDoorWord word) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_word(session.tx(), session.scope, session.now, client_id, word);
}

Result<Alert> add_alert(Session& session, ClientId client_id, NewAlert alert) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_alert(session.tx(), session.scope, session.now, client_id, alert);
}

Result<void> remove_door_word(Session& session, ClientId client_id, DoorWordId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove_word(session.tx(), session.scope, client_id, id)) return not_found("line");
  session.record({client_id, "door_words", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

Result<void> remove_alert(Session& session, ClientId client_id, AlertId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove_alert(session.tx(), session.scope, client_id, id)) return not_found("alert");
  session.record({client_id, "alerts", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

}  // namespace

std::vector<Alert> alerts_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  return standing(tx, scope, now, client_id);
}

Result<DoorLine> keep_word(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const NewDoorWord& word) {
  FieldFaults faults;
  if (word.id.is_empty()) faults["/id"] = {"required", "A line needs an identifier."};
  if (word.text.is_empty()) faults["/text"] = {"required", "A line says something."};
  const auto before = store::words_of(tx, scope, client_id);
  const auto own = [&](const auto& each) { return each.id == word.id; };
  const auto stands = std::find_if(before.begin(), before.end(), own);
  if (stands != before.end()) {
    return DoorLine{stands->id, stands->text, "door_words", stands->staff_name};
  }
  const auto on_side = std::count_if(before.begin(), before.end(),
                                     [&](const auto& each) { return each.side == word.side; });
  if (on_side >= static_cast<std::ptrdiff_t>(most_a_side)) {
    faults["/text"] = {"full", "Five lines can be read at the door. Take one away first."};
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  store::insert_word(tx, scope,
                     {client_id, word.id, word.side, word.text.text(), scope.person(), now});
  record(tx, scope, now, {client_id, "door_words", word.id.uuid(), "kept", now, InTimeline::no});
  const auto after = store::words_of(tx, scope, client_id);
  const auto kept = std::find_if(after.begin(), after.end(), own);
  return DoorLine{kept->id, kept->text, "door_words", kept->staff_name};
}

Result<Alert> keep_alert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewAlert& alert) {
  const auto client = clients::load_client(tx, scope, now, client_id);
  if (!client) return client.error();
  const auto zone = zone_at(tx, scope, client->home_store_id);
  FieldFaults faults;
  if (alert.id.is_empty()) faults["/id"] = {"required", "An alert needs an identifier."};
  if (alert.text.is_empty()) faults["/text"] = {"required", "An alert says something."};
  const auto today = clock::day_in(now, zone).value_or(utc_day(now));
  if (!stands_on(alert.last_day, today)) {
    faults["/last_day"] = {"past", "This day has passed at the door."};
  }
  if (alert.last_day - today > 366) {
    faults["/last_day"] = {"far", "An alert stands for a year at most."};
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  const bool is_new = store::insert_alert(
      tx, scope,
      {client_id, alert.id, alert.text.text(), alert.last_day, zone, scope.person(), now});
  if (is_new) {
    record(tx, scope, now, {client_id, "alerts", alert.id.uuid(), "kept", now, InTimeline::no});
  }
  for (const auto& each : standing(tx, scope, now, client_id)) {
    if (each.id == alert.id) return each;
  }
  return fault(FaultKind::conflict, "many", "Too many alerts stand at this door.");
}

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/door",
             {.name = "show_door", .summary = "What to say at the door, and what not to"},
             show_door);
  routes.post("/api/clients/{client_id}/door",
              {.name = "add_door_word", .summary = "Adds a line of the house's own"},
              add_door_word);
  routes.remove("/api/clients/{client_id}/door/{id}",
                {.name = "remove_door_word", .summary = "Takes a line of the house's own away"},
                remove_door_word);
  routes.post("/api/clients/{client_id}/alerts",
              {.name = "add_alert", .summary = "An alert that ends by itself"}, add_alert);
  routes.remove("/api/clients/{client_id}/alerts/{id}",
                {.name = "remove_alert", .summary = "Ends an alert before its day"}, remove_alert);
}

}  // namespace carnet::door
