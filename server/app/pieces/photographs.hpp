// SPDX-License-Identifier: Apache-2.0
// Photographs of a piece: brought in, put in order, taken away.
#pragma once

#include "app/pieces/pieces.hpp"

namespace carnet::pieces {

inline constexpr std::size_t most_photographs = 12;

http::Response add_photograph(House& house, const Scope& scope, const http::Request& request,
                              const http::PathValues& path);

void add_photograph_routes(Routes& routes);

}  // namespace carnet::pieces
