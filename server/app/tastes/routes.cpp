// SPDX-License-Identifier: Apache-2.0
// The routes of tastes and budgets.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/stores/stores.hpp"
#include "app/tastes/rules.hpp"
#include "app/tastes/store.hpp"

namespace carnet::tastes {

namespace {

template <class List, class IdOf>
auto find_in(const List& list, IdOf id) {
  return std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

std::vector<Budget> budgets_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  std::vector<Budget> budgets;
  for (const auto& row : store::budgets_of(tx, scope, client_id)) {
    const auto currency = *Currency::parse(row.currency);
    std::optional<Money> from;
    if (row.from_minor) from = Money{*row.from_minor, currency};
    budgets.push_back(
        {row.id, row.occasion, from, {row.to_minor, currency}, row.staff_name, row.noted_at});
  }
  return budgets;
}

void drop_budget_for(sql::Tx& tx, const Scope& scope, ClientId client_id, BudgetFor occasion) {
  store::remove_budgets_for(tx, scope, client_id, occasion);
}

}  // namespace

std::vector<Taste> tastes_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return store::tastes_of(tx, scope, client_id);
}

Result<Taste> keep_taste(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewTaste& taste) {
  if (auto faults = faults_of(taste); !faults.empty()) return bad_fields(std::move(faults));
  const auto stand = store::tastes_of(tx, scope, client_id);
  if (const auto same = find_in(stand, taste.id); same != stand.end()) return *same;
  const auto twin = std::find_if(stand.begin(), stand.end(), [&](const Taste& each) {
    return each.kind == taste.kind && is_same_value(each.value, taste.value.text());
  });
  const auto usual = taste.kind == TasteKind::allergy ? Leaning::avoids : Leaning::loves;
  const store::TasteRecord row{client_id,
                               twin == stand.end() ? taste.id : twin->id,
                               taste.kind,
                               spelt(taste.kind, taste.value.text()),
                               taste.leaning.value_or(usual),
                               scope.person(),
                               now};
  store::put_taste(tx, scope, row);
  record(tx, scope, now, {client_id, "tastes", row.id.uuid(), "kept", now, InTimeline::no});
  const auto all = store::tastes_of(tx, scope, client_id);
  return *find_in(all, row.id);
}

Result<Budget> keep_budget(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const NewBudget& budget) {
  if (auto faults = faults_of(budget); !faults.empty()) return bad_fields(std::move(faults));
  const auto stand = budgets_of(tx, scope, client_id);
  if (const auto same = find_in(stand, budget.id); same != stand.end()) return *same;
  drop_budget_for(tx, scope, client_id, budget.occasion);
  std::optional<std::int64_t> from;
  if (budget.from) from = budget.from->minor;
  store::put_budget(tx, scope,
                    {client_id, budget.id, budget.occasion, from, budget.to.minor,
                     budget.to.currency.text(), scope.person(), now});
  record(tx, scope, now, {client_id, "budgets", budget.id.uuid(), "kept", now, InTimeline::no});
  const auto all = budgets_of(tx, scope, client_id);
  return *find_in(all, budget.id);
}

namespace {

Result<OfferedTastes> show_offered_tastes(Session&) { return OfferedTastes{offered()}; }

Result<Tastes> show_tastes(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  const auto currency = stores::house_facts(session.tx(), session.scope).currency;
  return Tastes{tastes_of(session.tx(), session.scope, client_id),
                budgets_of(session.tx(), session.scope, client_id), *Currency::parse(currency)};
}

Result<Taste> add_taste(Session& session, ClientId client_id, NewTaste taste) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_taste(session.tx(), session.scope, session.now, client_id, taste);
}

Result<void> remove_taste(Session& session, ClientId client_id, TasteId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove_taste(session.tx(), session.scope, client_id, id)) return not_found("taste");
  session.record({client_id, "tastes", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

Result<Budget> add_budget(Session& session, ClientId client_id, NewBudget budget) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_budget(session.tx(), session.scope, session.now, client_id, budget);
}

Result<void> remove_budget(Session& session, ClientId client_id, BudgetId id) {
  auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible;
  if (!store::remove_budget(session.tx(), session.scope, client_id, id)) {
    return not_found("budget");
  }
  session.record({client_id, "budgets", id.uuid(), "removed", session.now, InTimeline::no});
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/tastes",
             {.name = "show_offered_tastes", .summary = "The words tastes are said in"},
             show_offered_tastes);
  routes.get("/api/clients/{client_id}/tastes",
             {.name = "show_tastes", .summary = "What a client loves, avoids and spends"},
             show_tastes);
  routes.post("/api/clients/{client_id}/tastes",
              {.name = "add_taste", .summary = "Keeps a taste, or changes its leaning"}, add_taste);
  routes.remove("/api/clients/{client_id}/tastes/{id}",
                {.name = "remove_taste", .summary = "Removes a taste"}, remove_taste);
  routes.post("/api/clients/{client_id}/budgets",
              {.name = "add_budget", .summary = "Keeps what is spent for an occasion"}, add_budget);
  routes.remove("/api/clients/{client_id}/budgets/{id}",
                {.name = "remove_budget", .summary = "Removes a budget"}, remove_budget);
}

}  // namespace carnet::tastes
