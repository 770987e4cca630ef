// SPDX-License-Identifier: Apache-2.0
// Consent and the wish to be left alone: the nouns, and what other features may ask. Read first;
// gate.hpp decides, opt_out_reader.hpp reads, lint.hpp proposes the class.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/consents/gate.hpp"
#include "app/consents/legal_texts.hpp"
#include "app/consents/lint.hpp"
#include "app/consents/opt_out_reader.hpp"
#include "app/consents/segments.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet::consents {

/// The exact words that are shown when somebody agrees.
struct WordingOnFile {
  WordingId id;
  Purpose purpose = Purpose::service;
  Channel channel = Channel::sms;
  std::string body;
  int version = 1;
};
BOOST_DESCRIBE_STRUCT(WordingOnFile, (), (id, purpose, channel, body, version))

struct Consent {
  ConsentId id;
  ContactId contact_id;
  Channel channel = Channel::sms;
  Purpose purpose = Purpose::service;
  ConsentState state = ConsentState::unknown;
  ConsentMethod method = ConsentMethod::tick;
  std::optional<WordingId> wording_id;
  std::string place;
  std::string evidence;  // words, for a person: what was said, or attested
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Consent, (),
                      (id, contact_id, channel, purpose, state, method, wording_id, place, evidence,
                       staff_name, at))

/// What the wire may say: a client agreed or withdrew, in front of a person of the house.
enum class SaidState { granted, revoked };
BOOST_DESCRIBE_ENUM(SaidState, granted, revoked)

struct NewConsent {
  ConsentId id;
  ContactId contact_id;
  Purpose purpose = Purpose::service;
  SaidState state = SaidState::granted;
  ConsentMethod method = ConsentMethod::tick;
  std::optional<WordingId> wording_id;
  std::optional<Line<120>> place;
};
BOOST_DESCRIBE_STRUCT(NewConsent, (), (id, contact_id, purpose, state, method, wording_id, place))

/// Keeps what a person recorded. Faults by field: an unknown contact or wording, a grant without
/// the wording that was shown, `reply` (JOIN and START write their own) and `import` (as imports
/// do). The same id again answers what stands. `said_at` is when it was said, if that was earlier:
/// what was withdrawn since then stays withdrawn.
Result<Consent> keep_consent(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             const NewConsent& consent, std::optional<Instant> said_at = {});

/// The faults that can be told before the client's page is written, by JSON pointer within it.
FieldFaults faults_in(sql::Tx& tx, const Scope& scope, const NewConsent& consent, Channel channel);

/// A row of an import, which knows its own evidence; unattested grants become `unknown`.
struct ImportedConsent {
  ConsentId id;
  ContactId contact_id;
  Purpose purpose = Purpose::marketing;
  bool said_yes = false;
  std::string attestation;  // the owner's words, source and dates; empty when not attested
  Instant at;
};
Result<void> keep_imported(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const ImportedConsent& consent);

/// The same for many contact points that this transaction has just written.
struct ImportedFor {
  ClientId client_id;
  std::string address_key;
  Channel channel = Channel::sms;
  ImportedConsent consent;
};
void keep_all_imported(sql::Tx& tx, const Scope& scope, Instant now,
                       const std::vector<ImportedFor>& all);

/// Who and what the gate is asked about. `except` is the message itself when it is claimed.
enum class Step { composing, claiming };
struct Question {
  ClientId client_id;
  ContactId contact_id;
  Channel channel = Channel::sms;
  Step step = Step::composing;
  std::optional<Uuid> except;  // the outbox row that must not count against itself
};

/// All that decide() needs, in a few indexed queries. An unknown contact answers a Standing that
/// decide() refuses. `house_key` finds addresses whose owner was erased.
Standing load_standing(sql::Tx& tx, const Scope& scope, Instant now, const Question& question,
                       std::string_view house_key);

/// What the linter takes for granted about the matter: an answer while the client wrote in the
/// last 24 hours, else what was chosen. While contact rests, a late answer to what nobody has
/// answered is taken for service, with all that service asks; else it is no answer any more.
MessageClass matter_of(const Standing& standing, MessageClass chosen, Instant now);

/// One text or email from a client, already stored on the thread in this transaction.
struct Inbound {
  ClientId client_id;
  MessageId message_id;
  Channel channel = Channel::sms;
  std::string address_key;
  std::string body;
  Instant at;
};

struct InboundEffect {
  InboundReading reading;
  std::optional<LegalAnswer> answer;  // to be sent at once, as class legal
  std::string answer_text;
};

/// Reads it and does what it asks: STOP, START, HELP, JOIN, a hold, a disputed number. Once for
/// each message id. Emails are only read for refusals, which are held for a person.
InboundEffect take_inbound(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                           const Inbound& inbound);

/// Whether a word of refusal stands in a text that is none ("Stop by tomorrow?").
bool mentions_stop(std::string_view body);

/// The client asked us to stop, in whatever way: the address is closed for texts and calls, or
/// for email; consents at it end for everybody who uses it.
Result<void> stop(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                  ClientId client_id, ContactId contact_id, const std::string& why);

/// The carrier says that this number is blocked there (Twilio 21610).
void stop_by_carrier(sql::Tx& tx, const House& house, const Scope& scope, Instant now,
                     const std::string& address_key);

/// Numbers held for 24 hours without a decision are opted out. Answers how many.
int settle_holds(sql::Tx& tx, const House& house, const Scope& scope, Instant now);

/// Whether the client may be sent marketing by this channel, or called, in words for a person.
struct Reach {
  bool allowed = false;
  std::optional<ContactId> contact_id;
  std::optional<std::string> address;  // display form; of a call the number to dial
  std::string text;
  AddressState state = AddressState::open;  // closed to every class when it is not open
};
BOOST_DESCRIBE_STRUCT(Reach, (), (allowed, contact_id, address, text, state))
Reach reach(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Channel channel,
            std::string_view house_key);

/// Whether a person may dial a number in this state: a stop and a stranger's number close it. What
/// was said of texts alone, a hold, leaves it to them.
constexpr bool may_be_called(AddressState by_voice) {
  return by_voice == AddressState::open || by_voice == AddressState::on_hold;
}
/// The first number of theirs that may be called, and none while contact rests.
Reach reach_by_voice(sql::Tx& tx, const Scope& scope, ClientId client_id,
                     std::string_view house_key);

/// What the ledger tells of each consent: "News by text: said yes at the counter".
std::map<Uuid, std::string> told_of_consents(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                             const std::vector<Uuid>& ids);

/// A condition of SQL: the class that stands in `column` ("m.message_class") is a promotion.
std::string promotes(std::string_view column);

/// The house's name, telephone and email for its fixed words.
HouseWords house_words(sql::Tx& tx, const Scope& scope);

/// The newest wording of a purpose on a channel; nothing when the house has none.
std::optional<WordingOnFile> wording_for(sql::Tx& tx, const Scope& scope, Purpose purpose,
                                         Channel channel);

/// Writes the first wordings of a new house; nothing when there are any.
void write_first_wordings(sql::Tx& tx, const Scope& scope, Instant now);

/// Applies what the journal in the data folder knows and the database forgot (a restored backup).
/// Run at start, after migration. Answers how many words were new.
int replay_journal(House& house);

void add_routes(Routes& routes);

}  // namespace carnet::consents
