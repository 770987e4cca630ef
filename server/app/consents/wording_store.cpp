// SPDX-License-Identifier: Apache-2.0
// The one statement that keeps a version beside those before it.
#include "app/consents/wording_store.hpp"

namespace carnet::consents::store {

bool insert_new_wording(sql::Tx& tx, const Scope&, Instant now, const WordingOnFile& wording) {
  return tx.run(
             "insert into wordings (id, purpose, channel, body, version, created_at)"
             " values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
             wording.id, wording.purpose, wording.channel, wording.body, wording.version, now) == 1;
}

}  // namespace carnet::consents::store
