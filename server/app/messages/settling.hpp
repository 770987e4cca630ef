// SPDX-License-Identifier: Apache-2.0
// What became of a text whose answer never came, as far as the carrier can say.
#pragma once

#include "app/house/house.hpp"
#include "app/messages/messages.hpp"

namespace carnet::messages {

/// Asks the carrier's list about a message nobody knows about.
void settle(House& house, MessageId id, Instant now);

}  // namespace carnet::messages
