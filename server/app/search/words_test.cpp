// SPDX-License-Identifier: Apache-2.0
// Scenarios of words on a page: whose promise, visit or wish is found by which, and what a line
// quotes of it.
#include "app/search/search_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;
using Found = std::vector<std::string>;

class SearchWords : public SearchTest {
 protected:
  void promise(const std::string& text, const std::string& page = eleanor(), int number = 1) {
    post(Person::ines, page + "/promises",
         R"({"id":")" + id(number) + R"(","text":")" + text + R"(","due":"2026-03-20"})");
  }
  void end(const std::string& kind, int number = 1) {
    post(Person::ines, eleanor() + "/promises/" + id(number) + "/ending",
         R"({"kind":")" + kind + "\"}", 200);
  }
  std::string line(const std::string& typed) {
    return text_at(get(Person::ines, "/api/search?q=" + typed), "/items/0/client/line");
  }
  /// The same whether the words are read from the page or from what is kept of it.
  void expect_now_and_later(Person who, const std::string& typed, const Found& expected) {
    for (int round = 0; round < 2; ++round) {
      EXPECT_EQ(found(who, typed), expected) << typed << ", round " << round;
      follow();
    }
  }
  /// As many kept promises on Tomás' page as a first look reads, and some.
  void keep_many(const std::string& text) {
    database().write([&](sql::Tx& tx) {
      for (int number = 0; number < 70; ++number) {
        const auto promise = *Uuid::parse(id(1000 + number));
        tx.run(
            "insert into promises (client_id, id, text, due, made_by, made_at, ended_at)"
            " values ($1, $2, $3, $4, $5, $6, $6)",
            client(tomas_id), promise, text, utc_day(morning()), id_of(Person::ines), morning());
        tx.run(
            "insert into promise_endings (client_id, id, kind, staff_id, at)"
            " values ($1, $2, 'kept', $3, $4)",
            client(tomas_id), promise, id_of(Person::ines), morning());
      }
    });
  }
  static std::string tomas() { return std::string("/api/clients/") + tomas_id; }
};

TEST_P(SearchWords, a_promise_finds_its_client_and_says_so) {
  follow();
  promise("Have the bangle engraved before her dinner");
  expect_now_and_later(Person::ines, "engrav", {"Eleanor Whitcombe promise: engraved"});
  EXPECT_EQ(line("engrav"), "Promise of March: “engraved”");
}

TEST_P(SearchWords, what_was_kept_comes_below_what_is_open_and_what_was_let_go_is_not_found) {
  follow();
  promise("Have the bangle engraved");
  promise("Ask who engraved the salver", tomas(), 2);
  end("kept");
  const Found expected{"Tomás Reyes promise: engraved", "Eleanor Whitcombe kept_promise: engraved"};
  expect_now_and_later(Person::ines, "engraved", expected);
  EXPECT_EQ(line("bangle%20engraved"), "Kept promise of March: “bangle … engraved”");
  end("dropped");
  expect_now_and_later(Person::ines, "engraved", {"Tomás Reyes promise: engraved"});
  json(Person::ines, Method::del, eleanor() + "/promises/" + id(1) + "/ending", 204);
  expect_now_and_later(Person::ines, "bangle", {"Eleanor Whitcombe promise: bangle"});
}

TEST_P(SearchWords, a_promise_on_a_page_the_asker_may_not_see_is_not_found) {
  see_own_stores_alone();
  follow();
  promise("Have the bangle engraved");
  expect_now_and_later(Person::hugo, "engraved", {});
  EXPECT_EQ(found(Person::ines, "engraved").size(), 1u);
}

TEST_P(SearchWords, a_promise_that_tells_of_a_surprise_finds_nobody_until_it_is_told) {
  follow();
  post(Person::ines, eleanor() + "/wishes",
       R"({"id":")" + id(3) + R"(","words":"Aurelia pendant in rose gold"})");
  promise("Bring the pendant on the eve");
  promise("Send the almanac", eleanor(), 2);
  follow();
  ASSERT_EQ(found(Person::ines, "eve"), Found{"Eleanor Whitcombe promise: eve"});
  post(Person::ines, eleanor() + "/surprises",
       R"({"id":")" + id(4) + R"(","noun":"wishes","noun_id":")" + id(3) + R"(","other_id":")" +
           tomas_id + R"("})");
  expect_now_and_later(Person::ines, "eve", {});
  expect_now_and_later(Person::ines, "almanac", {"Eleanor Whitcombe promise: almanac"});
  json(Person::ines, Method::del, eleanor() + "/surprises/" + id(4), 204);
  expect_now_and_later(Person::ines, "eve", {"Eleanor Whitcombe promise: eve"});
}

TEST_P(SearchWords, a_visit_that_tells_of_a_surprise_finds_nobody_until_it_is_told) {
  follow();
  post(Person::ines, eleanor() + "/wishes", R"({"id":")" + id(3) + R"(","words":"Emerald ring"})");
  const auto long_note = "Regatta " + std::string(700, '.');
  post(Person::ines, eleanor() + "/visits",
       R"({"id":")" + id(1) + R"(","note":")" + long_note +
           R"(","pieces":[{"title":"Emerald ring"}]})");
  post(Person::ines, eleanor() + "/visits",
       R"({"id":")" + id(2) + R"(","note":"For the almanac"})");
  expect_now_and_later(Person::ines, "regatta", {"Eleanor Whitcombe visit: Regatta"});
  post(Person::ines, eleanor() + "/surprises",
       R"({"id":")" + id(4) + R"(","noun":"wishes","noun_id":")" + id(3) + R"(","other_id":")" +
           tomas_id + R"("})");
  expect_now_and_later(Person::ines, "emerald", {});
  expect_now_and_later(Person::ines, "regatta", {});
  expect_now_and_later(Person::ines, "almanac", {"Eleanor Whitcombe visit: almanac"});
  json(Person::ines, Method::del, eleanor() + "/surprises/" + id(4), 204);
  expect_now_and_later(Person::ines, "regatta", {"Eleanor Whitcombe visit: Regatta"});
}

