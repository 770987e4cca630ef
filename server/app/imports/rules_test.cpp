// SPDX-License-Identifier: Apache-2.0
// Whole files as planned clients, pieces and sales, with the faults where they stand.
#include "app/imports/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const SaleContent& sale(const Reading& reading, const std::string& number) {
  for (const auto& each : reading.sales) {
    if (each.content.number == number) return each.content;
  }
  throw std::out_of_range(number);
}

/// "month_first by country", then "Birthday: 4/5/1980 is 1980-4-5" for each column.
std::vector<std::string> told(const FileDates& dates) {
  std::vector<std::string> all{std::string(shape::enum_name(dates.order)) + " by " +
                               std::string(shape::enum_name(dates.by))};
  for (const auto& each : dates.columns) {
    const auto& day = each.day;
    all.push_back(each.name + ": " + each.cell + " is " +
                  (day.year ? std::to_string(*day.year) : "?") + "-" + std::to_string(day.month) +
                  "-" + std::to_string(*day.day));
  }
  return all;
}

Reading read_from(const std::string& country, const std::string& text,
                  std::optional<DateOrder> said = {}) {
  auto terms = terms_of(text);
  terms.country = country;
  terms.date_order = said;
  const auto reading = read_rows(text, terms);
  EXPECT_TRUE(reading);
  return reading ? *reading : Reading{};
}

constexpr auto dated_people =
    "Name,Birthday,Anniversary\nAda Lee,12/05/1988,\nBo Lee,7/7/1990,3/4/2011\n";

}  // namespace

TEST(imports, kinds_are_recognised_by_their_header_row) {
  EXPECT_EQ(terms_of(fixture("shopify_customers.csv")).kind, ImportKind::shopify_customers);
  EXPECT_EQ(terms_of(fixture("shopify_customers_older.csv")).kind, ImportKind::shopify_customers);
  EXPECT_EQ(terms_of(fixture("shopify_orders.csv")).kind, ImportKind::shopify_orders);
  EXPECT_EQ(terms_of(fixture("shopify_products.csv")).kind, ImportKind::shopify_products);
  EXPECT_EQ(terms_of(fixture("clients.csv")).kind, ImportKind::clients_csv);
}

TEST(imports, a_calendar_and_a_part_of_one_are_no_list_of_people) {
  for (const auto* text : {"BEGIN:VCALENDAR\nVERSION:2.0\n", "BEGIN:VEVENT\nSUMMARY:Tea\n",
                           "begin:vtimezone\nTZID:Europe/Vienna\n"}) {
    const auto head = look_at(text, std::nullopt);
    ASSERT_FALSE(head) << text;
    EXPECT_EQ(head.error().code, "calendar");
  }
}

TEST(imports, customers_of_shopify_are_read_with_faults_in_place) {
  const auto reading = read(fixture("shopify_customers.csv"));
  EXPECT_THAT(reading.clients, SizeIs(9));
  EXPECT_EQ(reading.refused, 0);
  EXPECT_EQ(reading.duplicate, 1);
  EXPECT_THAT(places(reading), ElementsAre("9:32 email", "10:96 date", "12:1 repeated"));
}

TEST(imports, a_customer_is_taken_whole) {
  const auto reading = read(fixture("shopify_customers.csv"));
  const auto& first = reading.clients.at(0);
  EXPECT_EQ(first.external_id, "7210448301101");
  EXPECT_EQ(json::print(first.content),
            R"({"kind":"person","given_name":"Eleanor","family_name":"Vance","language":"",)"
            R"("tags":["bridal","vip"],"contacts":[)"
            R"({"kind":"email","value":"eleanor.vance@example.com",)"
            R"("key":"eleanor.vance@example.com","country":"","region":"","label":"",)"
            R"("preferred":false},)"
            R"({"kind":"phone","value":"+12125550101","key":"+12125550101","country":"US",)"
            R"("region":"","label":"","preferred":false},)"
            R"({"kind":"address","value":"12 Gramercy Row\nNew York NY 10003\nUS","key":"",)"
            R"("country":"US","region":"NY","label":"","preferred":false}],)"
            R"("occasions":[{"kind":"birthday","date":{"year":1981,"month":5,"day":14,)"
            R"("calendar":"gregorian"},"label":"","person":""}],)"
            R"("note":"Prefers platinum.\nNever calls before ten.",)"
            R"("email_marketing":"yes","sms_marketing":"yes","is_company_name":null,)"
            R"("salutation":null,"values":null})");
}

