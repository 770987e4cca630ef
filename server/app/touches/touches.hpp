// SPDX-License-Identifier: Apache-2.0
// Touches: calls, cards, dinners, evenings; contact that no message tells of.
#pragma once

#include <optional>
#include <string>

#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::touches {

enum class TouchKind { call, card, dinner, gala, social };
BOOST_DESCRIBE_ENUM(TouchKind, call, card, dinner, gala, social)

/// What came of a call.
enum class CallResult { spoke, no_answer, left_message };
BOOST_DESCRIBE_ENUM(CallResult, spoke, no_answer, left_message)

struct Touch {
  TouchId id;
  TouchKind kind = TouchKind::call;
  std::optional<CallResult> result;
  std::string note;
  Instant at;
  std::optional<std::string> staff_name;
  std::optional<PromptId> prompt_id;
};
BOOST_DESCRIBE_STRUCT(Touch, (), (id, kind, result, note, at, staff_name, prompt_id))

struct NewTouch {
  TouchId id;
  TouchKind kind = TouchKind::call;
  std::optional<CallResult> result;  // of a call only
  std::optional<Prose<2000>> note;
  std::optional<Instant> at;          // now when absent
  std::optional<PromptId> prompt_id;  // the prompt it dealt with
};
BOOST_DESCRIBE_STRUCT(NewTouch, (), (id, kind, result, note, at, prompt_id))

/// Keeps a touch; its prompt is then done, and a call that spoke answers a waiting thread. The
/// same id again answers what stands.
Result<Touch> keep_touch(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewTouch& touch);

void add_routes(Routes& routes);

}  // namespace carnet::touches
