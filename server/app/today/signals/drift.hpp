// SPDX-License-Identifier: Apache-2.0
// Gone quiet: a client who bought in a rhythm of their own and has fallen out of it.
#pragma once

#include <span>

#include "app/today/models/rhythm.hpp"
#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

/// What the purchase days say about a client on one day.
struct Pulse {
  Purchases purchases;
  bool has_bought = false;
  Day last_day;
  double alive = 1;           // P(still a client); 1 for one who has not bought yet
  double per_year = 0;        // purchases a year while a client
  double none_90 = 0;         // P(no purchase in the next 90 days)
  double none_90_before = 0;  // the same, 60 days ago
  double alive_then = 1;      // P(alive) on the day of the last purchase
  int every_days = 0;         // mean days between purchases, 0 with fewer than two
};

/// `sales` in order of day. Returns and days after `today` do not count.
Pulse pulse_of(std::span<const SaleFact> sales, Day today, const Rhythm& rhythm);

/// P(no purchase in 90 days) above .6, and it rose by .2 in 60 days (fast rhythms) or P(alive) fell
/// by .2 since the last purchase (slow ones, which 60 days never move). Two purchases at least,
/// longer silent than their own gap, still alive with one chance in ten; one reason in 120 days.
std::optional<Reason> gone_quiet_reason(std::span<const SaleFact> sales, const Pulse& pulse,
                                        Day today, const Priors& priors);

/// For how long one such reason stands.
constexpr int quiet_block_days = 120;

}  // namespace carnet::today
