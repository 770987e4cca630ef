// SPDX-License-Identifier: Apache-2.0
// Makes a link, and tells the house of it.
#include "app/wish_links/keep.hpp"

#include <algorithm>
#include <set>

#include "app/clients/clients.hpp"
#include "app/house/aliases.hpp"
#include "app/house/in_words.hpp"
#include "app/stores/day.hpp"
#include "app/wish_links/rules.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::wish_links {

namespace {

// Whom the asker may not see is somebody.
std::string names_of(sql::Tx& tx, const Scope& scope, Instant now,
                     const std::vector<ClientId>& people) {
  std::vector<std::string> names;
  bool is_anybody_else = false;
  for (const auto& id : people) {
    if (!clients::require_visible(tx, scope, id)) {
      is_anybody_else = true;
    } else if (const auto client = clients::load_client(tx, scope, now, id)) {
      names.push_back(clients::display_name(*client));
    }
  }
  if (is_anybody_else) names.emplace_back(names.empty() ? "somebody" : "somebody else");
  return listed_in_words(names);
}

FieldFaults faults_in(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                      const NewWishLink& link) {
  auto faults = faults_of(link, stores::day_of(tx, scope, now));
  std::set<WishId> theirs;
  for (const auto& wish : wishes::wishes_of(tx, scope, client_id).items) theirs.insert(wish.id);
  for (std::size_t place = 0; place < link.wish_ids.size(); ++place) {
    if (theirs.contains(link.wish_ids[place])) continue;
    faults["/wish_ids/" + std::to_string(place)] = {"unknown", "They have no such wish."};
  }
  if (!faults.contains("/token") && store::find_at(tx, scope, hash_of(link.token.text()))) {
    faults["/token"] = {"taken", "Make a token that no other link has."};
  }
  return faults;
}

std::optional<Fault> still_secret(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                                  NewWishLink link) {
  for (auto& id : link.despite) id = as_meant(tx, scope, id);
  const auto kept = surprises::things_kept(tx, scope, now, client_id, surprises::Kept::wishes);
  const auto people = still_secret_from(kept, link);
  if (people.empty()) return std::nullopt;
  return fault(FaultKind::conflict, "secret",
               "This is secret from " + names_of(tx, scope, now, people) +
                   ". Say so if it is to be shared all the same.");
}

}  // namespace

std::string hash_of(const std::string& token) { return keyed_hash("wish link " + token, ""); }

WishLink told(const House& house, Instant now, const store::ListedLink& link,
              std::vector<WishId> wish_ids) {
  return {link.id,
          state_of(link.withdrawn_at, link.until, now),
          std::move(wish_ids),
          link.for_whom,
          link.until,
          link.shows_prices,
          link.shows_sizes,
          link.shows_photographs,
          link.staff_name,
          link.at,
          link.opened,
          link.opened_at,
          house.config.public_url + "/look/"};
}

WishLink told(sql::Tx& tx, const House& house, const Scope& scope, Instant now, ClientId client_id,
              const store::ListedLink& link) {
  return told(house, now, link, store::wishes_of(tx, scope, client_id, link.id));
}

Result<WishLink> share_wishes(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                              ClientId client_id, const NewWishLink& link) {
  const auto stands = [&] { return store::find(tx, scope, client_id, link.id); };
  if (const auto known = stands()) return told(tx, house, scope, now, client_id, *known);
  if (auto faults = faults_in(tx, scope, now, client_id, link); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  if (auto refusal = still_secret(tx, scope, now, client_id, link)) return *refusal;
  store::WishLinkRecord row;
  row.client_id = client_id;
  row.id = link.id;
  row.token_hash = hash_of(link.token.text());
  if (link.for_whom) row.for_whom = link.for_whom->text();
  row.until = link.until.value_or(stores::day_of(tx, scope, now) + usual_life);
  row.shows_prices = link.shows_prices.value_or(false);
  row.shows_sizes = link.shows_sizes.value_or(false);
  row.shows_photographs = link.shows_photographs.value_or(false);
  row.staff_id = scope.person();
  row.at = now;
  if (store::insert(tx, scope, row, link.wish_ids)) {
    record(tx, scope, now,
           {client_id, "wish_links", link.id.uuid(), "shared", now, InTimeline::no});
  }
  return told(tx, house, scope, now, client_id, *stands());
}

}  // namespace carnet::wish_links
