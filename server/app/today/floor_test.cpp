// SPDX-License-Identifier: Apache-2.0
// Scenarios of what happens on the floor and what Today makes of it.
#include "app/sales/sales.hpp"
#include "app/today/today.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Floor : public AppTest {
 protected:
  boost::json::value today(Person who = Person::ines) { return get(who, "/api/today"); }
  /// The prompt of a client, or null.
  boost::json::value prompt_of(const char* client_id, Person who = Person::ines) {
    const auto list = today(who);
    for (const auto& prompt : at(list, "/prompts").as_array()) {
      if (text_at(prompt, "/client_id") == client_id) return prompt;
    }
    return nullptr;
  }
  static std::string path_of(const char* client_id) {
    return std::string("/api/clients/") + client_id;
  }
  void visit(const char* client_id, int number, const std::string& day, Person who = Person::ines) {
    post(who, path_of(client_id) + "/visits",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e0)" + std::to_string(10 + number) +
             R"(","at":")" + day + R"(T16:00:00Z","pieces":[{"piece_id":")" + drops_id +
             R"(","liked":true}]})");
  }
  void promise(const char* client_id, const std::string& due, Person who = Person::ines) {
    post(who, path_of(client_id) + "/promises",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f001","text":"Send the photographs","due":")" +
             due + R"("})");
  }
  void call(const char* client_id, Person who, const std::string& at = morning_text) {
    post(who, path_of(client_id) + "/touches",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d001","kind":"call","at":")" + at + R"("})");
  }
  void marcus_buys(std::int64_t minor, Day day) {
    house();
    database().write([&](sql::Tx& tx) {
      sales::SaleRecord sale;
      sale.client_id = client(marcus_id);
      sale.id = *SaleId::parse("00000000-0000-7000-8000-000000000a11");
      sale.day = day;
      sale.at = Instant(std::chrono::milliseconds(day.days().time_since_epoch()).count());
      sale.total_minor = sale.house_total_minor = minor;
      sales::SaleLineRecord line;
      line.client_id = sale.client_id;
      line.id = SaleLineId(sale.id.uuid());
      line.sale_id = sale.id;
      line.title = "Signet ring";
      line.price_minor = minor;
      sales::keep_sale(tx, house_scope(), morning(), sale, {line});
    });
  }
  boost::json::value draft_for(const boost::json::value& prompt) {
    return post(Person::ines, "/api/clients/" + text_at(prompt, "/client_id") + "/drafts",
                R"({"prompt_id":")" + text_at(prompt, "/id") + R"("})", 200);
  }
  /// Each claim of a draft cites a record of one of these kinds, and there is one at least.
  void cites_only(const boost::json::value& draft, const std::vector<std::string>& kinds) {
    const auto& claims = at(draft, "/claims").as_array();
    EXPECT_FALSE(claims.empty()) << text_at(draft, "/body");
    for (const auto& claim : claims) {
      const auto kind = text_at(claim, "/source/kind");
      EXPECT_NE(std::find(kinds.begin(), kinds.end(), kind), kinds.end()) << kind;
    }
  }
};

TEST_P(Floor, a_visit_without_a_purchase_is_worth_a_word_the_day_after) {
  visit(marcus_id, 1, "2026-03-12");
  EXPECT_TRUE(prompt_of(marcus_id).is_null());
  visit(marcus_id, 2, "2026-03-11");
  test_clock().set(morning() + std::chrono::hours(24));
  const auto prompt = prompt_of(marcus_id);
  EXPECT_EQ(text_at(prompt, "/lane"), "opportunity");
  EXPECT_EQ(text_at(prompt, "/line"), "Came twice for the sapphire drops");
  EXPECT_EQ(text_at(prompt, "/reasons/0/signal"), "visit");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/kind"), "visits");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/at"), morning_text);  // never later than now
  EXPECT_EQ(text_at(prompt, "/picture/url"), "/media/drops.jpg");
  const auto draft = draft_for(prompt);
  cites_only(draft, {"visits", "pieces"});
  EXPECT_EQ(text_at(draft, "/pieces/0/id"), drops_id);
  EXPECT_EQ(text_at(draft, "/why/signal"), "visit");
}

TEST_P(Floor, a_colleague_who_called_after_a_visit_has_said_the_word) {
  visit(marcus_id, 1, "2026-03-10");
  EXPECT_EQ(text_at(prompt_of(marcus_id), "/reasons/0/signal"), "visit");
  call(marcus_id, Person::claire);
  EXPECT_TRUE(prompt_of(marcus_id).is_null());
}

TEST_P(Floor, a_promise_stands_first_on_its_day_and_is_kept_with_its_prompt) {
  promise(marcus_id, "2026-03-12");
  const auto first = at(today(), "/prompts/0");
  EXPECT_EQ(text_at(first, "/lane"), "obligation");
  EXPECT_EQ(text_at(first, "/headline"), "Promised for today");
  EXPECT_FALSE(at(first, "/is_late").as_bool());
  EXPECT_EQ(text_at(first, "/line"), "Send the photographs");
  EXPECT_EQ(text_at(first, "/action"), "call");
  EXPECT_EQ(text_at(first, "/reasons/0/source/kind"), "promises");
  const auto draft = draft_for(first);
  cites_only(draft, {"promises"});
  EXPECT_NE(text_at(draft, "/body").find("to send the photographs"), std::string::npos);
  const auto outcome = path_of(marcus_id) + "/prompts/" + text_at(first, "/id") + "/outcome";
  post(Person::ines, outcome, R"({"kind":"done"})", 200);
  EXPECT_EQ(text_at(get(Person::ines, path_of(marcus_id) + "/promises"), "/items/0/ending/kind"),
            "kept");
  EXPECT_EQ(request(Person::ines, http::Method::del, outcome).status, 204);
  EXPECT_TRUE(at(get(Person::ines, path_of(marcus_id) + "/promises"), "/items/0/ending").is_null());
  EXPECT_EQ(prompt_of(marcus_id), first);
}

