// SPDX-License-Identifier: Apache-2.0
// Under which key the house knows the client of a row: two people may have one email.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/imports/owners.hpp"

namespace carnet::imports {

/// What somebody said of a new row beside who has its address.
enum class Word { none_or_same, somebody_else };

class ClientKeys {
 public:
  /// What a row may be known by, its own name behind a shared address among it.
  static void ask_for(const PlannedClient& client, std::vector<std::string>& external_ids);

  ClientKeys() = default;
  /// `rows`: who stands in the file by their own name is nobody else of their address.
  ClientKeys(std::unordered_map<std::string, store::ExternalKey> keys,
             const std::vector<PlannedClient>& rows);

  const store::ExternalKey* at(const std::string& external_id) const;
  /// The row's own, by its number when it has one.
  const store::ExternalKey* of(const PlannedClient& client, const AddressOwners& owners) const;
  /// Whom an order is by: it changes no page, so that the address is enough where no name tells.
  const store::ExternalKey* of_buyer(const PlannedClient& buyer) const;
  /// Whose address it has, unless that is somebody else by their name.
  const store::ExternalKey* by_address(const PlannedClient& client,
                                       const AddressOwners& owners) const;
  /// Under what a row is known that is new. Of whom somebody said that they are not who has their
  /// address, the address alone tells nothing.
  std::string new_key(const PlannedClient& client, Word word) const;
  std::vector<ClientId> pages() const;

 private:
  std::unordered_map<std::string, store::ExternalKey> keys_;
  std::unordered_set<std::string> told_by_name_;  // keys whose people stand in the file by name
};

}  // namespace carnet::imports
