// SPDX-License-Identifier: Apache-2.0
// Rows of Shopify's order export as planned sales: an order's first row tells about the order,
// the others bring a line each.
#include <algorithm>
#include <unordered_map>

#include "app/imports/attributes.hpp"
#include "app/imports/row_rules.hpp"

namespace carnet::imports {

namespace {

using enum OrderTarget;

struct Order {
  PlannedSale sale;
  std::vector<std::size_t> row_hashes;
  std::vector<PlannedLine> repeats;  // lines of rows that stand twice, letter by letter
  std::vector<text::CsvPlace> repeats_at;
  std::int64_t goods_total = 0;  // what the order says of its lines, before discounts
  std::int64_t lines_total = 0;
  bool is_refused = false;
};

std::size_t hash_of(const text::CsvRow& row) {
  std::string all;
  for (const auto& field : row.fields) all.append(field.text).push_back('\x1f');
  return std::hash<std::string>{}(all);
}

PersonCells buyer_cells(const Cells& cells) {
  const auto first = [&](OrderTarget a, OrderTarget b) {
    return plain_text(cells.text(a)).empty() ? b : a;
  };
  const auto named = first(billing_name, shipping_name);
  const auto called = first(phone, first(billing_phone, shipping_phone));
  return {.full_name = cells.text(named),
          .email = cells.text(email),
          .phone = cells.text(called),
          .email_place = cells.place(email),
          .phone_place = cells.place(called),
          .second_phone_place = cells.place(),
          .address1 = cells.text(billing_address1),
          .address2 = cells.text(billing_address2),
          .city = cells.text(billing_city),
          .region = cells.text(billing_region),
          .country = cells.text(billing_country),
          .zip = cells.text(billing_zip)};
}

class OrderReader {
 public:
  OrderReader(const ReadingTerms& terms, const std::vector<int>& columns, DecimalMark mark,
              Reading& reading)
      : terms_(terms), columns_(columns), mark_(mark), reading_(reading) {}

  void read(const text::CsvRow& row) {
    const Cells cells(columns_, row);
    const auto number = std::string(plain_id(cells.text(name)));
    RowFaults faults(reading_, terms_.unreadable);
    if (number.empty()) {
      faults.add(cells.place(name), "required", "An order needs its number.");
      ++reading_.refused;
      return;
    }
    const auto [found, is_new] = places_.try_emplace(number, orders_.size());
    if (is_new) orders_.push_back({begin(number, cells, faults), {}, {}, {}, 0, 0, false});
    auto& order = orders_[found->second];
    add_row(order, row, cells, faults);
    order.is_refused = order.is_refused || faults.is_refused();
  }

  void finish() {
    std::vector<text::CsvPlace> of_refused;
    for (auto& order : orders_) {
      settle_repeats(order);
      if (!order.is_refused) {
        reading_.sales.push_back(std::move(order.sale));
        continue;
      }
      ++reading_.refused;
      const auto& places = order.sale.buyer.left_out;
      of_refused.insert(of_refused.end(), places.begin(), places.end());
    }
    leave_nothing_out(reading_.faults, std::move(of_refused));
    // Told last: a row that stands twice refuses nothing.
    RowFaults faults(reading_);
    for (const auto place : repeated_) {
      faults.add(place, "repeated", "This very row stands in the file before.");
    }
  }

