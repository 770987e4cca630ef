// SPDX-License-Identifier: Apache-2.0
// Which waits have lasted an hour of open doors, by the hours of the store that is asked to answer.
#pragma once

#include <map>

#include "app/inbox/inbox.hpp"
#include "app/stores/day.hpp"

namespace carnet::inbox {

/// After so many minutes of open doors a client who waits is flagged.
inline constexpr int flag_after_minutes = 60;

/// The stores of the house with their hours; read once, when the first wait is judged.
class Waits {
 public:
  Waits(sql::Tx& tx, const Scope& scope, Instant now) : tx_(tx), scope_(scope), now_(now) {}

  /// By the hours of the client's own store, or of the asker's where the client has none.
  bool is_flagged(Instant since, const std::optional<StoreId>& home_store_id);

 private:
  struct Doors {
    std::string zone;
    stores::OpeningTimes times;
  };
  const Doors& doors_of(const std::optional<StoreId>& home_store_id);

  sql::Tx& tx_;
  const Scope& scope_;
  Instant now_;
  std::map<std::optional<StoreId>, Doors> known_;
};

}  // namespace carnet::inbox
