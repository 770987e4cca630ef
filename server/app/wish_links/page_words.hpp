// SPDX-License-Identifier: Apache-2.0
// What the page of a link says, in the languages it can say it in.
#pragma once

#include <string>
#include <string_view>

#include "kit/shape/instant.hpp"

namespace carnet::wish_links {

/// Words in braces are filled: {who} "Inès, Orsay & Wren", {name} "Inès" or the house, {day}.
struct PageWords {
  std::string_view language;
  std::string_view one;
  std::string_view several;
  std::string_view chose_one;
  std::string_view chose_several;
  std::string_view signed_at;  // {name} at {house}
  std::string_view until;
  std::string_view over;
  std::string_view over_why;
  std::string_view slow;
  std::string_view slow_why;
};

/// By what a browser asks for ("fr-CH, fr;q=0.9, en;q=0.8"): the first that is known, or English.
const PageWords& page_words(std::string_view accepted);

/// "11 avril 2026".
std::string day_on_page(const PageWords& words, Day day);

}  // namespace carnet::wish_links
