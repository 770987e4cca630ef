// SPDX-License-Identifier: Apache-2.0
// Promises of the linter.
#include "app/consents/lint.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace carnet::consents {

namespace {

MessageClass proposed(std::string body, MessageClass matter, Pictures pictures = Pictures::none) {
  return propose_class({std::move(body), pictures, matter});
}

constexpr auto service = MessageClass::service;
constexpr auto reply = MessageClass::reply;
constexpr auto marketing = MessageClass::marketing;

TEST(lint, a_plain_service_text_stays_service) {
  for (const char* body : {"Your ring is ready.", "Your appointment is on Friday at 3.",
                           "We received your order. Thank you!", "Your repair will take a week."}) {
    EXPECT_EQ(proposed(body, service), service) << body;
  }
}

TEST(lint, one_promotional_sentence_makes_it_marketing) {
  for (const char* body :
       {"Your ring is ready! While you're here see our new Spring line",
        "Your ring is ready. While you’re here, look around", "Ready. 20% off cleaning!",
        "Your order arrived, it pairs with the bracelet", "Your resize costs $40"}) {
    EXPECT_EQ(proposed(body, service), marketing) << body;
  }
  EXPECT_EQ(proposed("Your ring is ready.", service, Pictures::some), marketing);
}

TEST(lint, an_answer_may_name_a_price_but_not_open_a_sale) {
  EXPECT_EQ(proposed("It is $4,200 and we have it in gold.", reply), reply);
  EXPECT_EQ(proposed("Here it is.", reply, Pictures::some), reply);
  EXPECT_EQ(proposed("Yes, and everything is on sale this week", reply), marketing);
}

TEST(lint, what_is_no_service_matter_is_marketing) {
  EXPECT_EQ(proposed("I set these aside for you", marketing), marketing);
  EXPECT_EQ(proposed("Hello", marketing), marketing);
}

TEST(lint, the_composer_learns_which_words_sell) {
  const auto words = selling_words({"Your ring is ready, 10% off today", Pictures::none, service});
  EXPECT_EQ(words, std::vector<std::string>{"% off"});
}

TEST(lint, items_prices_dates_links_and_pictures_reveal) {
  for (const char* body : {"Your ring is ready", "It is $400", "See you Friday", "on 4/2",
                           "the 14th", "https://bell.example/p/1"}) {
    EXPECT_TRUE(reveals({body})) << body;
  }
  EXPECT_TRUE(reveals({"Here it is", Pictures::some}));
  EXPECT_FALSE(reveals({"It is ready. Please call us when you can."}));
}

TEST(lint, a_template_never_asks_for_a_carriers_keyword) {
  for (const char* body : {"Reply YES or CANCEL", "Text STOP to end", "Reply HELP", "reply with no",
                           "Reply C to confirm or CANCEL", "Answer YES to hold it"}) {
    const auto faults = faults_in_template(body);
    ASSERT_EQ(faults.size(), 1u) << body;
    EXPECT_EQ(faults[0].code, "keyword_answer");
  }
  EXPECT_TRUE(faults_in_template("Reply C to confirm, R to reschedule").empty());
  EXPECT_TRUE(faults_in_template("Thank you for your text. No need to reply.").empty());
}

TEST(lint, empty_variables_and_shorteners_are_faults) {
  EXPECT_EQ(faults_in_template("Hi {first_name}!").at(0).code, "empty_variable");
  EXPECT_EQ(faults_in_template("See https://bit.ly/3x").at(0).code, "shortener");
}

RC_GTEST_PROP(lint_property, adding_words_never_loosens_the_class, ()) {
  const std::vector<std::string> words{"your", "ring",  "is",  "ready", "appointment", "sale",
                                       "new",  "thank", "you", "order", "offer",       "20% off"};
  const auto some = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
  const auto more = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
  const auto matter = *rc::gen::element(reply, service, marketing);
  std::string text;
  for (const auto& word : some) text += word + " ";
  const auto before = proposed(text, matter);
  for (const auto& word : more) text += word + " ";
  RC_ASSERT(proposed(text, matter) >= before);
}

}  // namespace

}  // namespace carnet::consents
