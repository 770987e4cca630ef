// SPDX-License-Identifier: Apache-2.0
// Scenarios of tier and categories: on the page at once, in lists once the job has followed.
#include "app/categories/categories.hpp"

#include "app/sales/sales.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class CategoriesTest : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(700'000 + number);
  }
  static std::string page(std::string_view of) { return "/api/clients/" + std::string(of); }

  void follow() {
    if (!is_started_) app().start_upkeep();
    is_started_ = true;
    app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::minutes(1));
  }
  void bought(std::string_view who, int number, std::int64_t minor, Day day = Day(2026, 2, 20)) {
    house();
    sales::SaleRecord sale;
    sale.client_id = client(who);
    sale.id = *SaleId::parse(id(number));
    sale.day = day;
    sale.at = morning();
    sale.total_minor = sale.house_total_minor = minor;
    database().write(
        [&](sql::Tx& tx) { return sales::keep_sale(tx, house_scope(), morning(), sale, {}); });
  }
  /// "Marcus Okafor (Top 20 %: $900 in 24 months)"
  std::string listed(const std::string& query, Person who = Person::ines) {
    std::string all;
    const auto answer = get(who, "/api/clients?" + query);
    for (const auto& each : at(answer, "/items").as_array()) {
      if (!all.empty()) all += ", ";
      all += text_at(each, "/name") + " (" + text_at(each, "/line") + ")";
    }
    return all;
  }
  /// "Maison | Bridal New"
  std::string standing(std::string_view of) {
    const auto profile = get(Person::odile, page(of) + "/profile");
    const auto& tier = at(profile, "/standing/tier");
    std::string all = tier.is_null() ? "-" : text_at(tier, "/name");
    all += " |";
    for (const auto& each : at(profile, "/standing/categories").as_array()) {
      all += " " + text_at(each, "/label");
    }
    return all;
  }
  void wish(std::string_view of, int number) {
    post(Person::ines, page(of) + "/wishes",
         R"({"id":")" + id(number) + R"(","words":"Engagement ring, emerald cut"})");
  }
  std::string rules(const std::string& part, const std::string& by) {
    auto text = boost::json::serialize(get(Person::odile, "/api/house/categories"));
    const auto place = text.find(part);
    EXPECT_NE(place, std::string::npos) << text;
    return text.replace(place, part.size(), by);
  }

 private:
  bool is_started_ = false;
};

TEST_P(CategoriesTest, lists_are_narrowed_and_say_why) {
  bought(marcus_id, 1, 9'000'000);
  bought(priya_id, 2, 100'000);
  follow();
  EXPECT_EQ(listed("category=top"), "Marcus Okafor (Top 20 %: $90,000 in 24 months)");
  EXPECT_EQ(listed("tier=1"),
            "Marcus Okafor (Grand Cercle: $90,000 in 24 months, among the first 5 %)");
  EXPECT_EQ(listed("category=top&tier=3"), "");
  EXPECT_EQ(listed("category=newcomer&whose=mine"),
            "Marcus Okafor (New: First here three weeks "
            "ago)");
  EXPECT_EQ(listed("category=newcomer&q=priya"), "Priya Raman (New: First here three weeks ago)");
  EXPECT_EQ(listed("category=newcomer&whose=store"), listed("category=newcomer"));
  EXPECT_EQ(listed("category=newcomer&letter=R"), "Priya Raman (New: First here three weeks ago)");
  const auto first = get(Person::ines, "/api/clients?category=newcomer&limit=1");
  EXPECT_EQ(listed("category=newcomer&limit=1&cursor=" + text_at(first, "/next")),
            "Priya Raman (New: First here three weeks ago)");
  get(Person::ines, "/api/clients?category=best", 400);
  get(Person::ines, "/api/clients?tier=6", 400);
}

TEST_P(CategoriesTest, until_all_pages_are_read_the_names_say_that_lists_miss_some) {
  const auto is_whole = [this] { return at(get(Person::ines, "/api/categories"), "/whole"); };
  EXPECT_EQ(is_whole(), false);
  follow();
  EXPECT_EQ(is_whole(), true);
}

TEST_P(CategoriesTest, a_change_stands_on_the_page_at_once_and_in_the_list_once_followed) {
  follow();
  EXPECT_EQ(standing(tomas_id), "- |");
  wish(tomas_id, 3);
  EXPECT_EQ(standing(tomas_id), "- | Bridal");
  EXPECT_EQ(listed("category=bridal"), "");
  follow();
  EXPECT_EQ(listed("category=bridal"),
            "Tomás Reyes (Bridal: Wishes for “Engagement ring, emerald cut”)");
  json(Person::ines, Method::del, page(tomas_id) + "/wishes/" + id(3), 204);
  EXPECT_EQ(listed("category=bridal"), "") << "what is gone is not told for half a minute more";
  follow();
  EXPECT_EQ(count("client_categories where category = 'bridal'"), 0);
}

TEST_P(CategoriesTest, a_day_is_one_of_the_house_in_the_evening_too) {
  test_clock().set(*Instant::parse("2026-03-13T01:00:00.000Z"));
  wish(tomas_id, 3);
  EXPECT_EQ(standing(tomas_id), "- | Bridal");
  bought(priya_id, 2, 100'000, Day(2025, 6, 1));
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into visits (client_id, id, at, with_whom, note, bought, noted_at)"
        " values ($1, $1, $2, '', '', false, $2)",
        client(priya_id), *Instant::parse("2025-12-01T02:00:00.000Z"));
  });
  test_clock().set(*Instant::parse("2027-06-14T14:00:00.000Z"));
  follow();
  EXPECT_EQ(listed("category=lapsed&q=priya"),
            "Priya Raman (Lapsed: Neither bought nor came in since November 2025)");
}

