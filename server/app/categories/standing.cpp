// SPDX-License-Identifier: Apache-2.0
// How clients stand now, from their pages and the bounds of last night.
#include <algorithm>
#include <set>

#include "app/categories/keeping.hpp"
#include "app/stores/day.hpp"
#include "kit/json/json.hpp"

namespace carnet::categories {

CategoryRules rules_of(sql::Tx& tx, const Scope& scope) {
  const auto kept = stores::setting(tx, scope, "categories");
  return kept.empty() ? usual_rules() : read_rules(kept);
}

Bounds bounds_of(const std::optional<store::Followed>& followed) {
  if (!followed) return {};
  auto bounds = json::parse<Bounds>(followed->bounds);
  return bounds ? std::move(*bounds) : Bounds{};
}

std::map<ClientId, ClientStanding> standings_of(sql::Tx& tx, const Scope& scope, Instant now,
                                                std::span<const ClientId> client_ids) {
  std::map<ClientId, ClientStanding> standings;
  if (client_ids.empty()) return standings;
  const auto rules = rules_of(tx, scope);
  const auto bounds = bounds_of(store::followed(tx, scope));
  const auto currency = stores::house_facts(tx, scope).currency;
  const auto today = stores::day_of(tx, house_scope(), now);
  for (const auto& [id, page] : store::pages_of(tx, scope, now, client_ids)) {
    standings.emplace(id, in_words(page.record, rules, bounds, currency, today));
  }
  return standings;
}

ClientStanding standing_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  auto standings = standings_of(tx, scope, now, std::span(&client_id, 1));
  const auto found = standings.find(client_id);
  return found == standings.end() ? ClientStanding{} : std::move(found->second);
}

namespace {

std::vector<std::string> marks_in(const PageRecord& page, const CategoryRules& rules,
                                  const Bounds& bounds, Day today) {
  std::vector<std::string> marks;
  for (const auto& each : found_in(page, rules, bounds, today)) {
    marks.emplace_back(shape::enum_name(each.category));
  }
  if (const auto tier = tier_of(page, rules, bounds, today)) {
    marks.push_back(mark_of_tier(tier->rank));
  }
  return marks;
}

}  // namespace

void keep_marks(sql::Tx& tx, const Scope& scope, Instant now, const Bounds& bounds,
                store::Ids ids) {
  const auto rules = rules_of(tx, scope);
  const auto today = stores::day_of(tx, house_scope(), now);
  std::vector<store::MarkRow> wanted;
  for (const auto& [id, page] : store::pages_of(tx, scope, now, ids)) {
    for (auto& name : marks_in(page.record, rules, bounds, today)) {
      wanted.push_back({id, std::move(name), page.sort_key});
    }
  }
  std::sort(wanted.begin(), wanted.end());
  auto stand = store::marks_of(tx, scope, ids);
  std::sort(stand.begin(), stand.end());
  std::vector<store::MarkRow> differing;
  std::set_symmetric_difference(wanted.begin(), wanted.end(), stand.begin(), stand.end(),
                                std::back_inserter(differing));
  std::set<ClientId> changed;
  for (const auto& each : differing) changed.insert(each.client_id);
  if (changed.empty()) return;
  std::erase_if(wanted, [&](const auto& each) { return !changed.contains(each.client_id); });
  const std::vector<ClientId> list(changed.begin(), changed.end());
  store::replace_marks(tx, scope, list, wanted);
}

}  // namespace carnet::categories
