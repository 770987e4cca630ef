// SPDX-License-Identifier: Apache-2.0
// Texts over a real wire to a carrier that misbehaves: sent once, or known to be unknown.
#include "test/carrier/carrier_cases.hpp"
#include "test/source.hpp"

namespace carnet::test {
namespace {

class Carrier : public CarrierTest {
 protected:
  Carrier() { agree(); }
  static boost::json::value each(std::initializer_list<boost::json::value_ref> list) {
    return boost::json::array(list);
  }
};
CARNET_ON_EACH_ENGINE(Carrier);

TEST_P(Carrier, a_text_arrives_as_it_was_written_and_its_reports_come_home) {
  const std::string words = "Élan & Wren: 100% yours? A ring + a note = bliss";
  post(Person::ines, thread, text(1, words));
  pass(10s);
  const auto book = carrier.tell("book");
  ASSERT_EQ(at(book, "/texts").as_array().size(), 1U) << book;
  EXPECT_EQ(text_at(book, "/texts/0/to"), eleanor_number);
  EXPECT_NE(text_at(book, "/texts/0/body").find(words), std::string::npos);
  EXPECT_EQ(text_at(book, "/texts/0/callback"),
            config().public_url + "/hooks/twilio/status/" + id(1));
  EXPECT_EQ(reports({"sent", "delivered"}), each({200, 200}));
  EXPECT_EQ(state(), "delivered");
}

TEST_P(Carrier, a_text_whose_answer_is_lost_is_never_posted_again_and_found_in_the_list) {
  hear("Are you there?");
  pass(1s);  // what answers it is newer
  int number = 0;
  for (const auto* mood : {"cut", "torn", "garbled", "broken"}) {
    moods({mood});
    post(Person::ines, thread, reply(++number, std::string("It was ") + mood));
    pass(10s);
    EXPECT_EQ(outbox_state(number), "unknown") << mood;
    EXPECT_EQ(state(), "unknown") << mood;
    pass(2min);
    EXPECT_EQ(outbox_state(number), "accepted") << mood;
    EXPECT_EQ(posted(), static_cast<std::size_t>(number)) << mood;
  }
}

TEST_P(Carrier, two_texts_in_the_same_words_whose_answers_are_lost_are_each_reported_on) {
  hear("Are you there, and is it?");
  post(Person::ines, thread, reply(1, "We are."));
  pass(10s);
  moods({"cut", "torn"});
  for (const int number : {2, 3}) {
    post(Person::ines, thread, reply(number, "Yes."));
    pass(10s);
  }
  pass(2min);
  EXPECT_EQ(reports({"delivered"}, {{"text", 2}}), each({200}));
  EXPECT_EQ(reports({"undelivered"}, {{"text", 1}, {"error", "30003"}}), each({200}));
  EXPECT_EQ(state(0), "delivered");
  EXPECT_EQ(state(1), "failed");
  EXPECT_EQ(posted(), 3U);
}

TEST_P(Carrier, an_answer_that_comes_late_is_waited_for) {
  moods({"late"});
  post(Person::ines, thread, text(1));
  pass(10s);
  EXPECT_EQ(outbox_state(1), "accepted");
  pass(2h);
  EXPECT_EQ(posted(), 1U);
}

TEST_P(Carrier, a_text_that_was_read_and_never_taken_stays_unknown_and_is_not_posted_again) {
  hear("Are you there?");
  moods({"lost", "failed"});
  post(Person::ines, thread, reply(1, "The first"));
  post(Person::ines, thread, reply(2, "The second"));
  pass(24h);
  EXPECT_EQ(outbox_state(1), "unknown");
  EXPECT_EQ(outbox_state(2), "unknown");
  EXPECT_EQ(posted(), 2U);
  EXPECT_EQ(carried(), 0U);
}

TEST_P(Carrier, what_was_refused_unread_is_posted_again_and_taken_once) {
  moods({"busy", "full", "busy"});
  post(Person::ines, thread, text(1));
  pass(1min);
  EXPECT_EQ(posted(), 4U);
  EXPECT_EQ(carried(), 1U);
  EXPECT_EQ(state(), "sent");
}

TEST_P(Carrier, a_carrier_that_sends_us_elsewhere_is_not_followed) {
  moods({"moved"});
  post(Person::ines, thread, text(1));
  pass(24h);
  EXPECT_EQ(posted(), 1U);
  EXPECT_EQ(state(), "failed");
}

TEST_P(Carrier, a_stop_whose_webhook_was_lost_comes_back_as_a_refusal_and_closes_the_number) {
  EXPECT_EQ(brings({{"body", "STOP"}, {"signed", "none"}}), each({403}));
  EXPECT_EQ(address_state(), "open");
  post(Person::ines, thread, text(1));
  pass(24h);
  EXPECT_EQ(posted(), 1U) << "never tried again";
  EXPECT_EQ(carried(), 0U);
  EXPECT_EQ(address_state(), "opted_out");
  EXPECT_EQ(text_at(get(Person::ines, thread), "/items/0/state"), "failed");
  EXPECT_EQ(text_at(post(Person::ines, thread, text(2), 409), "/code"), "gate");
}

TEST_P(Carrier, a_report_that_overtakes_the_answer_and_late_ones_show_the_furthest) {
  moods({"early"});
  post(Person::ines, thread, text(1));
  pass(1min);
  EXPECT_EQ(state(), "delivered");
  EXPECT_EQ(reports({"sent", "delivered", "queued", "sent"}), each({200, 200, 200, 200}));
  EXPECT_EQ(state(), "delivered");
  EXPECT_EQ(count("gateway_receipts where kind = 'status'"), 3);
  EXPECT_EQ(posted(), 1U);
}

TEST_P(Carrier, a_report_names_the_text_whose_answer_was_lost) {
  moods({"cut"});
  post(Person::ines, thread, text(1));
  pass(10s);
  EXPECT_EQ(state(), "unknown");
  EXPECT_EQ(reports({"delivered"}), each({200}));
  EXPECT_EQ(state(), "delivered");
  pass(2h);
  EXPECT_EQ(posted(), 1U);
}

TEST_P(Carrier, texts_brought_twice_and_in_the_wrong_order_stand_once_each) {
  brings({{"body", "The second"}, {"sid", sid(802)}, {"times", 2}});
  brings({{"body", "The first"}, {"sid", sid(801)}});
  brings({{"body", "The second"}, {"sid", sid(802)}});
  EXPECT_EQ(count("messages where direction = 'in'"), 2);
  EXPECT_EQ(count("gateway_receipts"), 2);
}

TEST_P(Carrier, whoever_only_claims_to_be_the_carrier_changes_nothing) {
  post(Person::ines, thread, text(1));
  pass(10s);
  for (const auto* how : {"wrong", "foreign", "none"}) {
    EXPECT_EQ(brings({{"body", "STOP"}, {"signed", how}}), each({403})) << how;
    EXPECT_EQ(reports({"failed"}, {{"signed", how}}), each({403})) << how;
  }
  EXPECT_EQ(address_state(), "open");
  EXPECT_EQ(state(), "sent");
  EXPECT_EQ(count("gateway_receipts"), 0);
}

TEST_P(Carrier, a_picture_is_brought_without_the_password_and_forgotten_at_the_carrier) {
  const auto file = source_path("fixtures/media/halo.jpg").string();
  brings({{"body", "This one?"},
          {"media", each({{{"file", file}}, {{"file", file}, {"mood", "direct"}}})}});
  EXPECT_EQ(carried("/media"), 2U);
  pass(1s);
  const auto message = at(get(Person::ines, thread), "/items/0");
  EXPECT_EQ(at(message, "/enclosures").as_array().size(), 2U) << message;
  const auto book = carrier.tell("book");
  EXPECT_EQ(at(book, "/media").as_array().size(), 0U);
  EXPECT_EQ(at(book, "/leaks").as_int64(), 0)
      << "beyond the carrier's door nobody hears the password";
}

TEST_P(Carrier, a_picture_the_carrier_can_not_give_out_now_is_asked_for_again) {
  const auto file = source_path("fixtures/media/halo.jpg").string();
  brings(
      {{"body", "These?"},
       {"media", each({{{"file", file}, {"mood", "broken"}}, {{"file", file}, {"mood", "cut"}}})}});
  pass(1min);
  EXPECT_EQ(text_at(get(Person::ines, thread), "/items/0/enclosures_text"),
            "What came with it is on its way");
  EXPECT_EQ(count("jobs where kind = 'messages.enclosure' and attempts > 2"), 2);
}

}  // namespace
}  // namespace carnet::test
