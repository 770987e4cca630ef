// SPDX-License-Identifier: Apache-2.0
// How rare names are in this house: counted once a day, asked name by name.
#pragma once

#include <unordered_map>

#include "app/duplicates/store.hpp"

namespace carnet::duplicates {

/// Remembers what it was told while it lives. `tx` of each call is the one in force.
class Rarity {
 public:
  /// Good until the next call or the end of `tx`.
  Shares shares(sql::Tx& tx, const Scope& scope);

 private:
  double share_of(sql::Tx& tx, const Scope& scope, store::NamePart part, std::string_view name);

  std::unordered_map<std::string, double> known_;
  double pages_ = 0;
};

/// Counts the names anew when the last count is older than a day.
void count_names(sql::Tx& tx, const Scope& scope, Instant now);

}  // namespace carnet::duplicates
