// SPDX-License-Identifier: Apache-2.0
// The one way out of the house: a queued message is judged again, claimed and posted.
#pragma once

#include "app/house/house.hpp"
#include "app/messages/outbox.hpp"

namespace carnet::messages {

/// Takes one message to the carrier, if it is due, allowed and alone in its line. Judged by the
/// gate in the transaction that claims it; suppression is read once more in the transaction that
/// precedes the socket. When nobody knows what became of it, it is never posted again.
void depart(House& house, MessageId id, Instant now);

/// Texts a second that leave this house, all servers together.
inline constexpr int most_a_second = 10;

}  // namespace carnet::messages
