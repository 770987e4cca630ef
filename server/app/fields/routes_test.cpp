// SPDX-License-Identifier: Apache-2.0
// Scenarios of custom fields: the owner defines them, pages say them, search and merges know them.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Fields : public AppTest {
 protected:
  const std::string club = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d101";
  const std::string carats = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d102";
  const std::string sport = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d103";
  const std::string gold = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d201";
  const std::string silver = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d202";
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string marcus = std::string("/api/clients/") + marcus_id;

  static std::string field(const std::string& id, const std::string& label, const std::string& kind,
                           const std::string& choices = "") {
    return R"({"id":")" + id + R"(","label":")" + label + R"(","kind":")" + kind + '"' +
           (choices.empty() ? "" : R"(,"choices":[)" + choices + "]") + "}";
  }
  static std::string choice(const std::string& id, const std::string& label) {
    return R"({"id":")" + id + R"(","label":")" + label + R"("})";
  }
  static std::string value(const std::string& id, const std::string& said,
                           const std::string& more = "") {
    return R"({"field_id":")" + id + R"(","value":")" + said + '"' + more + "}";
  }
  void define() {
    post(Person::odile, "/api/fields",
         field(club, "Club", "choice",
               choice(gold, "Gold card") + "," + choice(silver, "Silver card")));
    post(Person::odile, "/api/fields", field(carats, "Carats owned", "number"));
    post(Person::odile, "/api/fields", field(sport, "Sport", "text"));
  }
  boost::json::value say(const std::string& page, const std::string& values, int status = 200) {
    return json(Person::ines, Method::put, page + "/fields", status,
                R"({"values":[)" + values + "]}");
  }
  boost::json::value edit(const std::string& id, const std::string& body, const char* version,
                          int status = 200) {
    return json(Person::odile, Method::patch, "/api/fields/" + id, status, body,
                {{"If-Match", version}});
  }
  std::string found(const std::string& typed) {
    const auto hits = get(Person::ines, "/api/search?q=" + typed);
    std::string lines;
    for (const auto& hit : at(hits, "/items").as_array()) {
      lines += text_at(hit, "/client/name") + " (" + text_at(hit, "/client/line") + ") ";
    }
    return lines;
  }
  void let_search_follow() {
    app().start_upkeep();
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(40'000));
  }
};

TEST_P(Fields, the_owner_defines_what_every_page_asks) {
  define();
  const auto page = get(Person::ines, eleanor + "/fields");
  EXPECT_EQ(at(page, "/items").as_array().size(), 3u);
  EXPECT_EQ(text_at(page, "/items/0/label"), "Club");
  EXPECT_EQ(text_at(page, "/items/0/choices/1/label"), "Silver card");
  EXPECT_EQ(text_at(page, "/items/0/value"), "");
  EXPECT_EQ(text_at(post(Person::beatrix, "/api/fields", field(silver, "X", "text"), 403), "/code"),
            "owners_only");
  const auto again = post(Person::odile, "/api/fields", field(sport, "Sport", "text"));
  EXPECT_EQ(at(again, "/version").as_int64(), 1);
  EXPECT_EQ(count("custom_fields"), 3);
}

TEST_P(Fields, a_page_says_all_of_them_or_none) {
  define();
  const auto refused = say(eleanor,
                           value(club, "Platinum") + "," + value(carats, "many") + "," +
                               value(silver, "x") + "," + value(sport, "Golf"),
                           400);
  EXPECT_EQ(at(refused, "/fields").as_object().size(), 3u);
  EXPECT_EQ(text_at(refused, "/fields/~1values~10~1value/code"), "choice");
  EXPECT_EQ(text_at(refused, "/fields/~1values~11~1value/code"), "number");
  EXPECT_EQ(text_at(refused, "/fields/~1values~12~1field_id/code"), "unknown");
  EXPECT_EQ(count("field_values"), 0);
  const auto said = say(eleanor, value(club, gold) + "," + value(carats, "1,250.50"));
  EXPECT_EQ(text_at(said, "/items/0/value"), gold);
  EXPECT_EQ(text_at(said, "/items/0/staff_name"), "Inès");
  EXPECT_EQ(text_at(said, "/items/1/value"), "1250.5");
  EXPECT_EQ(count("audit where noun = 'field_values'"), 2);
  say(eleanor, value(club, gold));
  EXPECT_EQ(count("audit where noun = 'field_values'"), 2) << "the same again is no change";
  say(eleanor, value(carats, ""));
  EXPECT_EQ(count("field_values"), 1);
}

