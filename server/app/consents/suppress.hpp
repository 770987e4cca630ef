// SPDX-License-Identifier: Apache-2.0
// How one word about an address changes how it stands (compliance.md B6).
#pragma once

#include "app/consents/store.hpp"

namespace carnet::consents {

inline constexpr std::chrono::hours hold_lasts{24};

/// The state after an event; `now_on_file` is empty for an address never heard of. Pure.
/// A STOP always closes; a hold only marks an open address; START opens what the client closed,
/// never what may belong to somebody else. An event older than what is on file only adds its
/// STOP to the memory.
store::SuppressionRecord after(const std::optional<store::SuppressionRecord>& on_file,
                               const SuppressionEvent& event);

/// Writes the event into journal, events and state; false when it was known.
bool apply(sql::Tx& tx, const House& house, const Scope& scope, const SuppressionEvent& event);

/// Closes or opens the address a message came from; a STOP by text also marks it as not to be
/// called until a person judges.
void close_after(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                 const Inbound& inbound, AddressState state, Cause cause);

/// What a person who read it makes of a message that may have been a STOP.
enum class HoldDecision { keep_open, opt_out };
BOOST_DESCRIBE_ENUM(HoldDecision, keep_open, opt_out)

/// The client's contact points that waited for a decision, and what they are now.
struct DecidedHold {
  std::vector<ContactId> contacts;
  AddressState state = AddressState::open;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(DecidedHold, (), (contacts, state, at))

/// Decides about every address of the client that is on hold for texts or email: open again, or
/// closed as by a STOP. Whether a number may be called is another question. Fault conflict
/// `not_on_hold` when none waits, also after somebody else, or the 24 hours, have decided.
Result<DecidedHold> decide_hold(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                                ClientId client_id, HoldDecision decision, const std::string& why);

/// The name under which an erased address is still known.
std::string erased_key(std::string_view address_key, std::string_view house_key);

}  // namespace carnet::consents
