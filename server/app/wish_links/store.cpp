// SPDX-License-Identifier: Apache-2.0
// Every query of wish links.
#include "app/wish_links/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::wish_links::store {

namespace {

constexpr auto listed =
    "select l.id, l.for_whom, l.until, l.shows_prices, l.shows_sizes, l.shows_photographs,"
    " s.given_name as staff_name, l.at, l.opened, l.opened_at, l.withdrawn_at from wish_links l"
    " left join staff s on s.id = l.staff_id where l.client_id = $1";

/// One row of `wish_link_wishes`.
struct ShownRecord {
  ClientId client_id;
  WishLinkId link_id;
  WishId wish_id;
  int place = 0;
};
BOOST_DESCRIBE_STRUCT(ShownRecord, (), (client_id, link_id, wish_id, place))

std::string at_hash() {
  return "select " + sql::columns<WishLinkRecord>() +
         " from wish_links l where token_hash = $1 and exists (select 1 from clients c"
         " where c.id = l.client_id and c.archived_at is null)";
}

}  // namespace

std::vector<ListedLink> list(sql::Tx& tx, const Scope&, ClientId client_id, const Before& before,
                             int limit) {
  return tx.all<ListedLink>(std::string(listed) +
                                " and (l.at < $2 or (l.at = $2 and cast(l.id as text) < $3))"
                                " order by l.at desc, l.id desc limit $4",
                            client_id, before.at, before.id, limit + 1);
}

std::optional<ListedLink> find(sql::Tx& tx, const Scope&, ClientId client_id, WishLinkId id) {
  return tx.first<ListedLink>(std::string(listed) + " and l.id = $2", client_id, id);
}

ShownWishes wishes_of(sql::Tx& tx, const Scope&, ClientId client_id,
                      std::span<const WishLinkId> links) {
  const auto rows = tx.all<ShownRecord>(
      "select client_id, link_id, wish_id, place from wish_link_wishes where client_id = $1 and " +
          sql::in_ids(tx.engine(), "link_id", "$2") + " order by place",
      client_id, sql::id_list(tx.engine(), links));
  ShownWishes shown;
  for (const auto& row : rows) shown[row.link_id].push_back(row.wish_id);
  return shown;
}

std::vector<WishId> wishes_of(sql::Tx& tx, const Scope& scope, ClientId client_id, WishLinkId id) {
  return wishes_of(tx, scope, client_id, std::span(&id, 1))[id];
}

std::optional<WishLinkRecord> find_at(sql::Tx& tx, const Scope&, const std::string& token_hash) {
  return tx.first<WishLinkRecord>(at_hash(), token_hash);
}

std::optional<WishLinkRecord> hold_at(sql::Tx& tx, const Scope&, const std::string& token_hash) {
  return tx.first<WishLinkRecord>(at_hash().append(sql::for_update(tx.engine())), token_hash);
}

bool insert(sql::Tx& tx, const Scope&, const WishLinkRecord& link,
            const std::vector<WishId>& wish_ids) {
  if (!tx.insert_new("wish_links", link)) return false;
  int place = 0;
  for (const auto& id : wish_ids) {
    tx.insert_new("wish_link_wishes", ShownRecord{link.client_id, link.id, id, place++});
  }
  return true;
}

bool set_withdrawn(sql::Tx& tx, const Scope&, ClientId client_id, WishLinkId id, Instant at) {
  return tx.run(
             "update wish_links set withdrawn_at = $3 where client_id = $1 and id = $2"
             " and withdrawn_at is null",
             client_id, id, at) == 1;
}

void count_opening(sql::Tx& tx, const Scope&, ClientId client_id, WishLinkId id, Instant at) {
  tx.run(
      "update wish_links set opened = opened + 1, opened_at = $3 where client_id = $1 and id = $2",
      client_id, id, at);
}

}  // namespace carnet::wish_links::store
