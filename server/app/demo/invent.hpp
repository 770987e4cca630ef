// SPDX-License-Identifier: Apache-2.0
// Invents the clients that fill the floor, the same ones on every machine and every day.
#pragma once

#include "app/demo/story.hpp"

namespace carnet::demo {

/// A piece that can have been bought.
struct Article {
  std::string sku;
  std::string title;
  std::int64_t price = 0;
};

/// Each invention with ten years of history before `today`. `articles` in order of price.
std::vector<Story> invent(Day today, const std::vector<Article>& articles);

}  // namespace carnet::demo
