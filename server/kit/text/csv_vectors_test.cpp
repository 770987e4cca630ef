// SPDX-License-Identifier: Apache-2.0
// The reader against files that others wrote to break readers (vectors/README.md).
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kit/text/csv.hpp"
#include "kit/text/encoding.hpp"
#include "test/source.hpp"

namespace {

using Table = std::vector<std::vector<std::string>>;
const auto vectors = carnet::test::source_path("server/kit/text/vectors");

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

Table table_of(const std::filesystem::path& path) {
  const auto text = carnet::text::to_utf8(content_of(path));
  const auto shape = carnet::text::sniff_csv(text);
  carnet::text::CsvReader reader(text, {.delimiter = shape.delimiter});
  Table table;
  while (const auto* row = reader.next()) {
    EXPECT_FALSE(row->fault) << path << " line " << row->place.line;
    table.emplace_back();
    for (const auto& field : row->fields) table.back().emplace_back(field.text);
  }
  return table;
}

Table parser_table(const std::string& name) { return table_of(vectors / "csv-parser" / name); }

// The stored files lost their CR on the way into their repository; their answers kept it.
std::string with_plain_line_ends(std::string json) {
  for (auto place = json.find("\\r"); place != std::string::npos; place = json.find("\\r")) {
    json.erase(place, 2);
  }
  return json;
}

// The vectors tell each row as an object of its columns.
boost::json::array objects_of(const Table& table) {
  boost::json::array objects;
  for (std::size_t row = 1; row < table.size(); ++row) {
    boost::json::object object;
    for (std::size_t column = 0; column < table[row].size(); ++column) {
      object.emplace(table[0].at(column), table[row][column]);
    }
    objects.emplace_back(std::move(object));
  }
  return objects;
}

}  // namespace

TEST(csv_vectors, every_file_of_csv_spectrum_reads_as_its_authors_say) {
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(vectors / "csv-spectrum")) {
    if (entry.path().extension() != ".csv") continue;
    auto wanted = entry.path();
    wanted.replace_extension(".json");
    EXPECT_EQ(boost::json::value(objects_of(table_of(entry.path()))),
              boost::json::parse(with_plain_line_ends(content_of(wanted))))
        << entry.path();
    ++files;
  }
  EXPECT_EQ(files, 11);
}

TEST(csv_vectors, each_encoding_and_line_end_reads_the_same) {
  EXPECT_EQ(parser_table("enc-utf16.csv"), parser_table("enc-utf8.csv"));
  EXPECT_EQ(parser_table("enc-utf16-big.csv"), parser_table("enc-utf8.csv"));
  EXPECT_EQ(parser_table("enc-latin.csv").at(2).at(2), "\u00a9");
  EXPECT_EQ(parser_table("enc-mac-newlines.csv"),
            (Table{{"a", "b", "c"}, {"1", "2", "3"}, {"Once upon\ra time", "5", "6"}}));
}

TEST(csv_vectors, quotes_and_empty_columns_stay_what_they_are) {
  EXPECT_EQ(parser_table("escape-quotes.csv").at(2).at(1), "\"\"");
  EXPECT_EQ(parser_table("quotes+newlines.csv").at(1).at(1), "ha \n\"ha\" \nha");
  EXPECT_EQ(parser_table("empty-columns.csv").at(1),
            (std::vector<std::string>{"2007-01-02", "", ""}));
  EXPECT_EQ(parser_table("geojson.csv").at(1).size(), 4u);
}
