// SPDX-License-Identifier: Apache-2.0
// Two spellings of the same name or word become the same key.
#pragma once

#include <string>
#include <string_view>

namespace carnet::text {

/// The key that searches and readers compare: NFKC, full case folding, no accents, no invisible
/// letters (zero width, bidi, soft hyphen, variation selectors), spaces collapsed and trimmed.
/// "Renée  DØE" → "renee doe", "ＳＴＯＰ" → "stop". Invalid UTF-8 becomes U+FFFD.
std::string fold(std::string_view text);

/// Letters that look alike become the same (UTS 39): Cyrillic "ЅТОР" → like Latin "stop".
/// Only for comparing one word with another skeleton; never shown, never stored.
std::string skeleton(std::string_view text);

}  // namespace carnet::text
