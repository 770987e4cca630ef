// SPDX-License-Identifier: Apache-2.0
// The route of a client's profile.
#include "app/clients/profile.hpp"

#include <algorithm>

#include "app/clients/contacts.hpp"
#include "app/clients/rules.hpp"
#include "app/clients/store.hpp"
#include "app/house/in_words.hpp"

namespace carnet::clients {

namespace {

constexpr std::size_t pieces_shown = 8;
constexpr std::size_t family_shown = 6;

std::vector<ChosenPiece> chosen(sql::Tx& tx, const Scope& scope,
                                const std::vector<sales::BoughtLine>& lines) {
  std::vector<ChosenPiece> out;
  std::vector<PieceId> ids;
  for (const auto& line : lines) {
    if (!line.piece_id || line.quantity <= 0 || out.size() == pieces_shown) continue;
    if (std::find(ids.begin(), ids.end(), *line.piece_id) != ids.end()) continue;
    const auto year = std::to_string(static_cast<int>(line.day.date().year()));
    ids.push_back(*line.piece_id);
    out.push_back({*line.piece_id, line.title, "Chosen in " + year, {}});
  }
  for (const auto& piece : pieces::find_all(tx, scope, ids)) {
    const auto shown = std::find(ids.begin(), ids.end(), piece.id) - ids.begin();
    out[static_cast<std::size_t>(shown)].picture = piece.picture;
  }
  return out;
}

std::optional<ComingOccasion> coming(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                     Day today) {
  std::optional<ComingOccasion> next;
  for (const auto& each : store::occasion_dates_of(tx, scope, client_id)) {
    const auto day = next_occurrence(PartialDay{each.year, each.month, each.day}, today);
    if (!day || (next && next->day <= *day)) continue;
    next = ComingOccasion{each.label, *day, ahead_in_words(*day - today), each.kind};
  }
  return next;
}

Result<Profile> show_profile(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  if (auto visible = require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  return load_profile(tx, session.scope, session.now, session.house.key, client_id);
}

}  // namespace

Profile load_profile(sql::Tx& tx, const Scope& scope, Instant now, std::string_view house_key,
                     ClientId client_id) {
  const auto client = store::find(tx, scope, client_id);
  const auto lines = sales::bought_by(tx, scope, client_id);
  const auto reach = [&](consents::Channel channel) {
    return consents::reach(tx, scope, now, client_id, channel, house_key);
  };
  const auto zones = zones_of(tx, scope, *client, store::contacts_of(tx, scope, client_id));
  const auto today = clock::day_in(now, clock_of(zones));
  Profile profile;
  if (client->since_day) profile.since_year = static_cast<int>(client->since_day->date().year());
  if (const auto keeper = store::looked_after_by(tx, scope, client_id)) {
    profile.with_staff = keeper->given_name;
    profile.with_staff_id = keeper->id;
  }
  profile.name = display_name(*client);
  profile.first_name = first_name(client->given_name, client->family_name, client->preferred_name);
  profile.family = relations::relations_of(tx, scope, client_id);
  if (profile.family.size() > family_shown) profile.family.resize(family_shown);
  profile.alerts = door::alerts_of(tx, scope, now, client_id);
  profile.pause = pauses::standing(tx, scope, client_id);
  profile.reach = {reach(consents::Channel::sms), reach(consents::Channel::email),
                   consents::reach_by_voice(tx, scope, client_id, house_key)};
  profile.hallmarks = hallmarks_of(lines, sizes::sizes_of(tx, scope, client_id),
                                   tastes::tastes_of(tx, scope, client_id));
  if (today && !profile.pause) profile.next_occasion = coming(tx, scope, client_id, *today);
  profile.pieces = chosen(tx, scope, lines);
  profile.pieces_text = pieces_text_of(lines);
  profile.standing = categories::standing_of(tx, scope, now, client_id);
  return profile;
}

void add_profile_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/profile",
             {.name = "show_profile", .summary = "The head of a client's page"}, show_profile);
}

}  // namespace carnet::clients
