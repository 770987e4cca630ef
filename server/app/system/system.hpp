// SPDX-License-Identifier: Apache-2.0
// What the program says of itself: health, API reference, pictures, and the test clock.
#pragma once

#include "app/house/dispatch.hpp"

namespace carnet::system {

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::system
