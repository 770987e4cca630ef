// SPDX-License-Identifier: Apache-2.0
// The page a link opens, as a browser reads it: no script, nothing from elsewhere; on plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/instant.hpp"

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
  std::string from;  // a first name, empty when nobody of the house is known
  Day until;
  std::vector<PieceOnPage> pieces;
  std::vector<SizeOnPage> sizes;
};

/// Text as it stands in HTML, between tags and in quoted attributes.
std::string in_html(std::string_view text);

/// `nonce` lets the style of the page through its own content policy.
std::string html_of(const LinkPage& page, std::string_view nonce);

/// Said of every link that opens nothing: not whether it ever was one, nor why.
std::string over_html(std::string_view house, std::string_view nonce);
/// Said to whoever tries too many links.
std::string slow_html(std::string_view house, std::string_view nonce);

std::string policy_of(std::string_view nonce);

}  // namespace carnet::wish_links
