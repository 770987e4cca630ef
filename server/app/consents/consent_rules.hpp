// SPDX-License-Identifier: Apache-2.0
// Which consent covers what: the third column of the gate's table.
#pragma once

#include "app/consents/gate.hpp"

namespace carnet::consents {

/// A question to the ledger; the answer leaves the consent that carries it in `consent_id`.
struct ConsentCheck {
  const Standing& standing;
  Instant now;
  std::optional<ConsentId>& consent_id;
};

/// By the birthday on file; without its day it falls on the month's last. Unknown is grown.
Age age_of(const std::optional<PartialDay>& born, Day today);

/// legal: within 5 minutes of the client's message.
bool is_timely_answer(const Standing& standing, Instant now);

/// Two machines that answer each other: after five answers in ten minutes ours is silent.
bool is_loop(const Standing& standing, Instant now);

/// reply: the client wrote from this address in the last 24 hours.
bool is_answer_to_own_message(const Standing& standing, Instant now);

/// service: a grant, or the number given in the transaction; a revocation ends both.
bool agrees_to_service(const ConsentCheck& check);

/// marketing texts: tick, signature, reply keyword or form, or an attested import.
bool agreed_in_writing(const ConsentCheck& check);

/// opt_in_invitation: an oral yes recorded with wording, place and person.
bool agreed_by_word(const ConsentCheck& check);

/// marketing email: any recorded grant, or the soft opt-in of that country.
bool agrees_to_email(const ConsentCheck& check);

}  // namespace carnet::consents
