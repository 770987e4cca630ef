// SPDX-License-Identifier: Apache-2.0
// Scenarios of promises through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Promises : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id + "/promises";
  std::string promise(int number, const std::string& due, const std::string& text = "Call back") {
    return R"({"id":")" + id_of_promise(number) + R"(","text":")" + text + R"(","due":")" + due +
           R"("})";
  }
  static std::string id_of_promise(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00c0f00" + std::to_string(number);
  }
};

TEST_P(Promises, a_promise_is_made_once_and_names_who_made_it) {
  const auto made = post(Person::ines, path, promise(1, "2026-03-14", "Send the photographs"));
  EXPECT_EQ(post(Person::ines, path, promise(1, "2026-03-14")), made);
  EXPECT_EQ(text_at(made, "/client_name"), "Eleanor Whitcombe");
  EXPECT_EQ(text_at(made, "/made_by/name"), "Inès");
  EXPECT_EQ(text_at(made, "/made_by/id"), id_of(Person::ines).text());
  EXPECT_TRUE(at(made, "/ending").is_null());
  EXPECT_EQ(count("promises"), 1);
  EXPECT_EQ(count("timeline where noun = 'promises'"), 1);
}

TEST_P(Promises, open_ones_stand_by_due_day_and_whose_they_are) {
  post(Person::ines, path, promise(1, "2026-03-20"));
  post(Person::ines, path, promise(2, "2026-03-13"));
  post(Person::claire, path, promise(3, "2026-03-12"));
  post(Person::hugo, path, promise(4, "2026-03-12"));
  const auto mine = get(Person::ines, "/api/promises");
  EXPECT_EQ(text_at(mine, "/items/0/due"), "2026-03-13");
  EXPECT_EQ(text_at(mine, "/items/1/due"), "2026-03-20");
  EXPECT_EQ(at(get(Person::ines, "/api/promises?whose=mine&until=2026-03-13"), "/items")
                .as_array()
                .size(),
            1u);
  EXPECT_EQ(at(get(Person::ines, "/api/promises?whose=store"), "/items").as_array().size(), 3u);
  EXPECT_EQ(at(get(Person::ines, "/api/promises?whose=all"), "/items").as_array().size(), 4u);
  const auto page = get(Person::ines, "/api/promises?whose=all&limit=3");
  const auto rest =
      get(Person::ines, "/api/promises?whose=all&limit=3&cursor=" + text_at(page, "/next"));
  EXPECT_EQ(text_at(rest, "/items/0/id"), id_of_promise(1));
  get(Person::ines, "/api/promises?whose=yours", 400);
  get(Person::ines, "/api/promises?cursor=nonsense!", 400);
}

TEST_P(Promises, an_owner_who_works_at_no_store_sees_those_of_all_stores) {
  post(Person::ines, path, promise(1, "2026-03-20"));
  post(Person::hugo, path, promise(2, "2026-03-12"));
  database().write([](sql::Tx& tx) {
    tx.run("delete from staff_stores where staff_id = $1", id_of(Person::odile));
  });
  EXPECT_EQ(at(get(Person::odile, "/api/promises?whose=store"), "/items").as_array().size(), 2u);
}

TEST_P(Promises, a_kept_promise_is_open_no_more_and_undo_opens_it) {
  post(Person::ines, path, promise(1, "2026-03-14"));
  const auto ending = path + "/" + id_of_promise(1) + "/ending";
  const auto kept =
      post(Person::claire, path + "/" + id_of_promise(1) + "/ending", R"({"kind":"kept"})", 200);
  EXPECT_EQ(text_at(kept, "/ending/kind"), "kept");
  EXPECT_EQ(text_at(kept, "/ending/by/name"), "Claire");
  EXPECT_EQ(post(Person::ines, ending, R"({"kind":"kept"})", 200), kept);
  EXPECT_TRUE(at(get(Person::ines, "/api/promises"), "/items").as_array().empty());
  EXPECT_EQ(text_at(get(Person::ines, path), "/items/0/ending/kind"), "kept");
  EXPECT_EQ(request(Person::ines, Method::del, path + "/" + id_of_promise(1) + "/ending").status,
            204);
  EXPECT_EQ(request(Person::ines, Method::del, ending).status, 204);
  EXPECT_EQ(at(get(Person::ines, "/api/promises"), "/items").as_array().size(), 1u);
  EXPECT_EQ(count("promise_endings"), 0);
}

TEST_P(Promises, the_last_word_about_an_ending_counts_and_is_told_once) {
  post(Person::ines, path, promise(1, "2026-03-14", "Call about the clasp"));
  const auto ending = path + "/" + id_of_promise(1) + "/ending";
  post(Person::ines, ending, R"({"kind":"kept"})", 200);
  EXPECT_EQ(text_at(post(Person::ines, ending, R"({"kind":"dropped"})", 200), "/ending/kind"),
            "dropped");
  const auto ledger = get(Person::ines, std::string("/api/clients/") + eleanor_id + "/timeline");
  std::string titles;
  for (const auto& entry : at(ledger, "/items").as_array()) {
    if (text_at(entry, "/noun") != "promises") continue;
    titles += text_at(entry, "/title") + ": " + text_at(entry, "/text") + ". ";
    EXPECT_EQ(text_at(entry, "/icon"), "promise");
  }
  EXPECT_NE(titles.find("Promise let go: Call about the clasp."), std::string::npos) << titles;
  EXPECT_EQ(titles.find("Promise kept"), std::string::npos) << titles;
}

TEST_P(Promises, every_fault_is_told_at_once) {
  const auto refused = post(Person::ines, path, promise(1, "2020-01-01", " "), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1due/code"), "past");
  EXPECT_EQ(text_at(refused, "/fields/~1text/code"), "required");
  EXPECT_EQ(text_at(post(Person::ines, path, promise(1, "2036-01-01"), 400), "/fields/~1due/code"),
            "too_far");
  post(Person::ines, path, promise(1, "2026-02-30"), 400);
  const auto ending = path + "/" + id_of_promise(1) + "/ending";
  post(Person::ines, ending, R"({"kind":"kept"})", 404);
  EXPECT_EQ(request(Person::ines, Method::del, ending).status, 404);
}

TEST_P(Promises, under_store_visibility_another_stores_clients_stay_unseen) {
  post(Person::ines, path, promise(1, "2026-03-14"));
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  EXPECT_TRUE(at(get(Person::hugo, "/api/promises?whose=all"), "/items").as_array().empty());
  EXPECT_EQ(at(get(Person::claire, "/api/promises?whose=all"), "/items").as_array().size(), 1u);
  get(Person::hugo, path, 404);
  post(Person::hugo, path, promise(2, "2026-03-14"), 404);
}

CARNET_ON_EACH_ENGINE(Promises);

}  // namespace
}  // namespace carnet::test
