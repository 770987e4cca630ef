// SPDX-License-Identifier: Apache-2.0
// Rows of a file whose person may have a page here, though no address tells.
#pragma once

#include "app/imports/compare.hpp"

namespace carnet::imports {

/// Of the first ten thousand new clients of a comparison, at most 200.
std::vector<LikelyRow> likely_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison);

/// As it stands in the table.
std::vector<LikelyRow> read_likely(const std::string& text);
/// Only the rows that somebody said are the page's.
SamePages same_pages(const std::vector<LikelyRow>& rows);

}  // namespace carnet::imports
