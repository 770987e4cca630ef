// SPDX-License-Identifier: Apache-2.0
// The routes of clients.
#include "app/clients/contacts.hpp"
#include "app/clients/editing.hpp"
#include "app/clients/list.hpp"
#include "app/clients/rules.hpp"
#include "app/clients/store.hpp"

namespace carnet::clients {

namespace {

Result<Client> add_client(Session& session, NewClient client) {
  return keep_client(session.tx(), session.scope, session.now, client);
}

Result<Client> show_client(Session& session, ClientId client_id) {
  if (auto visible = require_visible(session.tx(), session.scope, client_id); !visible) {
    return visible.error();
  }
  return load_client(session.tx(), session.scope, session.now, client_id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.post("/api/clients", {.name = "add_client", .summary = "Keeps a client"}, add_client);
  routes.get("/api/clients/{client_id}", {.name = "show_client", .summary = "One client"},
             show_client);
  add_edit_routes(routes);
  add_contact_routes(routes);
  list::add_routes(routes);
  add_profile_routes(routes);
  add_known_routes(routes);
}

}  // namespace carnet::clients
