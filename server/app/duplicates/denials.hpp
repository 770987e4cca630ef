// SPDX-License-Identifier: Apache-2.0
// What people say of two pages that look alike.
#pragma once

#include "app/duplicates/duplicates.hpp"

namespace carnet::duplicates {

void add_denial_routes(Routes& routes);

}  // namespace carnet::duplicates
