// SPDX-License-Identifier: Apache-2.0
// How long the doors have stood open since something happened.
#pragma once

#include "app/stores/stores.hpp"

namespace carnet::today {

/// Minutes of opening hours between two moments in a zone, at most 60 days' worth. A store that
/// keeps no hours counts as always open, but for its holidays.
int open_minutes(Instant from, Instant to, std::string_view zone,
                 const stores::OpeningTimes& times);

}  // namespace carnet::today
