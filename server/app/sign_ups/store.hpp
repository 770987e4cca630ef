// SPDX-License-Identifier: Apache-2.0
// Every query of sign-ups.
#pragma once

#include "app/sign_ups/sign_ups.hpp"

namespace carnet::sign_ups::store {

/// One row of `sign_ups`.
struct SignUpRecord {
  SignUpId id;
  std::string token_hash;
  StoreId store_id;
  StaffId staff_id;
  Instant at;
  Instant expires_at;
  std::optional<Instant> used_at;
  std::optional<EntryId> entry_id;
  std::optional<ClientId> client_id;
};
BOOST_DESCRIBE_STRUCT(SignUpRecord, (),
                      (id, token_hash, store_id, staff_id, at, expires_at, used_at, entry_id,
                       client_id))

void insert(sql::Tx& tx, const Scope& scope, const SignUpRecord& link);

/// The asker's own links that somebody may still use.
std::int64_t count_open(sql::Tx& tx, const Scope& scope, Instant now);
/// The asker's own that nobody used in time.
void drop_over(sql::Tx& tx, const Scope& scope, Instant now);

/// One of the asker's own.
std::optional<SignUpRecord> find_own(sql::Tx& tx, const Scope& scope, SignUpId id);
std::optional<SignUpRecord> find_at(sql::Tx& tx, const Scope& scope, const std::string& token_hash);
/// The same, and no other use of it until this one has ended.
std::optional<SignUpRecord> hold_at(sql::Tx& tx, const Scope& scope, const std::string& token_hash);

void mark_used(sql::Tx& tx, const Scope& scope, Instant now, SignUpId id, EntryId entry_id,
               ClientId client_id);

}  // namespace carnet::sign_ups::store
