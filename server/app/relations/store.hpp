// SPDX-License-Identifier: Apache-2.0
// Every query of relations.
#pragma once

#include "app/clients/clients.hpp"
#include "app/relations/rules.hpp"

namespace carnet::relations::store {

struct RelationRecord {
  ClientId client_id;
  RelationId id;
  RelationKind kind = RelationKind::spouse;
  std::optional<ClientId> other_id;
  std::string name;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(RelationRecord, (), (client_id, id, kind, other_id, name, staff_id, noted_at))

/// The names are the other client's own, empty where there is none.
struct ListedRelation {
  RelationId id;
  RelationKind kind = RelationKind::spouse;
  std::optional<ClientId> other_id;
  std::string name;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  std::optional<std::string> preferred_name;
  std::optional<clients::NameOrder> name_order;
};
BOOST_DESCRIBE_STRUCT(ListedRelation, (),
                      (id, kind, other_id, name, given_name, family_name, preferred_name,
                       name_order))

/// By when they were noted, at most 100; to clients who are archived or hidden from the asker none.
std::vector<ListedRelation> list(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// The bonds of those clients that can make a household, to clients whom the asker may see.
std::vector<Bond> bonds_of(sql::Tx& tx, const Scope& scope,
                           const std::vector<ClientId>& client_ids);

struct Named {
  ClientId id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, given_name, family_name, preferred_name, name_order))
std::vector<Named> names_of(sql::Tx& tx, const Scope& scope,
                            const std::vector<ClientId>& client_ids);

std::optional<RelationRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                   RelationId id);
bool insert(sql::Tx& tx, const Scope& scope, const RelationRecord& relation);
void remove(sql::Tx& tx, const Scope& scope, ClientId client_id, RelationId id);

}  // namespace carnet::relations::store
