// SPDX-License-Identifier: Apache-2.0
// Columns that are fields of the house's own: guessed, read, refused, written, taken back.
#include <gmock/gmock.h>

#include "app/imports/import_cases.hpp"
#include "app/imports/imports.hpp"
#include "test/import_house.hpp"

using namespace carnet;
using namespace carnet::test;
using testing::ElementsAre;

namespace {

constexpr auto club = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d101";
constexpr auto carats = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d102";
constexpr auto sport = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d103";
constexpr auto joined = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d104";
constexpr auto gold = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d201";
constexpr auto silver = "01938f2e-7a10-7c3a-9b1e-5d2f00c0d202";

fields::CustomField field(const char* id, const char* label, fields::FieldKind kind) {
  fields::CustomField one;
  one.id = *fields::FieldId::parse(id);
  one.label = label;
  one.kind = kind;
  return one;
}

imports::Fields asked() {
  using enum fields::FieldKind;
  imports::Fields all{field(club, "Club", choice), field(carats, "Carats owned", number),
                      field(sport, "Sport", text), field(joined, "Member since", date)};
  all.front().choices = {{*fields::ChoiceId::parse(gold), "Gold card"},
                         {*fields::ChoiceId::parse(silver), "Cercle privé"}};
  return all;
}

imports::Reading read(const std::string& text) {
  const auto head = imports::look_at(text, std::nullopt);
  auto terms = imports::cases::terms_of(head->kind);
  terms.asked = asked();
  terms.mapping = imports::usual_mapping(head->kind, head->columns, terms.asked);
  auto reading = imports::read_rows(text, terms);
  EXPECT_TRUE(reading);
  return reading ? *reading : imports::Reading{};
}

/// "Gold card's id 12.5 Golf 2020-12-25", of the first client.
std::vector<std::string> values_of(const imports::Reading& reading) {
  std::vector<std::string> all;
  if (reading.clients.empty() || !reading.clients.front().content.values) return all;
  for (const auto& each : *reading.clients.front().content.values) {
    all.push_back(each.choice_id ? each.choice_id->text() : each.value);
  }
  return all;
}

class ImportedFields : public ImportHouse {
 protected:
  void define() {
    const auto add = [&](const char* id, const char* label, const char* kind,
                         const std::string& more = "") {
      post(Person::odile, "/api/fields",
           std::string(R"({"id":")") + id + R"(","label":")" + label + R"(","kind":")" + kind +
               '"' + more + "}");
    };
    add(club, "Club", "choice",
        std::string(R"(,"choices":[{"id":")") + gold + R"(","label":"Gold card"},{"id":")" +
            silver + R"(","label":"Silver card"}])");
    add(carats, "Carats owned", "number");
    add(sport, "Sport", "text");
    add(joined, "Member since", "date");
  }
  std::string page(const std::string& name) { return "/api/clients/" + client_named(name); }
  /// "Gold card's id|12.5|Golf|"
  std::string said(const std::string& name) {
    std::string all;
    const auto fields = get(Person::odile, page(name) + "/fields");
    for (const auto& each : at(fields, "/items").as_array()) {
      all += text_at(each, "/value") + "|";
    }
    return all;
  }
  void say(const std::string& name, const char* id, const std::string& value) {
    json(Person::ines, http::Method::put, page(name) + "/fields", 200,
         std::string(R"({"values":[{"field_id":")") + id + R"(","value":")" + value + R"("}]})");
  }
  void archive(const char* id) {
    json(Person::odile, http::Method::patch, std::string("/api/fields/") + id, 200,
         R"({"archived":true})", {{"If-Match", "1"}});
  }
};

}  // namespace

TEST(imported_fields, a_column_with_the_name_of_a_field_is_that_field) {
  const auto mapping = imports::usual_mapping(
      imports::ImportKind::clients_csv, {"First name", "CLUB", "carats  owned", "Notes"}, asked());
  EXPECT_EQ(mapping.at(std::string("field:") + club), "CLUB");
  EXPECT_EQ(mapping.at(std::string("field:") + carats), "carats  owned");
  EXPECT_EQ(mapping.size(), 4u);
}

TEST(imported_fields, what_is_known_to_everybody_stays_that) {
  const auto mapping =
      imports::usual_mapping(imports::ImportKind::clients_csv, {"First name", "Notes"},
                             {field(sport, "Notes", fields::FieldKind::text)});
  EXPECT_EQ(mapping.at("note"), "Notes");
  EXPECT_EQ(mapping.size(), 2u);
}

