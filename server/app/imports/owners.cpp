// SPDX-License-Identifier: Apache-2.0
// Addresses and who has them, as a comparison meets them.
#include "app/imports/owners.hpp"

#include <algorithm>

#include "app/imports/row_rules.hpp"

namespace carnet::imports {

void remember(SeenAddresses& seen, const ClientContent& content) {
  for (const auto& contact : content.contacts) {
    if (!contact.key.empty()) seen.insert(hash_of(contact.key));
  }
}

void AddressOwners::add(const store::AddressOwner& owner) {
  const auto [first, is_new] = pages_.try_emplace(owner.address_key, owner.client_id);
  if (!is_new && first->second != owner.client_id) of_several_.insert(owner.address_key);
}

std::vector<ClientId> AddressOwners::all() const {
  std::vector<ClientId> ids;
  for (const auto& [address, id] : pages_) ids.push_back(id);
  return ids;
}

std::optional<ClientId> AddressOwners::owner_of(const ClientContent& content) const {
  for (const auto& contact : content.contacts) {
    const auto owner = pages_.find(contact.key);
    if (!contact.key.empty() && owner != pages_.end()) return owner->second;
  }
  return std::nullopt;
}

bool AddressOwners::is_seen(const ClientContent& content) const {
  return seen_ &&
         std::any_of(content.contacts.begin(), content.contacts.end(), [&](const auto& contact) {
           return !contact.key.empty() && seen_->contains(hash_of(contact.key));
         });
}

void AddressOwners::own(const ClientContent& content, ClientId id) {
  for (const auto& contact : content.contacts) {
    if (contact.key.empty()) continue;
    pages_.try_emplace(contact.key, id);
  }
}

void AddressOwners::bring(const PlannedClient& client, ClientId id) {
  own(client.content, id);
  rows_.try_emplace(id, &client);
}

const PlannedClient* AddressOwners::row_of(ClientId id) const {
  const auto row = rows_.find(id);
  return row == rows_.end() ? nullptr : row->second;
}

}  // namespace carnet::imports
