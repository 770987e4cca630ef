// SPDX-License-Identifier: Apache-2.0
// Whose number this is: asked while a walk-in is being written down.
#include <algorithm>
#include <set>

#include "app/clients/list_store.hpp"
#include "app/clients/rules.hpp"
#include "app/stores/stores.hpp"

namespace carnet::clients {

/// By one of them.
struct ExactAddress {
  std::optional<Line<60>> phone;
  std::optional<Line<254>> email;
};
BOOST_DESCRIBE_STRUCT(ExactAddress, (), (phone, email))

struct KnownQuery {
  std::optional<Line<60>> phone;
  std::optional<Line<254>> email;
  std::optional<bool> elsewhere;  // clients of other stores too, whom one may help
};
BOOST_DESCRIBE_STRUCT(KnownQuery, (), (phone, email, elsewhere))

struct KnownClients {
  std::vector<KnownClient> items;
};
BOOST_DESCRIBE_STRUCT(KnownClients, (), (items))

std::optional<ClientId> page_of_known(sql::Tx& tx, const Scope& scope, const NewClient& client) {
  const auto country = stores::country_of(tx, scope, client.home_store_id);
  std::set<ClientId> own;
  std::set<ClientId> elsewhere;
  for (const auto& contact : client.contacts) {
    const auto address = read_address(contact.kind, contact.value.text(), country);
    if (!address || address->key.empty()) continue;
    for (const auto& id : store::clients_at(tx, scope, address->key)) {
      (store::is_visible(tx, scope, id) ? own : elsewhere).insert(id);
    }
  }
  const auto& pages = own.empty() && !scope.stores.empty() ? elsewhere : own;
  if (pages.size() != 1) return std::nullopt;
  const auto page = store::find(tx, scope, *pages.begin());
  const Names known{page->given_name, page->family_name, page->preferred_name};
  return may_be_same(known, names_of(client)) ? std::optional(page->id) : std::nullopt;
}

void help(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  if (store::is_visible(tx, scope, client_id)) return;
  for (const auto store_id : scope.stores) store::join_store(tx, scope, client_id, store_id);
  record(tx, scope, now, {client_id, "clients", client_id.uuid(), "helped", now});
}

namespace {

constexpr std::size_t most_known = 3;

// What may be asked by, and the pointer of the field it came in.
struct Asked {
  ContactKind kind = ContactKind::phone;
  std::string value;
};

Result<Asked> asked_for(const ExactAddress& query) {
  const bool by_phone = query.phone && !query.phone->is_empty();
  const bool by_email = query.email && !query.email->is_empty();
  if (by_phone == by_email) {
    return bad_field("/phone", "required", "Ask by telephone or by email, by one of them.");
  }
  if (by_phone) return Asked{ContactKind::phone, query.phone->text()};
  return Asked{ContactKind::email, query.email->text()};
}

std::string line_of(const store::ListedClient& client) {
  std::string line = client.last_sale_day ? last_piece_line(*client.last_sale_day) : "";
  if (!client.looked_after_by) return line;
  return line + (line.empty() ? "With " : ", with ") + *client.looked_after_by;
}

KnownClient known_client(sql::Tx& tx, const Scope& scope, const store::ListedClient& each) {
  if (!store::is_visible(tx, scope, each.id)) {
    return {each.id, "A client of another store", "Opened only to help them today", true};
  }
  return {each.id, display_name(each), line_of(each), false};
}

/// The key of the address that was asked by, read as the asker's own store writes numbers.
Result<std::string> address_key(sql::Tx& tx, const Scope& scope, const ExactAddress& query) {
  const auto asked = asked_for(query);
  if (!asked) return asked.error();
  const auto here = scope.stores.empty() ? std::nullopt : std::optional(scope.stores.front());
  const auto address = read_address(asked->kind, asked->value, stores::country_of(tx, scope, here));
  if (address) return address->key;
  const auto* pointer = asked->kind == ContactKind::phone ? "/phone" : "/email";
  return bad_field(pointer, address.error().code, address.error().text);
}

Result<KnownClients> find_known(Session& session, http::Query<KnownQuery> query) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  const auto key = address_key(tx, scope, {query.value.phone, query.value.email});
  if (!key) return key.error();
  KnownClients known;
  for (const auto& id : store::clients_at(tx, scope, *key)) {
    if (known.items.size() == most_known) break;
    const auto each = store::find_listed(tx, scope, id);
    if (!each) continue;
    auto shown = known_client(tx, scope, *each);
    if (!shown.is_elsewhere || query.value.elsewhere.value_or(false)) {
      known.items.push_back(std::move(shown));
    }
  }
  return known;
}

/// Opens the page of a client of another store to whoever knows their exact address.
Result<KnownClient> help_client(Session& session, ClientId client_id, ExactAddress address) {
  auto& tx = session.tx();
  const auto key = address_key(tx, session.scope, address);
  if (!key) return key.error();
  const auto at_address = store::clients_at(tx, session.scope, *key);
  const bool is_theirs =
      std::find(at_address.begin(), at_address.end(), client_id) != at_address.end();
  const auto page = store::find_listed(tx, session.scope, client_id);
  if (!is_theirs || !page) return not_found("client");
  help(tx, session.scope, session.now, client_id);
  return known_client(tx, session.scope, *page);
}

}  // namespace

void add_known_routes(Routes& routes) {
  routes.get("/api/clients/known",
             {.name = "find_known", .summary = "Whose telephone or email this is, three at most"},
             find_known);
  routes.post("/api/clients/{client_id}/helping",
              {.name = "help_client",
               .summary = "I am helping today: who knows the exact telephone or email is let in",
               .status = 200},
              help_client);
}

}  // namespace carnet::clients
