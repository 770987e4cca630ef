// SPDX-License-Identifier: Apache-2.0
// Relations between clients, and to people who are none: told on both pages, taken back on both.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::relations {

using RelationId = Id<struct RelationNoun>;

/// What the other is to the client. `referred` is the other side of `referred_by`.
enum class RelationKind {
  spouse,
  partner,
  child,
  parent,
  sibling,
  friend_of,
  referred_by,
  referred
};
BOOST_DESCRIBE_ENUM(RelationKind, spouse, partner, child, parent, sibling, friend_of, referred_by,
                    referred)

struct Relation {
  RelationId id;
  RelationKind kind = RelationKind::spouse;
  std::optional<ClientId> other_id;  // nobody's page: a person known by name alone
  std::string name;
  std::string first_name;
  std::string words;  // "married to", "parent of": what stands before the name
};
BOOST_DESCRIBE_STRUCT(Relation, (), (id, kind, other_id, name, first_name, words))

struct NewRelation {
  RelationId id;
  RelationKind kind = RelationKind::spouse;
  std::optional<ClientId> other_id;
  std::optional<Line<100>> name;  // of somebody who is no client
};
BOOST_DESCRIBE_STRUCT(NewRelation, (), (id, kind, other_id, name))

struct Member {
  ClientId client_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Member, (), (client_id, name))

struct Relations {
  std::vector<Relation> relations;  // the nearest first
  std::vector<Member> household;    // the client among them; empty when they live alone
};
BOOST_DESCRIBE_STRUCT(Relations, (), (relations, household))

/// Writes the relation on the client's page and, where the other is a client, on theirs. The same
/// id, or the same relation to the same client, answers what stands.
Result<Relation> keep_relation(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const NewRelation& relation);

/// The nearest first; those to clients whom the asker may not see are left out. The caller has
/// checked that the asker may see the client.
std::vector<Relation> relations_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::relations
