// SPDX-License-Identifier: Apache-2.0
// What stands before the colon of a card's line, and the letters of its value.
#pragma once

#include "kit/text/vcard.hpp"

namespace carnet::text::vcard_head {

/// The same word in any case of letters.
bool is_word(std::string_view text, std::string_view word);
std::string_view trimmed(std::string_view text);

/// The colon behind the parameters; one inside quotes belongs to a parameter.
std::size_t value_mark(std::string_view line);

/// Group, name and parameters.
void read(VcardProperty& property, std::string_view head);

/// "=C3=A9" as its bytes; what is no such code stays.
std::string unquoted_printable(std::string_view text);

}  // namespace carnet::text::vcard_head
