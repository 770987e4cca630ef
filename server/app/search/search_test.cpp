// SPDX-License-Identifier: Apache-2.0
// Scenarios of the one field: who is found by what, why, and what nobody may find.
#include <algorithm>

#include "app/search/search_cases.hpp"
#include "kit/sql/changes.hpp"

namespace carnet::test {
namespace {

using http::Method;
using Found = std::vector<std::string>;

TEST_P(SearchTest, whole_names_stand_first_then_beginnings_then_numbers) {
  post(Person::ines, "/api/clients",
       R"({"id":")" + id(1) +
           R"(","given_name":"Ray","family_name":"Elean","contacts":[],"tags":[]})");
  follow();
  EXPECT_EQ(found(Person::ines, "elean"), (Found{"Ray Elean name", "Eleanor Whitcombe name"}));
  EXPECT_EQ(found(Person::ines, "whit%20ele"), Found{"Eleanor Whitcombe name"});
  EXPECT_EQ(found(Person::ines, "0142").front(), "Eleanor Whitcombe address");
}

TEST_P(SearchTest, who_is_found_by_a_number_or_an_email_shows_which) {
  post(Person::ines, "/api/clients",
       R"({"id":")" + id(1) + R"(","given_name":"Ray","family_name":"Elean","contacts":[)" +
           R"({"id":")" + id(2) + R"(","kind":"phone","value":"+12125550998"},)" + R"({"id":")" +
           id(3) + R"(","kind":"phone","value":"+442079460998"},)" + R"({"id":")" + id(4) +
           R"(","kind":"email","value":"ray.998@example.com"}],"tags":[]})");
  follow();
  const auto line = [&](const std::string& typed) {
    return text_at(get(Person::ines, "/api/search?q=" + typed), "/items/0/client/line");
  };
  EXPECT_EQ(line("5550998"), "(212) 555-0998");
  EXPECT_EQ(line("(212)%20555-0998"), "(212) 555-0998");
  EXPECT_EQ(line("9460998"), "020 7946 0998");
  EXPECT_EQ(line("ray.998@"), "ray.998@example.com");
  EXPECT_EQ(line("elean%20ray"), "") << "a name that was typed needs no reason";
}

TEST_P(SearchTest, a_slip_a_sound_and_a_nickname_find_the_name_and_say_it) {
  follow();
  EXPECT_EQ(found(Person::ines, "Whitcmobe"), Found{"Eleanor Whitcombe spelling: whitcombe"});
  EXPECT_EQ(found(Person::ines, "elenor%20whit"), Found{"Eleanor Whitcombe spelling: eleanor"});
  EXPECT_EQ(found(Person::ines, "okaphor"), Found{"Marcus Okafor spelling: okafor"});
  EXPECT_EQ(found(Person::ines, "nell"), Found{"Eleanor Whitcombe nickname: eleanor"});
  EXPECT_EQ(found(Person::ines, "zzyzx"), Found{});
}

TEST_P(SearchTest, both_of_two_words_may_be_slips) {
  follow();
  EXPECT_EQ(found(Person::ines, "Elenor%20Witcombe"),
            Found{"Eleanor Whitcombe spelling: whitcombe"});
}

TEST_P(SearchTest, a_name_is_found_by_a_slip_also_where_they_are_called_otherwise) {
  json(Person::ines, Method::patch, eleanor(), 200, R"({"preferred_name":"Nell"})",
       {{"If-Match", "1"}});
  follow();
  EXPECT_EQ(found(Person::ines, "elenor"), Found{"Nell Whitcombe spelling: eleanor"});
}

TEST_P(SearchTest, a_slip_finds_the_name_behind_many_whose_address_has_it) {
  for (int number = 1; number <= 25; ++number) {
    const auto at = std::to_string(number);
    post(Person::ines, "/api/clients",
         R"({"id":")" + id(number) + R"(","given_name":"Ann","family_name":"Aaker","contacts":[)" +
             R"({"id":")" + id(100 + number) + R"(","kind":"email","value":"eleanor.)" + at +
             R"(@example.com"}],"tags":[]})");
  }
  follow();
  EXPECT_EQ(found(Person::ines, "elenor"), Found{"Eleanor Whitcombe spelling: eleanor"});
}

