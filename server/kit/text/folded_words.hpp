// SPDX-License-Identifier: Apache-2.0
// A text as the words it is compared by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace carnet::text {

/// Folded words: letters and digits of any script, nothing else.
/// "OW-1001: “Rivière”" → "ow", "1001", "riviere".
std::vector<std::string> folded_words(std::string_view text);

}  // namespace carnet::text