TEST(imports, a_customer_without_a_name_is_unnamed_and_one_with_an_apostrophe_keeps_it) {
  const auto reading = read(fixture("shopify_customers.csv"));
  EXPECT_EQ(reading.clients.at(2).content.family_name, "'t Hooft");
  EXPECT_EQ(reading.clients.at(4).content.kind, clients::ClientKind::unnamed);
  EXPECT_EQ(reading.clients.at(1).content.occasions.at(0).date.year, std::nullopt);
}

TEST(imports, older_customers_are_known_by_their_email) {
  const auto reading = read(fixture("shopify_customers_older.csv"));
  ASSERT_THAT(reading.clients, SizeIs(2));
  EXPECT_EQ(reading.clients[0].external_id, "email:august.farrow@example.com");
  EXPECT_EQ(reading.clients[1].content.contacts.at(1).value, "+16175550132");
  EXPECT_THAT(reading.faults, IsEmpty());
}

TEST(imports, orders_gather_their_rows) {
  const auto reading = read(fixture("shopify_orders.csv"));
  EXPECT_THAT(reading.sales, SizeIs(8));
  EXPECT_EQ(reading.refused, 2);
  EXPECT_EQ(reading.duplicate, 1);
  EXPECT_THAT(places(reading), ElementsAre("9:7 nobody", "11:91 money", "12:1 repeated"));
  const auto& first = sale(reading, "#1001");
  EXPECT_EQ(first.total_minor, 979825);
  EXPECT_EQ(first.tax_minor, 79825);
  EXPECT_EQ(first.day, Day(2025, 5, 10));
  EXPECT_EQ(first.store, "Madison Avenue");
  ASSERT_THAT(first.lines, SizeIs(2));
  EXPECT_EQ(first.lines[0].stone, "sapphire");
  EXPECT_EQ(first.lines[1].quantity, 2);
}

TEST(imports, a_refund_is_a_line_and_a_cancelled_order_says_so) {
  const auto reading = read(fixture("shopify_orders.csv"));
  const auto& refunded = sale(reading, "#1005");
  EXPECT_EQ(refunded.total_minor, 250000);
  ASSERT_THAT(refunded.lines, SizeIs(2));
  EXPECT_EQ(refunded.lines[1].quantity, -1);
  EXPECT_EQ(refunded.lines[1].price_minor, 50000);
  EXPECT_TRUE(sale(reading, "#1006").is_cancelled);
}

TEST(imports, two_equal_lines_are_both_sold_when_the_subtotal_says_so) {
  const auto reading = read(fixture("shopify_orders.csv"));
  EXPECT_THAT(sale(reading, "#1010").lines, SizeIs(3));
  EXPECT_THAT(sale(reading, "#1002").lines, SizeIs(1));
}

TEST(imports, buyers_are_known_by_what_the_order_tells) {
  const auto reading = read(fixture("shopify_orders.csv"));
  EXPECT_EQ(reading.sales.at(2).buyer.external_id, "phone:+14155550106");
  EXPECT_EQ(reading.sales.at(3).buyer.content.family_name, "Abara");
  EXPECT_EQ(reading.sales.at(6).buyer.content.kind, clients::ClientKind::unnamed);
}

