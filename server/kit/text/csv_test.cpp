// SPDX-License-Identifier: Apache-2.0
// The reader of comma-separated text: what it takes, where it says things stand, what it refuses.
#include "kit/text/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kit/text/encoding.hpp"

using carnet::text::CsvFault;
using carnet::text::CsvOptions;
using carnet::text::CsvPlace;
using carnet::text::CsvReader;
using carnet::text::CsvWrong;
using carnet::text::sniff_csv;
using testing::ElementsAre;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table table_of(std::string_view text, CsvOptions options = {}) {
  CsvReader reader(text, options);
  Table table;
  while (const auto* row = reader.next()) {
    table.emplace_back();
    for (const auto& field : row->fields) table.back().emplace_back(field.text);
  }
  return table;
}

std::vector<CsvFault> faults_of(std::string_view text, CsvOptions options = {}) {
  CsvReader reader(text, options);
  std::vector<CsvFault> faults;
  while (const auto* row = reader.next()) {
    if (row->fault) faults.push_back(*row->fault);
  }
  return faults;
}

}  // namespace

TEST(csv, every_kind_of_line_end_ends_a_row) {
  const Table wanted{{"a", "b"}, {"1", "2"}, {"3", "4"}};
  EXPECT_EQ(table_of("a,b\n1,2\n3,4\n"), wanted);
  EXPECT_EQ(table_of("a,b\r\n1,2\r\n3,4"), wanted);
  EXPECT_EQ(table_of("a,b\r1,2\r3,4\r"), wanted);
  EXPECT_EQ(table_of("a,b\r\n\r\n1,2\n\n\n3,4\r"), wanted);
}

TEST(csv, quotes_keep_delimiters_lines_and_doubled_quotes) {
  EXPECT_EQ(table_of("\"a,b\",\"line\r\nline\",\"say \"\"yes\"\"\"\n"),
            (Table{{"a,b", "line\r\nline", "say \"yes\""}}));
  EXPECT_EQ(table_of("\"\",\"\"\"\"\n"), (Table{{"", "\""}}));
  EXPECT_EQ(table_of("7\" chain,b\n"), (Table{{"7\" chain", "b"}}));
}

TEST(csv, a_last_delimiter_means_a_last_empty_field) {
  EXPECT_EQ(table_of("a,b,"), (Table{{"a", "b", ""}}));
  EXPECT_EQ(table_of(",\n,\n"), (Table{{"", ""}, {"", ""}}));
  EXPECT_TRUE(table_of("").empty());
  EXPECT_TRUE(table_of("\n\r\n").empty());
}

TEST(csv, each_field_knows_its_line_and_its_column_in_letters) {
  CsvReader reader("h\n\"Zo\u00eb\nBront\u00eb\",x\nl\u00e9a,y,z");
  reader.next();
  const auto* row = reader.next();
  EXPECT_EQ(row->fields[0].place, (CsvPlace{2, 1}));
  EXPECT_EQ(row->fields[1].place, (CsvPlace{3, 9}));
  row = reader.next();
  EXPECT_EQ(row->place, (CsvPlace{4, 1}));
  EXPECT_EQ(row->fields[1].place, (CsvPlace{4, 5}));
  EXPECT_EQ(row->fields[2].place, (CsvPlace{4, 7}));
}

TEST(csv, a_quote_never_closed_costs_its_own_line_only) {
  const std::string text = "a,b\n1,\"two\n3,4\n5,6\n";
  EXPECT_EQ(table_of(text), (Table{{"a", "b"}, {"1", "\"two"}, {"3", "4"}, {"5", "6"}}));
  const auto faults = faults_of(text);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].what, CsvWrong::unterminated_quote);
  EXPECT_EQ(faults[0].place, (CsvPlace{2, 3}));
}

TEST(csv, letters_behind_a_closing_quote_are_named_and_spaces_are_let_through) {
  EXPECT_TRUE(faults_of("\"a\" ,b\n").empty());
  const auto faults = faults_of("a,b\n\"14k\" ring,2\n");
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].what, CsvWrong::stray_quote);
  EXPECT_EQ(faults[0].place, (CsvPlace{2, 6}));
}

TEST(csv, a_nul_is_named_where_it_stands) {
  const auto faults = faults_of(std::string_view("a,b\n1,x\0y\n2,3\n", 14));
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].what, CsvWrong::control_character);
  EXPECT_EQ(faults[0].place, (CsvPlace{2, 4}));
}

TEST(csv, rows_and_fields_have_limits_and_reading_goes_on_behind_them) {
  const CsvOptions narrow{.max_fields = 2, .max_row_bytes = 8};
  EXPECT_EQ(faults_of("a,b\n1,2,3\n4,5\n", narrow).at(0).what, CsvWrong::too_many_fields);
  EXPECT_EQ(faults_of("123456789,2\n4,5\n", narrow).at(0).what, CsvWrong::row_too_long);
  EXPECT_EQ(table_of("123456789,2\n4,5\n", narrow).back(), (std::vector<std::string>{"4", "5"}));
}

TEST(csv, hostile_quotes_are_read_in_bounded_time) {
  std::string text;
  for (int line = 0; line < 200'000; ++line) text += "\"x\"\"\n";
  CsvReader reader(text, {.max_row_bytes = 4096});
  std::size_t rows = 0;
  while (reader.next()) ++rows;
  EXPECT_GT(rows, 16u);
}

TEST(csv, the_delimiter_is_the_one_that_rows_agree_on) {
  EXPECT_EQ(sniff_csv("a,b\n1,2\n").delimiter, ',');
  EXPECT_EQ(sniff_csv("name;note\nAnn;a, b, c\nBo;d, e\n").delimiter, ';');
  EXPECT_EQ(sniff_csv("name\tnote\nAnn\ta, b\n").delimiter, '\t');
  EXPECT_EQ(sniff_csv("\"a;b\",c\n\"1;2;3\",4\n").delimiter, ',');
  EXPECT_EQ(sniff_csv("alone\n1\n").delimiter, ',');
}

TEST(csv, a_hint_of_excel_names_the_delimiter_and_is_no_row) {
  const auto shape = sniff_csv("sep=;\r\na;b\r\n");
  EXPECT_EQ(shape.delimiter, ';');
  EXPECT_EQ(shape.begins_at, 7u);
  EXPECT_EQ(shape.lines_before, 1u);
  EXPECT_EQ(sniff_csv("\"sep=|\"\na|b\n").delimiter, '|');
}
