// SPDX-License-Identifier: Apache-2.0
// Words that are looked for, without a database.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/search/found_by.hpp"

namespace carnet::search {

/// Folded words with single spaces between: letters and digits of any script, nothing else.
/// "OW-1001: Rivière" → "ow 1001 riviere".
std::string plain_words(std::string_view text);

/// Each of `wanted` begins one of the words.
bool has_each(std::string_view plain, const std::vector<std::string>& wanted);

/// How well a name answers: 0 each wanted word is one of its, 1 begins one, 2 otherwise.
int rank_of(std::string_view name, const std::vector<std::string>& wanted);

/// The words of a text around the first that begins with one of `wanted`; "…" where more stands.
std::string around(std::string_view text, const std::vector<std::string>& wanted);

/// Whether somebody wrote it of a client in their own words. Whoever stands beside the screen may
/// read along, so of such a text nothing is quoted but the words that were looked for.
bool is_in_own_words(FoundBy by);

/// The words of a text that begin with one of `wanted`, as they stand: "pear-shaped … Menton".
std::string words_met(std::string_view text, const std::vector<std::string>& wanted);

/// "File: …valuation 2021.pdf", "Spelt or heard like it: Whitcombe"; empty for a name or an
/// address.
std::string line_of(FoundBy by, const std::string& text);

/// "Note of March: “Padparadscha”"; either may be missing.
std::string line_of_words(FoundBy by, const std::string& month, const std::string& met);

/// What is for its author's eyes alone is not quoted at all.
std::string line_of_own(FoundBy by);

/// At most `most` bytes, whole letters.
std::string beginning(std::string_view text, std::size_t most);

}  // namespace carnet::search
