// SPDX-License-Identifier: Apache-2.0
// Imports of the same things, taken back one after the other.
#include <gmock/gmock.h>

#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::test;

namespace {

class ImportUndoTest : public ImportHouse {
 protected:
  std::vector<boost::json::value> twice() {
    return {committed("Client ID,First name,Last name\n7,Hélène,Marchand\n"),
            committed("Client ID,First name,Last name,Notes\n7,Élise,Marchand,Moved.\n")};
  }
};

}  // namespace

TEST_P(ImportUndoTest, a_client_whom_only_undone_imports_changed_goes) {
  house();
  const auto before = everything();
  const auto imports = twice();
  EXPECT_EQ(text_at(undo(imports[1]), "/said"), "");
  EXPECT_EQ(text_at(get(Person::odile, "/api/clients/" + client_named("marchand")), "/given_name"),
            "Hélène");
  EXPECT_EQ(text_at(undo(imports[0]), "/said"), "");
  EXPECT_EQ(everything(), before);
}

TEST_P(ImportUndoTest, a_client_whom_a_kept_import_changed_stays_and_is_told) {
  const auto imports = twice();
  EXPECT_EQ(text_at(undo(imports[0]), "/said"), "One client was changed since and stays.");
  EXPECT_EQ(text_at(get(Person::odile, "/api/clients/" + client_named("marchand")), "/given_name"),
            "Élise");
}

TEST_P(ImportUndoTest, a_salutation_comes_with_the_file_and_goes_with_it) {
  committed("Client ID,First name,Last name\n7,Hélène,Marchand\n");
  const auto second =
      committed("Client ID,First name,Last name,Salutation\n7,Hélène,Marchand,Mme\n");
  const auto page = "/api/clients/" + client_named("marchand");
  EXPECT_EQ(text_at(get(Person::odile, page), "/salutation"), "Mme");
  undo(second);
  EXPECT_EQ(text_at(get(Person::odile, page), "/salutation"), "");
}

TEST_P(ImportUndoTest, a_note_of_a_kept_import_keeps_its_client) {
  const auto first = committed("Client ID,First name\n7,Bo\n");
  committed("Client ID,First name,Notes\n7,Bo,Likes pearls.\n");
  EXPECT_EQ(text_at(undo(first), "/said"), "One client was changed since and stays.");
  EXPECT_EQ(count("notes"), 1);
}

TEST_P(ImportUndoTest, what_the_house_learned_of_a_client_keeps_its_page) {
  const std::pair<const char*, const char*> learned[] = {
      {"tastes", R"("kind":"metal","value":"platinum")"},
      {"budgets", R"("occasion":"any","to":{"minor":100,"currency":"USD"})"},
      {"relations", R"("kind":"child","name":"Clara")"},
      {"door", R"("side":"say","text":"Welcome back")"},
      {"alerts", R"("text":"In a hurry","last_day":"2026-03-20")"}};
  for (const auto& [noun, body] : learned) {
    const std::string name = std::string("Bo") + noun;
    const auto brought = committed("Client ID,First name\n" + name + "," + name + "\n");
    post(Person::odile, "/api/clients/" + client_named(name) + "/" + noun,
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0c001",)" + std::string(body) + "}");
    EXPECT_EQ(text_at(undo(brought), "/said"), "One client was changed since and stays.") << noun;
  }
}

TEST_P(ImportUndoTest, whatever_row_hangs_on_a_page_keeps_it) {
  const auto brought = committed("Client ID,First name\n7,Bo\n");
  const auto bo = ClientId::parse(client_named("Bo"));
  database().write([&](sql::Tx& tx) {
    tx.run("insert into field_values (client_id, id, value, changed_at) values ($1, $1, 'Golf', 1)",
           *bo);
  });
  EXPECT_EQ(text_at(undo(brought), "/said"), "One client was changed since and stays.");
  EXPECT_EQ(count("field_values"), 1);
}

TEST_P(ImportUndoTest, what_a_person_changed_between_two_imports_stays) {
  const auto imports = twice();
  const auto path = "/api/clients/" + client_named("marchand");
  http::Headers version;
  version.add("If-Match", "2");
  json(Person::odile, http::Method::patch, path, 200, R"({"family_name":"Marchand-Roy"})", version);
  undo(imports[1]);
  EXPECT_EQ(text_at(undo(imports[0]), "/said"), "One client was changed since and stays.");
  EXPECT_EQ(text_at(get(Person::odile, path), "/family_name"), "Marchand-Roy");
  EXPECT_EQ(text_at(get(Person::odile, path), "/given_name"), "Hélène");
}

TEST_P(ImportUndoTest, a_piece_that_only_undone_imports_changed_goes) {
  house();
  const auto before = everything();
  const std::string head = "ItKey,itDesc,itRetailPrice\n";
  const auto first = committed(head + "1,Pearl strand,900\n");
  const auto second = committed(head + "1,Pearl strand,950\n");
  EXPECT_EQ(text_at(undo(second), "/said"), "");
  EXPECT_EQ(text_at(undo(first), "/said"), "");
  EXPECT_EQ(everything(), before);
}

TEST_P(ImportUndoTest, a_piece_that_the_house_photographed_stays) {
  const auto import = committed("ItKey,itDesc,itRetailPrice\n1,Pearl strand,900\n");
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into piece_photographs (piece_id, id, place, width, height, alt, at)"
        " select id, id, 0, 960, 960, title, 0 from pieces where sku = '1'");
  });
  EXPECT_EQ(text_at(undo(import), "/said"), "One piece was changed since and stays.");
  EXPECT_EQ(count("pieces where sku = '1'"), 1);
}

CARNET_ON_EACH_ENGINE(ImportUndoTest);
