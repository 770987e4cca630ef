// SPDX-License-Identifier: Apache-2.0
// What a visit must be, decided on plain values.
#pragma once

#include "app/visits/visits.hpp"

namespace carnet::visits {

/// Nobody tries on more in one visit.
constexpr std::size_t most_pieces = 40;
constexpr std::size_t most_companions = 12;

/// Faults that need no database: an identifier, a moment that has come, words of one's own only for
/// a reason that has no name, the last day of a month or a season that was named, pieces that say
/// what they are. A phone's clock may be up to a day ahead.
FieldFaults faults_of(const NewVisit& visit, Instant now);

/// "Halo ring, Signet · for an anniversary · by Thursday 2 April · would like it engraved"; "by the
/// end of December" where no day was said; empty when nothing was written down.
std::string visit_text(const Visit& visit, Day today);

/// "With Marcus Okafor: Halo ring, Signet"; of a host whom the asker may not see no name and no
/// piece is told.
std::string along_text(const std::string& host, const std::string& pieces);

/// Whoever wrote it down, managers and owners.
bool may_change(const Scope& scope, const std::optional<StaffId>& author);

/// When it was: as said, but never later than now.
Instant moment_of(const std::optional<Instant>& said, Instant now);

}  // namespace carnet::visits
