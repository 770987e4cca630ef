// SPDX-License-Identifier: Apache-2.0
// The three rows that say what happened.
#include "app/house/journal.hpp"
#include "kit/id/id_source.hpp"
#include "kit/sql/changes.hpp"

namespace carnet {

namespace {

struct TimelineRecord {
  ClientId client_id;
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::optional<StaffId> staff_id;
};
BOOST_DESCRIBE_STRUCT(TimelineRecord, (), (client_id, id, at, noun, noun_id, verb, staff_id))

struct AuditRecord {
  Instant at;
  std::optional<StaffId> staff_id;
  std::optional<ClientId> client_id;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::string salt;
  std::string payload;
};
BOOST_DESCRIBE_STRUCT(AuditRecord, (),
                      (at, staff_id, client_id, noun, noun_id, verb, salt, payload))

}  // namespace

void record(sql::Tx& tx, const Scope& scope, Instant now, const Happening& happening) {
  const std::string noun(happening.noun);
  const std::string verb(happening.verb);
  if (happening.client_id && happening.in_timeline == InTimeline::yes) {
    tx.insert("timeline", TimelineRecord{*happening.client_id, new_uuid(now), happening.at, noun,
                                         happening.noun_id, verb, scope.person()});
  }
  tx.insert("audit", AuditRecord{now, scope.person(), happening.client_id, noun, happening.noun_id,
                                 verb, new_token(), happening.payload});
  std::optional<Uuid> client;
  if (happening.client_id) client = happening.client_id->uuid();
  sql::record_change(tx, sql::Change{noun, happening.noun_id, client, verb, now});
}

}  // namespace carnet
