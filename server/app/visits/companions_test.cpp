// SPDX-License-Identifier: Apache-2.0
// Scenarios of visits with several people: told on each page, and never where it is kept from them.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Companions : public SurprisesTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string priya = std::string("/api/clients/") + priya_id;

  static std::string companion(int number, std::string_view who) {
    return R"({"id":")" + id(7400 + number) + R"(","client_id":")" + std::string(who) + "\"}";
  }
  boost::json::value come(const std::string& companions, int status = 201) {
    return post(Person::ines, marcus + "/visits",
                R"({"id":")" + id(7003) +
                    R"(","at":"2026-03-11T16:00:00Z","pieces":[)"
                    R"({"title":"Halo ring"},{"title":"Signet"}],"companions":[)" +
                    companions + "]}",
                status);
  }
  boost::json::value first_entry(const std::string& page, Person who = Person::ines) {
    return at(get(who, page + "/timeline?limit=1"), "/items").as_array().at(0);
  }
  std::string come_along(const std::string& body, int status = 201) {
    const auto answer =
        post(Person::ines, marcus + "/visits/" + id(7003) + "/companions", body, status);
    const auto* code = answer.as_object().if_contains("fields");
    return code ? boost::json::serialize(*code) : "";
  }
};

TEST_P(Companions, a_visit_of_two_stands_on_both_pages) {
  const auto kept = come(companion(1, eleanor_id));
  EXPECT_EQ(text_at(kept, "/companions/0/client_id"), eleanor_id);
  EXPECT_EQ(text_at(kept, "/companions/0/name"), "Eleanor Whitcombe");
  EXPECT_EQ(come(companion(1, eleanor_id)), kept) << "kept once";
  EXPECT_EQ(count("companions"), 2);
  const auto entry = first_entry(eleanor);
  EXPECT_EQ(text_at(entry, "/title"), "Came along");
  EXPECT_EQ(text_at(entry, "/text"), "With Marcus Okafor: Halo ring, Signet");
  EXPECT_EQ(text_at(entry, "/icon"), "visit");
  EXPECT_EQ(text_at(entry, "/at"), "2026-03-11T16:00:00.000Z");
  EXPECT_EQ(text_at(first_entry(marcus), "/title"), "Visit");
  EXPECT_TRUE(at(get(Person::ines, eleanor + "/visits"), "/items").as_array().empty())
      << "what Marcus looked at is not what Eleanor looked at";
}

TEST_P(Companions, one_is_added_later_once_and_taken_back_from_either_page) {
  come("");
  come_along(companion(1, eleanor_id));
  come_along(companion(2, eleanor_id));
  come_along(companion(3, priya_id));
  const auto visits = get(Person::ines, marcus + "/visits");
  ASSERT_EQ(at(visits, "/items/0/companions").as_array().size(), 2u);
  EXPECT_EQ(request(Person::ines, Method::del, eleanor + "/companions/" + id(7401)).status, 204);
  EXPECT_EQ(request(Person::ines, Method::del, eleanor + "/companions/" + id(7401)).status, 404);
  const auto ledger = request(Person::ines, Method::get, eleanor + "/timeline").body;
  EXPECT_EQ(ledger.find("Came along"), std::string::npos);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/companions/" + id(7403)).status, 204);
  EXPECT_EQ(count("companions"), 0);
}

TEST_P(Companions, who_may_come_along_is_said_with_every_fault_at_once) {
  const auto refused = come(companion(1, id(9)) + R"(,{"id":"","client_id":"x"})", 400);
  EXPECT_TRUE(at(refused, "/fields").as_object().contains("/companions/1/client_id"));
  const auto unknown = come(companion(1, id(9)), 400);
  EXPECT_EQ(text_at(unknown, "/fields/~1companions~10~1client_id/code"), "unknown");
  std::string many = companion(1, eleanor_id);
  for (int each = 2; each < 14; ++each) many += "," + companion(each, eleanor_id);
  EXPECT_TRUE(at(come(many, 400), "/fields").as_object().contains("/companions"));
  come("");
  EXPECT_NE(come_along(companion(1, marcus_id), 400).find("self"), std::string::npos);
  EXPECT_NE(come_along(companion(1, id(9)), 400).find("unknown"), std::string::npos);
  post(Person::ines, marcus + "/visits/" + id(9) + "/companions", companion(1, eleanor_id), 404);
}

