// SPDX-License-Identifier: Apache-2.0
// A list with the book it was made from, for the routes that write down what they show.
#pragma once

#include "app/today/book.hpp"

namespace carnet::today {

struct ComputedList {
  Book book;
  Today list;
};

/// Faults: forbidden "not_your_list", not_found, bad limits by name.
Result<ComputedList> compute_list(sql::Tx& tx, const Scope& scope, Instant now,
                                  const TodayQuery& query);

}  // namespace carnet::today