TEST_P(Fields, what_somebody_wrote_meanwhile_is_not_lost) {
  define();
  say(eleanor, value(sport, "Golf", R"(,"was":"")"));
  const auto refused = say(eleanor, value(sport, "Polo", R"(,"was":"")"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1values~10~1value/text"), "Meanwhile this says “Golf”.");
  say(eleanor, value(sport, "Polo", R"(,"was":"Golf")"));
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/fields"), "/items/2/value"), "Polo");
}

TEST_P(Fields, are_renamed_moved_and_archived_without_losing_what_pages_say) {
  define();
  say(eleanor, value(club, gold) + "," + value(sport, "Golf"));
  edit(club,
       R"({"label":"Circle","choices":[)" + choice(silver, "Silver") + "," + choice(gold, "Gold") +
           R"(],"place":2})",
       "1");
  auto page = get(Person::ines, eleanor + "/fields");
  EXPECT_EQ(text_at(page, "/items/0/label"), "Carats owned");
  EXPECT_EQ(text_at(page, "/items/2/label"), "Circle");
  EXPECT_EQ(text_at(page, "/items/2/choices/1/label"), "Gold");
  EXPECT_EQ(text_at(page, "/items/2/value"), gold);
  edit(club, "{}", "1", 412);
  edit(sport, R"({"archived":true})", "1");
  EXPECT_EQ(at(get(Person::ines, eleanor + "/fields"), "/items").as_array().size(), 2u);
  EXPECT_EQ(text_at(say(eleanor, value(sport, "x"), 400), "/fields/~1values~10~1field_id/code"),
            "unknown");
  edit(sport, R"({"archived":false})", "2");
  page = get(Person::ines, eleanor + "/fields");
  EXPECT_EQ(text_at(page, "/items/1/value"), "Golf");
}

TEST_P(Fields, a_choice_some_page_says_is_not_taken_from_under_it) {
  define();
  say(eleanor, value(club, gold));
  const auto refused = edit(club, R"({"choices":[)" + choice(silver, "Silver") + "]}", "1", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1choices/text"),
            "One client has “Gold card”: call it something else, or take it off them first.");
  edit(club, R"({"choices":[)" + choice(gold, "Gold") + "]}", "1");
  EXPECT_EQ(count("field_choices"), 1);
}

TEST_P(Fields, names_and_choices_of_fields_are_taken_once) {
  define();
  const auto refused = post(
      Person::odile, "/api/fields",
      field("01938f2e-7a10-7c3a-9b1e-5d2f00c0d104", "SPORT", "choice", choice(gold, "Gold")), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1label/code"), "taken");
  EXPECT_EQ(text_at(refused, "/fields/~1choices/code"), "taken");
  edit("01938f2e-7a10-7c3a-9b1e-5d2f00c0dfff", "{}", "1", 404);
}

TEST_P(Fields, are_searched_as_the_house_calls_them_now) {
  define();
  let_search_follow();
  say(eleanor, value(club, gold) + "," + value(sport, "Synchronised diving"));
  EXPECT_EQ(found("diving"), "Eleanor Whitcombe (Sport: diving) ") << "at once";
  EXPECT_EQ(found("gold%20car"), "Eleanor Whitcombe (Club: Gold card) ");
  let_search_follow();
  EXPECT_EQ(found("synchron"), "Eleanor Whitcombe (Sport: Synchronised) ");
  edit(sport, R"({"label":"Pastime"})", "1");
  EXPECT_EQ(found("diving"), "Eleanor Whitcombe (Pastime: diving) ");
  edit(sport, R"({"archived":true})", "2");
  EXPECT_EQ(found("diving"), "");
  say(eleanor, value(club, ""));
  EXPECT_EQ(found("gold%20card"), "");
}

TEST_P(Fields, a_merge_takes_what_is_chosen_and_an_undo_gives_it_back) {
  define();
  say(eleanor, value(club, gold) + "," + value(sport, "Golf"));
  say(marcus, value(club, silver) + "," + value(carats, "3"));
  const auto seen = get(Person::ines, marcus + "/merges/preview?gone_id=" + eleanor_id);
  EXPECT_EQ(at(seen, "/values").as_array().size(), 1u);
  EXPECT_EQ(text_at(seen, "/values/0/kept"), "Silver card");
  EXPECT_EQ(text_at(seen, "/values/0/gone"), "Gold card");
  post(Person::ines, marcus + "/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d301","gone_id":")" + std::string(eleanor_id) +
           R"(","take":[],"take_values":[")" + club + R"("]})");
  auto page = get(Person::ines, marcus + "/fields");
  EXPECT_EQ(text_at(page, "/items/0/value"), gold);
  EXPECT_EQ(text_at(page, "/items/1/value"), "3");
  EXPECT_EQ(text_at(page, "/items/2/value"), "Golf");
  post(Person::ines, "/api/merges/01938f2e-7a10-7c3a-9b1e-5d2f00c0d301/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::ines, marcus + "/fields"), "/items/0/value"), silver);
  page = get(Person::ines, eleanor + "/fields");
  EXPECT_EQ(text_at(page, "/items/0/value"), gold);
  EXPECT_EQ(text_at(page, "/items/2/value"), "Golf");
}

TEST_P(Fields, what_was_written_since_a_merge_stays_and_the_other_page_has_its_own_back) {
  define();
  say(eleanor, value(club, gold));
  say(marcus, value(club, silver));
  post(Person::ines, marcus + "/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d301","gone_id":")" + std::string(eleanor_id) +
           R"(","take":[],"take_values":[")" + club + R"("]})");
  say(marcus, value(club, ""));
  post(Person::ines, "/api/merges/01938f2e-7a10-7c3a-9b1e-5d2f00c0d301/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::ines, marcus + "/fields"), "/items/0/value"), "");
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/fields"), "/items/0/value"), gold);
}

TEST_P(Fields, an_undo_gives_no_choice_back_that_the_owner_removed) {
  define();
  say(eleanor, value(club, gold));
  say(marcus, value(club, silver));
  post(Person::ines, marcus + "/merges",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0d301","gone_id":")" + std::string(eleanor_id) +
           R"(","take":[],"take_values":[")" + club + R"("]})");
  say(marcus, value(club, ""));
  edit(club, R"({"choices":[)" + choice(silver, "Silver card") + "]}", "1");
  post(Person::ines, "/api/merges/01938f2e-7a10-7c3a-9b1e-5d2f00c0d301/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/fields"), "/items/0/value"), "");
  EXPECT_EQ(count("field_values where choice_id is not null"), 0);
}

TEST_P(Fields, of_a_client_one_may_not_see_nothing_is_told) {
  define();
  get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0dfff/fields", 404);
  say("/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0dfff", value(sport, "x"), 404);
  get(Person::nobody, eleanor + "/fields", 401);
}

CARNET_ON_EACH_ENGINE(Fields);

}  // namespace
}  // namespace carnet::test
