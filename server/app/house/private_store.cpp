// SPDX-License-Identifier: Apache-2.0
// Which rows are a colleague's private ones.
#include <algorithm>
#include <array>
#include <span>

#include "app/house/private_rows.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet {

bool may_be_private(std::string_view table) {
  constexpr std::array<std::string_view, 2> tables{"notes", "files"};
  return std::find(tables.begin(), tables.end(), table) != tables.end();
}

std::set<Uuid> hidden_among(sql::Tx& tx, const Scope& scope, std::string_view table,
                            const std::vector<NamedRow>& rows) {
  if (rows.empty()) return {};
  std::vector<ClientId> clients;
  std::vector<Uuid> ids;
  for (const auto& row : rows) {
    clients.push_back(row.client_id);
    ids.push_back(row.id);
  }
  const auto told = tx.all<Uuid>(
      "select n.id from " + std::string(table) + " n where " +
          sql::in_ids(tx.engine(), "n.client_id", "$1") + " and " +
          sql::in_ids(tx.engine(), "n.id", "$2") + " and (not n.is_private or n.staff_id = $3)",
      sql::id_list(tx.engine(), std::span<const ClientId>(clients)),
      sql::id_list(tx.engine(), std::span<const Uuid>(ids)), scope.staff_id);
  std::set<Uuid> hidden(ids.begin(), ids.end());
  for (const auto& id : told) hidden.erase(id);
  return hidden;
}

}  // namespace carnet
