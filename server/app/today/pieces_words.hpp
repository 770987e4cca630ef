// SPDX-License-Identifier: Apache-2.0
// Pieces in a letter's words: what was bought, what is here, and its picture.
#pragma once

#include "app/today/client_day.hpp"

namespace carnet::today {

/// The newest piece in stock that shares a stone or a metal with what the client has, and that
/// they neither have yet nor never wear.
std::optional<OfferedPiece> offer_for(const ClientRows& rows, const std::vector<PieceRow>& pieces);

/// That piece, when it is among them and can be named.
std::optional<OfferedPiece> offer_of(PieceId id, const std::vector<PieceRow>& pieces);

/// Whether words name what a picture shows: "the signet" and "Gold signet ring on bone".
bool names_it(const std::string& words, const std::string& picture_alt);

/// Of the latest purchase that has one.
std::optional<pieces::Picture> last_picture_of(const ClientRows& rows);

}  // namespace carnet::today
