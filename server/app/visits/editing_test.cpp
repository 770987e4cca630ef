// SPDX-License-Identifier: Apache-2.0
// A visit is corrected, taken away and brought back, on every page that tells of it.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;

class VisitEdits : public SurprisesTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string visit_path = eleanor + "/visits/" + id(7401);

  boost::json::value come(const std::string& more = "") {
    return post(Person::ines, eleanor + "/visits",
                R"({"id":")" + id(7401) +
                    R"(","at":"2026-03-11T16:00:00Z","pieces":[{"title":"Halo ring"},)"
                    R"({"title":"Signet"}],"for_whom":"self","by_when":"no_hurry")" +
                    more + "}");
  }
  boost::json::value correct(std::int64_t version, const std::string& body, int status = 200,
                             Person who = Person::ines) {
    return json(who, Method::patch, visit_path, status, body,
                {{"If-Match", std::to_string(version)}});
  }
  void remove(Person who = Person::ines, int status = 204) {
    json(who, Method::del, visit_path, status);
  }
  boost::json::value first_line(const std::string& page) {
    return at(get(Person::ines, page + "/timeline?limit=1"), "/items").as_array().at(0);
  }
  std::string told(const std::string& path) {
    return boost::json::serialize(get(Person::ines, path));
  }
};

TEST_P(VisitEdits, the_day_the_reason_and_the_pieces_are_corrected) {
  EXPECT_EQ(at(come(), "/version").as_int64(), 1);
  const auto kept =
      correct(1, std::string(R"({"at":"2026-03-09T16:00:00Z","for_whom":"anniversary",)") +
                     R"("by_when":"","by_day":"2026-05-01","pieces":[{"piece_id":")" + drops_id +
                     R"(","tried":true}],"with":"Thomas","note":"Left to think","bought":true})");
  EXPECT_EQ(text_at(kept, "/at"), "2026-03-09T16:00:00.000Z");
  EXPECT_EQ(text_at(kept, "/for_whom"), "anniversary");
  EXPECT_TRUE(at(kept, "/by_when").is_null());
  EXPECT_EQ(text_at(kept, "/by_day"), "2026-05-01");
  ASSERT_EQ(at(kept, "/pieces").as_array().size(), 1u);
  EXPECT_EQ(text_at(kept, "/pieces/0/title"), "Sapphire drops");
  EXPECT_TRUE(at(kept, "/pieces/0/tried").as_bool());
  EXPECT_TRUE(at(kept, "/bought").as_bool());
  EXPECT_EQ(at(kept, "/version").as_int64(), 2);
  EXPECT_EQ(get(Person::ines, visit_path), kept);
  const auto line = first_line(eleanor);
  EXPECT_EQ(text_at(line, "/at"), "2026-03-09T16:00:00.000Z");
  EXPECT_EQ(text_at(line, "/text"),
            "Sapphire drops · for an anniversary · by Friday 1 May · with Thomas · Left to think");
  const auto open = correct(2, R"({"for_whom":"","by_day":"","pieces":[],"with":"","note":""})");
  EXPECT_TRUE(at(open, "/for_whom").is_null());
  EXPECT_TRUE(at(open, "/by_day").is_null());
  EXPECT_TRUE(at(open, "/pieces").as_array().empty());
  EXPECT_EQ(count("audit where noun = 'visits' and verb = 'changed'"), 2);
}

TEST_P(VisitEdits, a_month_that_is_taken_back_leaves_no_day_behind) {
  come();
  const auto month = correct(1, R"({"by_when":"end_of_month","by_day":"2026-04-30"})");
  EXPECT_EQ(text_at(month, "/by_day"), "2026-04-30");
  const auto refused = correct(2, R"({"by_day":"2026-04-15"})", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1by_day/code"), "last_day");
  const auto open = correct(2, R"({"by_when":"no_hurry"})");
  EXPECT_EQ(text_at(open, "/by_when"), "no_hurry");
  EXPECT_TRUE(at(open, "/by_day").is_null());
}

TEST_P(VisitEdits, a_piece_keeps_the_title_it_had_on_that_day) {
  const auto seen = [](const std::string& more) {
    return std::string(R"({"pieces":[{"piece_id":")") + drops_id + R"(")" + more + "}]}";
  };
  come();
  correct(1, seen(R"(,"title":"The blue ones")"));
  const auto kept = correct(2, seen(R"(,"liked":true)"));
  EXPECT_EQ(text_at(kept, "/pieces/0/title"), "The blue ones");
  EXPECT_TRUE(at(kept, "/pieces/0/liked").as_bool());
}

TEST_P(VisitEdits, words_of_another_reason_go_with_it) {
  come();
  const auto other = correct(1, R"({"for_whom":"other","for_words":"A christening"})");
  EXPECT_EQ(text_at(other, "/for_words"), "A christening");
  EXPECT_EQ(text_at(correct(2, R"({"for_whom":"self"})"), "/for_words"), "");
}

TEST_P(VisitEdits, every_fault_of_a_correction_is_told_at_once) {
  come();
  const auto refused = correct(1,
                               R"({"at":"2027-03-09T16:00:00Z","pieces":[{"title":"Halo"},)"
                               R"({"title":" "},{"piece_id":")" +
                                   id(1) + R"("}]})",
                               400);
  EXPECT_EQ(text_at(refused, "/fields/~1at/code"), "future");
  EXPECT_EQ(text_at(refused, "/fields/~1pieces~11~1title/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1pieces~12~1piece_id/code"), "unknown");
  correct(1, R"({"for_whom":"the cat"})", 400);
  EXPECT_EQ(at(get(Person::ines, visit_path), "/version").as_int64(), 1);
}

