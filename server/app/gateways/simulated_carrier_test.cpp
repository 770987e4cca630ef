// SPDX-License-Identifier: Apache-2.0
// Cases for the demo's carrier: stable stories, answers in character, and the odd numbers.
#include "app/gateways/simulated_carrier.hpp"

#include <gtest/gtest.h>

namespace carnet::gateways {
namespace {

OutgoingText text_to(std::string number, std::string body = "Shall I set it aside for you?") {
  return {"0193a000-0000-7000-8000-000000000001", std::move(number), std::move(body), {}, {}};
}

SimulatedStory story(const OutgoingText& text) { return story_of(text, "+12125550100"); }

TEST(simulated_carrier, a_text_is_sent_then_delivered_then_answered) {
  const auto told = story(text_to("+12125550123"));
  ASSERT_EQ(told.reports.size(), 2U);
  ASSERT_EQ(told.answers.size(), 1U);
  EXPECT_EQ(told.reports[0].report.status, DeliveryStatus::sent);
  EXPECT_EQ(told.reports[1].report.status, DeliveryStatus::delivered);
  EXPECT_LT(told.reports[0].after, told.reports[1].after);
  EXPECT_LT(told.reports[1].after, told.answers[0].after);
  EXPECT_LT(told.answers[0].after, milliseconds(15'000));
  EXPECT_EQ(told.answers[0].text.from, "+12125550123");
}

TEST(simulated_carrier, the_same_text_has_the_same_story_and_another_may_differ) {
  const auto first = story(text_to("+12125550123"));
  EXPECT_EQ(first.answers[0].text.body, story(text_to("+12125550123")).answers[0].text.body);
  EXPECT_NE(first.answers[0].text.body,
            story(text_to("+12125550123", "Your ring is ready.")).answers[0].text.body);
}

TEST(simulated_carrier, some_numbers_stop_some_stay_silent_and_some_do_not_exist) {
  EXPECT_EQ(story(text_to("+12125550199")).answers[0].text.body, "STOP");
  EXPECT_TRUE(story(text_to("+12125550198")).answers.empty());
  const auto gone = story(text_to("+12125550197"));
  EXPECT_EQ(gone.reports.back().report.error_code, 30005);
  EXPECT_TRUE(gone.answers.empty());
}

TEST(simulated_carrier, its_story_is_kept_before_the_text_counts_as_accepted) {
  int kept = 0;
  const auto carrier = simulated_carrier("+12125550100", [&](const auto&, const auto&) { ++kept; });
  const auto answer = carrier.send(text_to("+12125550123"));
  EXPECT_EQ(kept, 1);
  EXPECT_EQ(std::get<Accepted>(answer).carrier_id,
            story(text_to("+12125550123")).reports[0].report.carrier_id);
}

TEST(simulated_carrier, nobody_can_call_it) {
  const auto carrier = simulated_carrier("+12125550100", [](const auto&, const auto&) {});
  EXPECT_FALSE(carrier.verify({"POST", "/hooks/twilio/inbound", "", "x", ""}));
}

}  // namespace
}  // namespace carnet::gateways