TEST_P(SearchWords, a_merge_takes_promises_along_and_its_undo_brings_them_back) {
  follow();
  promise("Have the bangle engraved", tomas());
  follow();
  post(Person::ines, eleanor() + "/merges",
       R"({"id":")" + id(5) + R"(","gone_id":")" + tomas_id + R"(","take":[]})");
  expect_now_and_later(Person::ines, "engraved", {"Eleanor Whitcombe promise: engraved"});
  post(Person::ines, "/api/merges/" + id(5) + "/undo", "", 200);
  expect_now_and_later(Person::ines, "engraved", {"Tomás Reyes promise: engraved"});
}

TEST_P(SearchWords, a_visit_is_found_by_the_title_and_the_number_of_what_they_looked_at) {
  follow();
  post(Person::ines, tomas() + "/visits",
       R"({"id":")" + id(1) + R"(","pieces":[{"piece_id":")" + drops_id +
           R"("},{"title":"Zoetrope locket"}]})");
  expect_now_and_later(Person::ines, "zoetrope", {"Tomás Reyes visit: Zoetrope"});
  expect_now_and_later(Person::ines, "ow-1001", {"Tomás Reyes visit"});
  EXPECT_EQ(line("ow-1001"), "Visit of March");
  json(Person::ines, Method::del, tomas() + "/visits/" + id(1), 204);
  expect_now_and_later(Person::ines, "zoetrope", {});
}

TEST_P(SearchWords, a_visit_is_found_by_its_note_and_its_pieces_together) {
  follow();
  post(Person::ines, tomas() + "/visits",
       R"({"id":")" + id(1) +
           R"(","with":"Ondine","note":"Before the regatta","pieces":[{"title":)"
           R"("Zoetrope locket"},{"piece_id":")" +
           drops_id + R"("},{"title":"Astrolabe charm"}]})");
  expect_now_and_later(Person::ines, "zoetrope%20astrolabe%20regatta",
                       {"Tomás Reyes visit: regatta … Zoetrope … Astrolabe"});
  expect_now_and_later(Person::ines, "ondine%20ow-1001", {"Tomás Reyes visit"});
}

TEST_P(SearchWords, many_pieces_of_many_visits_hide_no_note_behind_them) {
  note("Benitoite");
  follow();
  for (int number = 1; number <= 6; ++number) {
    std::string pieces;
    for (int piece = 0; piece < 40; ++piece) {
      pieces += std::string(piece > 0 ? "," : "") + R"({"title":"Benitoite ring"})";
    }
    post(Person::ines, tomas() + "/visits",
         R"({"id":")" + id(number) + R"(","pieces":[)" + pieces + "]}");
  }
  expect_now_and_later(Person::ines, "benitoite",
                       {"Eleanor Whitcombe note: Benitoite", "Tomás Reyes visit: Benitoite"});
}

TEST_P(SearchWords, what_is_open_stands_first_however_much_was_kept) {
  promise("Have the bangle engraved");
  follow();
  keep_many("Ask who engraved the salver");
  post(Person::ines, tomas() + "/notes", R"({"id":")" + id(9) + R"(","body":"Came by."})");
  expect_now_and_later(
      Person::ines, "engraved",
      {"Eleanor Whitcombe promise: engraved", "Tomás Reyes kept_promise: engraved"});
}

TEST_P(SearchWords, a_correction_finds_by_the_new_words_alone) {
  follow();
  note("Zircons for the spring");
  follow();
  json(Person::ines, Method::patch, eleanor() + "/notes/" + id(1), 200,
       R"({"body":"Kunzites for the spring"})", {{"If-Match", "1"}});
  expect_now_and_later(Person::ines, "zircons", {});
  expect_now_and_later(Person::ines, "kunzites", {"Eleanor Whitcombe note: Kunzites"});
}

TEST_P(SearchWords, a_line_quotes_of_a_note_no_more_than_what_was_looked_for) {
  follow();
  note("White gold irritates her skin; her husband must not hear of the debts");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(line("white%20gold"), "Note of March: “White … gold”");
    const auto answer = request(Person::ines, Method::get, "/api/search?q=irritates").body;
    for (const auto* word : {"skin", "husband", "debts"}) {
      EXPECT_EQ(answer.find(word), std::string::npos) << word;
    }
    follow();
  }
}

TEST_P(SearchWords, a_line_quotes_of_a_repair_and_a_field_no_more_than_what_was_looked_for) {
  post(Person::odile, "/api/fields", R"({"id":")" + id(30) + R"(","label":"Wears","kind":"text"})");
  follow();
  post(Person::ines, eleanor() + "/repairs",
       R"({"id":")" + id(1) + R"(","piece":"Her aunt's opal brooch, debts","kind":"clean"})");
  json(Person::ines, Method::put, eleanor() + "/fields", 200,
       R"({"values":[{"field_id":")" + id(30) + R"(","value":"Benitoite to hide her debts"}]})");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(line("opal%20brooch"), "Repair of March: “opal … brooch”");
    EXPECT_EQ(line("benitoite"), "Wears: Benitoite");
    for (const auto* typed : {"opal", "benitoite"}) {
      const auto answer =
          request(Person::ines, Method::get, std::string("/api/search?q=") + typed).body;
      EXPECT_EQ(answer.find("debts"), std::string::npos) << typed;
    }
    follow();
  }
}

CARNET_ON_EACH_ENGINE(SearchWords);

}  // namespace
}  // namespace carnet::test
