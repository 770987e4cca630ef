// SPDX-License-Identifier: Apache-2.0
// When words give a surprise away; on plain values.
#pragma once

#include <vector>

#include "app/surprises/surprises.hpp"

namespace carnet::surprises {

/// A day lasts until it is over everywhere on earth: what is kept through it is kept on this day.
Day day_everywhere(Instant now);

/// What is kept, as far as words or a picture could tell of it.
struct Secret {
  std::optional<PieceId> piece_id;
  std::string words;  // a title, or what was said
};
BOOST_DESCRIBE_STRUCT(Secret, (), (piece_id, words))

/// The piece itself, its title, or what kind of thing it is ("how did she like the pendant?").
/// Of a notice of service the kind alone says nothing: it must be of the same metal or stone too.
bool tells_of(const Spoken& spoken, const Secret& secret);

}  // namespace carnet::surprises
