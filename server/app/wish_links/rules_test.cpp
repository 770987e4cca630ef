// SPDX-License-Identifier: Apache-2.0
// What a link must be, when it is over, and which words of a wish it shows.
#include "app/wish_links/rules.hpp"

#include <gtest/gtest.h>

#include "app/wish_links/page.hpp"

namespace carnet::wish_links {
namespace {

const Day today(2026, 3, 12);
const auto wish_id = *WishId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b001");
const auto other_wish = *WishId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b002");
const auto marcus = *ClientId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0c001");
const auto tomas = *ClientId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0c002");

NewWishLink fair_link() {
  NewWishLink link;
  link.id = *WishLinkId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0a001");
  link.token = *Line<64>::parse(std::string(64, 'a'));
  link.wish_ids = {wish_id};
  return link;
}

TEST(wish_links, every_fault_of_a_link_is_told_at_once) {
  EXPECT_TRUE(faults_of(fair_link(), today).empty());
  NewWishLink link;
  link.token = *Line<64>::parse("short");
  link.until = today - std::chrono::days(1);
  const auto faults = faults_of(link, today);
  for (const auto* field : {"/id", "/token", "/wish_ids", "/until"}) {
    EXPECT_TRUE(faults.contains(field)) << field;
  }
  auto long_one = fair_link();
  long_one.until = today + std::chrono::days(91);
  long_one.wish_ids.assign(21, wish_id);
  EXPECT_EQ(faults_of(long_one, today).size(), 2u);
}

TEST(wish_links, only_thirty_two_bytes_in_hexadecimal_letters_are_a_token) {
  EXPECT_TRUE(is_token(std::string(60, '0') + "09af"));
  for (const auto& other : {std::string(63, 'a'), std::string(64, 'A'), std::string(64, 'g')}) {
    EXPECT_FALSE(is_token(other)) << other;
  }
}

TEST(wish_links, links_are_found_in_a_letter) {
  const std::string token(64, 'b');
  EXPECT_EQ(tokens_in("Look: https://carnet.example/look/" + token + "."), std::vector{token});
  EXPECT_TRUE(tokens_in("https://carnet.example/look/short /look/").empty());
}

TEST(wish_links, the_last_day_lasts_until_it_is_over_everywhere) {
  const auto at = [](const char* text) { return *Instant::parse(text); };
  EXPECT_EQ(state_of({}, today, at("2026-03-13T11:59:00.000Z")), WishLinkState::open);
  EXPECT_EQ(state_of({}, today, at("2026-03-13T12:00:00.000Z")), WishLinkState::over);
  EXPECT_EQ(state_of(at("2026-03-12T09:00:00.000Z"), today, at("2026-03-12T09:00:00.000Z")),
            WishLinkState::withdrawn);
}

TEST(wish_links, what_is_read_again_within_a_minute_was_opened_once) {
  const auto noon = *Instant::parse("2026-03-12T12:00:00.000Z");
  EXPECT_TRUE(is_another_opening({}, noon));
  EXPECT_FALSE(is_another_opening(noon, noon + std::chrono::seconds(59)));
  EXPECT_TRUE(is_another_opening(noon, noon + std::chrono::minutes(1)));
}

TEST(wish_links, everybody_a_shown_wish_is_secret_from_must_be_named) {
  const surprises::KeptThing kept[] = {
      {wish_id.uuid(), marcus, {}}, {wish_id.uuid(), tomas, {}}, {other_wish.uuid(), marcus, {}}};
  auto link = fair_link();
  EXPECT_EQ(still_secret_from(kept, link), (std::vector{marcus, tomas}));
  link.despite = {tomas};
  EXPECT_EQ(still_secret_from(kept, link), std::vector{marcus});
  link.despite = {tomas, marcus};
  EXPECT_TRUE(still_secret_from(kept, link).empty());
}

TEST(wish_links, an_amount_in_the_words_is_told_only_where_prices_are) {
  wishes::Wish wish;
  wish.words = "Cushion halo, platinum, under 9,000";
  wish.style = "cushion halo";
  wish.metal = "platinum";
  EXPECT_EQ(words_for(wish, Amounts::told), wish.words);
  EXPECT_EQ(words_for(wish, Amounts::left_out), "Cushion halo, platinum");
  wish.words = "A thin gold chain";
  EXPECT_EQ(words_for(wish, Amounts::left_out), wish.words);
}

TEST(wish_links, whatever_is_written_stays_text_on_the_page) {
  LinkPage page;
  page.house = "Orsay & Wren";
  page.pieces.push_back({"<script>alert('x')</script>\"", {}, "", {{1, "\"><b>"}}});
  const auto html = html_of(page, page_words(""));
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_NE(html.find("Orsay &amp; Wren"), std::string::npos);
  EXPECT_EQ(in_html("&<>\"'"), "&amp;&lt;&gt;&quot;&#39;");
}

TEST(wish_links, the_page_speaks_the_first_language_asked_for_that_it_can) {
  struct Case {
    std::string_view accepted;
    std::string_view language;
    std::string_view day;
  };
  constexpr Case cases[] = {
      {"", "en", "Wednesday 1 April"},
      {"fr-CH, fr;q=0.9, en;q=0.8", "fr", "1er avril 2026"},
      {"da, de;q=0.7", "de", "1. April 2026"},
      {"es", "es", "1 de abril de 2026"},
      {"it-IT,en", "it", "1 aprile 2026"},
      {"en-GB, fr", "en", "Wednesday 1 April"},
      {"ja,,; ,x", "en", "Wednesday 1 April"},
  };
  for (const auto& each : cases) {
    const auto& words = page_words(each.accepted);
    EXPECT_EQ(words.language, each.language) << each.accepted;
    EXPECT_EQ(day_on_page(words, *Day::parse("2026-04-01")), each.day);
  }
}

TEST(wish_links, no_page_leaves_a_brace_unfilled_in_any_language) {
  LinkPage page;
  page.house = "Orsay & Wren";
  page.from = "Inès";
  page.until = *Day::parse("2026-04-11");
  page.pieces.resize(1);
  for (const auto* language : {"en", "fr", "es", "de", "it"}) {
    for (const std::size_t pieces : {1U, 2U}) {
      page.pieces.resize(pieces);
      const auto html = html_of(page, page_words(language));
      EXPECT_EQ(html.find('{'), std::string::npos) << html;
      EXPECT_NE(html.find("Inès"), std::string::npos);
      EXPECT_NE(html.find("11"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace carnet::wish_links
