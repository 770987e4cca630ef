// SPDX-License-Identifier: Apache-2.0
// Backslashes in values of address cards, and the words for their faults.
#include "kit/text/vcard.hpp"

namespace carnet::text {

std::string vcard_text(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool is_escape = value[at] == '\\' && at + 1 < value.size();
    if (!is_escape) {
      // Quoted-printable writes its line ends as CR LF.
      if (value[at] != '\r') out += value[at];
      continue;
    }
    const char letter = value[++at];
    if (letter == 'n' || letter == 'N') {
      out += '\n';
    } else {
      if (std::string_view("\\;,:").find(letter) == std::string_view::npos) out += '\\';
      out += letter;
    }
  }
  return out;
}

std::vector<std::string> vcard_parts(std::string_view value, char mark) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= value.size(); ++at) {
    if (at < value.size() && value[at] == '\\') {
      ++at;
      continue;
    }
    if (at < value.size() && value[at] != mark) continue;
    parts.push_back(vcard_text(value.substr(start, at - start)));
    start = at + 1;
  }
  if (start <= value.size() && (parts.empty() || start < value.size())) {
    parts.push_back(vcard_text(value.substr(start)));
  }
  return parts;
}

std::string_view code_of(VcardWrong what) {
  switch (what) {
    case VcardWrong::outside_card:
      return "outside_card";
    case VcardWrong::unfinished:
      return "unfinished_card";
    case VcardWrong::no_value:
      return "no_value";
    case VcardWrong::control_character:
      return "control_character";
    case VcardWrong::too_long:
      return "card_too_long";
  }
  return "";
}

std::string_view sentence_of(VcardWrong what) {
  switch (what) {
    case VcardWrong::outside_card:
      return "Something stands here that belongs to no card.";
    case VcardWrong::unfinished:
      return "A card begins here and never ends.";
    case VcardWrong::no_value:
      return "This line has no colon: what it tells cannot be read.";
    case VcardWrong::control_character:
      return "An invisible control character stands here.";
    case VcardWrong::too_long:
      return "This card is longer than any card should be.";
  }
  return "";
}

}  // namespace carnet::text