TEST(imports, each_variant_is_a_piece_and_a_picture_row_is_none) {
  const auto reading = read(fixture("shopify_products.csv"));
  EXPECT_THAT(reading.pieces, SizeIs(5));
  EXPECT_EQ(reading.refused, 3);
  EXPECT_THAT(places(reading), ElementsAre("9:119 gift_card", "10:120 money", "11:7 required"));
  EXPECT_EQ(reading.pieces.at(0).content.description, "A cornflower sapphire, 2.1 ct , in a halo.");
  const auto& hoop = reading.pieces.at(2).content;
  EXPECT_EQ(hoop.title, "Hoop Earrings, 18k White Gold");
  EXPECT_EQ(hoop.metal, "white gold");
  EXPECT_EQ(hoop.karat, 18);
  EXPECT_EQ(hoop.status, pieces::PieceStatus::sold);
  EXPECT_EQ(reading.pieces.at(3).content.price_minor, 98000);
}

TEST(imports, what_a_shop_says_of_a_stone_and_a_size_is_read) {
  const std::string head =
      "Handle,Title,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price\n";
  const auto reading = read(head +
                            "sol,Oval Solitaire,Rings,\"Carat: 1.02, Color: G, Clarity: VS1, "
                            "diamond, GIA 2205550142\",Ring Size,6 1/2,S-1,9000\n"
                            "sol,,,,Ring Size,7,S-2,9000\n"
                            "band,Gold band,Rings,\"2 ct weight\",Width,2 mm,S-3,900\n");
  ASSERT_THAT(reading.pieces, SizeIs(3));
  const auto& first = reading.pieces.at(0).content;
  EXPECT_EQ(first.shape, "oval");
  EXPECT_EQ(first.points, 102);
  EXPECT_EQ(first.stone_colour, "G");
  EXPECT_EQ(first.clarity, "VS1");
  EXPECT_EQ(first.certificate, "2205550142");
  EXPECT_EQ(first.size, "6 1/2");
  EXPECT_EQ(reading.pieces.at(1).content.size, "7");
  EXPECT_EQ(reading.pieces.at(2).content.points, std::nullopt) << "no stone, no weight of one";
  EXPECT_EQ(reading.pieces.at(2).content.size, std::nullopt);
}

TEST(imports, a_list_of_loose_diamonds_is_read_stone_by_stone) {
  const auto reading = read(fixture("loose_diamonds.csv"));
  ASSERT_THAT(reading.pieces, SizeIs(5));
  const auto& first = reading.pieces.at(0).content;
  EXPECT_EQ(first.title, "1.01 ct round diamond, G VS1");
  EXPECT_EQ(first.category, "loose stone");
  EXPECT_EQ(first.points, 101);
  EXPECT_EQ(first.cut, "very good");
  EXPECT_EQ(first.laboratory, "GIA");
  EXPECT_EQ(first.price_minor, 624000);
  EXPECT_EQ(first.description, "Depth 61.5 %, table 55 %, 6.40 × 6.43 × 3.95 mm");
  EXPECT_EQ(reading.pieces.at(1).content.stone, "laboratory diamond");
  EXPECT_NE(reading.pieces.at(2).external_id, reading.pieces.at(3).external_id);
  EXPECT_EQ(reading.refused, 2);
  EXPECT_EQ(reading.duplicate, 1);
}

TEST(imports, anybodys_list_is_read_by_its_headers) {
  const auto reading = read(fixture("clients.csv"));
  ASSERT_THAT(reading.clients, SizeIs(4));
  EXPECT_EQ(reading.clients[0].content.given_name, "Ren\u00e9e");
  EXPECT_EQ(reading.clients[0].content.note, "Mag \"klare\" Linien\nund Gelbgold");
  EXPECT_THAT(reading.clients[0].content.occasions, SizeIs(2));
  EXPECT_EQ(reading.clients[1].content.email_marketing, Answer::no);
  EXPECT_EQ(reading.refused, 1);
  EXPECT_THAT(places(reading), ElementsAre("6:14 email", "8:12 unterminated_quote"));
}

