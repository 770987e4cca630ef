// SPDX-License-Identifier: Apache-2.0
// What the ledger says of a consent.
#include "app/consents/told.hpp"

#include <gtest/gtest.h>

namespace carnet::consents {
namespace {

struct Case {
  Channel channel;
  Purpose purpose;
  ConsentState state;
  ConsentMethod method;
  const char* text;
};
const Case cases[] = {
    {Channel::sms, Purpose::marketing, ConsentState::granted, ConsentMethod::oral,
     "News by text: said yes at the counter"},
    {Channel::sms, Purpose::marketing, ConsentState::granted, ConsentMethod::reply,
     "News by text: said yes by text"},
    {Channel::email, Purpose::marketing, ConsentState::granted, ConsentMethod::tick,
     "News by email: ticked yes"},
    {Channel::email, Purpose::service, ConsentState::granted, ConsentMethod::form,
     "Orders and repairs by email: said yes on a form"},
    {Channel::sms, Purpose::service, ConsentState::revoked, ConsentMethod::oral,
     "Orders and repairs by text: said no"},
};

TEST(told, a_consent_says_what_for_and_how) {
  for (const auto& row : cases) {
    Consent consent;
    consent.channel = row.channel;
    consent.purpose = row.purpose;
    consent.state = row.state;
    consent.method = row.method;
    EXPECT_EQ(consent_text(consent), row.text);
  }
}

}  // namespace
}  // namespace carnet::consents
