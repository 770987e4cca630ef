// SPDX-License-Identifier: Apache-2.0
// Who has which address: pages of the house, and the rows of the file so far.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <unordered_map>
#include <unordered_set>

#include "app/imports/store.hpp"

namespace carnet::imports {

/// Hashes of the addresses that earlier slices of the same file brought.
using SeenAddresses = boost::unordered_flat_set<std::size_t>;
void remember(SeenAddresses& seen, const ClientContent& content);

class AddressOwners {
 public:
  /// `seen`: of a file that comes in slices, what the earlier ones brought.
  explicit AddressOwners(const SeenAddresses* seen) : seen_(seen) {}

  /// The first that is told of an address has it.
  void add(const store::AddressOwner& owner);
  /// Whether more than one page of the house has it.
  bool are_several(const std::string& address) const { return of_several_.contains(address); }
  std::vector<ClientId> all() const;

  /// Who has one of these addresses, emails before telephone numbers.
  std::optional<ClientId> owner_of(const ClientContent& content) const;
  /// Whether an earlier slice of the file brought somebody with one of these addresses.
  bool is_seen(const ClientContent& content) const;

  /// Later rows with one of these addresses are about this client.
  void own(const ClientContent& content, ClientId id);
  /// The same of one who comes with this row.
  void bring(const PlannedClient& client, ClientId id);
  /// The row that brings this client; nothing for a page that was here.
  const PlannedClient* row_of(ClientId id) const;

 private:
  const SeenAddresses* seen_;
  std::unordered_map<std::string, ClientId> pages_;
  std::unordered_set<std::string> of_several_;
  std::unordered_map<ClientId, const PlannedClient*> rows_;
};

}  // namespace carnet::imports
