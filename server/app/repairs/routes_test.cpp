// SPDX-License-Identifier: Apache-2.0
// Scenarios of repairs through the whole application.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Repairs : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id + "/repairs";

  static std::string id_of_repair(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00c0f30" + std::to_string(number);
  }
  boost::json::value take_in(int number, const std::string& more, int status = 201) {
    return post(Person::ines, path, R"({"id":")" + id_of_repair(number) + R"(",)" + more + "}",
                status);
  }
  boost::json::value step(const std::string& state, int status = 200) {
    return post(Person::claire, path + "/" + id_of_repair(1) + "/steps",
                R"({"state":")" + state + R"("})", status);
  }
  int undo(const std::string& state) {
    return request(Person::ines, Method::del,
                   path + "/" + id_of_repair(1) + "/steps?state=" + state)
        .status;
  }
  std::string ledger() {
    std::string titles;
    const auto page = get(Person::ines, std::string("/api/clients/") + eleanor_id + "/timeline");
    for (const auto& entry : at(page, "/items").as_array()) {
      if (text_at(entry, "/noun") != "repairs") continue;
      titles += text_at(entry, "/title") + ": " + text_at(entry, "/text") + ". ";
    }
    return titles;
  }
  const std::string band = R"("piece":"Platinum band","kind":"resize","note":"One size up",)"
                           R"("agreed":{"minor":320000,"currency":"USD"},"promised":"2026-03-20")";
};

