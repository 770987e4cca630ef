// SPDX-License-Identifier: Apache-2.0
// Promises of counting parts: Twilio's own cases, and making a text plain.
#include "app/consents/segments.hpp"
#include "test/source.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace carnet::consents {

namespace {

boost::json::array vectors() {
  std::ifstream file(test::source_path("server/app/consents/vectors/sms_segments.json"));
  std::stringstream text;
  text << file.rdbuf();
  return boost::json::parse(text.str()).as_array();
}

TEST(segments, every_vector_counts_as_the_carrier_counts) {
  const auto rows = vectors();
  ASSERT_EQ(rows.size(), 95u);
  for (const auto& row : rows) {
    const std::string body(row.at("body").as_string());
    const auto found = segments(body);
    EXPECT_EQ(found.parts, row.at("segments").as_int64()) << body;
    EXPECT_EQ(shape::enum_name(found.encoding), row.at("encoding").as_string()) << body;
  }
}

TEST(segments, an_escape_pair_is_never_cut) {
  EXPECT_EQ(segments(std::string(152, 'a') + "€" + std::string(152, 'a')).parts, 3);
  EXPECT_EQ(segments(std::string(152, 'a') + "€" + std::string(152, 'a')).units, 306);
}

TEST(segments, nothing_is_one_part) {
  EXPECT_EQ(segments("").parts, 1);
  EXPECT_EQ(segments("").units, 0);
}

TEST(segments, a_monstrous_letter_still_ends) {
  std::string letter = "e";
  for (int accent = 0; accent < 300; ++accent) letter += "\u0301";
  EXPECT_EQ(segments(letter).parts, 5);
}

TEST(segments, making_it_plain_saves_a_part_and_keeps_the_words) {
  const auto plain = made_plain("Your ring is ready — it’s “beautiful”…\u00A0See you");
  EXPECT_EQ(plain, "Your ring is ready - it's \"beautiful\"... See you");
  EXPECT_EQ(segments(plain).encoding, Encoding::gsm7);
  EXPECT_EQ(made_plain("Zoë 🛑"), "Zoë 🛑");
}

}  // namespace

}  // namespace carnet::consents
