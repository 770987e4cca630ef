// SPDX-License-Identifier: Apache-2.0
// What a visit must be, decided on plain values.
#pragma once

#include "app/visits/visits.hpp"

namespace carnet::visits {

/// Nobody tries on more in one visit.
constexpr std::size_t most_pieces = 40;

/// Faults that need no database: an identifier, a moment that has come, pieces that say what they
/// are. A phone's clock may be up to a day ahead.
FieldFaults faults_of(const NewVisit& visit, Instant now);

/// When it was: as said, but never later than now.
Instant moment_of(const std::optional<Instant>& said, Instant now);

}  // namespace carnet::visits
