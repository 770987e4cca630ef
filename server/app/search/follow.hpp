// SPDX-License-Identifier: Apache-2.0
// The words that are kept follow the changes, a little behind them.
#pragma once

#include "app/search/store.hpp"

namespace carnet::search {

/// The pages whose words are old. Nothing before all clients were read, or when the changes since
/// are forgotten: then no kept words may be shown.
std::optional<following::Portion> behind(sql::Tx& tx, const Scope& scope);

}  // namespace carnet::search
