// SPDX-License-Identifier: Apache-2.0
// Cells as other systems write them.
#include "app/imports/values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace carnet;
using namespace carnet::imports;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

PartialDay day(std::optional<int> year, int month, std::optional<int> of_month) {
  return {year, month, of_month, "gregorian"};
}

std::string written(std::string_view cell) {
  const auto moment = read_instant(cell);
  return moment ? moment->day.text() + " " + moment->at.text() : moment.error().code;
}

}  // namespace

TEST(values, an_apostrophe_before_an_id_goes_and_one_in_a_name_stays) {
  EXPECT_EQ(plain_id("'7210448301122"), "7210448301122");
  EXPECT_EQ(plain_id(" '+31612345678 "), "+31612345678");
  EXPECT_EQ(plain_text("'t Hooft"), "'t Hooft");
  EXPECT_EQ(plain_text("'=1+1"), "=1+1");
  EXPECT_EQ(plain_text("'"), "'");
}

TEST(values, dates_are_read_in_every_usual_form) {
  struct Case {
    const char* cell;
    PartialDay date;
  };
  const Case cases[] = {
      {"1980-05-14", day(1980, 5, 14)},
      {"1980/5/4", day(1980, 5, 4)},
      {"05/14/1980", day(1980, 5, 14)},
      {"5/4/1980", day(1980, 5, 4)},
      {"14/05/1980", day(1980, 5, 14)},
      {"14.5.1980", day(1980, 5, 14)},
      {"4.5.", day({}, 5, 4)},
      {"--05-14", day({}, 5, 14)},
      {"05-14", day({}, 5, 14)},
      {"14 May 1980", day(1980, 5, 14)},
      {"May 14, 1980", day(1980, 5, 14)},
      {"Sept. 3rd", day({}, 9, 3)},
      {"May", day({}, 5, {})},
      {"May 1980", day(1980, 5, {})},
      {"1980-05", day(1980, 5, {})},
      {"5/14/80", day(1980, 5, 14)},
      {"5/14/12", day(2012, 5, 14)},
      {"1604-02-29", day({}, 2, 29)},
      {"1980-05-14T00:00:00Z", day(1980, 5, 14)},
      {"05/14/1980 00:00:00", day(1980, 5, 14)},
      {"02/29", day({}, 2, 29)},
      {"19800514", day(1980, 5, 14)},
      {"19800514T083000Z", day(1980, 5, 14)},
      {"--0514", day({}, 5, 14)},
      {"14. M\u00e4rz 1980", day(1980, 3, 14)},
      {"1er ao\u00fbt 1980", day(1980, 8, 1)},
      {"14 juillet", day({}, 7, 14)},
      {"14 de mayo de 1980", day(1980, 5, 14)},
      {"'1980-05-14", day(1980, 5, 14)},
  };
  for (const auto& each : cases) {
    const auto read = read_partial_day(each.cell, DateOrder::month_first, 2026);
    ASSERT_TRUE(read) << each.cell;
    EXPECT_EQ(*read, each.date) << each.cell;
  }
}

TEST(values, what_is_no_date_is_refused) {
  for (const auto* cell : {"1990-02-31", "13/13/1990", "soon", "14", "1.2.3.4", "0000-00-00",
                           "2023-02-29", "00/00", "---14", "19801345", "May 14 15 16"}) {
    EXPECT_FALSE(read_partial_day(cell, DateOrder::month_first, 2026)) << cell;
  }
}

TEST(values, a_column_tells_whether_the_day_or_the_month_comes_first) {
  EXPECT_EQ(date_order_of("25/5/1980"), DateOrder::day_first);
  EXPECT_EQ(date_order_of("5/25/1980"), DateOrder::month_first);
  for (const auto* cell : {"4/5/1980", "1980-12-31", "25.5.1980"}) {
    EXPECT_FALSE(date_order_of(cell)) << cell;
  }
  EXPECT_EQ(*read_partial_day("4/5/1980", DateOrder::day_first, 2026), day(1980, 5, 4));
}

TEST(values, an_instant_keeps_the_day_it_was_written_on) {
  EXPECT_EQ(written("2026-05-14 11:23:45 +0100"), "2026-05-14 2026-05-14T10:23:45.000Z");
  EXPECT_EQ(written("2026-05-14 23:30:00 -0500"), "2026-05-14 2026-05-15T04:30:00.000Z");
  EXPECT_EQ(written("2026-05-14 11:23:45 UTC"), "2026-05-14 2026-05-14T11:23:45.000Z");
  EXPECT_EQ(written("2026-05-14T11:23:45.120+02:00"), "2026-05-14 2026-05-14T09:23:45.000Z");
  EXPECT_EQ(written("2026-05-14"), "2026-05-14 2026-05-14T00:00:00.000Z");
  EXPECT_EQ(written("2026-05-14 11:23"), "2026-05-14 2026-05-14T11:23:00.000Z");
  for (const auto* cell : {"", "yesterday", "2026-13-01 00:00:00 UTC", "2026-05-14 25:00:00 UTC",
                           "2026-05-14 11:23:45 EST"}) {
    EXPECT_EQ(written(cell), "instant") << cell;
  }
}

