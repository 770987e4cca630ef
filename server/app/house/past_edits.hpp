// SPDX-License-Identifier: Apache-2.0
// Who changed which field of a row since a version, as the audit tells it.
#pragma once

#include <string_view>

#include "app/house/edits.hpp"
#include "app/house/scope.hpp"
#include "kit/sql/sql.hpp"

namespace carnet {

/// A row by its table and its identifier.
struct EditedRow {
  std::optional<ClientId> client_id;  // on whose page it stands
  std::string_view noun;              // of our own code: it stands in the query as it is
  Uuid id;
};

/// The last change of each field after `version`, among the newest 50 changes of the row.
std::vector<FieldChange> changes_since(sql::Tx& tx, const Scope& scope, const EditedRow& row,
                                       std::int64_t version);

}  // namespace carnet
