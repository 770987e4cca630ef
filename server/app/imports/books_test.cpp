// SPDX-License-Identifier: Apache-2.0
// Address books of Google, Outlook and phones, as planned clients.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(books, each_kind_is_recognised_by_its_beginning) {
  const auto kind = [](const char* name) { return look_at(fixture(name), std::nullopt)->kind; };
  EXPECT_EQ(kind("google_contacts.csv"), ImportKind::google_contacts);
  EXPECT_EQ(kind("google_contacts_older.csv"), ImportKind::google_contacts);
  EXPECT_EQ(kind("outlook.csv"), ImportKind::outlook_csv);
  EXPECT_EQ(kind("outlook_de.csv"), ImportKind::outlook_csv);
  EXPECT_EQ(kind("outlook_fr.csv"), ImportKind::outlook_csv);
  EXPECT_EQ(kind("contacts.vcf"), ImportKind::vcard);
  EXPECT_EQ(kind("edge_customers.json"), ImportKind::edge_json);
  EXPECT_EQ(kind("edge_items.json"), ImportKind::edge_json);
  EXPECT_EQ(kind("edge_customers.csv"), ImportKind::edge_csv);
  EXPECT_EQ(kind("edge_items.csv"), ImportKind::edge_csv);
}

TEST(books, googles_older_export_is_taken_with_all_it_holds) {
  const auto reading = read(fixture("google_contacts_older.csv"));
  ASSERT_THAT(reading.clients, SizeIs(3));
  const auto& client = reading.clients[0].content;
  EXPECT_EQ(client.given_name, "Marguerite");
  EXPECT_THAT(contacts_of(client),
              ElementsAre("email home marguerite@example.com *",
                          "email home m.holloway@example.org *", "email work holloway@example.net",
                          "phone mobile +12125550151", "phone work +12125550153",
                          "address home 8 Sutton Place/New York NY 10022/United States"));
  EXPECT_THAT(days_of(client), ElementsAre("birthday 1971-12-3", "anniversary 1998-6-20 Henrik"));
  EXPECT_THAT(client.tags, ElementsAre("VIP", "Collectors"));
  EXPECT_EQ(client.note,
            "Likes \"old mine\" cuts.\nNever on Fridays.\nCompany: Holloway & Daughters\n"
            "In full: Dr. Marguerite Anne Holloway\nNickname: Daisy\nHobby: Roses\n"
            "Title: Curator\nFax: (212) 555-0152\nDaughter: Clara");
}

TEST(books, a_value_that_cannot_be_read_is_kept_in_the_note_and_told) {
  const auto reading = read(fixture("google_contacts_older.csv"));
  const auto& client = reading.clients[1].content;
  EXPECT_EQ(client.family_name, "Lindh");
  EXPECT_THAT(contacts_of(client),
              ElementsAre("phone mobile +46705550154",
                          "address  Strandv\u00e4gen 9/114 56 Stockholm/Sweden"));
  EXPECT_THAT(days_of(client), ElementsAre("birthday ?-5-14"));
  EXPECT_EQ(client.note, "Phone (mobile): call the gallery");
  EXPECT_THAT(places(reading), ElementsAre("6:71 phone", "9:1 nobody"));
  EXPECT_EQ(reading.refused, 1);
}