TEST(imported_fields, an_earlier_mapping_forgets_what_is_asked_no_more_and_learns_what_is_new) {
  const imports::Mapping before{{"given_name", "First name"}, {"field:gone", "Yacht"}};
  const auto mapping = imports::with_fields(before, {"First name", "Yacht", "sport"}, asked());
  EXPECT_EQ(mapping, (imports::Mapping{{"given_name", "First name"},
                                       {std::string("field:") + sport, "sport"}}));
}

TEST(imported_fields, cells_are_read_as_they_are_written_on_screen) {
  EXPECT_THAT(values_of(read("First name,Club,Carats owned,Sport,Member since\n"
                             "Bo,cercle prive,\"1,250.50\", Golf ,2020-12-25\n")),
              ElementsAre(silver, "1250.5", "Golf", "2020-12-25"));
  EXPECT_THAT(values_of(read("First name,Club,Sport\nBo,,\n")), ElementsAre());
}

TEST(imported_fields, days_are_written_as_the_file_writes_its_dates) {
  EXPECT_THAT(values_of(read("First name,Member since\nBo,4/5/2020\n")), ElementsAre("2020-04-05"));
  EXPECT_THAT(values_of(read("First name,Member since\nBo,4/5/2020\nCleo,25/12/2020\n")),
              ElementsAre("2020-05-04"));
}

TEST(imported_fields, what_cannot_be_read_is_left_out_and_said_where_and_why) {
  const auto reading = read(
      "First name,Club,Carats owned,Member since\n"
      "Bo,Platinum,many,soon\n"
      "Cleo,Gold card,12,5/14\n"
      "Dora,Gold card,12,5/14/21\n"
      "Emil,Gold card,12,2021-02-29\n");
  EXPECT_EQ(reading.clients.size(), 4u);
  EXPECT_EQ(reading.refused, 0);
  EXPECT_THAT(imports::cases::places(reading), ElementsAre("2:4 choice", "2:13 number", "2:18 date",
                                                           "3:19 date", "4:19 date", "5:19 date"));
  EXPECT_EQ(reading.faults[0].header, "Club");
  EXPECT_EQ(reading.faults[0].left_out, "Platinum");
  EXPECT_EQ(reading.faults[1].text, "Write a number, such as 12 or 12.5.");
  EXPECT_EQ(reading.faults[3].text, "Write the whole day with its year, such as 2026-04-02.");
}

