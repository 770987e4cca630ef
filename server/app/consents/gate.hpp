// SPDX-License-Identifier: Apache-2.0
// The gate that every outbound message passes twice: when composed and when claimed for sending.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/consents/zones_of.hpp"
#include "app/house/ids.hpp"
#include "kit/shape/instant.hpp"

namespace carnet::consents {

/// The strictest wins, so the order counts.
enum class Decision { allow, defer, hold, deny };
BOOST_DESCRIBE_ENUM(Decision, allow, defer, hold, deny)

/// From the freest to the strictest; `legal` is the system's own answer to a keyword.
enum class MessageClass { legal, reply, service, opt_in_invitation, marketing };
BOOST_DESCRIBE_ENUM(MessageClass, legal, reply, service, opt_in_invitation, marketing)

enum class Channel { sms, email, call, card };
BOOST_DESCRIBE_ENUM(Channel, sms, email, call, card)

/// A campaign is one person pressing send for several clients.
enum class Starter { person, campaign, automatic };
BOOST_DESCRIBE_ENUM(Starter, person, campaign, automatic)

/// The whole list of what may leave without a person, beside legal answers.
enum class Automatic {
  appointment_confirmation,
  appointment_reminder,
  repair_ready,
  order_ready,
  receipt,
  portal_link
};
BOOST_DESCRIBE_ENUM(Automatic, appointment_confirmation, appointment_reminder, repair_ready,
                    order_ready, receipt, portal_link)

/// `welcome` confirms a JOIN, as carriers ask; `introduction` says who we are, and nothing of them.
enum class LegalAnswer { stop, start, help, wrong_number, welcome, introduction };
BOOST_DESCRIBE_ENUM(LegalAnswer, stop, start, help, wrong_number, welcome, introduction)

/// Whether a STOP that comes before it has left holds it back: the last word counts.
inline bool yields_to_stop(const std::optional<LegalAnswer>& answer) {
  return answer == LegalAnswer::start || answer == LegalAnswer::welcome ||
         answer == LegalAnswer::introduction;
}

/// Why not: closed, with one sentence each.
enum class Reason {
  no_consent,
  opted_out,
  on_hold,
  disputed,
  quiet_hours,
  holiday,
  cap,
  budget,
  paused,
  surprise,
  shared_address,
  country,
  rules_stale,
  no_address,
  staff_not_allowed
};
BOOST_DESCRIBE_ENUM(Reason, no_consent, opted_out, on_hold, disputed, quiet_hours, holiday, cap,
                    budget, paused, surprise, shared_address, country, rules_stale, no_address,
                    staff_not_allowed)

std::string_view sentence(Reason reason);

/// Whether a client may agree by themselves to what sells: not below 18.
enum class Age { grown, minor };
BOOST_DESCRIBE_ENUM(Age, grown, minor)

/// Whether a message of theirs waits for an answer that may go.
enum class Answer { none, owed };

/// Where contact rests: what may go all the same.
std::string_view sentence_of_pause(Answer answer);

/// Where consent is what is missing: which, in plain words, and what to do about it.
std::string_view sentence_of_no_consent(MessageClass judged, Channel channel, Age age = Age::grown);

enum class Purpose { service, marketing };
BOOST_DESCRIBE_ENUM(Purpose, service, marketing)

/// `unknown` is what an import without an attestation leaves.
enum class ConsentState { granted, revoked, unknown };
BOOST_DESCRIBE_ENUM(ConsentState, granted, revoked, unknown)

enum class ConsentMethod { tick, signature, reply, form, oral, import };
BOOST_DESCRIBE_ENUM(ConsentMethod, tick, signature, reply, form, oral, import)

/// The state of an address, whoever uses it (compliance.md B6).
enum class AddressState { open, on_hold, opted_out, disputed };
BOOST_DESCRIBE_ENUM(AddressState, open, on_hold, opted_out, disputed)

struct ConsentOnFile {
  ConsentId id;
  Purpose purpose = Purpose::service;
  ConsentState state = ConsentState::unknown;
  ConsentMethod method = ConsentMethod::import;
  Instant at;
  bool has_evidence = false;  // oral: wording, place and person; import: the owner's attestation
};
BOOST_DESCRIBE_STRUCT(ConsentOnFile, (), (id, purpose, state, method, at, has_evidence))

/// What is to be sent.
struct Outgoing {
  MessageClass message_class = MessageClass::marketing;  // as chosen
  MessageClass proposed_class = MessageClass::reply;     // as linted; the stricter one holds
  Channel channel = Channel::sms;
  Starter started_by = Starter::person;
  std::optional<Automatic> automatic;  // needed when automatic and not legal
  std::optional<LegalAnswer> legal;    // needed when legal
  bool reveals = false;                // names an item, a price or a date, or shows a picture
  std::optional<Instant> expires_at;   // the end of the occasion: never sent after it
};
BOOST_DESCRIBE_STRUCT(Outgoing, (),
                      (message_class, proposed_class, channel, started_by, automatic, legal,
                       reveals, expires_at))

/// All the gate needs to know about the reader, the address and the house, at one moment.
/// What is left out refuses: default deny.
struct Standing {
  std::string address;       // E.164, folded email, or a postal address; empty: none
  bool can_receive = false;  // by this channel: no landline for a text
  Whereabouts where;
  std::vector<ConsentOnFile> consents;  // of this client at this address, any order
  AddressState suppression = AddressState::open;
  std::optional<Instant> last_stop_at;     // also when lifted since: older consent is void
  Age age = Age::grown;                    // as far as a birthday tells
  bool is_shared = false;                  // several people read this address
  std::optional<Instant> last_inbound_at;  // the client's own newest message from this address
  int legal_answers = 0;                   // already given to that message
  std::vector<Instant> answered_at;        // the system's answers to the address, lately
  std::optional<Instant> last_help_at;
  std::vector<Instant> service_sent_at;    // to the address, by anybody, in the last 24 hours
  std::vector<Instant> marketing_sent_at;  // as above; invitations count too
  std::optional<Instant> invited_at;       // the newest opt-in invitation to the address
  int marketing_cap = 1;                   // house setting, never above 3 or the state's cap
  std::optional<Instant> budget_free_at;   // set when the contact budget is spent
  bool is_paused = false;
  bool waits_for_answer = false;     // they wrote from this address, and nobody has answered
  bool surprise_at_risk = false;     // it touches something kept from one who reads this address
  bool gave_in_transaction = false;  // the address was given in a sale, repair or appointment
  std::optional<Instant> last_purchase_at;
  int purchases = 0;
  bool opt_out_was_offered = false;    // when the email was collected (soft opt-in)
  bool staff_may_write = false;        // within the sender's reach
  std::vector<Automatic> switched_on;  // by the house
};
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (address, can_receive, where, consents, suppression, last_stop_at, age,
                       is_shared, last_inbound_at, legal_answers, answered_at, last_help_at,
                       service_sent_at, marketing_sent_at, invited_at, marketing_cap,
                       budget_free_at, is_paused, waits_for_answer, surprise_at_risk,
                       gave_in_transaction, last_purchase_at, purchases, opt_out_was_offered,
                       staff_may_write, switched_on))

