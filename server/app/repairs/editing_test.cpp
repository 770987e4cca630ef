// SPDX-License-Identifier: Apache-2.0
// A repair is corrected, taken away and brought back.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class RepairEdits : public AppTest {
 protected:
  const std::string list = std::string("/api/clients/") + eleanor_id + "/repairs";
  const std::string repair = list + "/01938f2e-7a10-7c3a-9b1e-5d2f00c0f901";

  boost::json::value take_in(const std::string& more = "", int status = 201) {
    return post(Person::ines, list,
                R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f901","piece":"Band","kind":"resize",)"
                R"("promised":"2026-03-20")" +
                    more + "}",
                status);
  }
  boost::json::value edit(std::int64_t version, const std::string& body, int status = 200,
                          Person who = Person::ines) {
    return json(who, Method::patch, repair, status, body, {{"If-Match", std::to_string(version)}});
  }
  std::size_t listed(const std::string& path) {
    return at(get(Person::claire, path), "/items").as_array().size();
  }
};

TEST_P(RepairEdits, what_was_written_down_wrongly_is_corrected_field_by_field) {
  EXPECT_EQ(at(take_in(), "/version").as_int64(), 1);
  const auto kept = edit(1, R"({"piece":"Platinum band","kind":"engrave","note":"Inside",)"
                            R"("agreed":{"minor":320000,"currency":"USD"},)"
                            R"("promised":"2026-03-27"})");
  EXPECT_EQ(text_at(kept, "/piece"), "Platinum band");
  EXPECT_EQ(text_at(kept, "/kind"), "engrave");
  EXPECT_EQ(text_at(kept, "/note"), "Inside");
  EXPECT_EQ(at(kept, "/agreed/minor").as_int64(), 320'000);
  EXPECT_EQ(text_at(kept, "/promised"), "2026-03-27");
  EXPECT_EQ(at(kept, "/version").as_int64(), 2);
  const auto open = edit(2, R"({"agreed":{"minor":0,"currency":"USD"},"promised":""})");
  EXPECT_TRUE(at(open, "/agreed").is_null());
  EXPECT_TRUE(at(open, "/promised").is_null());
  EXPECT_EQ(text_at(open, "/piece"), "Platinum band");
  EXPECT_EQ(count("audit where noun = 'repairs' and verb = 'changed'"), 2);
}

TEST_P(RepairEdits, a_value_of_nothing_is_no_value_and_is_refused_at_intake) {
  const auto refused = take_in(R"(,"agreed":{"minor":0,"currency":"USD"})", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1agreed/code"), "range");
  EXPECT_TRUE(at(take_in(), "/agreed").is_null());
}

TEST_P(RepairEdits, who_comes_second_is_shown_what_stands_there_and_by_whom) {
  take_in();
  edit(1, R"({"note":"Two sizes up"})", 200, Person::claire);
  const auto stale = edit(1, R"({"note":"One size up"})", 412);
  EXPECT_EQ(text_at(stale, "/current/repair/note"), "Two sizes up");
  EXPECT_EQ(text_at(stale, "/current/changes/0/field"), "note");
  EXPECT_EQ(text_at(stale, "/current/changes/0/changed_by"), "Claire");
  edit(2, R"({"note":"One size up"})");
}

TEST_P(RepairEdits, every_fault_of_a_correction_is_told_at_once) {
  take_in();
  const auto refused = edit(1,
                            R"({"piece":" ","promised":"2020-01-01",)"
                            R"("agreed":{"minor":-1,"currency":"USD"}})",
                            400);
  EXPECT_EQ(text_at(refused, "/fields/~1piece/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1promised/code"), "past");
  EXPECT_EQ(text_at(refused, "/fields/~1agreed/code"), "range");
  edit(1, R"({"promised":"soon"})", 400);
}

TEST_P(RepairEdits, a_repair_that_was_removed_comes_back_as_it_was) {
  take_in();
  post(Person::claire, repair + "/steps", R"({"state":"ready"})", 200);
  const auto before = get(Person::ines, list);
  json(Person::ines, Method::del, repair, 204);
  json(Person::ines, Method::del, repair, 404);
  EXPECT_EQ(listed(list), 0u);
  EXPECT_EQ(listed("/api/repairs"), 0u);
  edit(1, R"({"note":"Gone"})", 404);
  post(Person::claire, repair + "/steps", R"({"state":"collected"})", 404);
  EXPECT_EQ(text_at(take_in("", 409), "/code"), "removed");
  const auto timeline = get(Person::ines, std::string("/api/clients/") + eleanor_id + "/timeline");
  EXPECT_EQ(boost::json::serialize(timeline).find("\"Band\""), std::string::npos);
  post(Person::claire, repair + "/return", "", 200);
  post(Person::claire, repair + "/return", "", 200);
  EXPECT_EQ(get(Person::ines, list), before);
  EXPECT_EQ(listed("/api/repairs"), 1u);
  EXPECT_EQ(count("audit where noun = 'repairs' and verb in ('removed', 'returned')"), 2);
}

TEST_P(RepairEdits, under_store_visibility_nobody_else_corrects_or_removes_it) {
  take_in();
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  edit(1, R"({"note":"Mine"})", 404, Person::hugo);
  json(Person::hugo, Method::del, repair, 404);
  json(Person::hugo, Method::post, repair + "/return", 404);
}

CARNET_ON_EACH_ENGINE(RepairEdits);

}  // namespace
}  // namespace carnet::test
