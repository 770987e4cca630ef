// SPDX-License-Identifier: Apache-2.0
// Workbooks as text: what cells show, and what hostile archives cost.
#include "kit/sheet/workbook.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include "kit/sheet/cells.hpp"
#include "kit/text/csv.hpp"

using namespace carnet;
using namespace carnet::sheet;
using testing::HasSubstr;

namespace {

constexpr auto relations_head =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";

/// An archive with these parts, as a workbook has them when `sheet` is its only one.
std::string packed(const std::map<std::string, std::string>& parts) {
  zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* const archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                 0);
  }
  zip_close(archive);
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

std::map<std::string, std::string> parts_with(const std::string& sheet) {
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  return {
      {"_rels/.rels", relations_head + ("<Relationship Id=\"a\" Type=\"" + type) +
                          "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"b\"/>"
       "</sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", relations_head + ("<Relationship Id=\"b\" Type=\"" + type) +
                                         "worksheet\" Target=\"s.xml\"/></Relationships>"},
      {"xl/s.xml", sheet}};
}

std::string refusal_of(const std::string& bytes) {
  const auto read = read_workbook(bytes);
  return read ? "" : read.error().text;
}

std::string refusal_of_sheet(const std::string& sheet) {
  return refusal_of(packed(parts_with(sheet)));
}

std::string shown(const char* number, const char* code) {
  return shown_number(number, format_of(code), DayCount::from_1900);
}

}  // namespace

TEST(workbooks, numbers_are_shown_as_their_cells_show_them) {
  EXPECT_EQ(shown("2139", "00000"), "02139");
  EXPECT_EQ(shown("100121234", "00000\\-0000"), "10012-1234");
  EXPECT_EQ(shown("12125550161", "General"), "12125550161");
  EXPECT_EQ(shown("1.2125550161E10", "General"), "12125550161");
  EXPECT_EQ(shown("0.1", "0.00%"), "0.1");
  EXPECT_EQ(shown("274.65999999999997", "#,##0.00"), "274.66");
  EXPECT_EQ(shown("0.00000012", "General"), "0.00000012");
  EXPECT_EQ(shown("no number", "0"), "no number");
}

TEST(workbooks, days_come_with_their_year_where_the_cell_shows_it) {
  EXPECT_EQ(shown("30816", "m/d/yyyy"), "1984-05-14");
  EXPECT_EQ(shown("46355", "[$-409]d\\ mmm;@"), "--11-29");
  EXPECT_EQ(shown("46355.5", "yyyy\\-mm\\-dd hh:mm"), "2026-11-29 12:00:00");
  EXPECT_EQ(shown("0.75", "h:mm AM/PM"), "18:00:00");
  EXPECT_EQ(shown("1", "dd.mm.yyyy"), "1900-01-01");
  EXPECT_EQ(shown("61", "dd.mm.yyyy"), "1900-03-01");
  EXPECT_EQ(shown_number("0", format_of("d-mmm-yy"), DayCount::from_1904), "1904-01-01");
  EXPECT_EQ(shown("1e300", "d/m/yyyy").substr(0, 2), "1e");
}

TEST(workbooks, escaped_letters_come_back_and_control_characters_do_not) {
  EXPECT_EQ(unescaped("a_x000D_b_x0001_c_xZZZZ_"), "a\rbc_xZZZZ_");
}

TEST(workbooks, rows_and_cells_keep_their_places) {
  const auto read = read_workbook(
      packed(parts_with("<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>a "
                        "\"b\"\nc</t></is></c></row><row r=\"4\"><c><v>7</v></c></row></sheetData>"
                        "</worksheet>")));
  ASSERT_TRUE(read) << read.error().text;
  const auto shape = text::sniff_csv(read->text);
  text::CsvReader rows(std::string_view(read->text).substr(shape.begins_at),
                       {.delimiter = shape.delimiter, .places = text::CsvPlaces::cells});
  const auto* row = rows.next();
  EXPECT_EQ(row->fields.at(1).text, "a \"b\"\nc");
  EXPECT_EQ(row->fields.at(1).place, (text::CsvPlace{2, 2}));
  row = rows.next();
  EXPECT_EQ(row->fields.at(0).text, "7");
  EXPECT_EQ(row->fields.at(0).place, (text::CsvPlace{4, 1}));
  EXPECT_EQ(rows.next(), nullptr);
}

TEST(workbooks, what_is_no_workbook_is_refused_in_a_sentence) {
  EXPECT_THAT(refusal_of("PK\x03\x04 and nothing more"), HasSubstr("damaged"));
  EXPECT_THAT(refusal_of(packed({{"mimetype", "text"}})), HasSubstr("no Excel workbook"));
  EXPECT_THAT(refusal_of_sheet("<worksheet/>"), HasSubstr("No sheet"));
  EXPECT_THAT(refusal_of_sheet("<worksheet><row r=\"1\">\n</worksheet>"),
              HasSubstr("xl/s.xml cannot be read at line 2, column 3"));
  EXPECT_THAT(refusal_of_sheet("<worksheet><row r=\"9\"/><row r=\"3\"/></worksheet>"),
              HasSubstr("names row 3"));
  EXPECT_THAT(refusal_of_sheet("<worksheet><row><c t=\"s\"><v>4</v></c></row></worksheet>"),
              HasSubstr("Row 1, column 1"));
}

TEST(workbooks, entities_are_never_unfolded) {
  EXPECT_THAT(refusal_of_sheet("<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>"
                               "<worksheet><row><c t=\"str\"><v>&b;</v></c></row></worksheet>"),
              HasSubstr("document type"));
  EXPECT_THAT(refusal_of_sheet("<!DOCTYPE a SYSTEM \"file:///etc/hostname\"><worksheet/>"),
              HasSubstr("document type"));
}

TEST(workbooks, an_archive_that_unfolds_without_end_is_left) {
  const std::string zeros(300U * 1024 * 1024, ' ');
  const auto bomb = packed(parts_with("<worksheet>" + zeros + "</worksheet>"));
  EXPECT_LT(bomb.size(), 1024U * 1024);
  EXPECT_THAT(refusal_of(bomb), HasSubstr("256 MB"));
}

TEST(workbooks, one_text_named_by_many_cells_costs_no_more_than_the_limit) {
  auto parts = parts_with("");
  std::string sheet = "<worksheet><row r=\"1\">";
  for (int cell = 0; cell < 100; ++cell) sheet += "<c t=\"s\"><v>0</v></c>";
  parts["xl/s.xml"] = sheet + "</row></worksheet>";
  parts["xl/strings.xml"] = "<sst><si><t>" + std::string(2'000'000, 'x') + "</t></si></sst>";
  parts["xl/_rels/workbook.xml.rels"] =
      std::string(relations_head) +
      "<Relationship Id=\"b\" Type=\"a/worksheet\" Target=\"s.xml\"/>"
      "<Relationship Id=\"c\" Type=\"a/sharedStrings\" Target=\"strings.xml\"/></Relationships>";
  EXPECT_THAT(refusal_of(packed(parts)), HasSubstr("64 MB"));
}