TEST(books, a_cell_with_numbers_without_end_costs_no_more_than_a_hundred) {
  std::string cell = "+12125550100";
  for (int number = 1; number < 5'000; ++number) {
    const auto digits = std::to_string(10'000 + number).substr(1);
    cell += " ::: +1212555" + digits;
  }
  const auto reading =
      read("Name,Given Name,Phone 1 - Type,Phone 1 - Value\nRosa,Rosa,Home," + cell + "\n");
  ASSERT_THAT(reading.clients, SizeIs(1));
  EXPECT_THAT(reading.clients[0].content.contacts, SizeIs(100));
  EXPECT_THAT(places(reading), ElementsAre("2:16 too_many"));
}

TEST(books, googles_export_of_today_is_taken) {
  const auto reading = read(fixture("google_contacts.csv"));
  ASSERT_THAT(reading.clients, SizeIs(2));
  const auto& client = reading.clients[0].content;
  EXPECT_EQ(client.given_name, "Ren\u00e9e");
  EXPECT_THAT(days_of(client), ElementsAre("birthday 1984-2-29", "custom ?-9-12 Engagement party"));
  EXPECT_THAT(client.tags, ElementsAre("Bridal"));
  EXPECT_EQ(client.note, "Platinum only.\nSpouse: Sol\u00e8ne");
  EXPECT_EQ(reading.clients[1].content.family_name, "Gallery");
  EXPECT_THAT(reading.faults, IsEmpty());
}

TEST(books, outlook_in_english_is_taken) {
  const auto reading = read(fixture("outlook.csv"));
  ASSERT_THAT(reading.clients, SizeIs(3));
  const auto& client = reading.clients[0].content;
  EXPECT_THAT(
      contacts_of(client),
      ElementsAre("phone work +16175550163", "phone home +16175550164", "phone mobile +16175550165",
                  "email  cordelia@example.com", "email  c.ashby@example.org",
                  "address work 1 Exchange Place/Floor 20/Boston MA 02110/"
                  "United States of America",
                  "address home 30 Chestnut Street/Boston MA 02108/"
                  "United States of America"));
  EXPECT_THAT(days_of(client),
              ElementsAre("anniversary 2010-6-12 Rufus Ashby", "birthday 1979-11-23"));
  EXPECT_THAT(client.tags, ElementsAre("Clients", "Watches"));
  EXPECT_THAT(client.note, HasSubstr("Children: Ivo, Nell"));
  EXPECT_THAT(client.note, HasSubstr("Fax: (617) 555-0162"));
  EXPECT_THAT(reading.clients[1].content.occasions, IsEmpty()) << "0/0/00 is no day";
  EXPECT_EQ(reading.clients[2].content.note, "Birthday: soon\nSpouse: Jonas");
  EXPECT_THAT(places(reading), ElementsAre("3:82 email", "4:64 date"));
  EXPECT_EQ(reading.refused, 0);
}

TEST(books, outlook_in_german_and_french_writes_the_day_first) {
  const auto german = read(fixture("outlook_de.csv"));
  ASSERT_THAT(german.clients, SizeIs(2));
  const auto& client = german.clients[0].content;
  EXPECT_EQ(client.family_name, "Wei\u00df");
  EXPECT_THAT(contacts_of(client),
              ElementsAre("phone mobile +491715550171", "email  juergen.weiss@example.com",
                          "address home K\u00f6nigsallee 12/D\u00fcsseldorf 40212/Deutschland"));
  EXPECT_THAT(days_of(client),
              ElementsAre("birthday 1979-4-3", "anniversary 2004-6-12 K\u00e4the"));
  EXPECT_EQ(client.contacts[2].country, "DE");
  const auto french = read(fixture("outlook_fr.csv"));
  ASSERT_THAT(french.clients, SizeIs(1));
  EXPECT_EQ(french.clients[0].content.given_name, "\u00c9lo\u00efse");
  EXPECT_THAT(days_of(french.clients[0].content),
              ElementsAre("birthday 1986-4-5", "anniversary 2012-9-7 Bastien"));
  EXPECT_THAT(contacts_of(french.clients[0].content)[0], "phone mobile +33655550173");
}

TEST(books, a_card_of_an_old_phone_is_taken) {
  const auto reading = read(fixture("contacts.vcf"));
  ASSERT_THAT(reading.clients, SizeIs(4));
  const auto& client = reading.clients[0].content;
  EXPECT_EQ(client.given_name, "Ren\u00e9e");
  EXPECT_EQ(client.family_name, "Dub\u00f6is");
  EXPECT_THAT(contacts_of(client),
              ElementsAre("phone mobile +12125550191 *", "email  renee.dubois@example.com *",
                          "address home 12 Rue du March\u00e9/Deuxi\u00e8me/Gen\u00e8ve 1204/"
                          "Switzerland"));
  EXPECT_THAT(days_of(client), ElementsAre("birthday 1979-4-3"));
  EXPECT_THAT(client.note, HasSubstr("Likes pearls.\nNever calls before ten."));
  EXPECT_THAT(client.note, HasSubstr("Fax: +1 (212) 555-0192"));
  EXPECT_THAT(client.tags, ElementsAre("Pearls", "VIP"));
}

TEST(books, labels_in_groups_and_days_without_a_year_are_understood) {
  const auto reading = read(fixture("contacts.vcf"));
  const auto& client = reading.clients.at(1);
  EXPECT_EQ(client.external_id, "ann-1");
  EXPECT_THAT(contacts_of(client.content),
              ElementsAre("email  ann.thorne@example.com *", "email studio studio@thorne.example",
                          "phone mobile +14155550193 *", "phone home +14155550194",
                          "address home 9 Alder Lane/Back house/Apt 4/Portland OR 97205/USA *"));
  EXPECT_THAT(days_of(client.content),
              ElementsAre("anniversary 2011-6-18 Miles", "birthday ?-11-2"));
  EXPECT_THAT(client.content.tags, ElementsAre("Bridal, 2011", "Collectors"));
  EXPECT_THAT(client.content.note, HasSubstr("Company: Thorne & Fell; Partners"));
  EXPECT_THAT(client.content.note, HasSubstr("child: Juno"));
  EXPECT_THAT(client.content.note, Not(HasSubstr("Miles")));
}

TEST(books, a_card_of_version_four_is_taken) {
  const auto reading = read(fixture("contacts.vcf"));
  const auto& client = reading.clients.at(2).content;
  EXPECT_THAT(contacts_of(client),
              ElementsAre("phone mobile +12025550195 *", "email work idris@example.org"));
  EXPECT_THAT(days_of(client), ElementsAre("birthday ?-5-14", "anniversary 2009-8-8 Amara"));
  EXPECT_EQ(client.language, "fr");
  EXPECT_EQ(client.note, "Extension: 102");
}

TEST(books, pictures_are_counted_and_broken_cards_refused_in_place) {
  const auto reading = read(fixture("contacts.vcf"));
  EXPECT_EQ(reading.pictures, 3);
  EXPECT_EQ(reading.refused, 2);
  EXPECT_EQ(reading.duplicate, 1);
  EXPECT_THAT(places(reading), ElementsAre("61:15 phone", "62:6 date", "67:1 no_value",
                                           "69:1 nobody", "74:1 repeated"));
}

TEST(books, a_file_of_another_kind_says_so) {
  EXPECT_EQ(read_rows("Name\nAnn\n", terms_of(ImportKind::edge_json)).error().code, "json");
  EXPECT_EQ(read_rows("{}", terms_of(ImportKind::edge_json)).error().code, "empty");
  auto mapped = terms_of(ImportKind::vcard);
  mapped.mapping = {{"given_name", "x"}};
  EXPECT_EQ(read_rows("BEGIN:VCARD\nEND:VCARD\n", mapped).error().code, "mapping");
}
