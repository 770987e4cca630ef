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

/// "Note: …asked for a pear shape", "Spelt almost alike: Whitcombe"; empty for a name or an
/// address.
std::string line_of(FoundBy by, const std::string& text);

/// What is for its author's eyes alone is not quoted: a client may look on.
std::string line_of_own(FoundBy by);

/// At most `most` bytes, whole letters.
std::string beginning(std::string_view text, std::size_t most);

}  // namespace carnet::search
