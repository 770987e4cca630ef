// SPDX-License-Identifier: Apache-2.0
// Tells by their names the people of one address, whatever order a file has them in.
#include "app/imports/client_keys.hpp"

#include "app/imports/row_rules.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

bool is_numbered(const PlannedClient& client) {
  return client.external_id != identity_of(client) && !is_namesake(client);
}

enum class Likeness { same_name, may_be_same, somebody_else };

/// A name may be shorter than it was, and people marry: who has another first name is another.
Likeness likeness(const ClientContent& known, const ClientContent& row) {
  using clients::ClientKind;
  const auto given = text::fold(known.given_name);
  const auto family = text::fold(known.family_name);
  const auto row_given = text::fold(row.given_name);
  const auto row_family = text::fold(row.family_name);
  if (given == row_given && family == row_family) return Likeness::same_name;
  const bool are_people = known.kind == ClientKind::person && row.kind == ClientKind::person &&
                          !known.is_company_name && !row.is_company_name;
  if (!are_people) return Likeness::may_be_same;
  const auto differ = [](const std::string& one, const std::string& other) {
    return !one.empty() && !other.empty() && one != other;
  };
  const bool is_same_given = !given.empty() && given == row_given;
  const bool is_other = differ(given, row_given) || (!is_same_given && differ(family, row_family));
  return is_other ? Likeness::somebody_else : Likeness::may_be_same;
}

Likeness likeness(const store::ExternalKey& key, const PlannedClient& client) {
  const auto known = json::parse<ClientContent>(key.content);
  return known ? likeness(*known, client.content) : Likeness::may_be_same;
}

}  // namespace

void ClientKeys::ask_for(const PlannedClient& client, std::vector<std::string>& external_ids) {
  auto identity = identity_of(client);
  if (client.external_id != identity) external_ids.push_back(client.external_id);
  if (identity.empty()) return;
  if (!is_namesake(client)) external_ids.push_back(named_identity_of(client));
  external_ids.push_back(std::move(identity));
}

ClientKeys::ClientKeys(std::unordered_map<std::string, store::ExternalKey> keys,
                       const std::vector<PlannedClient>& rows)
    : keys_(std::move(keys)) {
  for (const auto& row : rows) {
    const auto identity = identity_of(row);
    const auto* const key = row.external_id == identity ? nullptr : at(identity);
    const bool is_told = key && likeness(*key, row) == Likeness::same_name;
    if (is_told && !at(named_identity_of(row))) told_by_name_.insert(key->external_id);
  }
}

const store::ExternalKey* ClientKeys::at(const std::string& external_id) const {
  const auto key = keys_.find(external_id);
  return key == keys_.end() ? nullptr : &key->second;
}

const store::ExternalKey* ClientKeys::of(const PlannedClient& client,
                                         const AddressOwners& owners) const {
  return is_numbered(client) ? at(client.external_id) : by_address(client, owners);
}

const store::ExternalKey* ClientKeys::of_buyer(const PlannedClient& buyer) const {
  const auto* const own = at(named_identity_of(buyer));
  return own ? own : at(buyer.external_id);
}

const store::ExternalKey* ClientKeys::by_address(const PlannedClient& client,
                                                 const AddressOwners& owners) const {
  if (const auto* const own = at(named_identity_of(client))) return own;
  const auto identity = identity_of(client);
  const auto* const key = at(identity);
  const auto like = key ? likeness(*key, client) : Likeness::somebody_else;
  if (like == Likeness::same_name) return key;
  const bool is_sole = !is_namesake(client) && !told_by_name_.contains(identity) &&
                       !owners.are_several(identity.substr(identity.find(':') + 1));
  return like == Likeness::may_be_same && is_sole ? key : nullptr;
}

std::string ClientKeys::new_key(const PlannedClient& client, Word word) const {
  if (is_numbered(client)) return client.external_id;
  const bool is_by_name = word == Word::somebody_else || at(client.external_id);
  return is_by_name ? named_identity_of(client) : client.external_id;
}

std::vector<ClientId> ClientKeys::pages() const {
  std::vector<ClientId> ids;
  for (const auto& [external_id, key] : keys_) ids.emplace_back(key.our_id);
  return ids;
}

}  // namespace carnet::imports
