// SPDX-License-Identifier: Apache-2.0
// What came in lately beside what clients wish for.
#pragma once

#include "app/today/client_day.hpp"
#include "app/today/signals/wish_match.hpp"

namespace carnet::today {

/// The setting's pieces of the last 30 days.
std::vector<Arrival> arrivals_in(const Setting& setting);

/// The arrival that answers one of the client's open wishes best, of those nobody told them of yet;
/// nothing when none comes near enough. A wish that names a piece still here asks for that piece.
std::optional<WishFact> best_match(const ClientRows& rows, const Past& past,
                                   const Setting& setting);

/// Whether it is of a metal, a stone or a style the client never wears.
bool is_avoided(const ClientRows& rows, const PieceRow& piece);

/// The same of what they looked at.
bool is_avoided(const ClientRows& rows, const VisitRow& seen);

/// The same of what they chose then: whoever buys what they avoid has thought better of it.
bool is_avoided_since(const ClientRows& rows, const SaleLineRow& bought, Instant then);

/// The pieces that were told them today as answers to a wish.
std::vector<PieceId> told_of(const ClientRows& rows, const Setting& setting);

}  // namespace carnet::today
