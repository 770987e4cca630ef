// SPDX-License-Identifier: Apache-2.0
// Scenarios of what is added to a row while its page is merged: an undo takes it back with the row.
#include "app/surprises/store.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

// What is Eleanor's is added to on Marcus's page, after hers became his.
class HangingTest : public AppTest {
 protected:
  static constexpr auto solitaire_id = "00000000-0000-7000-8000-000000000a02";
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string marcus = std::string("/api/clients/") + marcus_id;

  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(910'000 + number);
  }
  void merge(int number, const std::string& kept, const char* gone) {
    post(
        Person::odile, kept + "/merges",
        R"({"id":")" + id(number) + R"(","gone_id":")" + gone + R"(","take":[],"take_values":[]})");
  }
  void undo(int number) { post(Person::odile, "/api/merges/" + id(number) + "/undo", "", 200); }
  void take_in_a_repair() {
    post(Person::ines, eleanor + "/repairs",
         R"({"id":")" + id(1) + R"(","piece":"Platinum band","kind":"resize"})");
  }
  void keep_repair_from(int number, const char* whom) {
    post(Person::odile, marcus + "/surprises",
         R"({"id":")" + id(number) + R"(","noun":"repairs","noun_id":")" + id(1) +
             R"(","other_id":")" + whom + R"("})");
  }
  std::int64_t on(const char* page, const std::string& table, const std::string& and_which = "") {
    return count(table + " where client_id = '" + page + "'" + and_which);
  }
  /// Of what is kept from themselves on Eleanor's page, the repair and the photographs of it.
  std::size_t kept_from_herself() {
    return database().read([](sql::Tx& tx) {
      const std::vector pages{client(eleanor_id)};
      return surprises::store::kept_from_own(tx, house_scope(), pages, *Day::parse("2026-03-10"))
          .size();
    });
  }
};

TEST_P(HangingTest, a_photograph_and_a_word_of_the_ledger_go_with_the_repair) {
  take_in_a_repair();
  merge(51, marcus, eleanor_id);
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into files (client_id, id, disk_id, name, kind, bytes, is_private, at, subject,"
        " subject_id) values ($1, $2, $2, 'Before.jpg', 'picture', 1, false, 1, 'repairs', $3)",
        client(marcus_id), *Uuid::parse(id(2)), *Uuid::parse(id(1)));
  });
  post(Person::ines, marcus + "/repairs/" + id(1) + "/steps", R"({"state":"ready"})", 200);
  keep_repair_from(3, marcus_id);
  EXPECT_EQ(on(marcus_id, "timeline", " and noun = 'repairs'"), 2);
  undo(51);
  EXPECT_EQ(on(eleanor_id, "files", " and subject = 'repairs'"), 1);
  EXPECT_EQ(on(marcus_id, "files"), 0);
  EXPECT_EQ(on(eleanor_id, "timeline", " and noun = 'repairs'"), 2);
  EXPECT_EQ(on(marcus_id, "timeline", " and noun = 'repairs'"), 0);
  EXPECT_EQ(kept_from_herself(), 2u) << "whoever kept it from the one page keeps it from her";
}

TEST_P(HangingTest, who_came_along_came_along_with_whom_the_visit_goes_to) {
  post(Person::ines, eleanor + "/visits", R"({"id":")" + id(11) + R"(","pieces":[]})");
  merge(52, marcus, eleanor_id);
  post(Person::ines, marcus + "/visits/" + id(11) + "/companions",
       R"({"id":")" + id(12) + R"(","client_id":")" + priya_id + R"("})");
  undo(52);
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/visits/" + id(11)), "/companions/0/name"),
            "Priya Raman");
  EXPECT_EQ(on(priya_id, "companions", std::string(" and other_id = '") + eleanor_id + "'"), 1);
  EXPECT_EQ(on(marcus_id, "companions"), 0);
}

TEST_P(HangingTest, who_wears_a_piece_is_told_beside_whoever_paid_for_it) {
  house();
  merge(53, marcus, eleanor_id);
  json(Person::ines, Method::put, marcus + "/gifts/" + solitaire_id, 200,
       std::string(R"({"wearer_id":")") + priya_id + R"("})");
  undo(53);
  EXPECT_EQ(text_at(get(Person::ines, eleanor + "/gifts"), "/items/0/other_name"), "Priya Raman");
  const auto worn = get(Person::ines, std::string("/api/clients/") + priya_id + "/gifts");
  EXPECT_EQ(text_at(worn, "/items/0/other_name"), "Eleanor Whitcombe");
  EXPECT_EQ(on(marcus_id, "gifts"), 0);
}

TEST_P(HangingTest, a_secret_is_kept_from_whom_it_was_when_their_page_is_two_again) {
  take_in_a_repair();
  merge(54, marcus, eleanor_id);
  keep_repair_from(21, priya_id);
  merge(55, std::string("/api/clients/") + tomas_id, priya_id);
  undo(54);
  undo(55);
  EXPECT_EQ(on(eleanor_id, "surprises", std::string(" and other_id = '") + priya_id + "'"), 1);
}

TEST_P(HangingTest, what_two_pages_both_say_of_each_other_stays_where_it_was) {
  post(Person::ines, eleanor + "/visits", R"({"id":")" + id(31) + R"(","pieces":[]})");
  post(Person::ines, eleanor + "/visits/" + id(31) + "/companions",
       R"({"id":")" + id(32) + R"(","client_id":")" + marcus_id + R"("})");
  const auto lines = on(marcus_id, "timeline");
  ASSERT_EQ(on(marcus_id, "timeline", " and noun = 'companions'"), 1);
  merge(56, marcus, eleanor_id);
  undo(56);
  EXPECT_EQ(on(marcus_id, "timeline", " and noun = 'companions'"), 1);
  EXPECT_GE(on(marcus_id, "timeline"), lines);
  EXPECT_EQ(on(marcus_id, "companions", " and part = 'guest'"), 1);
}

CARNET_ON_EACH_ENGINE(HangingTest);

}  // namespace
}  // namespace carnet::test
