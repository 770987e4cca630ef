// SPDX-License-Identifier: Apache-2.0
// Completes records of a file with what earlier files said.
#include "app/imports/complete.hpp"

#include <algorithm>
#include <set>

#include "kit/shape/describe.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

template <class T>
void keep_if_empty(T& next, const T& base) {
  if (next == T{}) next = base;
}

bool is_named(const ClientContent& client) {
  return !client.given_name.empty() || !client.family_name.empty();
}

void complete_name(const ClientContent& base, ClientContent& next) {
  // A company is only a name for want of a better one.
  const bool is_stopgap = next.is_company_name && !base.is_company_name && is_named(base);
  if (is_stopgap || !is_named(next)) {
    next.kind = base.kind;
    next.given_name = base.given_name;
    next.family_name = base.family_name;
    next.is_company_name = base.is_company_name;
    return;
  }
  if (next.is_company_name || base.is_company_name) return;  // the parts of two different names
  keep_if_empty(next.given_name, base.given_name);
  keep_if_empty(next.family_name, base.family_name);
}

/// The words of a text, or its lines, without their order.
std::set<std::string> parts_of(const std::string& text, std::string_view between) {
  std::set<std::string> parts;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto end = std::min(text.find_first_of(between, begin), text.size());
    if (end > begin) parts.insert(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool says_nothing_new(const std::string& base, const std::string& next, std::string_view between) {
  const auto known = parts_of(base, between);
  const auto said = parts_of(next, between);
  return std::includes(known.begin(), known.end(), said.begin(), said.end());
}

bool stands(const PlannedContact& known, const PlannedContact& next) {
  if (known.kind != next.kind) return false;
  if (!next.key.empty()) return known.key == next.key;
  return says_nothing_new(text::fold(known.value), text::fold(next.value), " \n,");
}

bool stands(const PlannedOccasion& known, const PlannedOccasion& next) {
  return known.kind == next.kind && known.date.month == next.date.month &&
         (!next.date.day || known.date.day == next.date.day) &&
         (!next.date.year || known.date.year == next.date.year);
}

template <class T>
std::vector<T> joined(std::vector<T> base, const std::vector<T>& next) {
  const auto before = base.size();
  for (const auto& each : next) {
    const auto end = base.begin() + static_cast<std::ptrdiff_t>(before);
    const bool is_known =
        std::any_of(base.begin(), end, [&](const T& known) { return stands(known, each); });
    if (!is_known) base.push_back(each);
  }
  return base;
}

std::optional<std::vector<PlannedValue>> joined(
    const std::optional<std::vector<PlannedValue>>& base,
    const std::optional<std::vector<PlannedValue>>& next) {
  if (!base || !next) return next ? next : base;
  auto all = *base;
  for (const auto& value : *next) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const PlannedValue& each) {
      return each.field_id == value.field_id;
    });
    if (known == all.end()) {
      all.push_back(value);
    } else {
      *known = value;
    }
  }
  return all;
}

bool is_refund(const PlannedLine& line) { return line.title == "Refund" && line.quantity < 0; }

void complete_refund(const SaleContent& base, SaleContent& next) {
  const auto refund = std::find_if(base.lines.begin(), base.lines.end(), is_refund);
  const bool is_there = std::any_of(next.lines.begin(), next.lines.end(), is_refund);
  if (refund == base.lines.end() || is_there) return;
  next.total_minor -= refund->price_minor;
  next.lines.push_back(*refund);
}

bool is_unnamed(const PlannedLine& line) {
  return line.title == nameless_piece || line.title == line.sku;
}

bool may_be_same(const PlannedLine& known, const PlannedLine& next) {
  const bool is_same_piece = next.sku.empty() || known.sku.empty() || known.sku == next.sku;
  const bool is_same_title = is_unnamed(next) || is_unnamed(known) || known.title == next.title;
  return is_same_piece && is_same_title && known.quantity == next.quantity &&
         known.price_minor == next.price_minor;
}

