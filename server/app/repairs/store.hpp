// SPDX-License-Identifier: Apache-2.0
// Every query of repairs and their steps.
#pragma once

#include "app/repairs/rules.hpp"

namespace carnet::repairs::store {

/// One row of `repairs`.
struct RepairRecord {
  ClientId client_id;
  RepairId id;
  std::string piece;
  RepairKind kind = RepairKind::other;
  std::string note;
  std::optional<std::int64_t> agreed_minor;
  std::string currency = "USD";
  std::optional<Day> promised;
  std::optional<StaffId> staff_id;
  Instant at;
  std::optional<Instant> ready_at;
  std::optional<Instant> collected_at;
  std::int64_t version = 1;
  std::optional<Instant> removed_at;
};
BOOST_DESCRIBE_STRUCT(RepairRecord, (),
                      (client_id, id, piece, kind, note, agreed_minor, currency, promised, staff_id,
                       at, ready_at, collected_at, version, removed_at))

/// One row of `repair_steps`.
struct StepRecord {
  ClientId client_id;
  RepairId repair_id;
  RepairState state = RepairState::received;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(StepRecord, (), (client_id, repair_id, state, staff_id, at))

std::vector<Repair> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<Repair> find(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id);
/// Holds the repair's row until the transaction ends, so that of two steps at once the second waits
/// and then sees the first. Nothing when there is no such repair.
std::optional<Repair> hold(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id);
/// Held as well, also one that was removed.
std::optional<RepairRecord> record_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                      RepairId id);
/// Writes what a person may correct if the version is still `expected`; false when it is not.
bool update(sql::Tx& tx, const Scope& scope, const RepairRecord& repair, std::int64_t expected);
/// Since when it is removed; nothing brings it back.
void set_removed(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id,
                 const std::optional<Instant>& at);

/// False when the repair stands already, or was removed.
bool insert(sql::Tx& tx, const Scope& scope, const RepairRecord& repair);
/// False when the step stands already.
bool add_step(sql::Tx& tx, const Scope& scope, const StepRecord& step);
/// With what the ledger says of it. False when it is not there.
bool remove_step(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id,
                 RepairState state);
/// Since when it waits to be collected, and when it was; nothing when it does not, or was not.
struct Standing {
  std::optional<Instant> ready_at;
  std::optional<Instant> collected_at;
};
void set_standing(sql::Tx& tx, const Scope& scope, ClientId client_id, RepairId id,
                  const Standing& standing);

/// Where nothing was promised: behind everything that was.
inline const Day last_day(9999, 12, 31);

/// A page of the shelf starts behind this promised day (or last_day) and id.
struct ShelfPlace {
  Day promised;
  RepairId id;
};
/// What is in the house for clients of the asker's stores, by promised day, with whose it is.
std::vector<ShelvedRepair> shelf(sql::Tx& tx, const Scope& scope, Shelf which, Day today,
                                 const ShelfPlace& after, int limit);

}  // namespace carnet::repairs::store
