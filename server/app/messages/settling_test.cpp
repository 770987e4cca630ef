// SPDX-License-Identifier: Apache-2.0
// Texts whose answer never came, and what the carrier's list says of them.
#include "app/messages/message_cases.hpp"

namespace carnet::test {
namespace {

using gateways::Uncertain;

class Settling : public MessagesTest {
 protected:
  /// Two answers in the same words to one client, of which nobody knows what became.
  void lose_two_alike() {
    hear("Are you open, and is it there?");
    post(Person::ines, thread, reply(1, "We are open."));
    pass(10s);
    for (const int number : {2, 3}) {
      answers.push_back(Uncertain{"cut"});
      post(Person::ines, thread, reply(number, "Yes."));
      pass(10s);
      EXPECT_EQ(outbox_state(number), "unknown");
    }
    ASSERT_EQ(sent.size(), 3U);
    ASSERT_EQ(sent[1].body, sent[2].body);
  }
  std::string shown(int number) {
    return database().read([&](sql::Tx& tx) {
      return tx.one<std::string>("select state from messages where id = $1",
                                 *MessageId::parse(id(number)));
    });
  }
};
CARNET_ON_EACH_ENGINE(Settling);

TEST_P(Settling, the_carriers_list_settles_an_unknown_text_after_a_minute) {
  agree();
  answers.push_back(Uncertain{"cut"});
  post(Person::ines, thread, text(1));
  pass(10s);
  listed.push_back({sid(5), "something else", "sent"});
  listed.push_back({sid(6), sent[0].body, "sent"});
  pass(30s);
  EXPECT_EQ(state(), "unknown");
  pass(60s);
  EXPECT_EQ(state(), "sent");
  EXPECT_EQ(sent.size(), 1U);
}

TEST_P(Settling, of_two_in_the_same_words_each_is_found_as_itself) {
  lose_two_alike();
  listed = {{sid(13), sent[2].body, "sent"}, {sid(12), sent[1].body, "sent"}};
  pass(2min);
  EXPECT_EQ(outbox_state(2), "accepted");
  EXPECT_EQ(outbox_state(3), "accepted");
  report(2, "undelivered", 12, "30003");
  report(3, "delivered", 13);
  EXPECT_EQ(shown(2), "failed");
  EXPECT_EQ(shown(3), "delivered");
}

TEST_P(Settling, of_two_in_the_same_words_one_that_the_carrier_lacks_takes_not_the_others_place) {
  lose_two_alike();
  listed = {{sid(13), sent[2].body, "sent"}};
  pass(2min);
  EXPECT_EQ(outbox_state(2), "unknown");
  EXPECT_EQ(outbox_state(3), "unknown");
  report(3, "delivered", 13);
  EXPECT_EQ(shown(3), "delivered");
  pass(24h);
  EXPECT_EQ(shown(2), "unknown");
  EXPECT_EQ(sent.size(), 3U);
}

}  // namespace
}  // namespace carnet::test
