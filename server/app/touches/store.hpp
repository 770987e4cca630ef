// SPDX-License-Identifier: Apache-2.0
// Every query of touches.
#pragma once

#include "app/touches/touches.hpp"

namespace carnet::touches::store {

/// One row of `touches`.
struct TouchRecord {
  ClientId client_id;
  TouchId id;
  TouchKind kind = TouchKind::call;
  std::optional<CallResult> result;
  std::string note;
  Instant at;
  std::optional<StaffId> staff_id;
  std::optional<PromptId> prompt_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(TouchRecord, (),
                      (client_id, id, kind, result, note, at, staff_id, prompt_id, noted_at))

/// Newest first before `before`.
std::vector<Touch> list(sql::Tx& tx, const Scope& scope, ClientId client_id, const Before& before,
                        int limit);
std::optional<Touch> find(sql::Tx& tx, const Scope& scope, ClientId client_id, TouchId id);
/// False when the touch stands already.
bool insert(sql::Tx& tx, const Scope& scope, const TouchRecord& touch);
/// Of the asker's own call that has none yet, whose line in the ledger is then to be written anew;
/// false when there is no such call.
bool set_result(sql::Tx& tx, const Scope& scope, ClientId client_id, TouchId id, CallResult result);

}  // namespace carnet::touches::store
