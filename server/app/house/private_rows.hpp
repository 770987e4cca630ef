// SPDX-License-Identifier: Apache-2.0
// Rows of a client's page that only their author may know of.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "app/house/ids.hpp"
#include "app/house/scope.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

/// A row of a client's page, as a change names it.
struct NamedRow {
  ClientId client_id;
  Uuid id;
};

/// Whether rows of the table may be private: it has is_private and staff_id.
bool may_be_private(std::string_view table);

/// Which of these rows of such a table the asker shall not hear of: those private to somebody else,
/// and those that are no more, of which nobody can say whose they were.
std::set<Uuid> hidden_among(sql::Tx& tx, const Scope& scope, std::string_view table,
                            const std::vector<NamedRow>& rows);

}  // namespace carnet
