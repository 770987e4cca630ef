// SPDX-License-Identifier: Apache-2.0
// The house's rules for tier and categories, and a tier set by hand.
#include "app/categories/keeping.hpp"
#include "app/clients/clients.hpp"
#include "app/stores/stores.hpp"
#include "kit/json/json.hpp"

namespace carnet::categories {

/// What lists may be narrowed to.
struct CategoryName {
  Category category = Category::top;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(CategoryName, (), (category, label))

struct TierName {
  int rank = 1;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(TierName, (), (rank, name))

struct CategoryNames {
  std::vector<CategoryName> categories;
  std::vector<TierName> tiers;
  /// False while all pages are read anew: lists narrowed to these miss some until then.
  bool whole = true;
};
BOOST_DESCRIBE_STRUCT(CategoryNames, (), (categories, tiers, whole))

struct NewTierPin {
  int rank = 1;
  Line<200> reason;
};
BOOST_DESCRIBE_STRUCT(NewTierPin, (), (rank, reason))

namespace {

Result<CategoryNames> list_names(Session& session) {
  const auto rules = rules_of(session.tx(), session.scope);
  CategoryNames names;
  const auto followed = store::followed(session.tx(), session.scope);
  names.whole = followed && !followed->clients_after;
  for (const auto category : {Category::top, Category::newcomer, Category::lapsed, Category::bridal,
                              Category::collector, Category::giver}) {
    if (is_on(category, rules)) names.categories.push_back({category, label_of(category, rules)});
  }
  if (!rules.tiers.on) return names;
  for (const auto& rank : rules.tiers.ranks) {
    names.tiers.push_back({static_cast<int>(names.tiers.size()) + 1, rank.name.text()});
  }
  return names;
}

Result<CategoryRules> show_rules(Session& session) {
  if (!session.scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers_only",
                 "The rules of tiers and categories are for managers and owners.");
  }
  return rules_of(session.tx(), session.scope);
}

Result<CategoryRules> set_rules(Session& session, CategoryRules rules) {
  auto& tx = session.tx();
  if (!session.scope.is_owner()) {
    return fault(FaultKind::forbidden, "owner_only",
                 "Only the owner changes the rules of tiers and categories.");
  }
  if (auto faults = faults_of(rules); !faults.empty()) return bad_fields(std::move(faults));
  const auto kept = json::print(rules);
  stores::write_setting(tx, session.scope, session.now, "categories", kept);
  session.record({{}, "settings", Uuid(), "categories_changed", session.now, InTimeline::no, kept});
  hurry_bounds(tx, session.now);
  return rules;
}

Result<void> may_pin(Session& session, ClientId client_id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible || session.scope.is_owner()) return visible;
  return fault(FaultKind::forbidden, "owner_only", "Only the owner sets a tier by hand.");
}

FieldFaults faults_of(const NewTierPin& pin, const CategoryRules& rules) {
  FieldFaults faults;
  const auto ranks = rules.tiers.on ? static_cast<int>(rules.tiers.ranks.size()) : 0;
  if (ranks == 0) {
    faults["/rank"] = {"off", "This house has no tiers."};
  } else if (pin.rank < 1 || pin.rank > ranks) {
    faults["/rank"] = {"range", "This house has " + std::to_string(ranks) + " tiers."};
  }
  if (pin.reason.is_empty()) faults["/reason"] = {"required", "Say why, in a few words."};
  return faults;
}

// Lists show it at once; the rest of the page is followed by the job.
void settle(Session& session, ClientId client_id) {
  const auto bounds = bounds_of(store::followed(session.tx(), session.scope));
  keep_marks(session.tx(), session.scope, session.now, bounds, std::span(&client_id, 1));
}

Result<ClientStanding> set_tier(Session& session, ClientId client_id, NewTierPin asked) {
  auto& tx = session.tx();
  if (auto may = may_pin(session, client_id); !may) return may.error();
  auto faults = faults_of(asked, rules_of(tx, session.scope));
  if (!faults.empty()) return bad_fields(std::move(faults));
  store::pin(tx, session.scope,
             {client_id, asked.rank, asked.reason.text(), session.scope.person(), session.now});
  session.record({client_id, "tier_pins", client_id.uuid(), "set", session.now, InTimeline::no,
                  json::print(asked)});
  settle(session, client_id);
  return standing_of(tx, session.scope, session.now, client_id);
}

Result<void> unset_tier(Session& session, ClientId client_id) {
  if (auto may = may_pin(session, client_id); !may) return may;
  if (!store::unpin(session.tx(), session.scope, client_id)) return not_found("tier set by hand");
  session.record(
      {client_id, "tier_pins", client_id.uuid(), "taken_back", session.now, InTimeline::no});
  settle(session, client_id);
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/categories",
             {.name = "list_categories", .summary = "The categories and tiers of this house"},
             list_names);
  routes.get("/api/house/categories",
             {.name = "show_category_rules", .summary = "By which rules they go (managers)"},
             show_rules);
  routes.put("/api/house/categories",
             {.name = "set_category_rules", .summary = "Sets these rules (owner)"}, set_rules);
  routes.put("/api/clients/{client_id}/tier",
             {.name = "set_tier", .summary = "Sets a client's tier by hand (owner)"}, set_tier);
  routes.remove("/api/clients/{client_id}/tier",
                {.name = "unset_tier", .summary = "Lets the rules decide again (owner)"},
                unset_tier);
}

}  // namespace carnet::categories
