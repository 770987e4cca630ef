// SPDX-License-Identifier: Apache-2.0
// The house's fixed words: answers to STOP, START, HELP and JOIN, the invitation, footers, consent
// texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/consents/gate.hpp"

namespace carnet::consents {

struct HouseWords {
  std::string name;
  std::string phone;  // display form
  std::string email;
  int texts_a_month = 4;  // as the consent wording promises
};

/// Each is one GSM-7 part for a name of up to 30 letters; languages en es fr, others are answered
/// in English.
std::string legal_text(LegalAnswer answer, const HouseWords& house, std::string_view language);

/// The opt-in invitation with the full disclosure; answered by JOIN alone.
std::string invitation_text(const HouseWords& house);

struct FooterNeed {
  MessageClass message_class = MessageClass::marketing;
  std::optional<Instant> stop_line_at;  // when this address last read "Reply STOP"
  int texts_since_stop_line = 0;
};

/// What the system adds below a text, empty when nothing is asked: the house's name unless the
/// body has it (every text carries it, decisions.md §4), and "Reply STOP to opt out" in the first
/// marketing text, then after 30 days or with every fifth text.
std::string footer(std::string_view body, const FooterNeed& need, const HouseWords& house,
                   Instant now);

/// The first wordings of a new house, A1.1 of the specification; {store} and {n} stand for the
/// house's own.
struct FirstWording {
  Purpose purpose;
  Channel channel;
  std::string_view body;
};
const std::vector<FirstWording>& first_wordings();

/// A wording with the house's own name and numbers in it.
std::string filled_wording(std::string_view body, const HouseWords& house);

}  // namespace carnet::consents
