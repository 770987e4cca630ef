// SPDX-License-Identifier: Apache-2.0
// The page a link opens, as a browser reads it: no script, nothing from elsewhere; on plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/wish_links/page_words.hpp"

namespace carnet::wish_links {

struct PictureOnPage {
  std::size_t place = 1;
  std::string alt;
};

struct PieceOnPage {
  std::string title;
  std::vector<std::string> facts;
  std::string price;  // empty where none is shown
  std::vector<PictureOnPage> pictures;
};

struct SizeOnPage {
  std::string part;
  std::string text;
};

struct LinkPage {
  std::string token;
  std::string house;
  std::string language;  // of the pieces' words
  std::string from;      // a first name, empty when nobody of the house is known
  Day until;
  std::vector<PieceOnPage> pieces;
  std::vector<SizeOnPage> sizes;
};

/// Text as it stands in HTML, between tags and in quoted attributes.
std::string in_html(std::string_view text);

std::string html_of(const LinkPage& page, const PageWords& words);

/// Said of every link that opens nothing: not whether it ever was one, nor why.
std::string over_html(std::string_view house, const PageWords& words);
/// Said to whoever tries too many links.
std::string slow_html(std::string_view house, const PageWords& words);

/// Stands in for a picture that is missing.
std::string_view stone_svg();

/// Its look is the house's own, /look.css, which the web app brings with its faces.
inline constexpr std::string_view page_policy =
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'";

}  // namespace carnet::wish_links
