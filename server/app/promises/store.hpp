// SPDX-License-Identifier: Apache-2.0
// Every query of promises and their endings.
#pragma once

#include "app/promises/promises.hpp"

namespace carnet::promises {

/// PromisesOf promises: made by the asker; by people of the asker's stores; or by anybody.
enum class PromisesOf { mine, store, all };
BOOST_DESCRIBE_ENUM(PromisesOf, mine, store, all)

}  // namespace carnet::promises

namespace carnet::promises::store {

/// One row of `promises`.
struct PromiseRecord {
  ClientId client_id;
  PromiseId id;
  std::string text;
  Day due;
  std::optional<MessageId> message_id;
  StaffId made_by;
  Instant made_at;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(PromiseRecord, (),
                      (client_id, id, text, due, message_id, made_by, made_at, ended_at))

/// One row of `promise_endings`.
struct EndingRecord {
  ClientId client_id;
  PromiseId id;
  EndingKind kind = EndingKind::kept;
  StaffId staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(EndingRecord, (), (client_id, id, kind, staff_id, at))

/// The open ones first by due day, then those that ended, the latest first.
std::vector<Promise> of_client(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<Promise> find(sql::Tx& tx, const Scope& scope, ClientId client_id, PromiseId id);

/// Where a page of open promises starts: strictly after this day and id.
struct After {
  Day due{1, 1, 1};
  std::string id = "00000000-0000-0000-0000-000000000000";
};
/// Open ones up to `until`, the earliest due first, about clients whom the asker may see.
std::vector<Promise> open(sql::Tx& tx, const Scope& scope, PromisesOf whose, Day until,
                          const After& after, int limit);

/// False when the promise stands already.
bool insert(sql::Tx& tx, const Scope& scope, const PromiseRecord& promise);
void end(sql::Tx& tx, const Scope& scope, const EndingRecord& ending);
/// False when it was open.
bool reopen(sql::Tx& tx, const Scope& scope, ClientId client_id, PromiseId id);
/// Whether it is open; then nobody ends it before this transaction does.
bool hold_open(sql::Tx& tx, const Scope& scope, ClientId client_id, PromiseId id);

}  // namespace carnet::promises::store
