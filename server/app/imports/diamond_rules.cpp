// SPDX-License-Identifier: Apache-2.0
// Rows of a list of loose diamonds as planned pieces.
#include <array>
#include <unordered_map>

#include "app/imports/row_rules.hpp"
#include "app/trade/trade.hpp"

namespace carnet::imports {

namespace {

using enum DiamondTarget;
using trade::Kind;

class DiamondReader {
 public:
  DiamondReader(const ReadingTerms& terms, const std::vector<int>& columns, DecimalMark mark,
                Reading& reading)
      : terms_(terms), columns_(columns), mark_(mark), reading_(reading) {}

  void read(const text::CsvRow& row) {
    const Cells cells(columns_, row);
    RowFaults faults(reading_, terms_.unreadable);
    PlannedPiece piece{"", cells.place(), {}};
    auto& content = piece.content;
    content.sku = text_in(cells, stock_number, 100).value_or("");
    content.certificate = text_in(cells, certificate, 40);
    content.category = "loose stone";
    content.stone = is_grown(cells) ? "laboratory diamond" : "diamond";
    content.points = points_in(cells, faults);
    content.shape = word_in(cells, shape, Kind::shape, faults);
    content.cut = word_in(cells, DiamondTarget::cut, Kind::cut, faults);
    content.stone_colour = word_in(cells, colour, Kind::diamond_colour, faults);
    content.clarity = word_in(cells, clarity, Kind::clarity, faults);
    content.laboratory = text_in(cells, laboratory, 20);
    content.currency = terms_.currency;
    if (plain_id(cells.text(price)).empty()) {
      faults.add(cells.place(price), "required", "A stone on this list needs its price.");
    } else {
      content.price_minor =
          faults.take(cells.place(price), read_money(cells.text(price), content.currency, mark_));
    }
    content.title = title_of(content);
    piece.is_title_told = !faults.leaves_out("grade");
    content.description = measures_in(cells);
    if (faults.is_refused()) {
      faults.leave_nothing_out();
      ++reading_.refused;
    } else {
      keep(cells, std::move(piece), faults);
    }
  }

 private:
  static bool is_grown(const Cells& cells) {
    const auto said = compact(cells.text(type));
    return said.starts_with("lab") || said == "cvd" || said == "hpht" || said == "grown";
  }

  static std::optional<int> points_in(const Cells& cells, RowFaults& faults) {
    const auto points = trade::read_points(plain_id(cells.text(carat)));
    if (!points) {
      faults.add(cells.place(carat), "carat", "\"" + cut_cell(cells, carat) + "\" is no weight.");
    }
    return points;
  }

  static std::string cut_cell(const Cells& cells, DiamondTarget target) {
    return imports::cut(plain_text(cells.text(target)), 40);
  }

  /// A grade nobody knows would be a wrong claim about a stone: it is left out. A stone without a
  /// number is known by its grades, and is refused.
  static std::optional<std::string> word_in(const Cells& cells, DiamondTarget target, Kind kind,
                                            RowFaults& faults) {
    const auto said = cut_cell(cells, target);
    if (said.empty()) return std::nullopt;
    if (const auto* const known = trade::spelt(kind, said)) return *known;
    const FieldFault why{"grade", "\"" + said + "\" is no word of this scale."};
    if (has_number(cells)) {
      faults.leave_out(cells.place(target), why, said);
    } else {
      faults.add(cells.place(target), why.code, why.text);
    }
    return std::nullopt;
  }

  static bool has_number(const Cells& cells) {
    return text_in(cells, stock_number, 100) || text_in(cells, certificate, 40);
  }

  static std::optional<std::string> text_in(const Cells& cells, DiamondTarget target,
                                            std::size_t most) {
    auto said = imports::cut(plain_id(cells.text(target)), most);
    return said.empty() ? std::nullopt : std::optional(std::move(said));
  }

  static std::string carats(int points) {
    const auto hundredths = std::to_string(points % 100);
    return std::to_string(points / 100) + "." + (hundredths.size() < 2 ? "0" : "") + hundredths;
  }

  /// "1.01 ct round diamond, G VS1".
  static std::string title_of(const PieceContent& content) {
    std::string title = carats(content.points.value_or(0)) + " ct";
    if (content.shape) title += " " + *content.shape;
    title += " " + content.stone;
    if (content.stone_colour) title += ", " + *content.stone_colour;
    if (content.clarity) title += (content.stone_colour ? " " : ", ") + *content.clarity;
    return title;
  }

  /// "Depth 61.5 %, table 55 %, 3.95 × 3.98 × 2.43 mm".
  static std::string measures_in(const Cells& cells) {
    std::string text;
    const auto add = [&](const char* name, DiamondTarget target) {
      const auto value = cut_cell(cells, target);
      if (!value.empty()) text += (text.empty() ? "" : ", ") + std::string(name) + value + " %";
    };
    add("depth ", depth);
    add("table ", table);
    if (!text.empty()) text.front() = text.front() == 'd' ? 'D' : 'T';
    const auto sides = {cut_cell(cells, x), cut_cell(cells, y), cut_cell(cells, z)};
    std::string size;
    for (const auto& side : sides) {
      if (side.empty() || side == "0" || side == "0.0") return text;
      size += (size.empty() ? "" : " × ") + side;
    }
    return text + (text.empty() ? "" : ", ") + size + " mm";
  }

  /// Without a number of its own a stone is known by all that its row says; of rows that say the
  /// same, each is a stone.
  void keep(const Cells& cells, PlannedPiece piece, RowFaults& faults) {
    const auto& content = piece.content;
    const bool is_numbered = has_number(cells);
    if (is_numbered) {
      piece.external_id = content.sku.empty()
                              ? content.laboratory.value_or("") + " " + *content.certificate
                              : content.sku;
    } else {
      for (const auto target :
           {shape, carat, DiamondTarget::cut, colour, clarity, depth, table, price, x, y, z}) {
        piece.external_id += cut_cell(cells, target) + "/";
      }
    }
    const auto count = ++seen_[piece.external_id];
    if (is_numbered && count > 1) {
      faults.leave_nothing_out();
      ++reading_.duplicate;
      return faults.add(piece.place, "repeated", "This stone stands in the list before.");
    }
    if (count > 1) piece.external_id += "#" + std::to_string(count);
    reading_.pieces.push_back(std::move(piece));
  }

  const ReadingTerms& terms_;
  const std::vector<int>& columns_;
  DecimalMark mark_;
  Reading& reading_;
  std::unordered_map<std::string, int> seen_;
};

}  // namespace

void read_diamonds(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms, Reading& reading) {
  const std::array prices{columns[static_cast<std::size_t>(price)]};
  DiamondReader reader(terms, columns, decimal_mark_in(text, header, prices), reading);
  each_row(
      text, header, [&](const text::CsvRow& row) { reader.read(row); }, reading);
}

}  // namespace carnet::imports
