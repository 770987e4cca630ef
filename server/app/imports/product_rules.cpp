// SPDX-License-Identifier: Apache-2.0
// Rows of Shopify's product export as planned pieces: one for each variant.
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "app/imports/attributes.hpp"
#include "app/imports/row_rules.hpp"
#include "app/trade/trade.hpp"

namespace carnet::imports {

namespace {

using enum ProductTarget;

/// What the first row of a product says for all its variants.
struct Product {
  std::string title;
  std::string type;
  std::string tags;
  std::string brand;
  std::string description;
  std::array<std::string, 3> option_names;
  bool is_archived = false;
  bool is_refused = false;
};

class ProductReader {
 public:
  ProductReader(const ReadingTerms& terms, const std::vector<int>& columns, DecimalMark mark,
                Reading& reading)
      : terms_(terms), columns_(columns), mark_(mark), reading_(reading) {}

  void read(const text::CsvRow& row) {
    const Cells cells(columns_, row);
    const auto id = std::string(plain_id(cells.text(handle)));
    RowFaults faults(reading_, terms_.unreadable);
    if (id.empty()) {
      faults.add(cells.place(handle), "required", "A product needs its handle.");
      ++reading_.refused;
      return;
    }
    auto product = products_.find(id);
    if (product == products_.end())
      product = products_.emplace(id, product_of(cells, faults)).first;
    if (product->second.is_refused || !is_variant(cells)) {
      // One refusal for the product; its variants and pictures go with it.
      if (faults.is_refused()) ++reading_.refused;
      return;
    }
    keep(id, cells, product->second, faults);
  }

 private:
  static std::array<std::string, 3> option_names_of(const Cells& cells) {
    return {compact(cells.text(option1_name)), compact(cells.text(option2_name)),
            compact(cells.text(option3_name))};
  }

  /// "Ring Size: 6 1/2", "Length: 42 cm".
  static std::optional<std::string> size_of(const Cells& cells, const Product& product) {
    const std::array options{option1, option2, option3};
    for (std::size_t place = 0; place < options.size(); ++place) {
      const auto& name = product.option_names.at(place);
      const auto value = cut(plain_text(cells.text(options.at(place))), 40);
      if (!value.empty() && (name.ends_with("size") || name == "length")) return value;
    }
    return std::nullopt;
  }

  /// The variant's own words tell before its product's title, and that before tags and text.
  static void add_stone(const std::string& options, const Product& product, PieceContent& content) {
    const auto told = [](std::optional<std::string>& word, const std::string& read) {
      if (!word && !read.empty()) word = read;
    };
    for (const auto& text : {options, product.title, product.tags, product.description}) {
      const auto stone = trade::read_stone(text);
      told(content.shape, stone.shape);
      if (!content.points) content.points = stone.points;
      told(content.stone_colour, stone.colour);
      told(content.clarity, stone.clarity);
      told(content.cut, stone.cut);
      told(content.laboratory, stone.laboratory);
      told(content.certificate, stone.certificate);
    }
  }

  static YesNo yes_or_no(const Cells& cells, ProductTarget target, RowFaults& faults) {
    const auto said = read_yes_no(plain_text(cells.text(target)));
    if (said) return *said;
    faults.leave_out(cells.place(target), said.error(), cells.text(target));
    return YesNo::unknown;
  }

