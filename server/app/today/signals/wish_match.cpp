// SPDX-License-Identifier: Apache-2.0
// What an arrival that answers a wish is worth.
#include "app/today/signals/wish_match.hpp"

#include <cmath>

namespace carnet::today {

namespace {

constexpr double half_life_days = 365;

}  // namespace

std::string wish_event(WishId id, PieceId piece_id) {
  return "wishes:" + id.text() + ":" + piece_id.text();
}

Reason wish_reason(const WishFact& wish, Day today, double alive, const Priors& priors) {
  Reason reason;
  reason.signal = Signal::wish_match;
  reason.event = wish_event(wish.id, wish.piece_id);
  reason.source = {"wishes", wish.id.uuid(), wish.at};
  reason.need = 1;
  const double age = std::max(0, today - wish.noted_on);
  reason.gain = priors.wish_gain * wish.match * std::exp2(-age / half_life_days);
  reason.alive = alive;
  reason.fact.label = wish.words;
  reason.fact.piece = wish.piece;
  reason.fact.piece_id = wish.piece_id;
  reason.fact.day = wish.arrived;
  reason.fact.days = today - wish.arrived;
  reason.fact.noted_by = wish.noted_by;
  reason.fact.noted_on = wish.noted_on;
  return reason;
}

}  // namespace carnet::today
