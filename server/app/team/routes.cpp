// SPDX-License-Identifier: Apache-2.0
// The route of the team's page.
#include "app/inbox/inbox.hpp"
#include "app/stores/day.hpp"
#include "app/team/people.hpp"
#include "app/today/open_hours.hpp"

namespace carnet::team {

struct TeamQuery {
  std::optional<PeriodKind> period;  // week when not asked
  std::optional<StoreId> store;      // all of the asker's when not asked
};
BOOST_DESCRIBE_STRUCT(TeamQuery, (), (period, store))

namespace {

/// The part of the house that is looked at, and by whose clock.
struct View {
  PeriodKind kind = PeriodKind::week;
  std::optional<StoreId> store_id;
  std::string zone;
  stores::OpeningTimes doors;
  Day today;
  store::Part part;
};

Result<View> view_of(Session& session, const TeamQuery& query) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  if (!scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers", "The team's page is for managers and owners.");
  }
  const bool may_look = !query.store || scope.works_at(*query.store);
  auto store = query.store ? stores::find(tx, scope, *query.store) : stores::store_of(tx, scope);
  if (query.store && (!may_look || !store)) return not_found("store");
  View view;
  view.kind = query.period.value_or(PeriodKind::week);
  view.store_id = query.store;
  view.zone = store ? store->time_zone : "UTC";
  if (store) view.doors = stores::hours_of(tx, scope, store->id);
  view.today = clock::day_in(session.now, view.zone).value_or(Day());
  const auto days = period_of(view.kind, view.today);
  const auto moment = [&](Day day) {
    return clock::instant_of(day, 0, view.zone, clock::Gap::later).value_or(session.now);
  };
  view.part = {moment(days.from), moment(days.before), days, scope.is_owner() && !query.store,
               scope.stores};
  if (query.store) view.part.stores = {*query.store};
  return view;
}

std::vector<ClientId> clients_who_replied(const std::vector<VisitRow>& visits) {
  std::set<ClientId> clients;
  for (const auto& visit : visits) {
    if (is_replied(visit)) clients.insert(visit.client_id);
  }
  return {clients.begin(), clients.end()};
}

Currency currency_of(Session& session) {
  const auto currency = Currency::parse(stores::house_facts(session.tx(), session.scope).currency);
  return currency ? *currency : *Currency::parse("USD");
}

Leak leak_in(Session& session, const View& view, const std::vector<VisitRow>& visits,
             const Currency& currency) {
  const auto clients = clients_who_replied(visits);
  return leak_of(visits, store::returns_of(session.tx(), session.scope, view.part, clients),
                 store::sales_of(session.tx(), session.scope, view.part, clients), view.zone,
                 currency);
}

std::vector<TeamMember> people_in(Session& session, const View& view, std::vector<VisitRow> visits,
                                  const Currency& currency) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  const Deeds deeds{std::move(visits), first_replies(store::turns(tx, scope, view.part)),
                    store::contacts(tx, scope, view.part),
                    store::touched_sales(tx, scope, view.part), currency};
  const auto open = [&](const FirstReply& reply) {
    return today::open_minutes(reply.asked, reply.answered, view.zone, view.doors);
  };
  auto members = members_of(store::people(tx, scope, view.part), deeds, open);
  const auto lists = store::lists_of(tx, scope, view.today, session.now);
  for (auto& member : members) {
    const auto list = lists.find(member.staff.id);
    if (list == lists.end()) continue;
    member.done_today = static_cast<int>(list->second.done);
    member.total_today = static_cast<int>(list->second.total);
  }
  return members;
}

std::vector<ToDecide> decisions_in(Session& session, const View& view) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  const auto left = inbox::left_waiting(tx, scope, session.now, view.store_id);
  const auto late = store::late_promises(tx, scope, view.part, view.today);
  return decisions_of(
      {left.flagged, left.unclaimed, late.late, late.oldest, store::on_hold(tx, scope, view.part)});
}

Result<Team> show_team(Session& session, http::Query<TeamQuery> query) {
  const auto view = view_of(session, query.value);
  if (!view) return view.error();
  const auto promised = store::promises(session.tx(), session.scope, view->part, view->today);
  auto visits = store::visits(session.tx(), session.scope, view->part);
  const auto currency = currency_of(session);
  Team team;
  team.title = title_of(view->kind, view->part.days);
  team.aside = aside_of(static_cast<int>(promised.kept), static_cast<int>(promised.due));
  team.leak = leak_in(session, *view, visits, currency);
  team.people = people_in(session, *view, std::move(visits), currency);
  team.decide = decisions_in(session, *view);
  return team;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/team",
             {.name = "show_team",
              .summary = "What became of the visits, who did what, and what is yours to decide"},
             show_team);
}

}  // namespace carnet::team
