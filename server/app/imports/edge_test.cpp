// SPDX-License-Identifier: Apache-2.0
// Customers and items of The Edge.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

TEST(edge, customers_are_taken_from_json_with_their_contact_points) {
  const auto reading = read(fixture("edge_customers.json"));
  ASSERT_THAT(reading.clients, SizeIs(3));
  const auto& client = reading.clients[0];
  EXPECT_EQ(client.external_id, "001-00001");
  EXPECT_THAT(contacts_of(client.content),
              ElementsAre("email home beatrice@example.com", "email work b.langley@example.org",
                          "phone home +13035550184", "phone mobile +13035550185 *",
                          "address home 21 Juniper Lane/Unit B/Denver CO 80206/US *"));
  EXPECT_THAT(days_of(client.content), ElementsAre("birthday 1975-5-14"));
  EXPECT_EQ(client.content.note, "Couple: Beatrice & Otto Langley");
  EXPECT_EQ(reading.clients[2].content.family_name, "Larkspur Estates");
}

TEST(edge, faults_of_json_stand_where_an_editor_shows_them) {
  const auto reading = read(fixture("edge_customers.json"));
  EXPECT_EQ(reading.refused, 2);
  EXPECT_THAT(places(reading),
              ElementsAre("58:25 date", "64:21 phone", "68:3 inactive", "87:3 nobody"));
}

TEST(edge, customers_are_taken_from_csv) {
  const auto reading = read(fixture("edge_customers.csv"));
  ASSERT_THAT(reading.clients, SizeIs(1));
  const auto& client = reading.clients[0];
  EXPECT_EQ(client.external_id, "001-00011");
  EXPECT_THAT(contacts_of(client.content),
              ElementsAre("phone mobile +13035550181", "phone home +13035550182",
                          "email home opal@example.com",
                          "address home 12 Larimer Street/Suite 3/Denver CO 80202/US"));
  EXPECT_THAT(days_of(client.content), ElementsAre("birthday 1968-4-5", "anniversary 1993-9-18"));
  EXPECT_THAT(places(reading), ElementsAre("4:1 inactive", "5:1 nobody"));
}

TEST(edge, items_become_pieces) {
  const auto json = read(fixture("edge_items.json"));
  ASSERT_THAT(json.pieces, SizeIs(2));
  EXPECT_EQ(json.pieces[0].content.sku, "001-110-00031");
  EXPECT_EQ(json.pieces[0].content.price_minor, 745000);
  EXPECT_EQ(json.pieces[0].content.metal, "white gold");
  EXPECT_EQ(json.pieces[1].content.price_minor, 125050);
  EXPECT_EQ(json.pieces[1].content.status, pieces::PieceStatus::sold);
  EXPECT_EQ(json.refused, 1);
  const auto rows = read(fixture("edge_items.csv"));
  ASSERT_THAT(rows.pieces, SizeIs(2));
  EXPECT_EQ(rows.pieces[0].content.price_minor, 480000) << "the current price, not the first one";
  EXPECT_EQ(rows.duplicate, 1);
  EXPECT_THAT(places(rows), ElementsAre("4:17 money", "5:1 repeated"));
}

TEST(edge, sale_lines_are_refused_because_no_day_is_named) {
  const auto text = fixture("edge_transactions.json");
  const auto reading = read_rows(text, terms_of(ImportKind::edge_json));
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, "no_day");
}

TEST(edge, broken_json_is_refused_with_its_place) {
  const auto reading = read_rows("{\"a\": [1,\n  oops]}", terms_of(ImportKind::edge_json));
  ASSERT_FALSE(reading);
  EXPECT_THAT(reading.error().text, HasSubstr("line 2"));
}