 private:
  PlannedSale begin(const std::string& number, const Cells& cells, RowFaults& faults) {
    const auto own_id = plain_id(cells.text(id));
    PlannedSale sale;
    sale.external_id = cut(own_id.empty() ? number : own_id, 100);
    sale.place = cells.place();
    auto& content = sale.content;
    content.number = cut(number, 60);
    const auto when = plain_id(cells.text(created_at)).empty() ? paid_at : created_at;
    const auto moment = faults.take(cells.place(when), read_instant(cells.text(when)));
    content.day = moment.day;
    content.at = moment.at;
    read_amounts(content, cells, faults);
    mark_unsaid(sale, cells);
    content.note = cut(
        faults.take(cells.place(note), clean_text(cells.text(note), 100'000, Lines::many)), 2'000);
    content.store = cut(plain_text(cells.text(location)), 100);
    content.staff = cut(plain_text(cells.text(employee)), 100);
    sale.buyer = buyer_of(cells, sale.external_id, faults);
    return sale;
  }

  std::int64_t amount(const Cells& cells, OrderTarget target, const std::string& in,
                      RowFaults& faults) const {
    const auto cell = cells.text(target);
    if (plain_id(cell).empty()) return 0;
    return faults.take(cells.place(target), read_money(cell, in, mark_));
  }

  void read_amounts(SaleContent& content, const Cells& cells, RowFaults& faults) const {
    const auto named = plain_id(cells.text(currency));
    const auto in = faults.take(cells.place(currency),
                                Currency::parse(named.empty() ? terms_.currency : named));
    content.currency = in.text();
    if (plain_id(cells.text(total)).empty()) {
      faults.add(cells.place(total), "required", "An order needs its total.");
    }
    content.total_minor = amount(cells, total, in.text(), faults);
    content.tax_minor = amount(cells, taxes, in.text(), faults);
    const auto state = compact(cells.text(financial_status));
    content.is_cancelled = !plain_id(cells.text(cancelled_at)).empty() || state == "voided";
    auto back = amount(cells, refunded, in.text(), faults);
    if (state == "refunded" && back == 0) back = content.total_minor;
    if (back < 0) back = -back;
    if (back == 0) return;
    content.total_minor -= back;
    content.lines.push_back({.title = "Refund", .price_minor = back, .quantity = -1});
  }

  static void mark_unsaid(PlannedSale& sale, const Cells& cells) {
    const auto is_told = [&](OrderTarget target) { return !plain_id(cells.text(target)).empty(); };
    sale.is_currency_told = is_told(currency);
    sale.is_tax_told = is_told(taxes);
    sale.is_subtotal_told = is_told(subtotal);
    sale.is_refund_told = is_told(refunded) || compact(cells.text(financial_status)) == "refunded";
  }

  /// Who bought. An address that cannot be read refuses an order only when nothing else names the
  /// buyer, or when the house wants such rows refused.
  PlannedClient buyer_of(const Cells& cells, const std::string& sale_id, RowFaults& faults) {
    Reading aside;
    RowFaults set_aside(aside, terms_.unreadable);
    PlannedClient buyer{"", cells.place(),
                        read_person(buyer_cells(cells), terms_.country, set_aside)};
    const bool is_nobody = identity_of(buyer).empty();
    if (is_nobody) set_aside.leave_nothing_out();
    set_aside.tell_left_out(buyer);
    buyer.external_id = identity_of(buyer);
    reading_.faults.insert(reading_.faults.end(), aside.faults.begin(), aside.faults.end());
    if (is_nobody) {
      if (aside.faults.empty()) {
        faults.add(cells.place(email), "nobody",
                   "This order names nobody: no name, no email and no phone.");
      }
    } else if (buyer.content.contacts.empty()) {
      // A name alone may be two people's.
      buyer.external_id = "order:" + sale_id;
    }
    return buyer;
  }

  void add_row(Order& order, const text::CsvRow& row, const Cells& cells, RowFaults& faults) {
    const auto hash = hash_of(row);
    auto& seen = order.row_hashes;
    const bool is_repeated = std::find(seen.begin(), seen.end(), hash) != seen.end();
    seen.push_back(hash);
    const bool is_whole = !plain_id(cells.text(total)).empty();
    if (is_repeated && is_whole) return tell_repeated(cells.place());
    if (seen.size() == 1) {
      const auto& in = order.sale.content.currency;
      order.goods_total = amount(cells, subtotal, in, faults) + amount(cells, discount, in, faults);
    }
    auto line = line_of(cells, order.sale.content.currency, faults);
    if (faults.is_refused() || line.title.empty()) return;
    if (is_repeated) {
      order.repeats.push_back(std::move(line));
      order.repeats_at.push_back(cells.place());
      return;
    }
    order.lines_total += line.price_minor * line.quantity;
    // Goods stand before the refund.
    auto& lines = order.sale.content.lines;
    const bool has_refund = !lines.empty() && lines.back().title == "Refund";
    lines.insert(lines.end() - (has_refund ? 1 : 0), std::move(line));
  }

  PlannedLine line_of(const Cells& cells, const std::string& in, RowFaults& faults) {
    PlannedLine line;
    line.title = cut(plain_text(cells.text(line_name)), 200);
    line.sku = cut(plain_id(cells.text(line_sku)), 100);
    if (line.title.empty() && plain_id(cells.text(line_price)).empty()) return line;
    if (line.title.empty()) line.title = line.sku.empty() ? nameless_piece : line.sku;
    line.quantity =
        faults.take(cells.place(line_quantity), read_quantity(cells.text(line_quantity)));
    line.price_minor =
        faults.take(cells.place(line_price), read_money(cells.text(line_price), in, mark_));
    const auto& attributes = attributes_of_title(line.title);
    line.category = attributes.category;
    line.metal = attributes.metal;
    line.stone = attributes.stone;
    line.style = attributes.style;
    return line;
  }

  /// A shop sells the same pieces again and again.
  const Attributes& attributes_of_title(const std::string& title) {
    const auto [found, is_new] = attributes_.try_emplace(title);
    if (is_new) found->second = attributes_of(title, "", "");
    return found->second;
  }

  /// Two equal lines may be two rings or one row exported twice: the subtotal knows.
  void settle_repeats(Order& order) {
    std::int64_t repeated = 0;
    for (const auto& line : order.repeats) repeated += line.price_minor * line.quantity;
    const bool are_sold =
        !order.repeats.empty() && order.goods_total == order.lines_total + repeated;
    auto& lines = order.sale.content.lines;
    if (are_sold) lines.insert(lines.begin(), order.repeats.begin(), order.repeats.end());
    if (are_sold) return;
    for (const auto place : order.repeats_at) tell_repeated(place);
  }

  void tell_repeated(text::CsvPlace place) {
    ++reading_.duplicate;
    repeated_.push_back(place);
  }

  const ReadingTerms& terms_;
  const std::vector<int>& columns_;
  DecimalMark mark_;
  Reading& reading_;
  std::vector<Order> orders_;
  std::vector<text::CsvPlace> repeated_;
  std::unordered_map<std::string, Attributes> attributes_;  // by title
  std::unordered_map<std::string, std::size_t> places_;     // order number → place in orders_
};

}  // namespace

void read_orders(std::string_view text, const Header& header, const std::vector<int>& columns,
                 const ReadingTerms& terms, Reading& reading) {
  std::vector<int> amounts;
  for (const auto target : {subtotal, taxes, total, discount, refunded, line_price}) {
    amounts.push_back(columns[static_cast<std::size_t>(target)]);
  }
  OrderReader reader(terms, columns, decimal_mark_in(text, header, amounts), reading);
  each_row(
      text, header, [&](const text::CsvRow& row) { reader.read(row); }, reading);
  reader.finish();
}

}  // namespace carnet::imports