  static Product product_of(const Cells& cells, RowFaults& faults) {
    Product product{
        cut(plain_text(cells.text(title)), 200),    std::string(plain_text(cells.text(type))),
        std::string(plain_text(cells.text(tags))),  cut(plain_text(cells.text(vendor)), 100),
        cut(text_of_html(cells.text(body)), 2'000), option_names_of(cells)};
    const auto state = compact(cells.text(status));
    const auto is_published = yes_or_no(cells, published, faults);
    product.is_archived = state == "archived" || state == "draft" || is_published == YesNo::no;
    if (product.title.empty()) {
      faults.add(cells.place(title), "required", "A product needs a title in its first row.");
    }
    if (yes_or_no(cells, gift_card, faults) == YesNo::yes) {
      faults.add(cells.place(gift_card), "gift_card", "A gift card is no piece.");
    }
    product.is_refused = faults.is_refused();
    if (product.is_refused) faults.leave_nothing_out();
    return product;
  }

  /// Further rows of a product that only bring a picture have neither option nor price.
  static bool is_variant(const Cells& cells) {
    return !plain_text(cells.text(option1)).empty() || !plain_id(cells.text(price)).empty() ||
           !plain_id(cells.text(sku)).empty();
  }

  static std::string options_of(const Cells& cells, std::string_view between) {
    std::string options;
    for (const auto option : {option1, option2, option3}) {
      const auto value = plain_text(cells.text(option));
      if (value.empty() || value == "Default Title") continue;
      if (!options.empty()) options += between;
      options += value;
    }
    return options;
  }

  static pieces::PieceStatus status_of(const Cells& cells, const Product& product, int stock) {
    if (product.is_archived) return pieces::PieceStatus::archived;
    const bool is_counted = !plain_text(cells.text(tracker)).empty();
    if (!is_counted || stock > 0) return pieces::PieceStatus::in_stock;
    const bool may_order = compact(cells.text(policy)) == "continue";
    return may_order ? pieces::PieceStatus::on_order : pieces::PieceStatus::sold;
  }

  bool has_column(ProductTarget target) const {
    return columns_[static_cast<std::size_t>(target)] >= 0;
  }

  void keep(const std::string& id, const Cells& cells, const Product& product, RowFaults& faults) {
    const auto options = options_of(cells, ", ");
    PlannedPiece piece{id + "/" + options_of(cells, "/"), cells.place(), {}};
    auto& content = piece.content;
    content.sku = cut(plain_id(cells.text(sku)), 100);
    content.title = product.title + (options.empty() ? "" : ", " + options);
    // A variant's own metal or stone is told before its product's.
    const auto attributes = attributes_of(options + " " + product.title, product.type,
                                          product.tags + " " + product.description);
    content.category =
        attributes.category.empty() ? cut(text_of_type(product), 60) : attributes.category;
    content.metal = attributes.metal;
    content.karat = attributes.karat;
    content.stone = attributes.stone;
    content.style = attributes.style;
    if (!content.stone.empty()) add_stone(options, product, content);
    content.size = size_of(cells, product);
    content.brand = product.brand;
    content.description = product.description;
    content.currency = terms_.currency;
    if (const auto cell = cells.text(price); !plain_id(cell).empty()) {
      content.price_minor =
          faults.take(cells.place(price), read_money(cell, content.currency, mark_));
    }
    add_stock(piece, cells, product, faults);
    if (faults.is_refused()) {
      faults.leave_nothing_out();
      ++reading_.refused;
    } else if (ids_.insert(piece.external_id).second) {
      reading_.pieces.push_back(std::move(piece));
    } else {
      faults.leave_nothing_out();
      ++reading_.duplicate;
      faults.add(cells.place(), "repeated", "This variant stands in the file before.");
    }
  }

  /// A number of pieces that cannot be read says nothing: the piece is offered as one that is not
  /// counted, and what an earlier file said of it stays.
  void add_stock(PlannedPiece& piece, const Cells& cells, const Product& product,
                 RowFaults& faults) const {
    int stock = 0;
    const auto cell = cells.text(quantity);
    const bool is_counted = !plain_text(cells.text(tracker)).empty();
    bool is_unread = false;
    if (!plain_id(cell).empty()) {
      const auto read = read_quantity(cell);
      is_unread = !read;
      if (read) stock = *read;
      if (!read) faults.leave_out(cells.place(quantity), read.error(), cell);
    }
    piece.content.status = status_of(cells, product, is_unread ? 1 : stock);
    piece.is_shelf_told = has_column(status) || has_column(published);
    piece.is_stock_told = is_counted && !plain_id(cell).empty() && !is_unread;
  }

  static std::string text_of_type(const Product& product) {
    std::string type = compact(product.type);
    return type.empty() ? "" : product.type;
  }

  const ReadingTerms& terms_;
  const std::vector<int>& columns_;
  DecimalMark mark_;
  Reading& reading_;
  std::unordered_map<std::string, Product> products_;
  std::unordered_set<std::string> ids_;
};

}  // namespace

void read_products(std::string_view text, const Header& header, const std::vector<int>& columns,
                   const ReadingTerms& terms, Reading& reading) {
  const std::array prices{columns[static_cast<std::size_t>(price)]};
  ProductReader reader(terms, columns, decimal_mark_in(text, header, prices), reading);
  each_row(
      text, header, [&](const text::CsvRow& row) { reader.read(row); }, reading);
}

}  // namespace carnet::imports
