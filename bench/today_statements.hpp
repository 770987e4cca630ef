// SPDX-License-Identifier: Apache-2.0
// The statements of reading a book and of searching, copied from the stores.
#pragma once

#include <vector>

#include "bench/statements.hpp"

namespace carnet::bench {

std::vector<Statement> today_statements(sql::Engine engine);
Statement search_statement(sql::Engine engine);

}  // namespace carnet::bench
