// SPDX-License-Identifier: Apache-2.0
// Files of other programs as UTF-8, whatever they were written in.
#pragma once

#include <string>
#include <string_view>

namespace carnet::text {

enum class Encoding { utf8, utf16_le, utf16_be, windows_1252 };

/// By the byte order mark; without one by the zeros of UTF-16 and by whether it is valid UTF-8.
/// What is neither is taken for Windows-1252, as Excel writes it.
Encoding detect_encoding(std::string_view bytes);

/// UTF-8 without a byte order mark. Broken UTF-16 becomes U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding encoding);
std::string to_utf8(std::string_view bytes);

/// By a name as MIME writes it ("ISO-8859-1", "Shift_JIS"); a name that is not known here is told
/// by the bytes themselves. Broken bytes become U+FFFD.
std::string to_utf8(std::string_view bytes, std::string_view charset);

bool is_utf8(std::string_view bytes);

}  // namespace carnet::text
