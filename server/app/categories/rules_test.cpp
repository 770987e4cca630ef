// SPDX-License-Identifier: Apache-2.0
// Which tier and categories follow from a page, by tables of cases.
#include "app/categories/rules.hpp"

#include <gtest/gtest.h>

#include "app/categories/bridal.hpp"

namespace carnet::categories {
namespace {

const Day today(2026, 3, 12);

/// "top bridal"
std::string names(const PageRecord& page, const Bounds& bounds = {},
                  const CategoryRules& rules = usual_rules()) {
  std::string all;
  for (const auto& each : found_in(page, rules, bounds, today)) {
    if (!all.empty()) all += " ";
    all += shape::enum_name(each.category);
  }
  return all;
}

std::string why(const PageRecord& page, const Bounds& bounds = {}) {
  const auto said = in_words(page, usual_rules(), bounds, "USD", today);
  std::string all;
  for (const auto& each : said.categories) {
    if (!all.empty()) all += "; ";
    all += each.label + ": " + each.why;
  }
  return all;
}

TEST(categories, a_share_is_of_those_who_bought_and_equals_stand_together) {
  EXPECT_EQ(least_of_first({}, 20), 0);
  EXPECT_EQ(least_of_first({7}, 1), 7) << "one of one is the first";
  EXPECT_EQ(least_of_first({5, 1, 4, 2, 3}, 20), 5);
  EXPECT_EQ(least_of_first({5, 1, 4, 2, 3}, 21), 4);
  EXPECT_EQ(least_of_first({5, 1, 4, 2, 3}, 100), 1);
  EXPECT_EQ(least_of_first({9, 9, 9, 1}, 25), 9) << "all three are in";
}

TEST(categories, a_month_is_counted_back_by_the_calendar) {
  EXPECT_EQ(months_before(Day(2026, 3, 12), 24), Day(2024, 3, 12));
  EXPECT_EQ(months_before(Day(2026, 3, 31), 1), Day(2026, 2, 28));
  EXPECT_EQ(months_before(Day(2026, 1, 5), 13), Day(2024, 12, 5));
}

TEST(categories, bounds_take_sales_of_the_window_and_leave_out_who_gave_all_back) {
  Spends spends(usual_rules(), today);
  spends.add(std::vector<BoughtSale>{{Day(2026, 1, 1), 900}, {Day(2020, 1, 1), 5'000}});
  spends.add(std::vector<BoughtSale>{{Day(2025, 1, 1), 400}, {Day(2025, 2, 1), -400}});
  spends.add(std::vector<BoughtSale>{{Day(2024, 3, 12), 300}});
  spends.add(std::vector<BoughtSale>{{Day(2024, 3, 11), 800}});
  const auto bounds = spends.bounds();
  EXPECT_EQ(bounds.top_minor, 900);
  EXPECT_EQ(bounds.tier_minor, (std::vector<std::int64_t>{900, 900, 300}));
}

TEST(categories, who_spent_as_much_as_the_last_of_the_share_is_in_it) {
  PageRecord page;
  page.since = Day(2020, 1, 1);
  page.sales = {{Day(2026, 1, 1), 8'420'050}, {Day(2020, 1, 1), 100}};
  EXPECT_EQ(why(page, {8'420'050, {}}), "Top 20 %: $84,200 in 24 months");
  EXPECT_EQ(names(page, {8'420'051, {}}), "");
  EXPECT_EQ(names(page, {}), "") << "before the first night nobody is";
}

TEST(categories, a_tier_goes_by_spend_unless_it_was_set_by_hand) {
  const Bounds bounds{0, {9'000, 5'000, 100}};
  const auto rank = [&](std::int64_t spent) {
    PageRecord page;
    page.sales = {{today, spent}};
    const auto tier = tier_of(page, usual_rules(), bounds, today);
    return tier ? tier->rank : 0;
  };
  EXPECT_EQ(rank(9'000), 1);
  EXPECT_EQ(rank(8'999), 2);
  EXPECT_EQ(rank(100), 3);
  EXPECT_EQ(rank(99), 0);
  PageRecord page;
  page.pinned = PinnedTier{5, {"Our first client", "Odile", Instant()}};
  EXPECT_EQ(tier_of(page, usual_rules(), bounds, today)->rank, 3) << "there are three";
  const auto said = in_words(page, usual_rules(), bounds, "USD", today);
  EXPECT_EQ(said.tier->name, "Maison");
  EXPECT_EQ(said.tier->why, "Set by hand by Odile: Our first client");
  auto off = usual_rules();
  off.tiers.on = false;
  EXPECT_FALSE(tier_of(page, off, bounds, today));
}

TEST(categories, new_is_who_was_here_for_the_first_time_within_the_days) {
  PageRecord page;
  page.visits = {{today - std::chrono::days(90), ""}};
  EXPECT_EQ(names(page), "newcomer");
  EXPECT_EQ(why(page), "New: First here three months ago");
  page.since = Day(2025, 1, 1);
  EXPECT_EQ(names(page), "") << "known for longer, whatever was kept of it";
  page.since = {};
  page.visits.push_back({today - std::chrono::days(91), ""});
  EXPECT_EQ(names(page), "");
  EXPECT_EQ(names(PageRecord{}), "") << "nobody who was never here";
}

TEST(categories, lapsed_is_who_bought_and_stays_away_and_whose_contact_does_not_rest) {
  PageRecord page;
  page.since = Day(2020, 1, 1);
  page.sales = {{Day(2024, 9, 11), 100}};
  EXPECT_EQ(why(page), "Lapsed: Neither bought nor came in since September 2024");
  auto rests = page;
  rests.rests = true;
  EXPECT_EQ(names(rests), "");
  page.visits = {{Day(2024, 9, 12), ""}};
  EXPECT_EQ(names(page), "");
  page.sales = {{Day(2024, 1, 1), -100}};
  page.visits.clear();
  EXPECT_EQ(names(page), "") << "a return alone is no purchase";
}

TEST(categories, bridal_is_told_by_a_day_ahead_or_what_happened_lately) {
  using occasions::OccasionKind;
  PageRecord page;
  page.since = Day(2020, 1, 1);
  page.days = {{OccasionKind::wedding, 2027, 6, 12}, {OccasionKind::engagement, 2026, 3, {}}};
  EXPECT_EQ(why(page), "Bridal: Engagement in March");
  page.days = {{OccasionKind::wedding, 2026, 3, 11}};
  EXPECT_EQ(names(page), "") << "a wedding that was is an anniversary";
  page.wishes = {{today, "Engagement ring, cushion"}};
  EXPECT_EQ(why(page), "Bridal: Wishes for “Engagement ring, cushion”");
  page.rests = true;
  EXPECT_EQ(names(page), "") << "nobody speaks of a wedding while contact rests";
  page.rests = false;
  page.wishes.clear();
  page.visits = {{Day(2025, 3, 11), "wedding"}};
  EXPECT_EQ(names(page), "") << "over a year ago";
  page.visits = {{Day(2025, 3, 12), "wedding"}};
  EXPECT_EQ(why(page), "Bridal: Came in for a wedding in March 2025");
  page.paid = {{Day(2026, 2, 1), "engagement", false}};
  EXPECT_EQ(why(page), "Bridal: Bought for an engagement in February");
}

TEST(categories, a_wedding_anniversary_is_not_bridal) {
  EXPECT_TRUE(speaks_of_bridal("His fiancée's ring"));
  EXPECT_TRUE(speaks_of_bridal("WEDDING band"));
  EXPECT_TRUE(speaks_of_bridal("For the wedding"));
  EXPECT_FALSE(speaks_of_bridal("Wedding anniversary, ten years"));
  EXPECT_FALSE(speaks_of_bridal("Sapphire drops"));
  EXPECT_FALSE(speaks_of_bridal(""));
}

TEST(categories, a_collector_has_pieces_of_one_brand_or_watches_and_returns_count_off) {
  PageRecord page;
  const auto add = [&](const char* brand, const char* category, int quantity) {
    page.pieces.push_back({today, brand, category, "", quantity});
  };
  add("Aurelia", "ring", 2);
  add("Calliope", "ring", 2);
  EXPECT_EQ(names(page), "");
  add("Aurelia", "bracelet", 1);
  EXPECT_EQ(why(page), "Collector: Three pieces by Aurelia");
  add("Aurelia", "ring", -1);
  EXPECT_EQ(names(page), "");
  add("", "watch", 3);
  EXPECT_EQ(why(page), "Collector: Three watches");
}

TEST(categories, a_giver_pays_for_what_others_wear) {
  PageRecord page;
  page.paid = {{Day(2020, 1, 1), "birthday", true}, {today, "birthday", false}};
  EXPECT_EQ(names(page), "");
  page.paid.push_back({Day(2021, 1, 1), "unsaid", true});
  EXPECT_EQ(why(page), "Giver: Paid for two pieces that others wear");
}

TEST(categories, a_rule_that_is_off_finds_nobody) {
  PageRecord page;
  page.visits = {{today, "wedding"}};
  auto rules = usual_rules();
  EXPECT_EQ(names(page, {}, rules), "newcomer bridal");
  rules.newcomer.on = false;
  EXPECT_EQ(names(page, {}, rules), "bridal");
  rules.bridal.on = false;
  EXPECT_EQ(names(page, {}, rules), "");
}

TEST(category_rules, what_a_later_release_asks_besides_has_its_usual_numbers) {
  const auto rules =
      read_rules(R"({"newcomer":{"on":false,"days":7},"top":{"percent":10},"gone":{"on":true}})");
  EXPECT_FALSE(rules.newcomer.on);
  EXPECT_EQ(rules.newcomer.days, 7);
  EXPECT_EQ(rules.top.percent, 10);
  EXPECT_EQ(rules.top.months, 24);
  EXPECT_EQ(rules.tiers.ranks.size(), 3u);
}

TEST(category_rules, every_fault_is_told_at_once) {
  EXPECT_TRUE(faults_of(usual_rules()).empty());
  auto rules = usual_rules();
  rules.tiers.ranks = {
      {*Line<30>::parse("Cercle"), 20}, {*Line<30>::parse("CERCLE"), 20}, {{}, 101}};
  rules.top.percent = 0;
  rules.newcomer.days = 731;
  rules.collector.pieces = 1;
  const auto faults = faults_of(rules);
  EXPECT_EQ(faults.size(), 7u);
  EXPECT_EQ(faults.at("/tiers/ranks/1/name").code, "twice");
  EXPECT_EQ(faults.at("/tiers/ranks/1/percent").code, "order");
  EXPECT_EQ(faults.at("/tiers/ranks/2/name").code, "required");
  EXPECT_EQ(faults.at("/tiers/ranks/2/percent").code, "range");
  EXPECT_EQ(faults.at("/newcomer/days").text, "Name a number from 1 to 730.");
  rules.tiers.ranks.clear();
  EXPECT_EQ(faults_of(rules).at("/tiers/ranks").code, "range");
}

}  // namespace
}  // namespace carnet::categories
