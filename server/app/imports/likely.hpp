// SPDX-License-Identifier: Apache-2.0
// Rows of a file whose person may have a page here, by a likeness or by an address.
#pragma once

#include "app/imports/compare.hpp"

namespace carnet::imports {

/// Rows with an address of a page that the asker sees, or of an earlier row: at most 200. Of the
/// first ten thousand new clients those that are like a page: at most 200.
std::vector<LikelyRow> likely_rows(sql::Tx& tx, const Scope& scope, const Comparison& comparison);

/// As it stands in the table.
std::vector<LikelyRow> read_likely(const std::string& text);
/// Those of them whose page the asker sees.
std::vector<LikelyRow> seen_rows(sql::Tx& tx, const Scope& scope, std::vector<LikelyRow> rows);
/// What somebody said of them.
Choices choices_of(const std::vector<LikelyRow>& rows);

}  // namespace carnet::imports
