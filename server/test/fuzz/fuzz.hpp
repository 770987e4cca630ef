// SPDX-License-Identifier: Apache-2.0
// What the fuzz programs share: their entry, and a failure that libFuzzer sees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace carnet::fuzz {

/// A promise that a reader gives of whatever it reads.
inline void require(bool is_kept, const char* promise) {
  if (is_kept) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

/// What each program is: reads what comes from outside, whatever it is.
void read(std::string_view input);

}  // namespace carnet::fuzz
