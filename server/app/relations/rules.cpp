// SPDX-License-Identifier: Apache-2.0
// What a relation is from the other side, how it is said, and who lives together.
#include "app/relations/rules.hpp"

#include <algorithm>

namespace carnet::relations {

namespace {

constexpr std::size_t most_in_household = 12;

bool is_couple(RelationKind kind) {
  return kind == RelationKind::spouse || kind == RelationKind::partner;
}

bool has_couple(ClientId client_id, const std::vector<Bond>& bonds) {
  return std::any_of(bonds.begin(), bonds.end(), [&](const Bond& bond) {
    return bond.client_id == client_id && is_couple(bond.kind);
  });
}

/// A grown child who shares a life with somebody has a household of their own.
bool lives_with(const Bond& bond, const std::vector<Bond>& bonds) {
  if (is_couple(bond.kind)) return true;
  if (bond.kind == RelationKind::child) return !has_couple(bond.other_id, bonds);
  if (bond.kind == RelationKind::parent) return !has_couple(bond.client_id, bonds);
  return false;
}

}  // namespace

RelationKind seen_from_other(RelationKind kind) {
  switch (kind) {
    case RelationKind::parent:
      return RelationKind::child;
    case RelationKind::child:
      return RelationKind::parent;
    case RelationKind::referred_by:
      return RelationKind::referred;
    case RelationKind::referred:
      return RelationKind::referred_by;
    case RelationKind::spouse:
    case RelationKind::partner:
    case RelationKind::sibling:
    case RelationKind::friend_of:
      break;
  }
  return kind;
}

std::string words_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::spouse:
      return "married to";
    case RelationKind::partner:
      return "partner of";
    case RelationKind::parent:
      return "child of";
    case RelationKind::child:
      return "parent of";
    case RelationKind::sibling:
      return "sibling of";
    case RelationKind::friend_of:
      return "friend of";
    case RelationKind::referred_by:
      return "sent by";
    case RelationKind::referred:
      break;
  }
  return "sent us";
}

FieldFaults faults_of(const NewRelation& relation, ClientId client_id) {
  FieldFaults faults;
  const bool has_name = relation.name && !relation.name->is_empty();
  if (relation.id.is_empty()) faults["/id"] = {"required", "A relation needs an identifier."};
  if (relation.other_id == client_id) {
    faults["/other_id"] = {"self", "Nobody is related to themselves."};
  }
  if (!relation.other_id && !has_name) {
    faults["/name"] = {"required", "Who is it? A client, or a name."};
  }
  if (relation.other_id && has_name) {
    faults["/name"] = {"not_here", "A client's own page has their name."};
  }
  return faults;
}

std::vector<ClientId> household_of(ClientId client_id, const std::vector<Bond>& bonds) {
  std::vector<ClientId> members{client_id};
  for (std::size_t place = 0; place < members.size(); ++place) {
    const auto member = members[place];
    for (const auto& bond : bonds) {
      if (bond.client_id != member || !lives_with(bond, bonds)) continue;
      if (std::find(members.begin(), members.end(), bond.other_id) != members.end()) continue;
      if (members.size() < most_in_household) members.push_back(bond.other_id);
    }
  }
  if (members.size() == 1) members.clear();
  return members;
}

}  // namespace carnet::relations
