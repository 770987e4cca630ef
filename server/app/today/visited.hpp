// SPDX-License-Identifier: Apache-2.0
// Purchases and visits as the rules see them, and what has happened since.
#pragma once

#include "app/today/client_day.hpp"
#include "app/today/signals/visit.hpp"

namespace carnet::today {

/// One fact a sale; the first of its lines that can be named names it.
std::vector<SaleFact> sales_of(const ClientRows& rows);

/// One fact a visit, oldest first, with the piece it was most about: liked, else tried, else the
/// first; and in how many visits they looked at that piece.
std::vector<VisitFact> visits_of(const ClientRows& rows, const Setting& setting);

Since since_of(const ClientRows& rows, std::span<const SaleFact> sales, const Past& past,
               const Setting& setting);

/// The piece the latest visit was most about, when it is still in stock.
std::optional<OfferedPiece> seen_here(const ClientRows& rows);

/// Its picture, here or not.
std::optional<pieces::Picture> seen_picture_of(const ClientRows& rows);

}  // namespace carnet::today
