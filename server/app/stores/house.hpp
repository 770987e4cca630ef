// SPDX-License-Identifier: Apache-2.0
// The house's own settings as routes.
#pragma once

#include "app/house/session.hpp"

namespace carnet::stores {

void add_house_routes(Routes& routes);

}  // namespace carnet::stores
