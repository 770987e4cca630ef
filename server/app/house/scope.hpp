// SPDX-License-Identifier: Apache-2.0
// Who asks: every store function takes a Scope, so no query can forget whom it answers.
#pragma once

#include <algorithm>
#include <vector>

#include "app/house/ids.hpp"
#include "kit/shape/result.hpp"

namespace carnet {

enum class Role { associate, manager, owner };
BOOST_DESCRIBE_ENUM(Role, associate, manager, owner)

/// How far the floor sees (house setting): every client, or those of the asker's stores.
enum class Visibility { house, store };
BOOST_DESCRIBE_ENUM(Visibility, house, store)

/// A person of the house, or the house itself when a job or a gateway acts.
enum class Actor { person, house };

struct Scope {
  Actor actor = Actor::house;
  StaffId staff_id;
  Role role = Role::associate;
  std::vector<StoreId> stores;
  Visibility visibility = Visibility::house;

  bool is_house() const { return actor == Actor::house; }
  bool is_manager() const { return is_house() || role != Role::associate; }
  bool is_owner() const { return is_house() || role == Role::owner; }
  bool works_at(StoreId store) const {
    return is_owner() || std::find(stores.begin(), stores.end(), store) != stores.end();
  }
  /// No client is hidden from them: owners, and everybody where the floor sees the whole house.
  bool sees_all() const { return is_owner() || visibility == Visibility::house; }
  /// An owner who works at no store stands in every store.
  bool is_everywhere() const { return is_owner() && stores.empty(); }
  /// For columns that name who did it: nothing when the house did.
  std::optional<StaffId> person() const {
    return is_house() ? std::nullopt : std::optional<StaffId>(staff_id);
  }
};

/// The scope of jobs, gateways and the command line.
inline Scope house_scope() { return Scope{}; }

}  // namespace carnet
