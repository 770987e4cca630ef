// SPDX-License-Identifier: Apache-2.0
// Relationships, the list of sheets, shared strings and number formats.
#include "kit/sheet/parts.hpp"

#include <charconv>

namespace carnet::sheet {

namespace {

constexpr std::size_t most_sheets = 1'000;
constexpr std::size_t most_formats = 100'000;

int number_of(std::optional<std::string_view> text, int otherwise) {
  int number = otherwise;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

bool is_true(std::optional<std::string_view> text) { return text == "1" || text == "true"; }

MarkupReader opening(std::function<Result<void>(const Element&)> open) {
  return {std::move(open), [](std::string_view) { return Result<void>(); },
          [](std::string_view) { return Result<void>(); }};
}

/// "worksheets/sheet1.xml" beside "xl/workbook.xml"; from the root when it begins with a slash.
std::string beside(const std::string& part, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  const auto slash = part.find_last_of('/');
  const auto folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  return folder + std::string(target);
}

std::string relations_of(const std::string& part) {
  const auto slash = part.find_last_of('/');
  const auto name = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

struct Relation {
  std::string type;  // its last word: "worksheet"
  std::string part;
};

Result<std::map<std::string, Relation>> read_relations(Archive& archive, const std::string& part) {
  std::map<std::string, Relation> relations;
  const auto read = read_markup(
      archive, relations_of(part), opening([&](const Element& each) -> Result<void> {
        if (each.name != "Relationship") return {};
        const auto type = each.attribute("Type").value_or("");
        relations.emplace(each.attribute("Id").value_or(""),
                          Relation{std::string(type.substr(type.find_last_of('/') + 1)),
                                   beside(part, each.attribute("Target").value_or(""))});
        return {};
      }));
  if (!read) return read.error();
  return relations;
}

std::string part_of_type(const std::map<std::string, Relation>& relations, std::string_view type) {
  for (const auto& [id, relation] : relations) {
    if (relation.type == type) return relation.part;
  }
  return {};
}

Result<void> read_sheets(Archive& archive, const std::string& part,
                         const std::map<std::string, Relation>& relations, Contents& contents) {
  return read_markup(archive, part, opening([&](const Element& each) -> Result<void> {
                       if (each.name == "workbookPr" && is_true(each.attribute("date1904"))) {
                         contents.days = DayCount::from_1904;
                       }
                       if (each.name != "sheet") return {};
                       const auto id = std::string(each.attribute("id").value_or(""));
                       const auto found = relations.find(id);
                       const bool is_sheet =
                           found != relations.end() && found->second.type == "worksheet";
                       if (!is_sheet || contents.sheets.size() == most_sheets) return {};
                       const auto state = each.attribute("state").value_or("visible");
                       contents.sheets.push_back({std::string(each.attribute("name").value_or("")),
                                                  found->second.part, state != "visible"});
                       return {};
                     }));
}

/// `<si>` holds letters in `<t>`, whole or in runs; how they are spoken (`<rPh>`) is no part.
Result<void> read_strings(Archive& archive, const std::string& part, Contents& contents) {
  std::string letters;
  std::size_t bytes = 0;
  bool is_text = false;
  int spoken = 0;
  return read_markup(archive, part,
                     {[&](const Element& each) -> Result<void> {
                        if (each.name == "si") letters.clear();
                        if (each.name == "rPh") ++spoken;
                        is_text = each.name == "t" && spoken == 0;
                        return {};
                      },
                      [&](std::string_view name) -> Result<void> {
                        is_text = false;
                        if (name == "rPh") --spoken;
                        if (name != "si") return {};
                        bytes += letters.size() + sizeof(std::string);
                        if (bytes > most_text_bytes)
                          return bad_workbook("The workbook holds more than 64 MB.");
                        contents.strings.push_back(unescaped(letters));
                        return {};
                      },
                      [&](std::string_view more) -> Result<void> {
                        if (is_text) letters += more;
                        if (letters.size() > most_text_bytes)
                          return bad_workbook("A cell holds too much.");
                        return {};
                      }});
}

Result<void> read_formats(Archive& archive, const std::string& part, Contents& contents) {
  std::map<int, CellFormat> own;
  bool is_of_cells = false;
  return read_markup(
      archive, part,
      {[&](const Element& each) -> Result<void> {
         const bool has_room = own.size() < most_formats && contents.formats.size() < most_formats;
         if (!has_room) return bad_workbook("The workbook has more formats than any should.");
         if (each.name == "cellXfs") is_of_cells = true;
         const auto code = each.attribute("formatCode");
         if (each.name == "numFmt" && code) {
           own[number_of(each.attribute("numFmtId"), 0)] = format_of(*code);
         }
         if (each.name != "xf" || !is_of_cells) return {};
         const auto id = number_of(each.attribute("numFmtId"), 0);
         const auto found = own.find(id);
         contents.formats.push_back(found == own.end() ? own_format(id) : found->second);
         return {};
       },
       [&](std::string_view name) -> Result<void> {
         if (name == "cellXfs") is_of_cells = false;
         return {};
       },
       [](std::string_view) { return Result<void>(); }});
}

}  // namespace

Result<Contents> read_contents(Archive& archive) {
  Contents contents;
  const auto roots = read_relations(archive, "");
  if (!roots) return bad_workbook("This is an archive, but no Excel workbook.");
  const auto workbook = part_of_type(*roots, "officeDocument");
  const auto relations = read_relations(archive, workbook);
  if (!relations) return bad_workbook("This is an archive, but no Excel workbook.");
  if (const auto read = read_sheets(archive, workbook, *relations, contents); !read) {
    return read.error();
  }
  if (const auto part = part_of_type(*relations, "sharedStrings"); !part.empty()) {
    if (const auto read = read_strings(archive, part, contents); !read) return read.error();
  }
  if (const auto part = part_of_type(*relations, "styles"); !part.empty()) {
    if (const auto read = read_formats(archive, part, contents); !read) return read.error();
  }
  return contents;
}

}  // namespace carnet::sheet