TEST_P(SearchTest, words_of_a_note_find_its_client_at_once_and_once_it_is_kept) {
  follow();
  note("She asked for a pear-shaped Padparadscha, before the summer in Menton.");
  EXPECT_EQ(found(Person::ines, "padparad"), Found{"Eleanor Whitcombe note: Padparadscha"});
  follow();
  EXPECT_EQ(found(Person::ines, "padparad").size(), 1u);
  EXPECT_EQ(found(Person::ines, "menton%20pear").size(), 1u) << "in any order";
  EXPECT_EQ(found(Person::ines, "adparad"), Found{}) << "a word is found by its beginning";
}

TEST_P(SearchTest, words_in_quotation_marks_and_between_dashes_are_found_as_any) {
  follow();
  note("She called it “Benitoite”—the «Rivière»");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "benitoi").size(), 1u);
    EXPECT_EQ(found(Person::ines, "riviere").size(), 1u);
    follow();
  }
}

TEST_P(SearchTest, a_private_note_is_found_by_its_author_alone) {
  follow();
  note("Tourmalines in confidence", true);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "tourmaline").size(), 1u);
    EXPECT_EQ(found(Person::beatrix, "tourmaline"), Found{});
    EXPECT_EQ(found(Person::odile, "tourmaline"), Found{});
    follow();
  }
}

TEST_P(SearchTest, what_anybody_may_read_is_the_reason_before_a_note_of_ones_own) {
  follow();
  note("Thinks of leaving Archibald", true);
  EXPECT_EQ(found(Person::ines, "archibald"), Found{"Eleanor Whitcombe note"});
  const auto answer = get(Person::ines, "/api/search?q=archibald");
  EXPECT_EQ(text_at(answer, "/items/0/client/line"), "A note for your own eyes");
  post(Person::ines, eleanor() + "/relations",
       R"({"id":")" + id(31) + R"(","kind":"spouse","name":"Archibald"})");
  for (int round = 0; round < 2; ++round) {
    const auto by = found(Person::ines, "archibald");
    ASSERT_EQ(by.size(), 1u);
    EXPECT_EQ(by.front().find("leaving"), std::string::npos);
    EXPECT_NE(by.front().find("relation"), std::string::npos) << by.front();
    follow();
  }
}

TEST_P(SearchTest, what_is_kept_as_a_surprise_finds_nobody_until_it_is_told) {
  follow();
  note("Emeralds for Christmas");
  follow();
  ASSERT_EQ(found(Person::ines, "emeralds").size(), 1u);
  const auto surprise = R"({"id":")" + id(2) + R"(","noun":"notes","noun_id":")" + id(1) +
                        R"(","other_id":")" + tomas_id + R"("})";
  post(Person::ines, eleanor() + "/surprises", surprise);
  EXPECT_EQ(found(Person::ines, "emeralds"), Found{});
  follow();
  EXPECT_EQ(found(Person::ines, "emeralds"), Found{});
  json(Person::ines, Method::del, eleanor() + "/surprises/" + id(2), 204);
  EXPECT_EQ(found(Person::ines, "emeralds").size(), 1u);
}

TEST_P(SearchTest, a_file_is_found_by_its_name_by_whoever_may_see_it_while_it_is_there) {
  follow();
  note("Whose page changes is read as it stands.", false, 9);
  const auto keep = [&](int number, const char* name, const char* is_private) {
    database().write([&](sql::Tx& tx) {
      tx.run(std::string("insert into files (client_id, id, disk_id, name, kind, bytes, is_private,"
                         " staff_id, at) values ($1, $2, $2, $3, 'pdf', 1, ") +
                 is_private + ", $4, $5)",
             client(eleanor_id), *Uuid::parse(id(number)), std::string(name), id_of(Person::ines),
             morning());
    });
  };
  keep(5, "Valuation Kashmir 2021.pdf", "false");
  keep(6, "Probate letter.pdf", "true");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::beatrix, "kashmir"),
              Found{"Eleanor Whitcombe file: Valuation Kashmir 2021.pdf"});
    EXPECT_EQ(found(Person::ines, "probate"), Found{"Eleanor Whitcombe file"});
    EXPECT_EQ(found(Person::beatrix, "probate"), Found{});
    follow();
  }
  post(Person::ines, eleanor() + "/surprises",
       R"({"id":")" + id(7) + R"(","noun":"files","noun_id":")" + id(5) + R"(","other_id":")" +
           tomas_id + R"("})");
  EXPECT_EQ(found(Person::beatrix, "kashmir"), Found{});
  json(Person::ines, Method::del, eleanor() + "/surprises/" + id(7), 204);
  json(Person::ines, Method::del, eleanor() + "/files/" + id(5), 204);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::beatrix, "kashmir"), Found{});
    follow();
  }
}