TEST(values, money_is_read_in_minor_units_of_its_currency) {
  struct Case {
    const char* cell;
    const char* currency;
    std::int64_t minor;
  };
  const Case cases[] = {{"1234.56", "USD", 123456},      {"1,234.56", "USD", 123456},
                        {"$1,234", "USD", 123400},       {"1.234,56", "EUR", 123456},
                        {"12,5", "EUR", 1250},           {"-12.00", "USD", -1200},
                        {"(12.00)", "USD", -1200},       {"1'234.50 CHF", "CHF", 123450},
                        {"98000", "JPY", 98000},         {"98000.00", "JPY", 98000},
                        {"1.234", "KWD", 1234},          {"1,234,567.8", "USD", 123456780},
                        {"\u20ac 5", "EUR", 500},        {"0", "USD", 0},
                        {"1.234,500", "EUR", 123450},    {"1,234.500", "KWD", 1234500},
                        {"1.234.567", "EUR", 123456700}, {"1,23,456.50", "INR", 12345650},
                        {"0,250", "KWD", 250},           {"1234.500", "USD", 123450}};
  for (const auto& each : cases) {
    const auto minor = read_money(each.cell, each.currency);
    ASSERT_TRUE(minor) << each.cell;
    EXPECT_EQ(*minor, each.minor) << each.cell;
  }
  for (const auto* cell : {"", "free", "1.234", "12.345", "1-2", "12e3", "--5", ".", "1,23",
                           "12,34.50", "1.234,56.7"}) {
    const auto minor = read_money(cell, "USD");
    EXPECT_EQ(static_cast<bool>(minor), std::string_view(cell) == "1,23") << cell;
  }
}

TEST(values, an_amount_that_may_be_thousands_or_decimals_is_told_and_not_guessed) {
  struct Case {
    const char* cell;
    const char* currency;
    DecimalMark mark;
    std::optional<std::int64_t> minor;
  };
  using enum DecimalMark;
  const Case cases[] = {{"1,234", "KWD", unsaid, {}},     {"1,234", "KWD", comma, 1234},
                        {"1,234", "KWD", point, 1234000}, {"1.234", "KWD", unsaid, 1234},
                        {"1.234", "KWD", comma, 1234000}, {"1.234", "EUR", unsaid, {}},
                        {"12.500", "EUR", unsaid, {}},    {"1.234", "EUR", comma, 123400},
                        {"12.500", "USD", point, 1250},   {"1.234", "USD", point, {}},
                        {"1,234", "EUR", comma, {}},      {"1,234", "USD", unsaid, 123400},
                        {"98.000", "JPY", comma, 98000},  {"98.000", "JPY", unsaid, {}}};
  for (const auto& each : cases) {
    const auto read = read_money(each.cell, each.currency, each.mark);
    EXPECT_EQ(read ? std::optional(*read) : std::nullopt, each.minor)
        << each.cell << " " << each.currency;
  }
  EXPECT_EQ(read_money("1.234", "EUR").error().code, "money_mark");
}

TEST(values, an_amount_tells_its_mark_only_where_it_can_be_read_one_way) {
  for (const auto* cell : {"99.50", "1,234.56", "1,234,567", "0.250", "1234.500", "5."}) {
    EXPECT_EQ(decimal_mark_in(cell), DecimalMark::point) << cell;
  }
  for (const auto* cell : {"99,5", "1.234,56", "1.234.567", "0,250"}) {
    EXPECT_EQ(decimal_mark_in(cell), DecimalMark::comma) << cell;
  }
  for (const auto* cell : {"", "1234", "1.234", "12,345", "free"}) {
    EXPECT_EQ(decimal_mark_in(cell), DecimalMark::unsaid) << cell;
  }
}

TEST(values, yes_and_no_have_many_spellings_and_silence_is_neither) {
  for (const auto* cell : {"yes", "TRUE", "1", "Subscribed"}) {
    EXPECT_EQ(*read_yes_no(cell), YesNo::yes) << cell;
  }
  for (const auto* cell : {"no", "False", "0", "Unsubscribed", "not subscribed"}) {
    EXPECT_EQ(*read_yes_no(cell), YesNo::no) << cell;
  }
  for (const auto* cell : {"", "Unknown", "pending"}) {
    EXPECT_EQ(*read_yes_no(cell), YesNo::unknown) << cell;
  }
  EXPECT_FALSE(read_yes_no("maybe"));
}

TEST(values, quantities_are_whole_and_may_be_returns) {
  EXPECT_EQ(*read_quantity("2"), 2);
  EXPECT_EQ(*read_quantity("-1"), -1);
  EXPECT_FALSE(read_quantity("1.5"));
  EXPECT_FALSE(read_quantity(""));
}

TEST(values, tags_are_split_trimmed_and_kept_once) {
  EXPECT_THAT(read_tags("vip, bridal ,vip,, pearls"), ElementsAre("vip", "bridal", "pearls"));
  EXPECT_THAT(read_tags("vip; bridal"), ElementsAre("vip", "bridal"));
  EXPECT_THAT(read_tags(""), IsEmpty());
}

TEST(values, a_whole_name_is_split_where_people_split_it) {
  EXPECT_EQ(split_name("Anna Maria Rossi").family, "Rossi");
  EXPECT_EQ(split_name("Rossi, Anna Maria").given, "Anna Maria");
  EXPECT_EQ(split_name("Cher").given, "Cher");
}

TEST(values, html_becomes_plain_words) {
  EXPECT_EQ(text_of_html("<ul>\n<li>14k gold</li><li>R&amp;B&nbsp;&lt;3</li></ul>"),
            "14k gold R&B <3");
  EXPECT_EQ(text_of_html("5 < 6"), "5 < 6");
}
