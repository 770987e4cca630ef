// SPDX-License-Identifier: Apache-2.0
// What the demo's clients agreed to and said.
#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/messages/messages.hpp"

namespace carnet::demo {

namespace {

using consents::Channel;
using consents::ConsentMethod;
using consents::Purpose;
using consents::SaidState;

constexpr int noon = 12 * 60;

}  // namespace

void Furnisher::ask(const Story& story, ClientId client_id, const Asked& asked) {
  const auto scope = scope_of(story);
  const auto wording = consents::wording_for(tx_, scope, asked.purpose, asked.channel);
  const auto name = std::string(shape::enum_name(asked.purpose)) + " " +
                    std::string(shape::enum_name(asked.state)) + " " + asked.contact_id.text();
  consents::NewConsent consent{ConsentId(id(name)),
                               asked.contact_id,
                               asked.purpose,
                               asked.state,
                               asked.method,
                               wording->id,
                               word<Line<120>>("At the counter")};
  expect(consents::keep_consent(tx_, scope, moment(asked.days_ago, noon), client_id, consent));
}

// A list of names from elsewhere, about whose yes nobody could say anything.
void Furnisher::take_over(const Story& story, const Kept& kept) {
  consents::ImportedConsent consent{
      ConsentId(id("imported " + story.key)), kept.phone_id, Purpose::marketing, true, "",
      moment(story.agreed_days_ago, noon)};
  expect(consents::keep_imported(tx_, scope_of(story), consent.at, kept.id, consent));
}

void Furnisher::agree(const Story& story, const Kept& kept) {
  const bool has_phone = !story.phone.empty();
  const bool has_email = !story.email.empty();
  const int then = story.agreed_days_ago;
  const auto say = [&](ContactId contact, Purpose purpose, Channel channel, ConsentMethod method) {
    ask(story, kept.id, {contact, purpose, channel, method, SaidState::granted, then});
  };
  if (story.agreed == Agreed::nothing) return;
  if (story.agreed == Agreed::unattested) return take_over(story, kept);
  if (story.agreed == Agreed::aloud) {
    return say(kept.phone_id, Purpose::marketing, Channel::sms, ConsentMethod::oral);
  }
  if (story.agreed == Agreed::email_only) {
    return say(kept.email_id, Purpose::marketing, Channel::email, ConsentMethod::form);
  }
  if (has_phone) say(kept.phone_id, Purpose::service, Channel::sms, ConsentMethod::signature);
  if (story.agreed == Agreed::service) return;
  if (has_phone) say(kept.phone_id, Purpose::marketing, Channel::sms, ConsentMethod::signature);
  if (has_email) say(kept.email_id, Purpose::marketing, Channel::email, ConsentMethod::signature);
  if (story.agreed == Agreed::withdrawn && has_phone) {
    ask(story, kept.id,
        {kept.phone_id, Purpose::marketing, Channel::sms, ConsentMethod::signature,
         SaidState::revoked, then / 2});
  }
  if (story.agreed == Agreed::stopped && has_phone) {
    expect(consents::stop(tx_, house_, scope_of(story), moment(std::min(9, then), noon), kept.id,
                          kept.phone_id, "Said so at the counter"));
  }
}

void Furnisher::talk(const Story& story, const Kept& kept) {
  for (const auto& said : story.conversation) {
    const auto scope = said.by_client ? scope_of(story) : scope_of(said.staff);
    const auto minute = std::to_string(said.days_ago) + std::to_string(said.minute);
    messages::PastMessage message;
    message.client_id = kept.id;
    message.id = MessageId(id("message " + story.key + minute));
    message.contact_id = kept.phone_id;
    message.direction = said.by_client ? messages::Direction::in : messages::Direction::out;
    message.body = said.body;
    if (!said.by_client) message.staff_id = scope.person();
    message.at = moment(said.days_ago, said.minute);
    expect(messages::keep_past(tx_, scope, message));
  }
}

}  // namespace carnet::demo
