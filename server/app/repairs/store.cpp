// SPDX-License-Identifier: Apache-2.0
// Every query of repairs and their steps.
#include "app/repairs/store.hpp"

#include <algorithm>
#include <map>

#include "app/clients/clients.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::repairs::store {

namespace {

struct StepRow {
  RepairId repair_id;
  RepairState state = RepairState::received;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(StepRow, (), (repair_id, state, staff_name, at))

constexpr auto steps =
    "select t.repair_id, t.state, s.given_name as staff_name, t.at from repair_steps t"
    " left join staff s on s.id = t.staff_id where ";

struct NameRow {
  ClientId id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (id, given_name, family_name, preferred_name, name_order))

std::map<ClientId, std::string> names_of(sql::Tx& tx, const std::vector<ClientId>& ids) {
  std::map<ClientId, std::string> names;
  const auto rows = tx.all<NameRow>(
      "select id, given_name, family_name, preferred_name, name_order from clients where " +
          sql::in_ids(tx.engine(), "id", "$1"),
      sql::id_list(tx.engine(), std::span<const ClientId>(ids)));
  for (const auto& row : rows) {
    names[row.id] = clients::display_name(row);
  }
  return names;
}

// Only what is late asks for the day, which is bound last.
std::string condition_of(Shelf which) {
  switch (which) {
    case Shelf::ready:
      return " and r.ready_at is not null";
    case Shelf::late:
      return " and r.ready_at is null and r.promised < $7";
    case Shelf::in_house:
      break;
  }
  return "";
}

Repair repair_of(const RepairRecord& row) {
  Repair repair;
  repair.id = row.id;
  repair.client_id = row.client_id;
  repair.piece = row.piece;
  repair.kind = row.kind;
  repair.note = row.note;
  if (row.agreed_minor) {
    repair.agreed = Money{*row.agreed_minor, *Currency::parse(row.currency)};
  }
  repair.promised = row.promised;
  repair.version = row.version;
  return repair;
}

std::vector<Repair> with_steps(const std::vector<RepairRecord>& rows,
                               const std::vector<StepRow>& taken) {
  std::map<RepairId, std::vector<Step>> by_repair;
  for (const auto& row : taken) {
    by_repair[row.repair_id].push_back({row.state, row.staff_name, row.at});
  }
  std::vector<Repair> repairs;
  for (const auto& row : rows) {
    auto repair = repair_of(row);
    repair.steps = std::move(by_repair[row.id]);
    std::ranges::sort(repair.steps, {}, &Step::state);
    repair.state = state_of(repair.steps);
    repairs.push_back(std::move(repair));
  }
  return repairs;
}

std::vector<Repair> with_photographs(sql::Tx& tx, const Scope& scope,
                                     std::span<const ClientId> pages, std::vector<Repair> repairs) {
  auto taken = files::photographs_of(tx, scope, files::FileSubject::repairs, pages);
  for (auto& repair : repairs) repair.photographs = std::move(taken[repair.id.uuid()]);
  return repairs;
}

std::optional<Repair> read(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id,
                           std::string_view lock) {
  const auto row = tx.first<RepairRecord>("select " + sql::columns<RepairRecord>() +
                                              " from repairs where client_id = $1 and id = $2"
                                              " and removed_at is null" +
                                              std::string(lock),
                                          client_id, id);
  if (!row) return std::nullopt;
  const auto taken =
      tx.all<StepRow>(std::string(steps) + "t.client_id = $1 and t.repair_id = $2", client_id, id);
  return with_photographs(tx, scope, std::span(&client_id, 1), with_steps({*row}, taken)).front();
}

}  // namespace

std::vector<Repair> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto rows = tx.all<RepairRecord>("select " + sql::columns<RepairRecord>() +
                                             " from repairs where client_id = $1"
                                             " and removed_at is null"
                                             " order by at desc, id limit 200",
                                         client_id);
  const auto taken = tx.all<StepRow>(std::string(steps) + "t.client_id = $1", client_id);
  return with_photographs(tx, scope, std::span(&client_id, 1), with_steps(rows, taken));
}

std::optional<Repair> find(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id) {
  return read(tx, scope, client_id, id, "");
}

