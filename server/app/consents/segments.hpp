// SPDX-License-Identifier: Apache-2.0
// How many parts a text costs, exactly, and the same text in plain letters.
#pragma once

#include <string>
#include <string_view>

#include "kit/shape/describe.hpp"

namespace carnet::consents {

/// GSM 03.38 with its extension table, or UTF-16.
enum class Encoding { gsm7, ucs2 };
BOOST_DESCRIBE_ENUM(Encoding, gsm7, ucs2)

struct Segments {
  int parts = 1;
  int units = 0;  // septets, or UTF-16 units
  Encoding encoding = Encoding::gsm7;
};
BOOST_DESCRIBE_STRUCT(Segments, (), (parts, units, encoding))

/// 160 septets or 70 units in one part; 153 or 67 in each of several. An escape pair, a surrogate
/// pair or what a reader sees as one letter is never cut.
Segments segments(std::string_view body);

/// "make it plain": curly quotes, dashes, dots and unusual spaces become their plain forms, so
/// that one fancy apostrophe does not double the price. Other letters stay.
std::string made_plain(std::string_view body);

}  // namespace carnet::consents
