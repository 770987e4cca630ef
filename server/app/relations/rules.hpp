// SPDX-License-Identifier: Apache-2.0
// What a relation is from the other side, how it is said, and who lives together.
#pragma once

#include "app/house/faults.hpp"
#include "app/relations/relations.hpp"

namespace carnet::relations {

/// What the client is to the other.
RelationKind seen_from_other(RelationKind kind);

/// What stands before the other's name: a child's page says "child of" before a parent's name.
std::string words_of(RelationKind kind);

FieldFaults faults_of(const NewRelation& relation, ClientId client_id);

/// `other` is the `client`'s `kind`; both are clients.
struct Bond {
  ClientId client_id;
  RelationKind kind = RelationKind::spouse;
  ClientId other_id;
};
BOOST_DESCRIBE_STRUCT(Bond, (), (client_id, kind, other_id))

/// Who lives with the client, in the order they are found, themselves first: the one they share
/// their life with, children without one of their own, and for such a child the parents. The bonds
/// of everybody who may be among them must be there.
std::vector<ClientId> household_of(ClientId client_id, const std::vector<Bond>& bonds);

}  // namespace carnet::relations
