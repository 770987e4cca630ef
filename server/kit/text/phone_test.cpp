// SPDX-License-Identifier: Apache-2.0
// Promises of reading and showing telephone numbers.
#include "kit/text/phone.hpp"

#include <gtest/gtest.h>

namespace carnet {

namespace {

TEST(phone, the_ways_people_write_a_number_are_one_number) {
  for (const char* text : {"(212) 555-0123", "212.555.0123", "1 212 555 0123", "+1 212-555-0123",
                           "tel:+1-212-555-0123", "２１２５５５０１２３"}) {
    const auto phone = parse_phone(text, "US");
    ASSERT_TRUE(phone.has_value()) << text;
    EXPECT_EQ(phone->text(), "+12125550123") << text;
  }
}

TEST(phone, a_word_needs_its_country) {
  EXPECT_EQ(Phone::parse("+44 20 7946 0018")->text(), "+442079460018");
  EXPECT_FALSE(Phone::parse("212 555 0123").has_value());
}

TEST(phone, what_is_no_number_is_refused_with_a_sentence) {
  for (const char* text : {"", "12", "hello", "+999 123 456 789", "555-0123 555-0123 555-0123"}) {
    const auto phone = parse_phone(text, "US");
    ASSERT_FALSE(phone.has_value()) << text;
    EXPECT_EQ(phone.error().code, "phone");
  }
  EXPECT_FALSE(parse_phone(std::string(5000, '1'), "US").has_value());
}

TEST(phone, its_region_is_the_plans) {
  EXPECT_EQ(text::region_of(*Phone::parse("+12125550123")), "US");
  EXPECT_EQ(text::region_of(*Phone::parse("+14165550123")), "CA");
  EXPECT_EQ(text::region_of(*Phone::parse("+442079460018")), "GB");
  EXPECT_EQ(text::region_of(*Phone::parse("+16215550123")), "US") << "an area code not yet known";
}

TEST(phone, it_is_shown_as_at_home_or_with_its_country) {
  EXPECT_EQ(text::display(*Phone::parse("+12125550123"), "US"), "(212) 555-0123");
  EXPECT_EQ(text::display(*Phone::parse("+442079460018"), "US"), "+44 20 7946 0018");
}

TEST(phone, what_is_stored_is_shown_as_where_it_is_at_home) {
  EXPECT_EQ(text::display_at_home("+12125550123"), "(212) 555-0123");
  EXPECT_EQ(text::display_at_home("+442079460018"), "020 7946 0018");
  EXPECT_EQ(text::display_at_home("+12125550123@example.com"), "+12125550123@example.com");
  EXPECT_EQ(text::display_at_home("sarah@example.com"), "sarah@example.com");
  EXPECT_EQ(text::display_at_home(""), "");
}

TEST(phone, a_sure_landline_cannot_be_texted) {
  EXPECT_FALSE(text::may_receive_texts(*Phone::parse("+442079460018")));
  EXPECT_TRUE(text::may_receive_texts(*Phone::parse("+447911123456")));
  EXPECT_TRUE(text::may_receive_texts(*Phone::parse("+12125550123")));
}

TEST(phone, a_number_that_is_taken_reads_again_as_itself) {
  for (const auto* region : {"US", "GB", "DE", "JP"}) {
    for (const auto* text : {"00000-0000", "000 000", "0800 00", "(020) 0000 0000"}) {
      const auto phone = carnet::parse_phone(text, region);
      if (!phone) continue;
      EXPECT_EQ(Phone::parse(phone->text())->text(), phone->text()) << text << " in " << region;
    }
  }
}

TEST(phone, only_plus_one_has_an_area_code) {
  EXPECT_EQ(text::area_code(*Phone::parse("+12125550123")), "212");
  EXPECT_EQ(text::area_code(*Phone::parse("+442079460018")), "");
}

}  // namespace

}  // namespace carnet
