// SPDX-License-Identifier: Apache-2.0
// The suppression journal: a file that only grows, beside the database, so that an old backup
// never forgets a STOP.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/consents/gate.hpp"

namespace carnet::consents {

/// How far a wish to be left alone goes.
enum class ReachOf { text, voice, email, post };
BOOST_DESCRIBE_ENUM(ReachOf, text, voice, email, post)

enum class Cause { keyword, meaning, threat, oral, carrier, unanswered, wrong_number, staff };
BOOST_DESCRIBE_ENUM(Cause, keyword, meaning, threat, oral, carrier, unanswered, wrong_number, staff)

/// One word about one address.
struct SuppressionEvent {
  Uuid id;
  std::string address_key;
  ReachOf reach = ReachOf::text;
  AddressState state = AddressState::opted_out;
  Cause cause = Cause::keyword;
  std::string why;
  Instant at;
  std::optional<ClientId> client_id;
  std::optional<StaffId> staff_id;
};
BOOST_DESCRIBE_STRUCT(SuppressionEvent, (),
                      (id, address_key, reach, state, cause, why, at, client_id, staff_id))

/// Appends one line and waits until the disk has it; throws when it cannot: then the transaction
/// must not commit either. An event written twice is applied once, by its id.
void append_to_journal(const std::string& folder, const SuppressionEvent& event);

/// Every whole line, oldest first; a line cut by a crash is skipped. Empty when there is no file.
std::vector<SuppressionEvent> read_journal(const std::string& folder);

}  // namespace carnet::consents
