// SPDX-License-Identifier: Apache-2.0
// The words that are kept follow the changes, a little behind them.
#pragma once

#include "app/search/store.hpp"

namespace carnet::search {

/// Whose pages changed since the words were kept.
struct Behind {
  std::vector<ClientId> clients;  // their words are old
  store::Followed reached;        // where the reader stands behind these changes
  bool more = false;              // there are others still
};

/// Nothing before all clients were read, or when the changes since are forgotten: then no kept
/// words may be shown.
std::optional<Behind> behind(sql::Tx& tx, const Scope& scope);

}  // namespace carnet::search
