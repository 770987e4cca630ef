// SPDX-License-Identifier: Apache-2.0
// Repeated writes: the same Idempotency-Key answers what it answered first, for 14 days.
#pragma once

#include <optional>
#include <string>

#include "app/house/scope.hpp"
#include "kit/http/routes.hpp"
#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

/// What a key stands for: who used it, and for which request.
struct ReplayKey {
  std::string key;   // of this asker: two people's equal keys do not meet
  std::string hash;  // of method, target and body
};

/// What was answered under the key. Fault unprocessable when the key stood for another request,
/// conflict "running" while the first request is still being worked on (PostgreSQL).
Result<std::optional<http::Answered>> replay(sql::Tx& tx, const Scope& scope, const ReplayKey& key);

/// Keeps the answer: in the transaction of the write itself, or after a write that works alone.
void keep_answer(sql::Tx& tx, const Scope& scope, Instant now, const ReplayKey& key,
                 const http::Answered& answer);

/// Forgets keys older than 14 days.
void forget_replays(sql::Tx& tx, const Scope& scope, Instant now);

}  // namespace carnet
