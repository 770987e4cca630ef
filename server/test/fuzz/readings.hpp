// SPDX-License-Identifier: Apache-2.0
// Reads a text as an import does, and checks what every reading promises.
#pragma once

#include "app/imports/rules.hpp"
#include "kit/json/json.hpp"
#include "kit/text/encoding.hpp"
#include "test/fuzz/fuzz.hpp"

namespace carnet::fuzz {

inline void check(const imports::Reading& reading) {
  require(reading.refused == 0 || !reading.faults.empty(), "what is refused has a fault");
  for (const auto& fault : reading.faults) {
    require(fault.line >= 1 && fault.column >= 1, "every fault has its place");
    require(text::is_utf8(fault.text), "faults are text");
  }
  for (const auto& client : reading.clients) {
    require(!client.external_id.empty(), "every client is known by something");
    require(text::is_utf8(json::print(client.content)), "clients are text");
  }
  for (const auto& piece : reading.pieces) {
    require(text::is_utf8(json::print(piece.content)), "pieces are text");
  }
  for (const auto& sale : reading.sales) {
    require(text::is_utf8(json::print(sale.content)), "sales are text");
  }
}

/// Fields of the house's own, one of each kind.
inline imports::Fields asked() {
  imports::Fields all;
  for (const auto kind : {fields::FieldKind::text, fields::FieldKind::number,
                          fields::FieldKind::date, fields::FieldKind::choice}) {
    auto& field = all.emplace_back();
    const auto number = std::to_string(all.size());
    field.id = *fields::FieldId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0d00" + number);
    field.kind = kind;
  }
  all.back().choices = {{fields::ChoiceId(all.front().id.uuid()), "Gold"}};
  return all;
}

inline void read_as(std::string_view text, std::optional<imports::ImportKind> kind) {
  const auto head = imports::look_at(text, kind);
  if (!head) return;
  imports::ReadingTerms terms{head->kind, imports::usual_mapping(head->kind, head->columns), "US",
                              "USD", Day(2026, 3, 12)};
  // The last columns are fields of the house's own.
  if (imports::is_list_of_clients(head->kind) && !head->columns.empty()) {
    terms.asked = asked();
    for (std::size_t at = 0; at < terms.asked.size(); ++at) {
      const auto column = head->columns.size() - 1 - at % head->columns.size();
      terms.mapping[imports::target_of(terms.asked[at])] = head->columns[column];
    }
  }
  if (const auto reading = imports::read_rows(text, terms)) check(*reading);
}

}  // namespace carnet::fuzz
