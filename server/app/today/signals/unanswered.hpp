// SPDX-License-Identifier: Apache-2.0
// A client wrote and nobody has answered: an obligation once four open hours have passed.
#pragma once

#include "app/today/signals/signal.hpp"

namespace carnet::today {

struct WaitingMessage {
  MessageId id;
  Instant at;
  Day day;               // where the house is
  int open_minutes = 0;  // opening hours gone by since then
  std::string body;
};

/// A reply is flagged to the manager after one open hour and owed after four (decisions: words).
constexpr int flagged_after_open_minutes = 60;
constexpr int owed_after_open_minutes = 240;

std::optional<Reason> unanswered_reason(const WaitingMessage& message, Day today);

/// The first words of a message, cut between words to at most `length` bytes, with an ellipsis.
std::string opening_of(std::string_view body, std::size_t length);

}  // namespace carnet::today