/// Without a subtotal, a line that stands twice in the file was read once.
void complete_repeats(const SaleContent& base, SaleContent& next) {
  const bool are_known = std::all_of(next.lines.begin(), next.lines.end(), [&](const auto& line) {
    return std::any_of(base.lines.begin(), base.lines.end(),
                       [&](const auto& known) { return may_be_same(known, line); });
  });
  if (are_known && base.lines.size() > next.lines.size()) next.lines = base.lines;
}

void complete_lines(const SaleContent& base, SaleContent& next) {
  for (auto& line : next.lines) {
    const auto known = std::find_if(base.lines.begin(), base.lines.end(),
                                    [&](const auto& each) { return may_be_same(each, line); });
    if (known == base.lines.end()) continue;
    if (is_unnamed(line)) line.title = known->title;
    for (const auto member : {&PlannedLine::sku, &PlannedLine::category, &PlannedLine::metal,
                              &PlannedLine::stone, &PlannedLine::style}) {
      keep_if_empty(line.*member, (*known).*member);
    }
  }
}

}  // namespace

ClientContent completed(const ClientContent& base, const PlannedClient& planned) {
  auto next = planned.content;
  complete_name(base, next);
  keep_if_empty(next.language, base.language);
  if (!next.salutation) next.salutation = base.salutation;
  keep_if_empty(next.tags, base.tags);
  next.contacts = joined(base.contacts, next.contacts);
  next.occasions = joined(base.occasions, next.occasions);
  if (says_nothing_new(base.note, next.note, "\n")) next.note = base.note;
  keep_if_empty(next.email_marketing, base.email_marketing);
  keep_if_empty(next.sms_marketing, base.sms_marketing);
  next.values = joined(base.values, next.values);
  return next;
}

PieceContent completed(const PieceContent& base, const PlannedPiece& planned) {
  auto next = planned.content;
  if (!planned.is_title_told) next.title = base.title;
  if (!next.price_minor) next.currency = base.currency;
  for (const auto member :
       {&PieceContent::sku, &PieceContent::title, &PieceContent::category, &PieceContent::metal,
        &PieceContent::stone, &PieceContent::style, &PieceContent::brand,
        &PieceContent::description, &PieceContent::currency}) {
    keep_if_empty(next.*member, base.*member);
  }
  keep_if_empty(next.karat, base.karat);
  keep_if_empty(next.price_minor, base.price_minor);
  keep_if_empty(next.points, base.points);
  for (const auto member : {&PieceContent::shape, &PieceContent::stone_colour,
                            &PieceContent::clarity, &PieceContent::cut, &PieceContent::laboratory,
                            &PieceContent::certificate, &PieceContent::size}) {
    keep_if_empty(next.*member, base.*member);
  }
  using pieces::PieceStatus;
  if (next.status == PieceStatus::archived) return next;
  const bool was_archived = base.status == PieceStatus::archived;
  const bool is_told = was_archived ? planned.is_shelf_told : planned.is_stock_told;
  if (!is_told) next.status = base.status;
  return next;
}

SaleContent completed(const SaleContent& base, const PlannedSale& planned) {
  auto next = planned.content;
  keep_if_empty(next.note, base.note);
  keep_if_empty(next.store, base.store);
  keep_if_empty(next.staff, base.staff);
  next.is_cancelled = next.is_cancelled || base.is_cancelled;  // no shop takes that back
  complete_lines(base, next);
  if (!planned.is_currency_told && next.currency != base.currency) {
    // Amounts without their currency cannot be told apart from those that are known.
    next.currency = base.currency;
    next.total_minor = base.total_minor;
    next.tax_minor = base.tax_minor;
    next.lines = base.lines;
    return next;
  }
  if (!planned.is_tax_told) next.tax_minor = base.tax_minor;
  if (!planned.is_refund_told) complete_refund(base, next);
  if (!planned.is_subtotal_told) complete_repeats(base, next);
  return next;
}

}  // namespace carnet::imports
