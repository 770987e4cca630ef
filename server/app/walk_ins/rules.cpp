// SPDX-License-Identifier: Apache-2.0
// Checks and completes a walk-in without a database.
#include "app/walk_ins/rules.hpp"

namespace carnet::walk_ins {

namespace {

constexpr std::size_t most_consents = 20;

bool has_words(const std::optional<Line<100>>& line) { return line && !line->is_empty(); }

bool is_named(const clients::NewClient& client) {
  return has_words(client.given_name) || has_words(client.family_name) ||
         has_words(client.preferred_name);
}

Day day_of(Instant at, const std::string& zone) {
  return clock::day_in(at, zone).value_or(utc_day(at));
}

}  // namespace

Faults faults_of(const NewWalkIn& walk_in) {
  Faults faults;
  if (walk_in.id.is_empty()) faults["/id"] = {"required", "A walk-in needs an identifier."};
  if (walk_in.client_id && walk_in.client) {
    faults["/client_id"] = {"both", "Say who it is, or who is new, not both."};
  } else if (!walk_in.client_id && !walk_in.client) {
    faults["/client"] = {"required", "Say who it was."};
  }
  const auto& client = walk_in.client;
  if (!client && walk_in.is_apart.value_or(false)) {
    faults["/is_apart"] = {"not_new", "Only somebody new can be said to be somebody else."};
  }
  if (client && !is_named(*client) && client->contacts.empty() && walk_in.visit.pieces.empty()) {
    faults["/client/given_name"] = {"required", "Keep at least a name, a number or a piece."};
  }
  if (walk_in.consents.size() > most_consents) {
    faults["/consents"] = {"too_many", "At most twenty consents come with one walk-in."};
  }
  if (walk_in.wishes.size() > most_wishes) {
    faults["/wishes"] = {"too_many", "At most forty wishes come with one walk-in."};
  }
  return faults;
}

clients::NewClient as_written(clients::NewClient client, std::optional<StoreId> store_id) {
  const bool says_kind = client.kind && !client.contacts.empty();
  if (!is_named(client) && !says_kind) client.kind = clients::ClientKind::unnamed;
  if (!client.home_store_id) client.home_store_id = store_id;
  return client;
}

Day next_open_day(Instant visited, Instant now, const stores::Store& store,
                  const stores::OpeningTimes& times) {
  const Day today = day_of(now, store.time_zone);
  const Day first = std::max(day_of(visited, store.time_zone) + std::chrono::days(1), today);
  const auto morning = clock::instant_of(first, 0, store.time_zone, clock::Gap::later);
  if (!morning) return first;
  return day_of(stores::next_open(*morning, store, times), store.time_zone);
}

}  // namespace carnet::walk_ins
