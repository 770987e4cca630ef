// SPDX-License-Identifier: Apache-2.0
// Whose number this is: asked while a walk-in is being written down.
#include <set>

#include "app/clients/list_store.hpp"
#include "app/clients/rules.hpp"
#include "app/stores/stores.hpp"

namespace carnet::clients {

struct KnownQuery {
  std::optional<Line<60>> phone;
  std::optional<Line<254>> email;
};
BOOST_DESCRIBE_STRUCT(KnownQuery, (), (phone, email))

struct KnownClients {
  std::vector<KnownClient> items;
};
BOOST_DESCRIBE_STRUCT(KnownClients, (), (items))

std::optional<ClientId> page_of_known(sql::Tx& tx, const Scope& scope, const NewClient& client) {
  const auto country = stores::country_of(tx, scope, client.home_store_id);
  std::set<ClientId> pages;
  for (const auto& contact : client.contacts) {
    const auto address = read_address(contact.kind, contact.value.text(), country);
    if (!address || address->key.empty()) continue;
    for (const auto& id : store::clients_at(tx, scope, address->key)) {
      if (store::is_visible(tx, scope, id)) pages.insert(id);
    }
  }
  if (pages.size() != 1) return std::nullopt;
  const auto page = store::find(tx, scope, *pages.begin());
  const Names known{page->given_name, page->family_name, page->preferred_name};
  return may_be_same(known, names_of(client)) ? std::optional(page->id) : std::nullopt;
}

namespace {

constexpr std::size_t most_known = 3;

// What may be asked by, and the pointer of the field it came in.
struct Asked {
  ContactKind kind = ContactKind::phone;
  std::string value;
};

Result<Asked> asked_for(const KnownQuery& query) {
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

Result<KnownClients> find_known(Session& session, http::Query<KnownQuery> query) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  const auto asked = asked_for(query.value);
  if (!asked) return asked.error();
  const auto here = scope.stores.empty() ? std::nullopt : std::optional(scope.stores.front());
  const auto address = read_address(asked->kind, asked->value, stores::country_of(tx, scope, here));
  if (!address) {
    const auto* pointer = asked->kind == ContactKind::phone ? "/phone" : "/email";
    return bad_field(pointer, address.error().code, address.error().text);
  }
  KnownClients known;
  for (const auto& id : store::clients_at(tx, scope, address->key)) {
    if (known.items.size() == most_known) break;
    const auto each = store::find_listed(tx, scope, id);
    if (!each || !store::is_visible(tx, scope, id)) continue;
    const auto name = display_name(each->given_name, each->family_name, each->preferred_name);
    known.items.push_back({id, name, line_of(*each)});
  }
  return known;
}

}  // namespace

void add_known_routes(Routes& routes) {
  routes.get("/api/clients/known",
             {.name = "find_known", .summary = "Whose telephone or email this is, three at most"},
             find_known);
}

}  // namespace carnet::clients