TEST_P(CategoriesTest, what_is_kept_from_anybody_makes_nobody_anything) {
  follow();
  wish(marcus_id, 3);
  bought(marcus_id, 4, 9'000'000);
  follow();
  ASSERT_NE(listed("category=bridal"), "");
  for (const auto& [noun, number] : {std::pair{"wishes", 3}, {"sales", 4}}) {
    post(Person::ines, page(marcus_id) + "/surprises",
         R"({"id":")" + id(10 + number) + R"(","noun":")" + noun + R"(","noun_id":")" + id(number) +
             R"(","other_id":")" + eleanor_id + "\"}");
  }
  EXPECT_EQ(listed("category=bridal"), "");
  EXPECT_EQ(standing(marcus_id), "- |");
  test_clock().set(test_clock().now() + std::chrono::hours(24));
  follow();
  EXPECT_EQ(count(std::string("client_categories where client_id = '") + marcus_id + "'"), 0);
  EXPECT_EQ(listed("category=top"), "Eleanor Whitcombe (Top 20 %: $13,300 in 24 months)")
      << "nor does it move the bounds of others";
  json(Person::ines, Method::del, page(marcus_id) + "/surprises/" + id(13), 204);
  EXPECT_EQ(standing(marcus_id), "- | Bridal");
}

TEST_P(CategoriesTest, time_alone_moves_them_in_the_night) {
  bought(priya_id, 2, 9'000'000, Day(2025, 12, 12));
  follow();
  EXPECT_EQ(standing(priya_id), "Grand Cercle | Top 20 % New");
  test_clock().set(test_clock().now() + std::chrono::hours(24));
  follow();
  EXPECT_EQ(count("client_categories where category = 'newcomer'"), 0);
  test_clock().set(*Instant::parse("2027-06-14T14:00:00.000Z"));
  follow();
  EXPECT_EQ(listed("category=lapsed&q=priya"),
            "Priya Raman (Lapsed: Neither bought nor came in since December 2025)");
}

