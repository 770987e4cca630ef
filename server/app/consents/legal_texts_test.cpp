// SPDX-License-Identifier: Apache-2.0
// Promises of the fixed words: one part each, the house named, STOP offered when asked for.
#include "app/consents/legal_texts.hpp"

#include <gtest/gtest.h>

#include "app/consents/lint.hpp"
#include "app/consents/segments.hpp"

namespace carnet::consents {

namespace {

const HouseWords house{"Bell & Daughters Jewelers", "(212) 555-0100", "hello@bell.example"};
const Instant now = *Instant::parse("2026-11-24T15:00:00Z");

TEST(legal_texts, every_answer_is_one_plain_part_and_names_the_house) {
  for (const auto answer :
       {LegalAnswer::stop, LegalAnswer::start, LegalAnswer::help, LegalAnswer::wrong_number,
        LegalAnswer::welcome, LegalAnswer::introduction}) {
    for (const char* language : {"en", "es", "fr", "it"}) {
      const auto text = legal_text(answer, house, language);
      EXPECT_EQ(segments(text).parts, 1) << text;
      EXPECT_EQ(segments(text).encoding, Encoding::gsm7) << text;
      EXPECT_TRUE(text.starts_with(house.name)) << text;
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
  }
}

TEST(legal_texts, an_answer_in_chinese_is_one_part_too) {
  for (const auto answer : {LegalAnswer::stop, LegalAnswer::start, LegalAnswer::help}) {
    const auto text = legal_text(answer, house, "zh");
    EXPECT_EQ(segments(text).parts, 1) << text;
    EXPECT_EQ(segments(text).encoding, Encoding::ucs2) << text;
    EXPECT_TRUE(text.starts_with(house.name)) << text;
  }
}

TEST(legal_texts, a_confirmation_never_sells) {
  const auto text = legal_text(LegalAnswer::stop, house, "en");
  EXPECT_TRUE(selling_words({text, Pictures::none, MessageClass::service}).empty());
}

TEST(legal_texts, the_invitation_discloses_everything_and_asks_for_join) {
  const auto text = invitation_text(house);
  for (const char* part : {"JOIN", "not a condition of purchase", "automatically", "STOP", "HELP",
                           "rates may apply"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

TEST(footer, the_first_marketing_text_names_the_house_and_offers_stop) {
  EXPECT_EQ(footer("Hello Sarah", {}, house, now),
            "Bell & Daughters Jewelers. Reply STOP to opt out");
  EXPECT_EQ(footer("Hello from Bell & Daughters Jewelers", {}, house, now),
            "Reply STOP to opt out");
}

TEST(footer, stop_is_offered_again_after_thirty_days_or_with_the_fifth_text) {
  FooterNeed need{MessageClass::marketing, now - std::chrono::days(29), 0};
  EXPECT_EQ(footer("Hello", need, house, now), house.name);
  need.texts_since_stop_line = 4;
  EXPECT_NE(footer("Hello", need, house, now).find("STOP"), std::string::npos);
  need = {MessageClass::marketing, now - std::chrono::days(30), 0};
  EXPECT_NE(footer("Hello", need, house, now).find("STOP"), std::string::npos);
}

TEST(footer, every_text_carries_the_name_and_no_more_than_it_needs) {
  EXPECT_EQ(footer("It is ready", {MessageClass::service, {}, 0}, house, now), house.name);
  EXPECT_EQ(footer("Yes", {MessageClass::reply, {}, 0}, house, now), house.name);
  EXPECT_EQ(footer("Stopped", {MessageClass::legal, {}, 0}, house, now), "");
  const auto invitation = invitation_text(house);
  EXPECT_EQ(footer(invitation, {MessageClass::opt_in_invitation, {}, 0}, house, now), "");
}

TEST(wordings, a_new_house_starts_with_one_for_each_purpose_and_channel) {
  ASSERT_EQ(first_wordings().size(), 4u);
  EXPECT_NE(first_wordings()[0].body.find("not a condition of purchase"), std::string_view::npos);
}

}  // namespace

}  // namespace carnet::consents
