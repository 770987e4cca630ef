// SPDX-License-Identifier: Apache-2.0
// Birthdays, anniversaries and days of the client's own, reached while a gift is still undecided.
#pragma once

#include <span>

#include "app/occasions/occasions.hpp"
#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

using occasions::OccasionKind;

struct OccasionFact {
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::string label;
  PartialDay date;
  std::string person;
  bool muted = false;
  std::string noted_by;
  Instant noted_at;
  int production_days = 0;  // engraving 7, a custom piece 42: the last useful day comes earlier
};

/// Early gifts (milestone years) are decided some five weeks ahead, ordinary ones eleven days.
enum class GiftPace { ordinary, early };

/// How much of the deciding a message `days_ahead` of the day still reaches, 0..1: decisions fall
/// a lognormal number of days before (median 11 or 35, sigma .85), memory fades in 20 days.
double gift_timing(int days_ahead, GiftPace pace);

/// First and last day ahead on which the occasion is worth a word.
struct GiftWindow {
  int opens = 24;
  int closes = 7;
};
constexpr GiftWindow ordinary_gift{24, 7};
constexpr GiftWindow early_gift{43, 7};
GiftWindow gift_window(GiftPace pace);

/// Nothing further ahead is worth a word: an early gift, of the piece that takes longest to make.
constexpr int custom_piece_days = 42;
constexpr std::chrono::days farthest_occasion(early_gift.opens + custom_piece_days);

/// The reason to write about an occasion today, if its window is open. `sales` are the client's
/// own; `alive` is the chance that they are still a client.
std::optional<Reason> occasion_reason(const OccasionFact& occasion, std::span<const SaleFact> sales,
                                      Day today, double alive, const Priors& priors);

}  // namespace carnet::today