TEST_P(CategoriesTest, only_the_owner_changes_the_rules_and_lists_follow) {
  bought(priya_id, 2, 100'000);
  follow();
  ASSERT_NE(listed("category=newcomer"), "");
  const auto path = std::string("/api/house/categories");
  get(Person::ines, path, 403);
  const auto fewer =
      rules(R"("newcomer":{"on":true,"days":90})", R"("newcomer":{"on":true,"days":7})");
  json(Person::beatrix, Method::put, path, 403, fewer);
  const auto wrong = rules(R"("percent":20)", R"("percent":0)");
  const auto refused = json(Person::odile, Method::put, path, 400, wrong);
  EXPECT_NE(at(refused, "/fields").as_object().size(), 0u);
  json(Person::odile, Method::put, path, 200, fewer);
  follow();
  EXPECT_EQ(listed("category=newcomer"), "");
  EXPECT_EQ(count("client_categories where category = 'newcomer'"), 0);
  json(Person::odile, Method::put, path, 200,
       rules(R"("lapsed":{"on":true)", R"("lapsed":{"on":false)"));
  const auto names = get(Person::ines, "/api/categories");
  EXPECT_EQ(at(names, "/categories").as_array().size(), 5u);
  EXPECT_EQ(text_at(names, "/tiers/0/name"), "Grand Cercle");
  EXPECT_EQ(count("audit where verb = 'categories_changed'"), 2);
}

TEST_P(CategoriesTest, a_tier_set_by_hand_stands_until_it_is_taken_back) {
  follow();
  const auto path = page(tomas_id) + "/tier";
  const std::string body = R"({"rank":2,"reason":"Brought us the Reyes family"})";
  json(Person::beatrix, Method::put, path, 403, body);
  const auto refused = json(Person::odile, Method::put, path, 400, R"({"rank":4,"reason":" "})");
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 2u);
  const auto set = json(Person::odile, Method::put, path, 200, body);
  EXPECT_EQ(text_at(set, "/tier/name"), "Cercle");
  EXPECT_EQ(listed("tier=2"),
            "Tomás Reyes (Cercle: Set by hand by Odile: Brought us the Reyes "
            "family)");
  test_clock().set(test_clock().now() + std::chrono::hours(25));
  follow();
  EXPECT_EQ(standing(tomas_id), "Cercle |");
  json(Person::odile, Method::del, path, 204);
  EXPECT_EQ(listed("tier=2"), "");
  EXPECT_EQ(standing(tomas_id), "- |");
  json(Person::odile, Method::del, path, 404);
  EXPECT_EQ(count("audit where noun = 'tier_pins'"), 2);
}

TEST_P(CategoriesTest, a_merge_and_its_undo_are_followed) {
  bought(marcus_id, 1, 9'000'000);
  wish(marcus_id, 3);
  json(Person::odile, Method::put, page(marcus_id) + "/tier", 200,
       R"({"rank":2,"reason":"A friend of the house"})");
  follow();
  const auto rows = [&] {
    return database().read([](sql::Tx& tx) {
      return tx.all<std::string>(
          "select cast(client_id as text) || ' ' || category || ' ' || sort_key as row"
          " from client_categories order by 1");
    });
  };
  const auto before = rows();
  ASSERT_FALSE(before.empty());
  post(Person::odile, page(tomas_id) + "/merges",
       R"({"id":")" + id(20) + R"(","gone_id":")" + marcus_id + R"(","take":[]})");
  EXPECT_EQ(standing(tomas_id), "Cercle | Top 20 % New Bridal");
  follow();
  EXPECT_EQ(count(std::string("client_categories where client_id = '") + marcus_id + "'"), 0);
  EXPECT_EQ(listed("tier=2"), "Tomás Reyes (Cercle: Set by hand by Odile: A friend of the house)");
  post(Person::odile, "/api/merges/" + id(20) + "/undo", "", 200);
  follow();
  EXPECT_EQ(rows(), before);
  EXPECT_EQ(standing(tomas_id), "- |");
}

TEST_P(CategoriesTest, a_new_name_moves_the_client_in_the_list) {
  bought(priya_id, 2, 100'000);
  bought(marcus_id, 1, 90'000);
  follow();
  EXPECT_EQ(listed("category=newcomer").find("Marcus"), 0u);
  json(Person::claire, Method::patch, page(priya_id), 200, R"({"family_name":"Abbey"})",
       {{"If-Match", "1"}});
  follow();
  EXPECT_EQ(listed("category=newcomer").find("Priya Abbey"), 0u);
}

CARNET_ON_EACH_ENGINE(CategoriesTest);

}  // namespace
}  // namespace carnet::test