TEST(imports, a_mapping_that_does_not_fit_names_every_fault) {
  const std::string text = "a,b\n1,2\n";
  const auto reading = read_rows(text, {ImportKind::shopify_orders,
                                        {{"name", "a"}, {"email", "c"}, {"shoe", "b"}},
                                        "US",
                                        "USD",
                                        Day(2026, 3, 12)});
  ASSERT_FALSE(reading);
  EXPECT_EQ(reading.error().code, "mapping");
  EXPECT_EQ(reading.error().fields.at("/mapping/email").code, "unknown");
  EXPECT_EQ(reading.error().fields.at("/mapping/shoe").code, "unknown");
  EXPECT_EQ(reading.error().fields.at("/mapping/total").code, "required");
}

TEST(imports, rows_longer_than_the_header_are_refused_and_shorter_ones_are_filled) {
  const auto reading = read("First Name,Email\nAnn,ann@example.com,surplus\nBo\n,,\n");
  EXPECT_THAT(places(reading), ElementsAre("2:21 too_many_columns"));
  ASSERT_THAT(reading.clients, SizeIs(1));
  EXPECT_EQ(reading.clients[0].external_id, "name:bo");
}

TEST(imports, an_empty_file_is_a_fault_of_the_file) {
  EXPECT_EQ(read_rows("", {}).error().code, "empty");
  EXPECT_EQ(read_rows("\n\n", {}).error().code, "empty");
}

TEST(imports, a_hint_line_counts_as_a_line) {
  const auto reading = read("sep=;\nName;Email\nAnn Lee;ann@\n");
  EXPECT_THAT(places(reading), ElementsAre("3:9 email"));
}

TEST(dates_of_a_file, the_custom_of_the_country_decides_where_no_date_tells) {
  EXPECT_THAT(told(read_from("US", dated_people).dates),
              ElementsAre("month_first by country", "Birthday: 12/05/1988 is 1988-12-5",
                          "Anniversary: 3/4/2011 is 2011-3-4"));
  EXPECT_THAT(told(read_from("GB", dated_people).dates),
              ElementsAre("day_first by country", "Birthday: 12/05/1988 is 1988-5-12",
                          "Anniversary: 3/4/2011 is 2011-4-3"));
}

TEST(dates_of_a_file, the_other_dates_decide_and_a_person_before_them) {
  const auto text = std::string(dated_people) + "Cy Lee,25/12/1970,\n";
  EXPECT_EQ(told(read_from("US", text).dates)[0], "day_first by dates");
  EXPECT_EQ(told(read_from("GB", text).dates)[0], "day_first by dates");
  const auto said = read_from("GB", text, DateOrder::month_first);
  EXPECT_EQ(told(said.dates)[1], "Birthday: 12/05/1988 is 1988-12-5");
  EXPECT_EQ(said.dates.by, OrderTeller::person);
  EXPECT_THAT(days_of(said.clients[0].content), ElementsAre("birthday 1988-12-5"));
  EXPECT_THAT(days_of(said.clients[2].content), ElementsAre("birthday 1970-12-25"));
}

TEST(dates_of_a_file, dates_that_read_in_one_way_only_are_not_told) {
  const auto text = "Name,Birthday\nA B,1988-05-12\nC D,12.5.1988\nE F,7/7/1988\nG H,12 May 1988\n";
  EXPECT_THAT(told(read_from("US", text).dates), ElementsAre("month_first by country"));
}

TEST(dates_of_a_file, those_of_cards_are_told_by_what_the_day_is) {
  const auto cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nBDAY:4/5/1980\nEND:VCARD\n";
  EXPECT_THAT(told(read_from("GB", cards).dates),
              ElementsAre("month_first by system", "Birthday: 4/5/1980 is 1980-4-5"));
}
