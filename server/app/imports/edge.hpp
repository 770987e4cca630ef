// SPDX-License-Identifier: Apache-2.0
// Items of The Edge, shared by its JSON and its CSV.
#pragma once

#include <unordered_set>

#include "app/imports/book_columns.hpp"

namespace carnet::imports {

struct EdgeField {
  std::string text;
  std::size_t number = 0;  // of the JSON object it stands in
  std::string key;
  text::TextPlace place{};
};

/// By edge_item_name().
using EdgeFields = std::map<std::string, EdgeField>;

/// "ItemCurrentPrice" in JSON and "itCurrentPrice" in lists are both "currentprice".
std::string edge_item_name(std::string_view key);

class EdgeItems {
 public:
  EdgeItems(const ReadingTerms& terms, Reading& reading) : terms_(terms), reading_(reading) {}
  /// As the file's other prices are written.
  void write_amounts_with(DecimalMark mark) { mark_ = mark; }
  void keep(const EdgeFields& fields, text::TextPlace place);

 private:
  const ReadingTerms& terms_;
  DecimalMark mark_ = DecimalMark::unsaid;
  Reading& reading_;
  std::unordered_set<std::string> ids_;
};

}  // namespace carnet::imports
