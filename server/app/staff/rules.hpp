// SPDX-License-Identifier: Apache-2.0
// Who may change whom, and what must stay true of the people of a house. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/staff/staff.hpp"

namespace carnet::staff {

/// A person as colleagues see them. `email` and `has_password` are for managers and for the person.
struct StaffMember {
  StaffId id;
  std::string given_name;
  std::string family_name;
  std::optional<std::string> email;
  Role role = Role::associate;
  std::vector<StoreId> stores;
  bool is_active = true;
  std::optional<bool> has_password;
  bool may_edit = false;  // the asker
};
BOOST_DESCRIBE_STRUCT(StaffMember, (),
                      (id, given_name, family_name, email, role, stores, is_active, has_password,
                       may_edit))

/// Signs in once somebody has given them a password.
struct NewStaffMember {
  StaffId id;
  Line<100> given_name;
  Line<100> family_name;
  Email email;
  Role role = Role::associate;
  std::vector<StoreId> stores;
};
BOOST_DESCRIBE_STRUCT(NewStaffMember, (), (id, given_name, family_name, email, role, stores))

/// What is absent stays. `stores` takes the place of all; `is_active: false` ends every session.
struct StaffEdit {
  std::optional<Line<100>> given_name;
  std::optional<Line<100>> family_name;
  std::optional<Email> email;
  std::optional<Role> role;
  std::optional<std::vector<StoreId>> stores;
  std::optional<bool> is_active;

  /// Whether open sessions would know less, or more, than is true.
  bool changes_reach() const { return role || stores || is_active; }
};
BOOST_DESCRIBE_STRUCT(StaffEdit, (), (given_name, family_name, email, role, stores, is_active))

/// What a decision about a person hangs on.
struct Standing {
  Role role = Role::associate;
  std::vector<StoreId> stores;
  bool is_active = true;
};

/// Owners edit everybody; managers the associates whose every store is theirs.
bool may_edit(const Scope& scope, const Standing& person);

/// Refuses what the asker may not make of anybody: a manager makes associates of own stores.
std::optional<Fault> fault_of_wish(const Scope& scope, const Standing& wished);

/// Refuses to leave the house without an active owner.
std::optional<Fault> fault_of_owners(const std::vector<StaffId>& active_owners, StaffId id,
                                     const Standing& wished);

/// What stands for the place an attempt comes from: an IPv4 address, or the 64 bits of an IPv6
/// address that one household has; empty for what is neither.
std::string network_of(std::string_view peer);

/// The person as they would be.
Standing edited(const Standing& before, const StaffEdit& edit);

}  // namespace carnet::staff
