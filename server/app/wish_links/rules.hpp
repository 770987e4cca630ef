// SPDX-License-Identifier: Apache-2.0
// What a link must be, when it is over, and in which words it shows a wish; on plain values.
#pragma once

#include <span>
#include <string_view>

#include "app/surprises/surprises.hpp"
#include "app/wish_links/wish_links.hpp"

namespace carnet::wish_links {

inline constexpr std::chrono::days usual_life{30};
inline constexpr std::chrono::days longest_life{90};
inline constexpr std::size_t most_wishes = 20;

bool is_token(std::string_view text);

/// Of every link that stands in a text.
std::vector<std::string> tokens_in(std::string_view text);

FieldFaults faults_of(const NewWishLink& link, Day today);

/// The last day lasts until it is over everywhere on earth.
WishLinkState state_of(const std::optional<Instant>& withdrawn_at, Day until, Instant now);

/// A page that is read twice within a minute was opened once.
bool is_another_opening(const std::optional<Instant>& last, Instant now);

/// From whom what is to be shown is secret, less those it is shown despite; each of them once.
std::vector<ClientId> still_secret_from(std::span<const surprises::KeptThing> kept,
                                        const NewWishLink& link);

enum class Amounts { told, left_out };

/// What the words of a wish may say: an amount in them is told only where prices are. Then they are
/// said again in the words of the trade; empty when nothing is left to say.
std::string words_for(const wishes::Wish& wish, Amounts amounts);

}  // namespace carnet::wish_links
