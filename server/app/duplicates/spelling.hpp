// SPDX-License-Identifier: Apache-2.0
// How alike two folded words are: by their letters, by their sound, and by what people are called.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace carnet::duplicates {

/// Letters to add, drop, change or swap with their neighbour to get from one to the other
/// (optimal string alignment, after Damerau 1964); counted in bytes, up to `most` + 1.
std::size_t slips_between(std::string_view one, std::string_view other, std::size_t most);

/// Jaro–Winkler similarity, 0..1 (Winkler 1990: prefix of at most 4 letters, weight 0.1).
double likeness(std::string_view one, std::string_view other);

/// Both are long enough for their few differing letters to be a slip.
bool is_slip(std::string_view one, std::string_view other);

/// A key that words of the same sound share: the first letter and the consonants that follow, like
/// sounds written alike ("philippe" and "filip" → "flp"). Empty for a word without Latin letters.
std::string sound_of(std::string_view word);

/// One is what a bearer of the other is called, or both are called so for the same name: "beth"
/// and "elizabeth", "liz" and "beth". See tables/README.md.
bool are_names_of_one(std::string_view one, std::string_view other);

}  // namespace carnet::duplicates
