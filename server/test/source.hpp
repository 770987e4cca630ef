// SPDX-License-Identifier: Apache-2.0
// Where the project's files are, for tests that read vectors and fixtures.
#pragma once

#include <filesystem>
#include <string_view>

namespace carnet::test {

/// The path of a file of the project: source_path("fixtures/imports/orders.csv").
std::filesystem::path source_path(std::string_view file);

}  // namespace carnet::test
