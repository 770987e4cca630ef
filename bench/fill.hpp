// SPDX-License-Identifier: Apache-2.0
// Fills a house with clients the way the program itself keeps them.
#pragma once

#include <string>
#include <vector>

namespace carnet::bench {

/// Keeps `count` new clients, each with an email address, and answers their ids. The database has
/// its tables already.
std::vector<std::string> fill(const std::string& url, int count);

}  // namespace carnet::bench
