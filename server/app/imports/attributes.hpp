// SPDX-License-Identifier: Apache-2.0
// Reads metal, stone, style and category of a piece out of its title, type and tags. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace carnet::imports {

/// Words of the house, empty where nothing tells.
struct Attributes {
  std::string category;      // "ring", "earrings", "watch"
  std::string metal;         // "yellow gold", "platinum"
  std::optional<int> karat;  // of gold, 24 at most
  std::string stone;         // "sapphire"
  std::string style;         // "halo"
};

/// The title tells first; type, tags and option values fill what it leaves open.
/// "gold" alone is yellow gold; of two stones the one named first wins, and diamonds only when
/// no other stone is named ("sapphire and diamond ring" is a sapphire).
Attributes attributes_of(std::string_view title, std::string_view type, std::string_view tags);

}  // namespace carnet::imports