TEST_P(Repairs, a_piece_is_taken_in_once_and_names_who_received_it) {
  const auto taken = take_in(1, band);
  EXPECT_EQ(take_in(1, band), taken);
  EXPECT_EQ(text_at(taken, "/state"), "received");
  EXPECT_EQ(text_at(taken, "/steps/0/by"), "Inès");
  EXPECT_EQ(at(taken, "/agreed/minor").as_int64(), 320'000);
  EXPECT_EQ(count("repairs"), 1);
  EXPECT_EQ(count("repair_steps"), 1);
  EXPECT_EQ(ledger(), "Taken in for repair: Platinum band. ");
}

TEST_P(Repairs, every_step_has_a_who_and_a_when_and_is_told_once) {
  take_in(1, band);
  step("at_bench");
  const auto ready = step("ready");
  EXPECT_EQ(step("ready"), ready);
  EXPECT_EQ(step("at_bench"), ready);
  EXPECT_EQ(text_at(ready, "/state"), "ready");
  EXPECT_EQ(text_at(ready, "/steps/2/by"), "Claire");
  EXPECT_EQ(text_at(step("approved", 409), "/code"), "further");
  EXPECT_EQ(count("repairs where ready_at is not null"), 1);
  EXPECT_EQ(count("timeline where noun = 'repairs'"), 3);
  step("collected");
  EXPECT_EQ(count("repairs where ready_at is not null"), 0);
}

TEST_P(Repairs, the_last_step_is_taken_back_and_no_other) {
  take_in(1, band);
  step("ready");
  step("collected");
  EXPECT_EQ(undo("ready"), 409);
  EXPECT_EQ(undo("collected"), 204);
  EXPECT_EQ(undo("collected"), 204);
  EXPECT_EQ(count("repairs where ready_at is not null"), 1);
  EXPECT_EQ(undo("ready"), 204);
  EXPECT_EQ(count("repairs where ready_at is not null"), 0);
  EXPECT_EQ(undo("received"), 409);
  EXPECT_EQ(undo("mended"), 400);
  EXPECT_EQ(text_at(get(Person::ines, path), "/items/0/state"), "received");
  EXPECT_EQ(ledger(), "Taken in for repair: Platinum band. ");
}

TEST_P(Repairs, what_is_in_the_house_stands_first_by_its_promised_day) {
  take_in(1, R"("piece":"Band","kind":"resize","promised":"2026-03-13")");
  take_in(2, R"("piece":"Strand","kind":"restring")");
  take_in(3, R"("piece":"Watch","kind":"battery","promised":"2026-03-14")");
  step("collected");
  const auto listed = get(Person::ines, path);
  EXPECT_EQ(text_at(listed, "/items/0/piece"), "Watch");
  EXPECT_EQ(text_at(listed, "/items/1/piece"), "Strand");
  EXPECT_EQ(text_at(listed, "/items/2/piece"), "Band");
}

TEST_P(Repairs, every_fault_is_told_at_once_and_nothing_unknown_moves) {
  const auto refused = take_in(1, R"("piece":" ","kind":"other","promised":"2020-01-01")", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1piece/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1promised/code"), "past");
  take_in(1, R"("piece":"Band","kind":"melt")", 400);
  step("ready", 404);
  EXPECT_EQ(undo("ready"), 404);
}

TEST_P(Repairs, a_ready_piece_is_owed_today_until_it_is_collected) {
  const auto owed = [&] {
    const auto today = get(Person::ines, "/api/today");
    for (const auto& card : at(today, "/prompts").as_array()) {
      if (text_at(card, "/client_id") == eleanor_id) return text_at(card, "/reasons/0/signal");
    }
    return std::string();
  };
  take_in(1, band);
  EXPECT_NE(owed(), "repair_ready");
  step("ready");
  EXPECT_EQ(owed(), "repair_ready");
  step("collected");
  EXPECT_NE(owed(), "repair_ready");
}

TEST_P(Repairs, the_shelf_holds_what_is_in_the_house_by_promised_day_and_whose_it_is) {
  take_in(1, band);
  take_in(2, R"("piece":"Watch","kind":"battery","promised":"2026-03-14")");
  take_in(3, R"("piece":"Strand","kind":"restring")");
  const auto shelf = [&](const std::string& more, Person who = Person::claire) {
    std::string told;
    const auto page = get(who, "/api/repairs" + more);
    for (const auto& each : at(page, "/items").as_array()) {
      told += text_at(each, "/client_name") + ": " + text_at(each, "/repair/piece") + ". ";
    }
    return told;
  };
  EXPECT_EQ(shelf(""),
            "Eleanor Whitcombe: Watch. Eleanor Whitcombe: Platinum band. "
            "Eleanor Whitcombe: Strand. ");
  const auto first = get(Person::claire, "/api/repairs?limit=2");
  EXPECT_EQ(shelf("?limit=2&cursor=" + text_at(first, "/next")), "Eleanor Whitcombe: Strand. ");
  EXPECT_EQ(shelf("?shelf=late"), "");
  test_clock().set(morning() + std::chrono::hours(24 * 4));
  EXPECT_EQ(shelf("?shelf=late"), "Eleanor Whitcombe: Watch. ");
  step("ready");
  EXPECT_EQ(shelf("?shelf=ready"), "Eleanor Whitcombe: Platinum band. ");
  step("collected");
  EXPECT_EQ(shelf(""), "Eleanor Whitcombe: Watch. Eleanor Whitcombe: Strand. ");
  EXPECT_EQ(undo("collected"), 204);
  EXPECT_EQ(shelf("?shelf=ready"), "Eleanor Whitcombe: Platinum band. ");
  EXPECT_EQ(shelf("", Person::hugo), "") << "at the other boutique nobody knows her";
  get(Person::claire, "/api/repairs?cursor=nonsense!", 400);
}

TEST_P(Repairs, under_store_visibility_another_stores_clients_stay_unseen) {
  take_in(1, band);
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  get(Person::hugo, path, 404);
  post(Person::hugo, path, R"({"id":")" + id_of_repair(2) + R"(","piece":"A","kind":"clean"})",
       404);
  EXPECT_EQ(request(Person::hugo, Method::del, path + "/" + id_of_repair(1) + "/steps?state=ready")
                .status,
            404);
}

CARNET_ON_EACH_ENGINE(Repairs);

}  // namespace
}  // namespace carnet::test