struct ReasonGiven {
  Reason code = Reason::no_consent;
  std::string text;
  bool operator==(const ReasonGiven&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReasonGiven, (), (code, text))

struct Verdict {
  Decision decision = Decision::deny;
  MessageClass message_class = MessageClass::marketing;  // the class that was judged
  std::optional<Instant> until;       // defer: when it may go; deny by cap or budget: when it frees
  std::optional<Instant> window_end;  // allow: the carrier must not deliver after it
  std::vector<ReasonGiven> reasons;   // strictest first; empty when allowed
  std::vector<ReasonGiven> warnings;  // allowed, but worth a thought
  std::optional<ConsentId> consent_id;
  std::optional<Day> rules_checked_on;
};
BOOST_DESCRIBE_STRUCT(Verdict, (),
                      (decision, message_class, until, window_end, reasons, warnings, consent_id,
                       rules_checked_on))

/// decisions.md §4: the strictest of every row that applies. Pure. A text is not allowed in the
/// last 15 minutes of its window, because it may wait at the carrier.
Verdict decide(const Outgoing& outgoing, const Standing& standing, Instant now);

/// "8:00 their time, New York", "tomorrow 8:00 their time, Denver", "Mon 30 Nov 10:00 …".
/// Empty when no zone is known.
std::string until_text(Instant until, const Whereabouts& where, Instant now);

/// The stricter of two; nobody may choose a freer class than the linter proposes.
MessageClass stricter(MessageClass one, MessageClass other);

/// News, and the question whether it may come: what the caps count and a pause stops.
bool is_promotion(MessageClass message_class);

}  // namespace carnet::consents