std::optional<Repair> hold(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id) {
  return read(tx, scope, client_id, id, sql::for_update(tx.engine()));
}

std::optional<RepairRecord> record_of(sql::Tx& tx, const Scope&, ClientId client_id, RepairId id) {
  return tx.first<RepairRecord>("select " + sql::columns<RepairRecord>() +
                                    " from repairs where client_id = $1 and id = $2" +
                                    std::string(sql::for_update(tx.engine())),
                                client_id, id);
}

bool update(sql::Tx& tx, const Scope&, const RepairRecord& repair, std::int64_t expected) {
  return tx.run(
             "update repairs set piece = $3, kind = $4, note = $5, agreed_minor = $6,"
             " currency = $7, promised = $8, version = version + 1"
             " where client_id = $1 and id = $2 and version = $9",
             repair.client_id, repair.id, repair.piece, repair.kind, repair.note,
             repair.agreed_minor, repair.currency, repair.promised, expected) == 1;
}

void set_removed(sql::Tx& tx, const Scope&, ClientId client_id, RepairId id,
                 const std::optional<Instant>& at) {
  tx.run("update repairs set removed_at = $3 where client_id = $1 and id = $2", client_id, id, at);
}

bool insert(sql::Tx& tx, const Scope&, const RepairRecord& repair) {
  return tx.insert_new("repairs", repair);
}

bool add_step(sql::Tx& tx, const Scope&, const StepRecord& step) {
  return tx.insert_new("repair_steps", step);
}

bool remove_step(sql::Tx& tx, const Scope&, ClientId client_id, RepairId id, RepairState state) {
  tx.run(
      "delete from timeline where client_id = $1 and noun = 'repairs' and noun_id = $2"
      " and verb = $3",
      client_id, id, state);
  return tx.run("delete from repair_steps where client_id = $1 and repair_id = $2 and state = $3",
                client_id, id, state) == 1;
}

void set_standing(sql::Tx& tx, const Scope&, ClientId client_id, RepairId id,
                  const Standing& standing) {
  tx.run("update repairs set ready_at = $3, collected_at = $4 where client_id = $1 and id = $2",
         client_id, id, standing.ready_at, standing.collected_at);
}

std::vector<ShelvedRepair> shelf(sql::Tx& tx, const Scope& scope, Shelf which, Day today,
                                 const ShelfPlace& after, int limit) {
  const std::string text =
      "select " + sql::columns<RepairRecord>() +
      " from repairs r where r.collected_at is null and r.removed_at is null"
      " and not exists (select 1 from clients c"
      " where c.id = r.client_id and c.archived_at is not null) and ($2 = 1 or " +
      known_at_stores_of("r.client_id", "$1") + ")" + condition_of(which) +
      " and (coalesce(r.promised, $3) > $4 or (coalesce(r.promised, $3) = $4 and r.id > $5))"
      " order by coalesce(r.promised, $3), r.id limit $6";
  const auto read = [&](const auto&... day) {
    return tx.all<RepairRecord>(text, scope.staff_id, scope.is_everywhere() ? 1 : 0, last_day,
                                after.promised, after.id, limit, day...);
  };
  const auto rows = which == Shelf::late ? read(today) : read();
  std::vector<ClientId> owners;
  std::vector<RepairId> ids;
  for (const auto& row : rows) {
    owners.push_back(row.client_id);
    ids.push_back(row.id);
  }
  const auto taken =
      tx.all<StepRow>(std::string(steps) + sql::in_ids(tx.engine(), "t.client_id", "$1") + " and " +
                          sql::in_ids(tx.engine(), "t.repair_id", "$2"),
                      sql::id_list(tx.engine(), std::span<const ClientId>(owners)),
                      sql::id_list(tx.engine(), std::span<const RepairId>(ids)));
  const auto names = names_of(tx, owners);
  std::vector<ShelvedRepair> shelved;
  auto repairs = with_photographs(tx, scope, owners, with_steps(rows, taken));
  for (auto& repair : repairs) {
    const auto& name = names.at(repair.client_id);
    shelved.push_back({std::move(repair), name});
  }
  return shelved;
}

}  // namespace carnet::repairs::store
