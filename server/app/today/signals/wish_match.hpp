// SPDX-License-Identifier: Apache-2.0
// Something came in that answers a wish: a word while it is new.
#pragma once

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::today {

constexpr int arrival_days = 30;  // how long a piece counts as new

struct WishFact {
  WishId id;
  std::string words;
  std::string noted_by;
  Day noted_on;
  Instant at;
  PieceId piece_id;
  std::string piece;  // "cushion halo ring"
  Day arrived;
  double match = 0;  // 0..1
};

/// What a wish is used up for: this piece, once.
std::string wish_event(WishId id, PieceId piece_id);

/// An old wish counts for less: half after a year.
Reason wish_reason(const WishFact& wish, Day today, double alive, const Priors& priors);

}  // namespace carnet::today
