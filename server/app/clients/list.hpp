// SPDX-License-Identifier: Apache-2.0
// One row of the clients' list, for the list itself and for whoever keeps the list elsewhere.
#pragma once

#include <map>
#include <set>

#include "app/clients/clients.hpp"

namespace carnet::clients::list {

struct ClientRow {
  ClientId id;
  ClientKind kind = ClientKind::person;
  std::string name;
  std::string line;
  std::optional<std::string> looked_after_by;
  std::string sort_letter;  // "W"; "#" before the letters, "~" for those without a name
};
BOOST_DESCRIBE_STRUCT(ClientRow, (), (id, kind, name, line, looked_after_by, sort_letter))

/// What a list kept elsewhere needs of one client: its row, what search looks in, its place A–Z.
struct Listed {
  ClientRow row;
  std::string search;
  std::string sort_key;
};

/// Of those the asker sees and whose names, numbers or emails have each of the folded fragments
/// (at most four, the longest first), the first A–Z.
std::vector<ClientRow> having(Session& session, const std::vector<std::string>& fragments,
                              int limit);
/// Of the first four hundred of those, of whom one name, called or not, begins with `name`.
std::vector<ClientRow> named(Session& session, const std::vector<std::string>& fragments,
                             const std::string& name, int limit);
/// Of these, in this order, whom the asker sees and who are not archived.
std::vector<ClientRow> rows_of(Session& session, const std::vector<ClientId>& client_ids);

/// Of these the number or the email, as it is shown, in which one of the fragments stands.
std::map<ClientId, std::string> addresses_with(Session& session,
                                               const std::vector<ClientId>& client_ids,
                                               const std::vector<std::string>& fragments);

/// Nothing when the client is archived. The caller has checked that the asker may see it.
std::optional<Listed> listed(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// Which of these the asker may see, in one query.
std::set<ClientId> visible_among(sql::Tx& tx, const Scope& scope,
                                 const std::vector<ClientId>& client_ids);

void add_routes(Routes& routes);

}  // namespace carnet::clients::list
