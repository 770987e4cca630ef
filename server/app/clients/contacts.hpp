// SPDX-License-Identifier: Apache-2.0
// Contact points of a page that stands: added, changed, removed.
#pragma once

#include "app/clients/store.hpp"

namespace carnet::clients {

/// Members that are absent stay as they are. Another number or email is another contact point: the
/// old one goes, the new one comes under an id of its own, and what was agreed for the old one
/// stays with the old address.
struct ContactEdit {
  std::optional<Prose<300>> value;
  std::optional<Line<60>> label;
  std::optional<bool> shared;
  std::optional<bool> preferred;
  std::optional<Holder> holder;
  std::optional<Line<100>> holder_name;
  std::optional<ClientId> holder_id;
};
BOOST_DESCRIBE_STRUCT(ContactEdit, (),
                      (value, label, shared, preferred, holder, holder_name, holder_id))

/// The row of a contact point whose value is known to read.
store::ContactRecord record_of(ClientId client_id, const NewContact& contact,
                               const std::string& country, Instant now);

/// The stated zone, or every zone the client's own addresses may lie in.
std::vector<std::string> zones_of(sql::Tx& tx, const Scope& scope,
                                  const store::ClientRecord& client,
                                  const std::vector<Contact>& contacts);

void add_contact_routes(Routes& routes);

}  // namespace carnet::clients
