// SPDX-License-Identifier: Apache-2.0
// Who may change whom.
#include "app/staff/rules.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace carnet::staff {

namespace {

bool are_all_own(const Scope& scope, const std::vector<StoreId>& stores) {
  return !stores.empty() &&
         std::all_of(stores.begin(), stores.end(), [&](StoreId id) { return scope.works_at(id); });
}

}  // namespace

bool may_edit(const Scope& scope, const Standing& person) {
  if (scope.is_owner()) return true;
  return scope.is_manager() && person.role == Role::associate && are_all_own(scope, person.stores);
}

std::optional<Fault> fault_of_wish(const Scope& scope, const Standing& wished) {
  if (scope.is_owner()) return std::nullopt;
  if (!scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers_only",
                 "People are added and changed by managers and owners.");
  }
  if (wished.role != Role::associate) {
    return fault(FaultKind::forbidden, "owner_only", "Only the owner names managers and owners.");
  }
  if (are_all_own(scope, wished.stores)) return std::nullopt;
  return fault(FaultKind::forbidden, "other_store",
               "A manager places people in stores of their own, in one at least.");
}

std::optional<Fault> fault_of_owners(const std::vector<StaffId>& active_owners, StaffId id,
                                     const Standing& wished) {
  const bool stays_owner = wished.role == Role::owner && wished.is_active;
  const bool is_alone = active_owners.size() == 1 && active_owners.front() == id;
  if (stays_owner || !is_alone) return std::nullopt;
  return fault(FaultKind::conflict, "last_owner",
               "A house keeps one active owner at least. Name another owner first.");
}

std::string network_of(std::string_view peer) {
  constexpr std::string_view mapped = "::ffff:";
  const std::string text(peer.starts_with(mapped) ? peer.substr(mapped.size()) : peer);
  std::array<unsigned char, 16> address{};
  if (inet_pton(AF_INET, text.c_str(), address.data()) == 1) return text;
  if (inet_pton(AF_INET6, text.c_str(), address.data()) != 1) return {};
  std::fill(address.begin() + 8, address.end(), static_cast<unsigned char>(0));
  std::array<char, INET6_ADDRSTRLEN> out{};
  inet_ntop(AF_INET6, address.data(), out.data(), out.size());
  return std::string(out.data()) + "/64";
}

Standing edited(const Standing& before, const StaffEdit& edit) {
  return {edit.role.value_or(before.role), edit.stores.value_or(before.stores),
          edit.is_active.value_or(before.is_active)};
}

}  // namespace carnet::staff