TEST_P(ImportedFields, a_preview_offers_and_shows_them_and_a_commit_writes_them) {
  define();
  const auto looked = previewed(
      "Customer ID,First name,Club,Carats owned\n7,Bo,gold card,012.50\n"
      "8,Cleo,Platinum,\n");
  EXPECT_EQ(text_at(looked, std::string("/mapping/field:") + club), "Club");
  const auto& targets = at(looked, "/targets").as_array();
  EXPECT_EQ(text_at(targets[targets.size() - 4], "/name"), std::string("field:") + club);
  EXPECT_EQ(text_at(targets.back(), "/text"), "Member since");
  EXPECT_EQ(text_at(looked, std::string("/sample/0/field:") + club), "gold card");
  EXPECT_EQ(text_at(looked, "/faults/0/text"), "This is none of the choices.");
  EXPECT_EQ(text_at(looked, "/faults/0/header"), "Club");
  EXPECT_EQ(rows(commit(looked)), R"({"new":2,"changed":0,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(said("Bo"), std::string(gold) + "|12.5|||");
}

TEST_P(ImportedFields, a_person_says_which_column_is_which_field) {
  define();
  const auto mapping = std::string(R"({"given_name":"Name","field:)") + sport + R"(":"Plays"})";
  committed("Name,Plays\nBo,Golf\n", {{"mapping", mapping}});
  EXPECT_EQ(said("Bo"), "||Golf||");
  EXPECT_EQ(text_at(previewed("Name,Plays\nCleo,Polo\n"), std::string("/mapping/field:") + sport),
            "Plays")
      << "and is remembered";
  archive(sport);
  EXPECT_FALSE(at(previewed("Name,Plays\nCleo,Polo\n"), "/mapping")
                   .as_object()
                   .contains(std::string("field:") + sport));
  const auto refused = upload(Person::odile, "Name,Plays\nDora,Polo\n", {{"mapping", mapping}});
  EXPECT_EQ(refused.status, 400);
  EXPECT_NE(refused.body.find("This field is not asked any more."), std::string::npos);
}

TEST_P(ImportedFields, a_later_file_changes_what_the_earlier_one_said_and_nothing_else) {
  define();
  committed("Customer ID,First name,Club,Sport,Carats owned\n7,Bo,Gold card,Golf,3\n");
  say("Bo", sport, "Polo");
  say("Bo", carats, "");
  const auto later =
      "Customer ID,First name,Club,Sport,Carats owned,Member since\n"
      "7,Bo,Silver card,Tennis,4,2020-12-25\n";
  EXPECT_EQ(rows(committed(later)), R"({"new":0,"changed":1,"same":0,"duplicate":0,"refused":0})");
  EXPECT_EQ(said("Bo"), std::string(silver) + "||Polo|2020-12-25|")
      << "what a person wrote or took away stays so";
  EXPECT_EQ(rows(committed(later)), R"({"new":0,"changed":0,"same":1,"duplicate":0,"refused":0})");
  committed("Customer ID,First name,Club\n7,Bo,\n");
  EXPECT_EQ(said("Bo"), std::string(silver) + "||Polo|2020-12-25|")
      << "an empty cell empties nothing";
}

TEST_P(ImportedFields, an_undo_gives_back_what_the_page_said) {
  define();
  const auto before = everything();
  const auto first = committed("Customer ID,First name,Club\n7,Bo,Gold card\n");
  const auto between = everything();
  const auto second = committed(
      "Customer ID,First name,Club,Sport\n7,Bo,Silver card,Golf\n8,Cleo,Gold card,Polo\n");
  EXPECT_EQ(said("Bo"), std::string(silver) + "||Golf||");
  EXPECT_EQ(text_at(undo(second), "/said"), "");
  EXPECT_EQ(said("Bo"), std::string(gold) + "||||");
  EXPECT_EQ(everything(), between);
  EXPECT_EQ(text_at(undo(first), "/said"), "");
  EXPECT_EQ(everything(), before);
}

TEST_P(ImportedFields, an_undo_keeps_what_changed_meanwhile) {
  define();
  committed("Customer ID,First name,Club\n7,Bo,Gold card\n");
  const auto second = committed(
      "Customer ID,First name,Club,Sport,Carats owned\n7,Bo,Silver card,Golf,3\n8,Cleo,,Polo,\n");
  say("Bo", sport, "Tennis");
  say("Cleo", carats, "2");
  EXPECT_EQ(text_at(undo(second), "/said"),
            "One client was changed since and stays. One change stays as people left it.");
  EXPECT_EQ(said("Bo"), std::string(gold) + "||Tennis||");
  EXPECT_EQ(said("Cleo"), "|2|Polo||") << "whoever was written about since stays whole";
}

TEST_P(ImportedFields, a_choice_that_went_meanwhile_is_not_said_again) {
  define();
  committed("Customer ID,First name,Club\n7,Bo,Gold card\n");
  const auto second = committed("Customer ID,First name,Club\n7,Bo,Silver card\n");
  json(Person::odile, http::Method::patch, std::string("/api/fields/") + club, 200,
       std::string(R"({"choices":[{"id":")") + silver + R"(","label":"Silver card"}]})",
       {{"If-Match", "1"}});
  EXPECT_EQ(text_at(undo(second), "/said"), "One change stays as people left it.");
  EXPECT_EQ(said("Bo"), std::string(silver) + "||||");
}

TEST_P(ImportedFields, a_preview_of_a_field_that_changed_since_is_looked_at_again) {
  define();
  const auto looked = previewed("Customer ID,First name,Club\n7,Bo,Gold card\n");
  json(Person::odile, http::Method::patch, std::string("/api/fields/") + club, 200,
       std::string(R"({"choices":[{"id":")") + silver + R"(","label":"Silver card"}]})",
       {{"If-Match", "1"}});
  commit(looked, 200);
  EXPECT_EQ(count("field_values"), 0) << "the file is read again when it is kept";
  const auto sports = previewed("Customer ID,First name,Sport\n8,Cleo,Golf\n");
  archive(sport);
  EXPECT_EQ(text_at(commit(sports, 400), "/code"), "mapping");
}

TEST_P(ImportedFields, a_row_put_onto_a_page_says_what_the_page_leaves_open) {
  define();
  say("eleanor", sport, "Polo");
  post(Person::ines, page("eleanor") + "/occasions",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00300001","kind":"birthday",)"
       R"("date":{"year":1971,"month":6,"day":24,"calendar":"gregorian"}})");
  const auto looked = previewed(
      "First name,Last name,Birthday,Sport,Carats owned\n"
      "Elenor,Whitcomb,1971-06-24,Golf,3\n");
  ASSERT_EQ(at(looked, "/likely").as_array().size(), 1u);
  json(Person::odile, http::Method::put, "/api/imports/" + text_at(looked, "/id") + "/likely", 200,
       R"({"same":[{"line":2,"column":1}]})");
  commit(looked);
  EXPECT_EQ(said("eleanor"), "|3|Polo||");
  EXPECT_EQ(text_at(undo(looked), "/said"), "");
  EXPECT_EQ(said("eleanor"), "||Polo||");
}

CARNET_ON_EACH_ENGINE(ImportedFields);