TEST_P(SearchTest, a_relation_leads_to_the_page_under_its_present_name) {
  post(Person::ines, eleanor() + "/relations",
       R"({"id":")" + id(3) + R"(","kind":"spouse","name":"Jonathan Ferrars"})");
  post(Person::ines, eleanor() + "/relations",
       R"({"id":")" + id(4) + R"(","kind":"friend_of","other_id":")" + tomas_id + R"("})");
  follow();
  EXPECT_EQ(found(Person::ines, "ferrars"), Found{"Eleanor Whitcombe relation: Jonathan Ferrars"});
  json(Person::ines, Method::patch, std::string("/api/clients/") + tomas_id, 200,
       R"({"family_name":"Quiroga"})", {{"If-Match", "1"}});
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "quiroga").size(), 2u);
    follow();
  }
}

TEST_P(SearchTest, what_the_asker_may_not_see_is_not_found) {
  see_own_stores_alone();
  note("Alexandrite");
  follow();
  EXPECT_EQ(found(Person::hugo, "alexandrite"), Found{});
  EXPECT_EQ(found(Person::ines, "alexandrite").size(), 1u);
}

TEST_P(SearchTest, what_others_alone_see_takes_no_place_in_the_answer) {
  see_own_stores_alone();
  add_client(Person::hugo, id(10), "Ray");
  add_client(Person::ines, id(20), "Una");
  post(Person::hugo, "/api/clients/" + id(10) + "/notes",
       R"({"id":")" + id(11) + R"(","body":"Alexandrite for Ray"})");
  for (const auto& before_and_behind : {std::string(eleanor_id), id(20)}) {
    write_notes(before_and_behind, "Alexandrite");
  }
  follow();
  EXPECT_EQ(found(Person::hugo, "alexandrite"), Found{"Ray Elean note: Alexandrite"});
}

TEST_P(SearchTest, many_notes_of_one_page_hide_nobody_behind_them) {
  write_notes(eleanor_id, "Alexandrite", 100);
  add_client(Person::ines, id(5000), "Una");
  write_notes(id(5000), "Alexandrite", 70);
  follow();
  auto both = found(Person::ines, "alexandrite");
  std::ranges::sort(both);
  EXPECT_EQ(both, (Found{"Eleanor Whitcombe note: Alexandrite", "Una Elean note: Alexandrite"}));
}

TEST_P(SearchTest, who_is_let_in_to_help_finds_the_page_by_its_words) {
  see_own_stores_alone();
  note("Alexandrite");
  follow();
  EXPECT_EQ(found(Person::hugo, "alexandrite"), Found{});
  post(Person::hugo, eleanor() + "/helping", R"({"phone":"2125550142"})", 200);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::hugo, "alexandrite"), Found{"Eleanor Whitcombe note: Alexandrite"});
    follow();
  }
}

TEST_P(SearchTest, what_others_alone_chose_takes_no_place_in_the_answer) {
  post(Person::odile, "/api/fields",
       R"({"id":")" + id(30) + R"(","label":"Came by","kind":"choice","choices":[{"id":")" +
           id(31) + R"(","label":"Regatta"}]})");
  see_own_stores_alone();
  for (int number = 100; number < 301; ++number) add_client(Person::ines, id(number), "Una");
  add_client(Person::hugo, id(900), "Ray");
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into field_values (client_id, id, value, choice_id, staff_id, changed_at)"
        " select id, $1, '', $2, null, 0 from clients where family_name = 'Elean' order by id",
        *Uuid::parse(id(30)), *Uuid::parse(id(31)));
  });
  follow();
  EXPECT_EQ(found(Person::hugo, "regatta"), Found{"Ray Elean field: Came by: Regatta"});
}

