// SPDX-License-Identifier: Apache-2.0
// Scenarios of visits through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Visits : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id;
  const std::string visit_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0e001";
  std::string visit(const std::string& more = "") {
    return R"({"id":")" + visit_id + R"(")" + more + "}";
  }
};

TEST_P(Visits, a_visit_is_kept_once_with_what_was_looked_at) {
  const auto body = visit(
      std::string(R"(,"at":"2026-03-11T16:00:00Z","pieces":[{"piece_id":")") + drops_id +
      R"(","liked":true},{"title":"A thin gold chain","tried":true}],"for_whom":"self",)"
      R"("by_when":"this_season","by_day":"2026-05-01","with":"Thomas","note":"Left to think")");
  const auto kept = post(Person::ines, path + "/visits", body);
  EXPECT_EQ(post(Person::ines, path + "/visits", body), kept);
  EXPECT_EQ(text_at(kept, "/staff_name"), "Inès");
  EXPECT_EQ(text_at(kept, "/store_id"), madison_id);
  EXPECT_EQ(text_at(kept, "/pieces/0/title"), "Sapphire drops");
  EXPECT_EQ(text_at(kept, "/pieces/0/picture/url"), "/media/drops.jpg");
  EXPECT_TRUE(at(kept, "/pieces/1/tried").as_bool());
  EXPECT_TRUE(at(kept, "/pieces/1/picture").is_null());
  EXPECT_FALSE(at(kept, "/bought").as_bool());
  EXPECT_EQ(get(Person::ines, path + "/visits").at("items").at(0), kept);
  EXPECT_EQ(count("visits"), 1);
  EXPECT_EQ(count("visit_pieces"), 2);
  EXPECT_EQ(text_at(get(Person::claire, path + "/timeline"), "/items/0/text"),
            "Sapphire drops, A thin gold chain · for themselves · by Friday 1 May · with Thomas ·"
            " Left to think");
}

TEST_P(Visits, come_newest_first_page_by_page) {
  for (const char* day : {"10", "12", "11"}) {
    post(Person::ines, path + "/visits",
         std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e0)") + day + R"(","at":"2026-02-)" +
             day + R"(T16:00:00Z","note":")" + day + R"("})");
  }
  const auto first = get(Person::ines, path + "/visits?limit=2");
  EXPECT_EQ(text_at(first, "/items/0/note"), "12");
  EXPECT_EQ(text_at(first, "/items/1/note"), "11");
  const auto next = get(Person::ines, path + "/visits?limit=2&cursor=" + text_at(first, "/next"));
  EXPECT_EQ(text_at(next, "/items/0/note"), "10");
  EXPECT_TRUE(at(next, "/next").is_null());
}

TEST_P(Visits, stand_in_the_ledger_on_their_day_with_their_sign) {
  post(Person::ines, path + "/visits",
       visit(std::string(R"(,"at":"2026-03-11T16:00:00Z","pieces":[{"piece_id":")") + drops_id +
             R"("}])"));
  const auto ledger = get(Person::claire, path + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Visit");
  EXPECT_EQ(text_at(ledger, "/items/0/icon"), "visit");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Sapphire drops");
  EXPECT_EQ(text_at(ledger, "/items/0/at"), "2026-03-11T16:00:00.000Z");
}

TEST_P(Visits, a_month_or_a_season_that_was_said_is_told_as_no_day) {
  const std::string ends = R"(,"by_when":"end_of_month","by_day":"2026-12-31")";
  const auto kept = post(Person::ines, path + "/visits", visit(ends));
  EXPECT_EQ(text_at(kept, "/by_when"), "end_of_month");
  EXPECT_EQ(text_at(kept, "/by_day"), "2026-12-31");
  const auto told = [&] { return text_at(get(Person::ines, path + "/timeline"), "/items/0/text"); };
  EXPECT_EQ(told(), "by the end of December");
  const auto season = [&](const char* day) {
    return visit(std::string(R"(,"by_when":"end_of_season","by_day":")") + day + R"(")");
  };
  json(Person::ines, http::Method::patch, path + "/visits/" + visit_id, 200,
       R"({"by_when":"end_of_season","by_day":"2026-05-31"})", {{"If-Match", "1"}});
  EXPECT_EQ(told(), "by the end of spring");
  for (const auto* day : {"2026-12-31", "2026-05-30"}) {
    const auto refused = post(Person::ines, path + "/visits", season(day).replace(7, 1, "1"), 400);
    EXPECT_EQ(text_at(refused, "/fields/~1by_day/code"), "last_day");
  }
}

TEST_P(Visits, a_day_before_the_first_year_is_no_day) {
  const auto refused =
      post(Person::ines, path + "/visits", visit(R"(,"by_day":"0000-01-01")"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1by_day/code"), "day");
}

TEST_P(Visits, every_fault_is_told_at_once_where_it_is) {
  const auto refused = post(
      Person::ines, path + "/visits",
      visit(R"(,"at":"2026-03-14T16:00:00Z","store_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff",)"
            R"("pieces":[{"liked":true},{"piece_id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff"}])"),
      400);
  EXPECT_EQ(text_at(refused, "/fields/~1at/code"), "future");
  EXPECT_EQ(text_at(refused, "/fields/~1store_id/code"), "unknown");
  EXPECT_EQ(text_at(refused, "/fields/~1pieces~10~1title/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1pieces~11~1piece_id/code"), "unknown");
  post(Person::ines, path + "/visits", visit(R"(,"for_whom":"the cat")"), 400);
  for (const auto* reason : {"", R"(,"for_whom":"gift")"}) {
    const auto worded = post(Person::ines, path + "/visits",
                             visit(reason + std::string(R"(,"for_words":"Hm")")), 400);
    EXPECT_EQ(text_at(worded, "/fields/~1for_words/code"), "other_only");
  }
  EXPECT_EQ(count("visits"), 0);
}

TEST_P(Visits, a_clock_that_runs_ahead_is_set_right) {
  const auto kept =
      post(Person::ines, path + "/visits", visit(R"(,"at":"2026-03-12T14:20:00Z","bought":true)"));
  EXPECT_EQ(text_at(kept, "/at"), morning_text);
}

TEST_P(Visits, of_a_client_nobody_may_see_are_nowhere) {
  const std::string nobody = "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff/visits";
  post(Person::ines, nobody, visit(), 404);
  get(Person::ines, nobody, 404);
  get(Person::ines, path + "/visits?limit=0", 400);
}

CARNET_ON_EACH_ENGINE(Visits);

}  // namespace
}  // namespace carnet::test
