// SPDX-License-Identifier: Apache-2.0
// Photographs as people upload them, made into small JPEGs that tell nothing of where they were
// taken. The only unit that knows libvips.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/result.hpp"

namespace carnet::image {

/// The longest edges of the copies, in pixels; a small photograph is never enlarged.
inline constexpr std::array copy_edges{96, 240, 480, 960};

/// Of a page that was photographed: large enough to be read.
inline constexpr std::array page_edges{240, 2400};

inline constexpr std::size_t most_bytes = 20 * 1024 * 1024;
inline constexpr int longest_edge = 12'000;
inline constexpr std::int64_t most_pixels = 64'000'000;
inline constexpr int shortest_edge = 96;

struct Copy {
  int edge = 0;
  std::string jpeg;
};

struct Photograph {
  int width = 0;  // of the largest copy, turned upright
  int height = 0;
  std::vector<Copy> copies;  // one for each edge, in their order
};

/// Whether it begins as a JPEG, PNG, WebP or HEIC does.
bool is_photograph(std::string_view bytes);

/// Takes these. What is no photograph, is cut short, or would be too large when
/// unpacked (told by its head, before anything is unpacked) is a fault of /file.
/// The largest edge stands last.
Result<Photograph> read_photograph(std::string_view bytes, std::span<const int> edges = copy_edges);

}  // namespace carnet::image
