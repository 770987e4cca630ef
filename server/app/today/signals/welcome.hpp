// SPDX-License-Identifier: Apache-2.0
// Somebody new in the book: a word in the first days, so that the first page is not the last.
#pragma once

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"
#include "app/today/signals/visit.hpp"

namespace carnet::today {

constexpr int welcome_closes_days = 10;

/// When a person of the house opened the client's page; imports and strangers' texts open none.
struct FirstPage {
  ClientId client_id;
  Day day;
  Instant at;
  std::string staff_name;
};

/// From the day after, for ten days. Nothing when they had bought before, or once somebody has
/// been in touch since.
std::optional<Reason> welcome_reason(const FirstPage& page, std::span<const SaleFact> sales,
                                     const Since& since, Day today, const Priors& priors);

}  // namespace carnet::today
