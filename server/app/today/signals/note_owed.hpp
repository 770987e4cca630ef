// SPDX-License-Identifier: Apache-2.0
// A thank-you by hand the day after a purchase that mattered.
#pragma once

#include <span>

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"
#include "app/today/signals/visit.hpp"

namespace carnet::today {

constexpr int note_closes_days = 7;

/// About the latest purchase of the upper half (at least the shop's usual order), from the day
/// after it for a week; nothing when it came back or somebody has been in touch since that day.
/// `per_year` is the client's own rate of purchases.
std::optional<Reason> note_owed_reason(std::span<const SaleFact> sales, const Since& since,
                                       Day today, double per_year, const Priors& priors);

}  // namespace carnet::today
