// SPDX-License-Identifier: Apache-2.0
// A word ten to 21 days after a purchase: how is it being worn? Never an offer.
#pragma once

#include <span>

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

constexpr int check_in_opens_days = 10;
constexpr int check_in_closes_days = 21;

/// About the latest purchase in that window that was not brought back; `per_year` is the client's
/// own rate of purchases.
std::optional<Reason> check_in_reason(std::span<const SaleFact> sales, Day today, double per_year,
                                      double alive, const Priors& priors);

}  // namespace carnet::today
