// SPDX-License-Identifier: Apache-2.0
// Every query of sign-ups.
#include "app/sign_ups/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::sign_ups::store {

namespace {

std::string at_hash() {
  return "select " + sql::columns<SignUpRecord>() + " from sign_ups where token_hash = $1";
}

}  // namespace

void insert(sql::Tx& tx, const Scope&, const SignUpRecord& link) { tx.insert("sign_ups", link); }

std::int64_t count_open(sql::Tx& tx, const Scope& scope, Instant now) {
  return tx
      .first<std::int64_t>(
          "select count(*) from sign_ups"
          " where staff_id = $1 and expires_at > $2 and used_at is null",
          scope.staff_id, now)
      .value_or(0);
}

void drop_over(sql::Tx& tx, const Scope& scope, Instant now) {
  tx.run("delete from sign_ups where staff_id = $1 and expires_at <= $2 and used_at is null",
         scope.staff_id, now);
}

std::optional<SignUpRecord> find_own(sql::Tx& tx, const Scope& scope, SignUpId id) {
  return tx.first<SignUpRecord>(
      "select " + sql::columns<SignUpRecord>() + " from sign_ups where id = $1 and staff_id = $2",
      id, scope.staff_id);
}

std::optional<SignUpRecord> find_at(sql::Tx& tx, const Scope&, const std::string& token_hash) {
  return tx.first<SignUpRecord>(at_hash(), token_hash);
}

std::optional<SignUpRecord> hold_at(sql::Tx& tx, const Scope&, const std::string& token_hash) {
  return tx.first<SignUpRecord>(at_hash().append(sql::for_update(tx.engine())), token_hash);
}

void mark_used(sql::Tx& tx, const Scope&, Instant now, SignUpId id, EntryId entry_id,
               ClientId client_id) {
  tx.run("update sign_ups set used_at = $2, entry_id = $3, client_id = $4 where id = $1", id, now,
         entry_id, client_id);
}

}  // namespace carnet::sign_ups::store
