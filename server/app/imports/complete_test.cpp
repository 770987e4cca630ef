// SPDX-License-Identifier: Apache-2.0
// Every column of every kind of table, emptied and left out: what earlier files said stands.
#include "app/imports/complete.hpp"

#include "app/imports/import_cases.hpp"

using namespace carnet;
using namespace carnet::imports;
using namespace carnet::imports::cases;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table table_of(const std::string& text) {
  const auto shape = text::sniff_csv(text);
  text::CsvReader reader(std::string_view(text).substr(shape.begins_at),
                         {.delimiter = shape.delimiter});
  Table table;
  while (const auto* row = reader.next()) {
    auto& cells = table.emplace_back();
    for (const auto& field : row->fields) cells.emplace_back(field.text);
  }
  return table;
}

/// The table again, with the cells of one column emptied.
std::string without(const Table& table, std::size_t column) {
  std::string text;
  for (std::size_t line = 0; line < table.size(); ++line) {
    for (std::size_t place = 0; place < table[line].size(); ++place) {
      const bool is_emptied = line > 0 && place == column;
      text += place ? ",\"" : "\"";
      for (const char letter : is_emptied ? std::string() : table[line][place]) {
        text += letter == '"' ? "\"\"" : std::string(1, letter);
      }
      text += '"';
    }
    text += '\n';
  }
  return text;
}

/// Nothing of `base` is empty in `next`; text of another length is another value, which is fine.
template <class T>
void expect_nothing_emptied(const T& base, const T& next) {
  shape::each_member(base, [&](std::string_view name, const auto& value) {
    shape::each_member(next, [&](std::string_view own, const auto& other) {
      if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::decay_t<decltype(other)>>) {
        using Value = std::decay_t<decltype(value)>;
        EXPECT_TRUE(own != name || other != Value{} || value == Value{}) << name;
      }
    });
  });
}

void expect_kept(const ClientContent& base, const ClientContent& next) {
  expect_nothing_emptied(base, next);
  EXPECT_GE(next.contacts.size(), base.contacts.size());
  EXPECT_GE(next.occasions.size(), base.occasions.size());
}
void expect_kept(const PieceContent& base, const PieceContent& next) {
  EXPECT_EQ(next.sku, base.sku);
  EXPECT_EQ(next.price_minor.has_value(), base.price_minor.has_value());
  EXPECT_EQ(next.status, base.status);
  for (const auto member :
       {&PieceContent::category, &PieceContent::metal, &PieceContent::stone, &PieceContent::style,
        &PieceContent::brand, &PieceContent::description, &PieceContent::title}) {
    EXPECT_FALSE((next.*member).empty() && !(base.*member).empty());
  }
}
void expect_kept(const SaleContent& base, const SaleContent& next) {
  EXPECT_EQ(json::print(next), json::print(base));
}

template <class Planned>
int compare_all(const std::vector<Planned>& before, const std::vector<Planned>& now) {
  int compared = 0;
  for (const auto& next : now) {
    const auto base = std::find_if(before.begin(), before.end(), [&](const auto& each) {
      return each.external_id == next.external_id;
    });
    if (base == before.end()) continue;
    SCOPED_TRACE(next.external_id);
    expect_kept(base->content, completed(base->content, next));
    // The whole file again is the same, whatever stood in between.
    EXPECT_EQ(json::print(completed(base->content, *base)), json::print(base->content));
    ++compared;
  }
  return compared;
}

}  // namespace

TEST(complete, an_emptied_column_of_any_kind_empties_nothing) {
  for (const auto* name :
       {"clients.csv", "shopify_customers.csv", "shopify_orders.csv", "shopify_products.csv",
        "google_contacts.csv", "google_contacts_older.csv", "outlook.csv", "outlook_de.csv",
        "outlook_fr.csv", "loose_diamonds.csv", "edge_customers.csv", "edge_items.csv"}) {
    const auto text = fixture(name);
    const auto terms = terms_of(text);
    const auto before = read(text);
    const auto table = table_of(text);
    int compared = 0;
    for (std::size_t column = 0; column < table.front().size(); ++column) {
      SCOPED_TRACE(std::string(name) + ": " + table.front()[column]);
      const auto now = read_rows(without(table, column), terms);
      ASSERT_TRUE(now);
      compared += compare_all(before.clients, now->clients) +
                  compare_all(before.pieces, now->pieces) + compare_all(before.sales, now->sales);
    }
    EXPECT_GT(compared, 0) << name;
  }
}