TEST_P(Floor, fatigue_never_holds_a_promise_back_and_does_hold_a_visit) {
  visit(marcus_id, 1, "2026-03-11");
  call(marcus_id, Person::ines, "2026-03-09T15:00:00Z");
  const auto list = today();
  EXPECT_TRUE(prompt_of(marcus_id).is_null());
  EXPECT_EQ(text_at(list, "/withheld/0/rule"), "fatigue");
  EXPECT_EQ(text_at(list, "/withheld/0/text"),
            "Marcus Okafor has heard from us once this year, last on Monday 9 March. Back on "
            "Thursday 19 March.");
  promise(marcus_id, "2026-03-12");
  EXPECT_EQ(text_at(prompt_of(marcus_id), "/reasons/0/signal"), "promise");
}

TEST_P(Floor, a_promise_to_anothers_client_is_its_makers_until_it_is_late) {
  promise(priya_id, "2026-03-13");  // Priya is in Claire's book
  test_clock().set(morning() + std::chrono::hours(24));
  EXPECT_EQ(text_at(prompt_of(priya_id), "/line"), "Send the photographs");
  EXPECT_TRUE(prompt_of(priya_id, Person::claire).is_null());
  test_clock().set(morning() + std::chrono::hours(48));
  EXPECT_EQ(text_at(prompt_of(priya_id, Person::claire), "/line"),
            "Inès promised: Send the photographs");
  post(Person::claire, path_of(priya_id) + "/promises/01938f2e-7a10-7c3a-9b1e-5d2f00c0f001/ending",
       R"({"kind":"kept"})", 200);
  EXPECT_TRUE(prompt_of(priya_id).is_null());
}

TEST_P(Floor, a_late_promise_may_be_put_off_by_name_and_comes_back) {
  promise(marcus_id, "2026-03-10");
  const auto outcome =
      path_of(marcus_id) + "/prompts/" + text_at(prompt_of(marcus_id), "/id") + "/outcome";
  post(Person::ines, outcome, R"({"kind":"later","until":"2026-03-13T12:00:00Z"})", 200);
  EXPECT_EQ(text_at(today(), "/withheld/0/rule"), "later");
  test_clock().set(morning() + std::chrono::hours(24));
  EXPECT_EQ(text_at(prompt_of(marcus_id), "/headline"), "Promised, three days late");
  EXPECT_TRUE(at(prompt_of(marcus_id), "/is_late").as_bool());
}

TEST_P(Floor, a_new_client_is_welcomed_the_day_after) {
  constexpr auto nadia = "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee";
  post(Person::ines, "/api/clients",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","given_name":"Nadia","contacts":[)"
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ff01","kind":"phone","value":"917-555-0188"}]})");
  EXPECT_TRUE(prompt_of(nadia).is_null());
  test_clock().set(morning() + std::chrono::hours(24));
  const auto prompt = prompt_of(nadia);
  EXPECT_EQ(text_at(prompt, "/lane"), "relationship");
  EXPECT_EQ(text_at(prompt, "/headline"), "New in the book");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/kind"), "clients");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/id"), nadia);
  cites_only(draft_for(prompt), {"clients"});
}

TEST_P(Floor, a_thank_you_is_owed_the_day_after_a_purchase_of_the_upper_half) {
  marcus_buys(900'000, Day(2026, 3, 11));
  const auto prompt = prompt_of(marcus_id);
  EXPECT_EQ(text_at(prompt, "/headline"), "A thank-you is owed");
  EXPECT_EQ(text_at(prompt, "/lane"), "relationship");
  EXPECT_EQ(text_at(prompt, "/reasons/0/source/kind"), "sales");
  cites_only(draft_for(prompt), {"sales"});
}

TEST_P(Floor, a_small_purchase_owes_no_letter) {
  marcus_buys(9'000, Day(2026, 3, 11));
  EXPECT_TRUE(prompt_of(marcus_id).is_null());
}

TEST_P(Floor, a_walk_in_comes_back_as_a_promise_the_next_morning) {
  constexpr auto nadia = "01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee";
  post(Person::ines, "/api/walk_ins",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a001","client":{"id":")") + nadia +
           R"(","given_name":"Nadia"},"visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a004",)" +
           R"("pieces":[{"title":"Cushion halo","liked":true}]}})");
  EXPECT_TRUE(prompt_of(nadia).is_null());
  test_clock().set(morning() + std::chrono::hours(24));
  const auto prompt = prompt_of(nadia);
  EXPECT_EQ(text_at(prompt, "/lane"), "obligation");
  EXPECT_EQ(text_at(prompt, "/line"), "Follow up on the visit");
}

CARNET_ON_EACH_ENGINE(Floor);

}  // namespace
}  // namespace carnet::test
