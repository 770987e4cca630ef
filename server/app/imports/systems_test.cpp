// SPDX-License-Identifier: Apache-2.0
// Files of Square, Lightspeed, QuickBooks, Business Central and Excel as planned clients.
#include <gmock/gmock.h>

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;
using testing::ElementsAre;

namespace {

std::string name_of(const PlannedClient& client) {
  return client.content.given_name + "|" + client.content.family_name;
}

Reading read_file(const std::string& name, ImportKind kind) {
  const auto file = text_of_upload(fixture_bytes(name));
  EXPECT_TRUE(file) << file.error().text;
  EXPECT_EQ(look_at(file->text, std::nullopt)->kind, kind) << name;
  return read(file->text);
}

}  // namespace

TEST(systems, square_customers_keep_their_numbers_and_their_no) {
  const auto reading = read_file("square_customers.csv", ImportKind::square_customers);
  ASSERT_EQ(reading.clients.size(), 3u);
  const auto& first = reading.clients[0];
  EXPECT_EQ(first.external_id, "SQ0CUSTOMER01");
  EXPECT_EQ(name_of(first), "Marguerite|Solanke");
  EXPECT_THAT(contacts_of(first.content),
              ElementsAre("email  marguerite@solanke.example", "phone  +12125550161",
                          "address  12 Linden Row/Apt 4/New York NY 10012"));
  EXPECT_THAT(days_of(first.content), ElementsAre("birthday ?-5-14"));
  EXPECT_EQ(first.content.email_marketing, Answer::yes);
  EXPECT_EQ(reading.clients[1].content.email_marketing, Answer::no);
  EXPECT_THAT(places(reading), ElementsAre("4:52 date", "5:1 nobody"));
}

TEST(systems, square_json_reads_as_its_api_answers) {
  const auto reading = read_file("square_customers.json", ImportKind::square_json);
  ASSERT_EQ(reading.clients.size(), 2u);
  const auto& first = reading.clients[0];
  EXPECT_EQ(first.external_id, "SQ0CUSTOMER01");
  EXPECT_THAT(contacts_of(first.content),
              ElementsAre("email  marguerite@solanke.example", "phone  +12125550161",
                          "address  12 Linden Row/Apt 4/New York NY 10012/US"));
  EXPECT_THAT(days_of(first.content), ElementsAre("birthday ?-5-14"));
  EXPECT_EQ(first.content.email_marketing, Answer::no);
  EXPECT_EQ(first.content.note, "Likes pear shapes\nNickname: Maggie");
  EXPECT_EQ(name_of(reading.clients[1]), "|Harrow & Vale");
  EXPECT_THAT(places(reading), ElementsAre("28:23 phone", "31:5 nobody"));
}

TEST(systems, orders_of_square_name_nobody_and_are_refused) {
  const auto terms = terms_of(ImportKind::square_json);
  const auto reading =
      read_rows(R"({"orders":[{"id":"1","customer_id":"2","line_items":[]}]})", terms);
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, "empty");
}

TEST(systems, lightspeed_s_do_not_email_is_a_no_and_its_absence_no_yes) {
  const auto reading = read_file("lightspeed_customers.csv", ImportKind::lightspeed_customers);
  ASSERT_EQ(reading.clients.size(), 2u);
  EXPECT_EQ(reading.clients[0].external_id, "Solanke-7F2K");
  EXPECT_EQ(reading.clients[0].content.email_marketing, Answer::no);
  EXPECT_EQ(reading.clients[1].content.email_marketing, std::nullopt);
  EXPECT_THAT(reading.clients[0].content.tags, ElementsAre("VIP"));
  EXPECT_EQ(reading.clients[1].content.note, "Prefers\nplatinum");
  EXPECT_TRUE(reading.faults.empty());
}

