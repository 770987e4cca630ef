// SPDX-License-Identifier: Apache-2.0
// The demo house Orsay & Wren: invented people with a history relative to today.
#pragma once

#include <string>
#include <vector>

#include "app/opened_house.hpp"

namespace carnet::demo {

/// How to sign in as a person of the demo.
struct DemoPerson {
  std::string email;
  std::string password;
  std::string role;
};

/// In a demo: fills an empty database, copies the pictures into the data folder, and starts the
/// demo's clock at the next opening hour of the first store when it is closed now. Answers the
/// people to sign in as; nobody outside a demo or when the house was founded by somebody else.
std::vector<DemoPerson> prepare(OpenedHouse& opened);

}  // namespace carnet::demo