TEST_P(Companions, what_is_kept_from_them_is_not_told_on_their_page) {
  visit(marcus);
  const auto read = [&] {
    return request(Person::ines, Method::get, eleanor + "/timeline").body +
           boost::json::serialize(
               at(get(Person::ines, std::string("/api/book/") + eleanor_id), "/timeline"));
  };
  const auto before = read();
  come_along(companion(1, eleanor_id));
  EXPECT_NE(read(), before);
  keep_from_her(marcus, {"visits", id(7003)});
  EXPECT_EQ(read(), before);
  const auto gone = marcus + "/surprises/" + surprise_of({"visits", id(7003)});
  EXPECT_EQ(request(Person::ines, Method::del, gone).status, 204);
  EXPECT_NE(read(), before);
}

TEST_P(Companions, nobody_is_put_on_a_visit_that_is_kept_from_them) {
  keep_from_her(marcus, visit(marcus));
  EXPECT_NE(come_along(companion(1, eleanor_id), 400).find("kept_from"), std::string::npos);
  EXPECT_EQ(count("companions"), 0);
}

TEST_P(Companions, a_colleague_of_another_store_learns_neither_name_nor_piece) {
  come(companion(1, eleanor_id));
  database().write([](sql::Tx& tx) {
    tx.run("update settings set value = 'store' where name = 'visibility'");
    tx.run("update client_stores set store_id = $2 where client_id = $1", client(eleanor_id),
           *StoreId::parse(harbour_id));
  });
  EXPECT_EQ(text_at(first_entry(eleanor, Person::hugo), "/text"), "With a client of another store");
  get(Person::hugo, marcus + "/timeline", 404);
}

TEST_P(Companions, merges_carry_both_sides_along_and_an_undo_brings_them_back) {
  come(companion(1, eleanor_id));
  const auto merge = [&](const std::string& kept, std::string_view gone, int number) {
    post(Person::odile, kept + "/merges",
         R"({"id":")" + id(7500 + number) + R"(","gone_id":")" + std::string(gone) +
             R"(","take":[]})");
  };
  const auto undo = [&](int number) {
    post(Person::odile, "/api/merges/" + id(7500 + number) + "/undo", "", 200);
  };
  merge(priya, eleanor_id, 1);  // who came along
  EXPECT_EQ(text_at(first_entry(marcus), "/title"), "Visit");
  EXPECT_EQ(text_at(get(Person::odile, marcus + "/visits"), "/items/0/companions/0/name"),
            "Priya Raman");
  merge(priya, marcus_id, 2);  // and whose visit it was: nobody comes along with themselves
  EXPECT_TRUE(at(get(Person::odile, priya + "/visits"), "/items/0/companions").as_array().empty());
  const auto ledger = request(Person::odile, Method::get, priya + "/timeline").body;
  EXPECT_EQ(ledger.find("Came along"), std::string::npos);
  undo(2);
  undo(1);
  EXPECT_EQ(text_at(get(Person::odile, marcus + "/visits"), "/items/0/companions/0/name"),
            "Eleanor Whitcombe");
  EXPECT_EQ(text_at(first_entry(eleanor), "/text"), "With Marcus Okafor: Halo ring, Signet");
}

TEST_P(Companions, a_walk_in_of_two_is_kept_in_one_piece) {
  post(Person::ines, "/api/walk_ins",
       R"({"id":")" + id(7600) + R"(","client":{"id":")" + id(7601) +
           R"(","given_name":"Nadia"},"visit":{"id":")" + id(7602) +
           R"(","pieces":[{"title":"Halo ring"}],"companions":[)" + companion(1, eleanor_id) +
           "]}}");
  EXPECT_EQ(text_at(first_entry(eleanor), "/text"), "With Nadia: Halo ring");
}

CARNET_ON_EACH_ENGINE(Companions);

}  // namespace
}  // namespace carnet::test
