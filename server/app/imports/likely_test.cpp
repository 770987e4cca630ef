// SPDX-License-Identifier: Apache-2.0
// Scenarios of rows whose person has a page already, though no address tells.
#include "test/import_house.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto list =
    "First name,Last name,Email,Birthday\r\n"
    "Elenor,Whitcomb,elenor@example.com,1971-06-24\r\n"
    "Agathe,Delorme,agathe@example.com,1980-02-02\r\n";

class LikelyRows : public ImportHouse {
 protected:
  /// The house knows Eleanor's birthday; the list has her under another email, a letter short.
  boost::json::value looked_at() {
    post(Person::ines, eleanor() + "/occasions",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00300001","kind":"birthday",)"
         R"("date":{"year":1971,"month":6,"day":24,"calendar":"gregorian"}})");
    return previewed(list, {{"kind", "clients_csv"}});
  }
  boost::json::value say_same(const boost::json::value& import, const std::string& rows,
                              Person who = Person::odile, int status = 200) {
    return json(who, Method::put, "/api/imports/" + text_at(import, "/id") + "/likely", status,
                R"({"same":[)" + rows + "]}");
  }
  static std::string row_of(const boost::json::value& import) {
    for (const auto& row : at(import, "/likely").as_array()) {
      if (!at(row, "/is_apart").is_null()) continue;  // by its address
      return R"({"line":)" + boost::json::serialize(at(row, "/line")) + R"(,"column":)" +
             boost::json::serialize(at(row, "/column")) + "}";
    }
    return "";
  }
  static std::string eleanor() { return std::string("/api/clients/") + eleanor_id; }
  std::int64_t pages() { return count("clients"); }
};

TEST_P(LikelyRows, a_preview_names_the_page_and_why_and_writes_nothing) {
  const auto before = pages();
  const auto import = looked_at();
  ASSERT_EQ(at(import, "/likely").as_array().size(), 1u);
  EXPECT_EQ(text_at(import, "/likely/0/name"), "Elenor Whitcomb");
  EXPECT_EQ(text_at(import, "/likely/0/client_id"), eleanor_id);
  EXPECT_NE(text_at(import, "/likely/0/why").find("same birthday"), std::string::npos);
  EXPECT_FALSE(at(import, "/likely/0/is_same").as_bool());
  EXPECT_EQ(pages(), before);
}

TEST_P(LikelyRows, what_nobody_said_is_the_same_gets_a_page_of_its_own) {
  const auto before = pages();
  const auto done = commit(looked_at());
  EXPECT_EQ(pages(), before + 2);
  EXPECT_TRUE(at(done, "/likely").as_array().empty()) << "names are not kept longer than needed";
}

TEST_P(LikelyRows, a_row_said_to_be_the_same_goes_onto_the_page_and_undo_takes_it_off) {
  const auto import = looked_at();
  const auto before = pages();
  const auto page = get(Person::ines, eleanor());
  const auto said = say_same(import, row_of(import));
  EXPECT_TRUE(at(said, "/likely/0/is_same").as_bool());
  EXPECT_EQ(rows(said), R"({"new":1,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(rows(commit(import)), R"({"new":1,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(pages(), before + 1);
  const auto after = get(Person::ines, eleanor());
  EXPECT_EQ(text_at(after, "/given_name"), text_at(page, "/given_name"));
  EXPECT_NE(boost::json::serialize(at(after, "/contacts")).find("elenor@example.com"),
            std::string::npos);
  undo(import);
  EXPECT_EQ(boost::json::serialize(at(get(Person::ines, eleanor()), "/contacts")),
            boost::json::serialize(at(page, "/contacts")));
  EXPECT_EQ(pages(), before);
}

TEST_P(LikelyRows, another_row_with_the_address_of_such_a_row_is_no_second_page) {
  looked_at();
  const auto import = previewed(std::string(list) + "Ellie,Whitcomb,elenor@example.com,\r\n",
                                {{"kind", "clients_csv"}});
  say_same(import, row_of(import));
  EXPECT_EQ(rows(commit(import)), R"({"new":1,"changed":1,"same":0,"duplicate":1,"refused":0})");
}

TEST_P(LikelyRows, the_same_list_again_changes_nothing) {
  const auto import = looked_at();
  say_same(import, row_of(import));
  commit(import);
  const auto before = everything();
  const auto again = previewed(list, {{"kind", "clients_csv"}});
  EXPECT_EQ(rows(again), R"({"new":0,"changed":0,"same":2,"duplicate":0,"refused":0})");
  commit(again);
  EXPECT_EQ(everything(), before);
}

TEST_P(LikelyRows, a_saying_is_taken_back_and_an_unknown_row_or_person_is_refused) {
  const auto import = looked_at();
  say_same(import, row_of(import));
  EXPECT_FALSE(at(say_same(import, ""), "/likely/0/is_same").as_bool());
  say_same(import, R"({"line":99,"column":1})", Person::odile, 400);
  say_same(import, row_of(import), Person::ines, 403);
  commit(import);
  say_same(import, row_of(import), Person::odile, 409);
}

CARNET_ON_EACH_ENGINE(LikelyRows);

}  // namespace
}  // namespace carnet::test
