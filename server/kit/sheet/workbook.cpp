// SPDX-License-Identifier: Apache-2.0
// One sheet of a workbook as text.
#include "kit/sheet/workbook.hpp"

#include <charconv>

#include "kit/sheet/parts.hpp"
#include "kit/text/csv.hpp"

namespace carnet::sheet {

namespace {

constexpr int most_rows = 1'048'576;
constexpr int most_columns = 16'384;

/// 28 for "AB12"; 0 for what names no column.
int column_named(std::string_view place) {
  int column = 0;
  for (const char letter : place) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + (letter - 'A' + 1);
    if (column > most_columns) return 0;
  }
  return column;
}

std::string quoted(const std::string& text) {
  if (text.find_first_of("\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += letter;
  }
  return out + '"';
}

class SheetReader {
 public:
  explicit SheetReader(const Contents& contents) : contents_(contents) {}

  Result<std::string> read(Archive& archive, const std::string& part) {
    const auto read = read_markup(archive, part,
                                  {[&](const Element& each) { return open(each); },
                                   [&](std::string_view name) { return close(name); },
                                   [&](std::string_view letters) { return add(letters); }});
    if (!read) return read.error();
    return std::move(text_);
  }

 private:
  Result<void> open(const Element& each) {
    if (each.name == "row") return open_row(each);
    if (each.name == "c") open_cell(each);
    if (each.name == "rPh") ++spoken_;
    takes_letters_ = each.name == "v" || (each.name == "t" && spoken_ == 0);
    return {};
  }

  Result<void> open_row(const Element& each) {
    ++row_;
    column_ = 0;
    row_bytes_ = 0;
    cells_.clear();
    const auto named = each.attribute("r");
    if (!named) return {};
    int row = 0;
    std::from_chars(named->data(), named->data() + named->size(), row);
    if (row < row_ || row > most_rows) {
      return bad_workbook("The sheet names row " + std::string(named->substr(0, 20)) +
                          " where row " + std::to_string(row_) + " or a later one must stand.");
    }
    row_ = row;
    return {};
  }

  void open_cell(const Element& each) {
    const int named = column_named(each.attribute("r").value_or(""));
    column_ = named > 0 ? named : column_ + 1;
    type_ = std::string(each.attribute("t").value_or("n"));
    style_ = 0;
    const auto style = each.attribute("s").value_or("0");
    std::from_chars(style.data(), style.data() + style.size(), style_);
    value_.clear();
  }

  Result<void> close(std::string_view name) {
    takes_letters_ = false;
    if (name == "rPh") --spoken_;
    if (name == "c") return close_cell();
    return name == "row" ? close_row() : Result<void>();
  }

  Result<void> add(std::string_view letters) {
    if (takes_letters_) value_ += letters;
    if (value_.size() > most_text_bytes) return bad_workbook("A cell holds too much.");
    return {};
  }

  Result<void> close_cell() {
    if (value_.empty() || column_ > most_columns) return {};
    auto shown = shown_value();
    if (!shown) return shown.error();
    row_bytes_ += shown->size();
    if (row_bytes_ + text_.size() > most_text_bytes) return too_much();
    if (!shown->empty()) cells_[column_] = std::move(*shown);
    return {};
  }

  Result<std::string> shown_value() const {
    if (type_ == "s") return shared_string();
    if (type_ == "b") return std::string(value_ == "1" ? "true" : "false");
    if (type_ == "e") return std::string();  // #N/A and its like say that there is nothing
    if (type_ == "str" || type_ == "inlineStr" || type_ == "d") return unescaped(value_);
    const auto style = static_cast<std::size_t>(style_);
    const auto format =
        style_ >= 0 && style < contents_.formats.size() ? contents_.formats[style] : CellFormat{};
    return shown_number(value_, format, contents_.days);
  }

  Result<std::string> shared_string() const {
    std::size_t place = contents_.strings.size();
    std::from_chars(value_.data(), value_.data() + value_.size(), place);
    if (place < contents_.strings.size()) return contents_.strings[place];
    return bad_workbook("Row " + std::to_string(row_) + ", column " + std::to_string(column_) +
                        ": the cell names a text that the workbook does not have.");
  }

  Result<void> close_row() {
    if (cells_.empty()) return {};
    for (; written_ < row_ - 1; ++written_) text_ += '\n';
    int column = 1;
    for (const auto& [place, text] : cells_) {
      text_.append(static_cast<std::size_t>(place - column), text::cell_delimiter);
      column = place;
      text_ += quoted(text);
    }
    text_ += '\n';
    ++written_;
    return text_.size() <= most_text_bytes ? Result<void>() : too_much();
  }

  static Fault too_much() {
    return bad_workbook("The sheet holds more than 64 MB of text. Save it as CSV.");
  }

  const Contents& contents_;
  std::string text_;
  std::map<int, std::string> cells_;
  std::string type_;
  std::string value_;
  std::size_t row_bytes_ = 0;
  int style_ = 0;
  int row_ = 0;
  int column_ = 0;
  int written_ = 0;
  int spoken_ = 0;
  bool takes_letters_ = false;
};

}  // namespace

Result<std::string> read_sheet(Archive& archive, const Contents& contents,
                               const std::string& part) {
  return SheetReader(contents).read(archive, part);
}

bool looks_zipped(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

bool looks_like_old_workbook(std::string_view bytes) {
  return bytes.starts_with("\xd0\xcf\x11\xe0");
}

Result<SheetText> read_workbook(std::string_view bytes) {
  auto archive = Archive::open(bytes);
  if (!archive) return archive.error();
  const auto contents = read_contents(*archive);
  if (!contents) return contents.error();
  SheetText found;
  for (const auto& sheet : contents->sheets) {
    if (sheet.is_hidden) continue;
    if (!found.text.empty()) {
      found.others.push_back(sheet.name);
      continue;
    }
    auto text = read_sheet(*archive, *contents, sheet.part);
    if (!text) return text.error();
    if (text->empty()) continue;
    found.text = std::string("sep=") + text::cell_delimiter + "\n" + *text;
    found.name = sheet.name;
  }
  if (!found.text.empty()) return found;
  return bad_workbook("No sheet of this workbook has anything in it.");
}

}  // namespace carnet::sheet
