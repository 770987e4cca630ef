// SPDX-License-Identifier: Apache-2.0
// What happened, written in the transaction that made it so: timeline, audit and live change.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/house/scope.hpp"
#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

enum class InTimeline { yes, no };

struct Happening {
  std::optional<ClientId> client_id;
  std::string_view noun;  // the table's name: "messages"
  Uuid noun_id;
  std::string_view verb;  // past tense: "sent"
  Instant at;             // when it happened, which may be long ago (an imported sale)
  InTimeline in_timeline = InTimeline::yes;
  std::string payload{};  // JSON for the audit alone: what changed
};

/// Writes the timeline entry (of a client, when asked), the audit row and the change that wakes
/// live streams. `now` is the moment of writing.
void record(sql::Tx& tx, const Scope& scope, Instant now, const Happening& happening);
void record_all(sql::Tx& tx, const Scope& scope, Instant now, std::span<const Happening> all);

}  // namespace carnet
