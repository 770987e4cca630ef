// SPDX-License-Identifier: Apache-2.0
// Every query of pauses.
#pragma once

#include <vector>

#include "app/clients/clients.hpp"
#include "app/pauses/pauses.hpp"

namespace carnet::pauses::store {

struct PauseRecord {
  ClientId client_id;
  PauseId id;
  PauseKind kind = PauseKind::space;
  std::optional<StaffId> staff_id;
  Instant at;
  std::optional<StaffId> ended_by;
  std::optional<Instant> ended_at;
  std::optional<PauseId> shared_id;
};
BOOST_DESCRIBE_STRUCT(PauseRecord, (),
                      (client_id, id, kind, staff_id, at, ended_by, ended_at, shared_id))

/// A pause with the names of who began and who ended it.
struct ListedPause {
  PauseId id;
  PauseKind kind = PauseKind::space;
  std::optional<StaffId> staff_id;
  Instant at;
  std::optional<std::string> staff_name;
  std::optional<Instant> ended_at;
  std::optional<std::string> ended_by_name;
  std::optional<PauseId> shared_id;
};
BOOST_DESCRIBE_STRUCT(ListedPause, (),
                      (id, kind, staff_id, at, staff_name, ended_at, ended_by_name, shared_id))

/// A page that rests by a shared pause.
struct SharedPause {
  ClientId client_id;
  PauseId id;
  int is_seen = 0;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
};
BOOST_DESCRIBE_STRUCT(SharedPause, (),
                      (client_id, id, is_seen, given_name, family_name, preferred_name, name_order))

/// The newest first.
std::vector<ListedPause> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// Those who still rest by it, by name.
std::vector<SharedPause> resting_by(sql::Tx& tx, const Scope& scope, PauseId shared_id);
bool is_paused(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// Whether the asker looks after the client.
bool is_in_book(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// Whether one of the asker's stores knows the client.
bool is_at_own_store(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// The pages that have a day this pause muted: those of the couple then, wherever the days are now.
std::vector<ClientId> muted_by(sql::Tx& tx, const Scope& scope, PauseId id);

void insert(sql::Tx& tx, const Scope& scope, const PauseRecord& pause);
/// False when it had ended before.
bool end(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, PauseId id);
bool remove(sql::Tx& tx, const Scope& scope, ClientId client_id, PauseId id);

}  // namespace carnet::pauses::store