TEST_P(SearchTest, an_answer_says_when_the_newest_words_are_still_being_read) {
  const auto is_behind = [&] {
    return at(get(Person::ines, "/api/search?q=benitoite"), "/behind").as_bool();
  };
  EXPECT_TRUE(is_behind()) << "before anything was read";
  follow();
  EXPECT_FALSE(is_behind());
  note("Benitoite");
  EXPECT_FALSE(is_behind());
  EXPECT_EQ(found(Person::ines, "benitoite").size(), 1u);
  database().write([](sql::Tx& tx) {
    const sql::Change change{"notes", Uuid(), client(eleanor_id).uuid(), "kept", morning()};
    sql::record_changes(tx, std::vector<sql::Change>(501, change));
  });
  EXPECT_TRUE(is_behind());
  EXPECT_EQ(found(Person::ines, "benitoite"), Found{});
  follow();
  EXPECT_FALSE(is_behind());
  EXPECT_EQ(found(Person::ines, "benitoite").size(), 1u);
}

TEST_P(SearchTest, an_answer_says_when_more_pages_changed_than_it_read) {
  follow();
  for (int number = 0; number < 101; ++number) add_client(Person::ines, id(number), "Ray");
  const auto asked = "/api/search?q=benitoite";
  EXPECT_TRUE(at(get(Person::ines, asked), "/behind").as_bool());
  see_own_stores_alone();
  EXPECT_FALSE(at(get(Person::hugo, asked), "/behind").as_bool()) << "of what he may see";
}

TEST_P(SearchTest, a_text_taken_away_finds_nobody) {
  follow();
  post(Person::ines, eleanor() + "/wishes",
       R"({"id":")" + id(1) + R"(","words":"Rubies in a row"})");
  follow();
  ASSERT_EQ(found(Person::ines, "rubies"), Found{"Eleanor Whitcombe wish: Rubies"});
  json(Person::ines, Method::del, eleanor() + "/wishes/" + id(1), 204);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "rubies"), Found{});
    follow();
  }
}

TEST_P(SearchTest, a_visit_is_found_by_what_it_was_for_in_their_own_words) {
  follow();
  post(Person::ines, eleanor() + "/visits",
       R"({"id":")" + id(1) + R"(","for_whom":"other","for_words":"A christening"})");
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "christen"), Found{"Eleanor Whitcombe visit: christening"});
    follow();
  }
  post(Person::ines, eleanor() + "/visits",
       R"({"id":")" + id(2) + R"(","for_whom":"other","for_words":"A regatta","note":"In May"})");
  EXPECT_EQ(found(Person::ines, "regatta%20may"), Found{"Eleanor Whitcombe visit: regatta … May"});
}

TEST_P(SearchTest, a_repair_that_was_removed_finds_nobody_until_it_is_back) {
  follow();
  const auto repair = eleanor() + "/repairs/" + id(1);
  post(Person::ines, eleanor() + "/repairs",
       R"({"id":")" + id(1) + R"(","piece":"Peridot collar","kind":"resize"})");
  follow();
  const Found expected{"Eleanor Whitcombe repair: Peridot"};
  ASSERT_EQ(found(Person::ines, "peridot"), expected);
  json(Person::ines, Method::del, repair, 204);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "peridot"), Found{});
    follow();
  }
  post(Person::ines, repair + "/return", "", 200);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(found(Person::ines, "peridot"), expected);
    follow();
  }
}

TEST_P(SearchTest, nothing_typed_finds_nobody_and_a_limit_out_of_range_is_refused) {
  EXPECT_EQ(found(Person::ines, ""), Found{});
  EXPECT_EQ(found(Person::ines, "%27%22*)(%20AND%20NEAR"), Found{});
  get(Person::ines, "/api/search?q=a&limit=0", 400);
  get(Person::ines, "/api/search?q=a&limit=51", 400);
}

CARNET_ON_EACH_ENGINE(SearchTest);

}  // namespace
}  // namespace carnet::test