TEST(systems, a_report_of_quickbooks_is_read_below_its_title) {
  const auto reading = read_file("quickbooks_customers.csv", ImportKind::quickbooks_customers);
  ASSERT_EQ(reading.clients.size(), 2u);
  EXPECT_EQ(name_of(reading.clients[0]), "Marguerite|Solanke");
  EXPECT_THAT(contacts_of(reading.clients[0].content),
              ElementsAre("email  marguerite@solanke.example", "phone  +12125550161",
                          "address  12 Linden Row/New York NY 10012"));
  EXPECT_THAT(places(reading), ElementsAre("7:6 phone"));
}

TEST(systems, an_interchange_file_gives_its_customers_and_no_jobs) {
  const auto reading = read_file("quickbooks.iif", ImportKind::quickbooks_iif);
  ASSERT_EQ(reading.clients.size(), 3u);
  const auto& first = reading.clients[0];
  EXPECT_EQ(first.external_id, "11");
  EXPECT_EQ(name_of(first), "Marguerite|Solanke");
  EXPECT_THAT(first.content.tags, ElementsAre("Bridal"));
  EXPECT_EQ(first.content.note,
            "Ring 6, platinum\nIn full: Marguerite A Solanke\nFax: 212 555 0169\n"
            "Contact: Marguerite");
  EXPECT_EQ(name_of(reading.clients[1]), "Tobias|Renn");
  EXPECT_EQ(name_of(reading.clients[2]), "|Harrow & Vale");
  EXPECT_THAT(places(reading), ElementsAre("7:1 job", "8:24 phone", "10:1 inactive"));
}

TEST(systems, business_central_s_blocked_contacts_and_vendors_stay_out) {
  const auto reading = read_file("business_central_contacts.json", ImportKind::business_central);
  ASSERT_EQ(reading.clients.size(), 2u);
  const auto& first = reading.clients[0];
  EXPECT_EQ(first.external_id, "5d115c9c-44e3-4a11-bb43-000d3a2feca1");
  EXPECT_EQ(name_of(first), "Marguerite|Solanke");
  EXPECT_THAT(contacts_of(first.content),
              ElementsAre("phone  +12125550161", "phone mobile +12125550163",
                          "email  marguerite@solanke.example",
                          "address  12 Linden Row/Apt 4/New York NY 10012/US"));
  EXPECT_EQ(name_of(reading.clients[1]), "|Harrow, Vale Inc.");
  EXPECT_THAT(places(reading), ElementsAre("25:58 phone", "26:5 privacy", "28:5 no_client"));
}

TEST(systems, a_workbook_reads_as_the_list_that_it_is) {
  const auto reading = read_file("clients.xlsx", ImportKind::clients_csv);
  ASSERT_EQ(reading.clients.size(), 3u);
  const auto& first = reading.clients[0];
  EXPECT_EQ(name_of(first), "Marguerite|Solanke");
  EXPECT_THAT(contacts_of(first.content), ElementsAre("email  marguerite@solanke.example",
                                                      "phone  +12125550161", "address  02139"));
  EXPECT_THAT(days_of(first.content), ElementsAre("birthday 1984-5-14"));
  EXPECT_EQ(first.content.note, "Likes pear shapes\nand platinum");
  EXPECT_EQ(first.content.email_marketing, Answer::yes);
  EXPECT_THAT(days_of(reading.clients[1].content), ElementsAre("birthday ?-11-29"));
  ASSERT_EQ(reading.faults.size(), 1u);
  EXPECT_EQ(places(reading)[0], "7:3 email");
  EXPECT_EQ(reading.faults[0].header, "Email");
}

TEST(systems, what_of_a_workbook_is_left_out_is_said) {
  EXPECT_EQ(text_of_upload(fixture_bytes("clients.xlsx"))->left_out,
            "Only the sheet \u201cClients\u201d is read.");
  const auto old = text_of_upload("\xd0\xcf\x11\xe0 and more");
  ASSERT_FALSE(old);
  EXPECT_EQ(old.error().code, "workbook");
}
