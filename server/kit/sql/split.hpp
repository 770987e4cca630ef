// SPDX-License-Identifier: Apache-2.0
// Cuts a migration file into its statements.
#pragma once

#include <string_view>
#include <vector>

namespace carnet::sql {

/// The statements without their semicolons, comments inside them kept; never an empty one.
/// Knows '…', "…", E'…', -- and /* */ comments, and $tag$…$tag$. Views into `file`.
std::vector<std::string_view> split_statements(std::string_view file);

}  // namespace carnet::sql
