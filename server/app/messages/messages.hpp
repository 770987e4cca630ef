// SPDX-License-Identifier: Apache-2.0
// The conversation's nouns: a message on a client's thread, what is asked for one, and the inbox.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/consents/consents.hpp"
#include "app/files/files.hpp"
#include "app/house/dispatch.hpp"
#include "app/house/ids.hpp"
#include "app/pieces/pieces.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::messages {

enum class Direction { in, out };
BOOST_DESCRIBE_ENUM(Direction, in, out)

using consents::Channel;  // sms or email; calls and cards are touches
using consents::MessageClass;

/// Who sent it: decided by a person, or by the closed list of automatic messages.
enum class SentBy { person, system };
BOOST_DESCRIBE_ENUM(SentBy, person, system)

/// What the thread shows.
enum class MessageState {
  waiting,
  deferred,
  sending,
  sent,
  delivered,
  failed,
  unknown,
  cancelled,
  received
};
BOOST_DESCRIBE_ENUM(MessageState, waiting, deferred, sending, sent, delivered, failed, unknown,
                    cancelled, received)

struct PieceInMessage {
  PieceId id;
  std::string title;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(PieceInMessage, (), (id, title, picture))

struct Message {
  MessageId id;
  Direction direction = Direction::out;
  Channel channel = Channel::sms;
  std::optional<MessageClass> class_;
  std::string body;
  std::optional<std::string> subject;
  std::vector<PieceInMessage> pieces;
  std::vector<files::File> enclosures;         // what came with theirs
  std::optional<std::string> enclosures_text;  // what is not here of that, and why
  MessageState state = MessageState::waiting;
  std::string state_text;
  Instant at;
  std::optional<Instant> send_at;
  std::optional<std::string> staff_name;
  SentBy by = SentBy::person;
  std::optional<ContactId> contact_id;
  bool mentions_stop = false;  // theirs, no refusal by its words, and yet a person should look
};
BOOST_DESCRIBE_STRUCT(Message, (),
                      (id, direction, channel, class_, body, subject, pieces, enclosures,
                       enclosures_text, state, state_text, at, send_at, staff_name, by, contact_id,
                       mentions_stop))

/// What a person asks to be sent. The id may be left out when it is only checked.
struct NewMessage {
  std::optional<MessageId> id;
  Channel channel = Channel::sms;
  ContactId contact_id;
  MessageClass class_ = MessageClass::marketing;
  Prose<8000> body;  // a text holds 1,600 letters at most; an email is longer
  std::optional<Line<200>> subject;
  std::vector<PieceId> pieces;
  std::optional<Instant> send_at;
  std::optional<PromptId> prompt_id;
};
BOOST_DESCRIBE_STRUCT(NewMessage, (),
                      (id, channel, contact_id, class_, body, subject, pieces, send_at, prompt_id))

/// Reckons anew since when the client waits: for whoever kept a call in which they spoke.
void refresh_waiting(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// A message of the past, said before Carnet kept the thread: from an earlier system or the demo.
struct PastMessage {
  ClientId client_id;
  MessageId id;
  ContactId contact_id;
  Direction direction = Direction::in;
  std::string body;
  std::optional<StaffId> staff_id;  // who wrote it, when the house did
  Instant at;
};

/// Puts it on the client's thread. Nothing is sent, read for STOP or counted against any cap.
/// What the client said last then waits for an answer. False when the id stands already.
Result<bool> keep_past(sql::Tx& tx, const Scope& scope, const PastMessage& message);

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

/// The jobs that send, settle, fetch what came with texts, and let the simulated carrier's clients
/// answer.
void add_jobs(jobs::Queue& queue, House& house);

}  // namespace carnet::messages
