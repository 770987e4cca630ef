// SPDX-License-Identifier: Apache-2.0
// How messages ask the one gate: the same question when composed and when claimed.
#pragma once

#include "app/consents/consents.hpp"
#include "app/messages/outbox.hpp"

namespace carnet::messages {

/// What is to leave, to whom.
struct Intent {
  ClientId client_id;
  ContactId contact_id;
  Channel channel = Channel::sms;
  MessageClass class_ = MessageClass::marketing;
  std::optional<consents::LegalAnswer> legal;
  std::string body;  // as written, without a footer
  consents::Pictures pictures = consents::Pictures::none;
  std::optional<MessageId> itself;  // when it stands in the outbox already
  std::optional<StaffId> sender;    // who wrote it, when they do not ask themselves
  std::optional<Instant> expires_at;
  std::string subject{};          // of an email
  std::vector<PieceId> pieces{};  // what is shown with it
};

/// The answer, and where the reader may be.
struct Judgement {
  consents::Verdict verdict;
  consents::Whereabouts where;
};

/// `at` is when it is to leave, which may lie ahead of writing.now.
Judgement judge(const House& house, const Writing& writing, Instant at, const Intent& intent);

/// Whether the address has said stop since it was judged. What answers it is exempt.
bool is_stopped(const House& house, const Writing& writing, const store::OutboxRecord& record);

/// What leaves: the body with what the system adds below it (email gets nothing), as the class that
/// was judged asks for it.
struct Finished {
  std::string body;
  std::string footer;
};
Finished finished(const Writing& writing, const Intent& intent, MessageClass judged,
                  const std::string& address_key);

/// Somebody else whose page has the same address.
struct AlsoAt {
  ClientId client_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AlsoAt, (), (client_id, name))

std::vector<AlsoAt> also_at(const Writing& writing, ClientId client_id,
                            const std::string& address_key);

/// The reasons as one sentence for the thread.
std::string reasons_text(const consents::Verdict& verdict);

}  // namespace carnet::messages
