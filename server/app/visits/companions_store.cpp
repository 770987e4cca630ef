// SPDX-License-Identifier: Apache-2.0
// Every query of companions: who came along on whose visit.
#include "app/visits/companions_store.hpp"

#include "app/clients/clients.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::visits::store {

namespace {

struct CompanionRow {
  VisitId visit_id;
  CompanionId id;
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
};
BOOST_DESCRIBE_STRUCT(CompanionRow, (),
                      (visit_id, id, client_id, given_name, family_name, preferred_name,
                       name_order))

}  // namespace

void add_companions(sql::Tx& tx, const Scope& scope, ClientId client_id,
                    std::vector<Visit>& visits) {
  std::map<VisitId, Visit*> by_id;
  for (auto& visit : visits) by_id[visit.id] = &visit;
  // Few come along in a lifetime: all of one page cost less than a query for each visit.
  const auto rows = tx.all<CompanionRow>(
      "select k.visit_id, k.id, c.id as client_id, c.given_name, c.family_name, c.preferred_name, "
      "c.name_order"
      " from companions k join clients c on c.id = k.other_id where k.client_id = $1"
      " and k.part = 'host' and k.other_id <> $1 and c.archived_at is null and " +
          seen_by("c.id", "$2", "$3") + " order by k.at, k.id",
      client_id, scope.staff_id, sees_all_flag(scope));
  for (const auto& row : rows) {
    const auto visit = by_id.find(row.visit_id);
    if (visit == by_id.end()) continue;
    visit->second->companions.push_back({row.id, row.client_id, clients::display_name(row)});
  }
}

std::optional<CompanionRecord> find_companion(sql::Tx& tx, const Scope&, ClientId client_id,
                                              CompanionId id) {
  return tx.first<CompanionRecord>("select " + sql::columns<CompanionRecord>() +
                                       " from companions where client_id = $1 and id = $2",
                                   client_id, id);
}

bool insert_companion(sql::Tx& tx, const Scope&, const CompanionRecord& companion) {
  return tx.insert_new("companions", companion);
}

void remove_companion(sql::Tx& tx, const Scope&, ClientId client_id, CompanionId id) {
  tx.run("delete from companions where client_id = $1 and id = $2", client_id, id);
}

std::vector<AlongRow> along(sql::Tx& tx, const Scope& scope, ClientId client_id,
                            const std::vector<Uuid>& ids) {
  const auto engine = tx.engine();
  return tx.all<AlongRow>(
      "select k.id, k.visit_id, c.id as host_id, c.given_name, c.family_name, c.preferred_name, "
      "c.name_order,"
      " case when " +
          seen_by("c.id", "$3", "$4") + " then 1 else 0 end as is_seen, (select " +
          sql::join_text(engine, "title", ", ", "place") +
          " from (select title, place from visit_pieces p where p.client_id = k.other_id"
          " and p.visit_id = k.visit_id order by place) as looked) as pieces"
          " from companions k join clients c on c.id = k.other_id where k.client_id = $1"
          " and k.part = 'guest' and k.other_id <> $1 and c.archived_at is null"
          " and not exists (select 1 from visits v where v.client_id = k.other_id"
          " and v.id = k.visit_id and v.removed_at is not null) and " +
          sql::in_ids(engine, "k.id", "$2"),
      client_id, sql::id_list(engine, std::span<const Uuid>(ids)), scope.staff_id,
      sees_all_flag(scope));
}

}  // namespace carnet::visits::store