TEST_P(VisitEdits, who_comes_second_is_shown_what_stands_there_and_by_whom) {
  come();
  correct(1, R"({"note":"Would like it engraved"})", 200, Person::beatrix);
  const auto stale = correct(1, R"({"note":"Wants it engraved","bought":true})", 412);
  EXPECT_EQ(text_at(stale, "/current/visit/note"), "Would like it engraved");
  EXPECT_EQ(text_at(stale, "/current/changes/0/field"), "note");
  EXPECT_EQ(text_at(stale, "/current/changes/0/changed_by"), "Beatrix");
  EXPECT_EQ(at(stale, "/current/changes").as_array().size(), 1u);
  correct(2, R"({"bought":true})");
}

TEST_P(VisitEdits, it_is_corrected_and_removed_by_who_wrote_it_down_and_by_managers) {
  come();
  EXPECT_FALSE(at(get(Person::claire, visit_path), "/may_change").as_bool());
  EXPECT_TRUE(at(get(Person::beatrix, visit_path), "/may_change").as_bool());
  EXPECT_EQ(text_at(correct(1, R"({"note":"No"})", 403, Person::claire), "/code"), "author_only");
  remove(Person::claire, 403);
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  get(Person::hugo, visit_path, 404);
  correct(1, R"({"note":"No"})", 404, Person::hugo);
  remove(Person::hugo, 404);
  json(Person::hugo, Method::post, visit_path + "/return", 404);
}

TEST_P(VisitEdits, a_removed_visit_is_nowhere_and_comes_back_as_it_was) {
  come(R"(,"note":"A sapphire dream","kept_from":[{"id":")" + id(7402) + R"(","other_id":")" +
       priya_id + R"("}])");
  const std::vector<std::string> paths{
      eleanor + "/visits", eleanor + "/timeline",   eleanor + "/door",
      eleanor + "/shown",  eleanor + "/surprises",  std::string("/api/book/") + eleanor_id,
      "/api/today",        "/api/search?q=sapphire"};
  const auto ledger = told(paths[1]);
  const auto visits = told(paths[0]);
  for (const auto place : {0, 1, 4, 5}) {  // a secret is found by no search
    EXPECT_NE(told(paths[place]).find(place == 4 ? id(7401) : "sapphire dream"), std::string::npos)
        << paths[place];
  }
  remove();
  remove(Person::ines, 404);
  get(Person::ines, visit_path, 404);
  correct(1, R"({"note":"Gone"})", 404);
  for (const auto& path : paths) {
    for (const auto* words : {"Halo ring", "sapphire dream", "Signet"}) {
      EXPECT_EQ(told(path).find(words), std::string::npos) << path;
    }
    EXPECT_EQ(told(path).find(id(7401)), std::string::npos) << path;
  }
  EXPECT_EQ(text_at(post(Person::ines, eleanor + "/visits", R"({"id":")" + id(7401) + "\"}", 409),
                    "/code"),
            "removed");
  post(Person::ines, visit_path + "/return", "", 200);
  post(Person::ines, visit_path + "/return", "", 200);
  EXPECT_EQ(told(paths[0]), visits);
  EXPECT_EQ(told(paths[1]), ledger);
  EXPECT_NE(told(paths[4]).find(id(7402)), std::string::npos);
  EXPECT_EQ(count("audit where noun = 'visits' and verb in ('removed', 'returned')"), 2);
}

TEST_P(VisitEdits, who_came_along_hears_of_the_same_visit) {
  come(R"(,"companions":[{"id":")" + id(7403) + R"(","client_id":")" + marcus_id + R"("}])");
  correct(1, R"({"at":"2026-03-10T15:00:00Z","pieces":[{"title":"Tank watch"}]})");
  const auto line = first_line(marcus);
  EXPECT_EQ(text_at(line, "/text"), "With Eleanor Whitcombe: Tank watch");
  EXPECT_EQ(text_at(line, "/at"), "2026-03-10T15:00:00.000Z");
  remove();
  EXPECT_EQ(told(marcus + "/timeline").find("Tank watch"), std::string::npos);
  post(Person::ines, visit_path + "/return", "", 200);
  EXPECT_EQ(text_at(first_line(marcus), "/text"), "With Eleanor Whitcombe: Tank watch");
}

TEST_P(VisitEdits, what_is_kept_secret_gives_nothing_away_once_the_visit_is_removed) {
  come(R"(,"kept_from":[{"id":")" + id(7402) + R"(","other_id":")" + eleanor_id + R"("}])");
  EXPECT_NE(why_not("The Signet is polished.").find("surprise"), std::string::npos);
  remove();
  EXPECT_EQ(why_not("The Signet is polished.").find("surprise"), std::string::npos);
}

TEST_P(VisitEdits, the_follow_up_of_a_walk_in_goes_with_its_visit) {
  post(Person::ines, "/api/walk_ins",
       R"({"id":")" + id(7404) + R"(","client_id":")" + std::string(eleanor_id) +
           R"(","visit":{"id":")" + id(7401) + R"(","pieces":[{"title":"Halo ring"}]}})");
  test_clock().set(morning() + std::chrono::hours(24));
  const auto open = "promises where ended_at is null";
  const auto before = count(open);
  EXPECT_NE(told("/api/today?limit=100").find("Follow up on the visit"), std::string::npos);
  remove();
  EXPECT_EQ(count(open), before - 1);
  EXPECT_EQ(told("/api/today?limit=100").find("Follow up on the visit"), std::string::npos);
  post(Person::ines, visit_path + "/return", "", 200);
  EXPECT_EQ(count(open), before);
  EXPECT_NE(told("/api/today?limit=100").find("Follow up on the visit"), std::string::npos);
}

CARNET_ON_EACH_ENGINE(VisitEdits);

}  // namespace
}  // namespace carnet::test
