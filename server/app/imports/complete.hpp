// SPDX-License-Identifier: Apache-2.0
// What a file leaves unsaid stays as the other system said it before: an empty cell, a column
// that is not mapped and a field that is absent never empty what the house knows.
#pragma once

#include <string>
#include <type_traits>

#include "app/imports/planned.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

/// `base` with what the record says now. Contact points and days that are new stand last, behind
/// all of `base`, which an import never takes away.
ClientContent completed(const ClientContent& base, const PlannedClient& planned);
PieceContent completed(const PieceContent& base, const PlannedPiece& planned);
SaleContent completed(const SaleContent& base, const PlannedSale& planned);

/// A record as it is now, and whether it was so before.
template <class Content>
struct Told {
  Content next;
  bool is_same = false;
};

/// `before` is what the other system said last time, as JSON.
template <class Planned>
auto told_since(const std::string& before, const Planned& planned) {
  using Content = decltype(planned.content);
  const auto base = json::parse<std::remove_const_t<Content>>(before);
  if (!base) return Told<std::remove_const_t<Content>>{planned.content};
  Told<std::remove_const_t<Content>> told{completed(*base, planned)};
  told.is_same = json::print(told.next) == json::print(*base);
  return told;
}

}  // namespace carnet::imports
