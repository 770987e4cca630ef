// SPDX-License-Identifier: Apache-2.0
// The invented floor looks like a jeweler's: its year, its concentration, its numbers and names.
#include "app/demo/invent.hpp"
#include "app/demo/attributes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "app/demo/season.hpp"

namespace carnet::demo {
namespace {

const Day today(2026, 11, 24);

std::vector<Article> articles() {
  std::vector<Article> all;
  for (const auto& row : read_table(tables::pieces_csv)) {
    all.push_back({row.at("sku"), row.at("title"), std::stoll(row.at("price"))});
  }
  std::sort(all.begin(), all.end(), [](const Article& one, const Article& other) {
    return std::pair(one.price, one.sku) < std::pair(other.price, other.sku);
  });
  return all;
}

std::vector<double> spends(const std::vector<Story>& stories) {
  std::map<std::string, double> prices;
  for (const auto& article : articles()) prices[article.sku] = static_cast<double>(article.price);
  std::vector<double> all;
  for (const auto& story : stories) {
    double sum = 0;
    for (const auto& bought : story.purchases) sum += prices.at(bought.sku);
    all.push_back(sum);
  }
  std::sort(all.rbegin(), all.rend());
  return all;
}

double share_of_first(const std::vector<double>& sorted, double part) {
  const auto count = static_cast<std::ptrdiff_t>(part * static_cast<double>(sorted.size()));
  return std::accumulate(sorted.begin(), sorted.begin() + count, 0.0) /
         std::accumulate(sorted.begin(), sorted.end(), 0.0);
}

TEST(DemoInvention, is_the_same_every_time) {
  const auto one = invent(today, articles());
  const auto other = invent(today, articles());
  ASSERT_EQ(one.size(), other.size());
  for (std::size_t place = 0; place < one.size(); ++place) {
    EXPECT_EQ(one[place].phone, other[place].phone);
    EXPECT_EQ(one[place].purchases.size(), other[place].purchases.size());
  }
}

TEST(DemoInvention, a_fifth_of_the_clients_spend_about_three_quarters) {
  const auto all = spends(invent(today, articles()));
  EXPECT_GT(share_of_first(all, .20), .65);
  EXPECT_LT(share_of_first(all, .20), .85);
  EXPECT_GT(share_of_first(all, .01), .12);
}

TEST(DemoInvention, sells_a_third_of_the_year_before_christmas) {
  std::array<int, 12> months{};
  int count = 0;
  for (const auto& story : invent(today, articles())) {
    for (const auto& bought : story.purchases) {
      const auto month = (today - std::chrono::days(bought.days_ago)).date().month();
      ++months.at(static_cast<unsigned>(month) - 1);
      ++count;
    }
  }
  EXPECT_GT(count, 600);
  const double holidays = static_cast<double>(months[10] + months[11]) / count;
  EXPECT_GT(holidays, .24);
  EXPECT_LT(holidays, .38);
  EXPECT_GT(months[11] * 12, count * 1.5) << ::testing::PrintToString(months);
  EXPECT_LT(months[0] * 12, count) << ::testing::PrintToString(months);
}

TEST(DemoInvention, uses_only_numbers_and_addresses_kept_for_invention) {
  std::set<std::string> phones;
  for (const auto& story : invent(today, articles())) {
    if (!story.phone.empty()) {
      EXPECT_EQ(story.phone.substr(5, 5), "55501") << story.phone;
      EXPECT_TRUE(phones.insert(story.phone).second) << story.phone;
    }
    if (!story.email.empty()) {
      EXPECT_NE(story.email.find("@example."), std::string::npos) << story.email;
    }
  }
}

TEST(DemoInvention, gives_nobody_the_name_of_somebody_else) {
  std::set<std::string> names;
  for (const auto& story : invent(today, articles())) {
    if (story.kind != clients::ClientKind::person) continue;
    EXPECT_TRUE(names.insert(story.given_name + " " + story.family_name).second)
        << story.given_name << " " << story.family_name;
  }
}

TEST(DemoInvention, happened_before_today_and_after_they_met) {
  for (const Day day : {Day(2026, 1, 2), Day(2026, 2, 11), Day(2028, 2, 29)}) {
    for (const auto& story : invent(day, articles())) {
      for (const auto& bought : story.purchases) {
        EXPECT_GE(bought.days_ago, 1);
        EXPECT_LE(bought.days_ago, story.known_days);
        if (bought.returned_days_ago) {
          EXPECT_LT(*bought.returned_days_ago, bought.days_ago);
        }
      }
      for (const auto& said : story.conversation) EXPECT_GE(said.days_ago, 1);
    }
  }
}

TEST(DemoInvention, knows_clients_of_every_kind) {
  std::set<Agreed> agreed;
  int without_phone = 0;
  int in_both_stores = 0;
  int without_associate = 0;
  int unnamed = 0;
  for (const auto& story : invent(today, articles())) {
    agreed.insert(story.agreed);
    without_phone += story.phone.empty();
    in_both_stores += story.stores.size() > 1;
    without_associate += story.associate.empty();
    unnamed += story.kind == clients::ClientKind::unnamed;
  }
  EXPECT_EQ(agreed.size(), 8U);
  EXPECT_GT(without_phone, 10);
  EXPECT_GT(in_both_stores, 10);
  EXPECT_GT(without_associate, 5);
  EXPECT_GT(unnamed, 5);
}

TEST(DemoPieces, show_what_they_say) {
  const std::map<std::string, std::pair<std::string, std::set<std::string>>> pictured{
      {"drops.jpg", {"sapphire", {"platinum", "white gold"}}},
      {"eternity.jpg", {"diamond", {"platinum", "white gold"}}},
      {"halo.jpg", {"diamond", {"platinum", "white gold"}}},
      {"solitaire.jpg", {"diamond", {"yellow gold"}}},
      {"emerald.jpg", {"emerald", {"yellow gold"}}},
      {"pearls.jpg", {"pearl", {"white gold"}}},
      {"tennis.jpg", {"diamond", {"platinum", "white gold"}}},
      {"pendant.jpg", {"emerald", {"yellow gold"}}},
      {"hoops.jpg", {"", {"yellow gold"}}},
      {"signet.jpg", {"", {"yellow gold"}}},
      {"watch.jpg", {"", {"steel"}}},
      {"watch2.jpg", {"", {"rose gold"}}}};
  const auto rows = read_table(tables::pieces_csv);
  EXPECT_EQ(rows.size(), 250U);
  std::set<std::string> skus;
  for (const auto& row : rows) {
    const auto& [stone, metals] = pictured.at(row.at("picture"));
    EXPECT_EQ(row.at("stone"), stone) << row.at("sku");
    EXPECT_TRUE(metals.contains(row.at("metal"))) << row.at("sku");
    EXPECT_TRUE(skus.insert(row.at("sku")).second) << row.at("sku");
  }
}

pieces::Stone first_stone(const char* title, const char* stone, const char* description) {
  pieces::PieceRecord piece;
  piece.title = title;
  piece.sku = "OW-1003-20";
  piece.stone = stone;
  piece.description = description;
  describe(piece);
  return pieces::stones_of(piece).front();
}

TEST(Pieces, have_the_attributes_their_descriptions_tell) {
  EXPECT_EQ(
      first_stone("Two-carat cushion halo", "diamond",
                  "Cushion brilliant, 2.03 ct, H VS1, in a halo of pavé, finger 5"),
      (pieces::Stone{"diamond", "cushion", 203, "H", "VS1", "very good", "", "GIA", "55100320"}));
  EXPECT_EQ(
      first_stone("Colombian emerald pendant", "emerald", "Oval emerald, 4.10 ct, on a chain"),
      (pieces::Stone{"emerald", "oval", 410, "green", "", "", "Colombia", "", ""}));
}

TEST(SellingDays, weigh_a_year_of_twelve_months) {
  double sum = 0;
  for (unsigned month = 1; month <= 12; ++month) sum += season_of(month);
  EXPECT_NEAR(sum, 12, 1e-9);
}

TEST(SellingDays, put_more_sales_into_december_than_into_january) {
  const SellingDays days(Day(2026, 2, 1), 62);  // December and January
  int december = 0;
  for (int number = 0; number < 1000; ++number) {
    const int ago = days.days_ago(number / 1000.0, 62);
    december +=
        static_cast<unsigned>((Day(2026, 2, 1) - std::chrono::days(ago)).date().month()) == 12;
  }
  EXPECT_NEAR(december, 770, 30);
}

}  // namespace
}  // namespace carnet::demo
