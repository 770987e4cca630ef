// SPDX-License-Identifier: Apache-2.0
// Every query of occasions.
#include "app/occasions/store.hpp"

namespace carnet::occasions::store {

namespace {

struct OccasionRecord {
  ClientId client_id;
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::string label;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar;
  std::string person;
  bool muted = false;
  std::optional<StaffId> noted_by;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRecord, (),
                      (client_id, id, kind, label, year, month, day, calendar, person, muted,
                       noted_by, noted_at))

Occasion occasion_of(const OccasionRecord& record) {
  return {record.id,     record.kind,
          record.label,  {record.year, record.month, record.day, record.calendar},
          record.person, record.muted};
}

}  // namespace

std::vector<Occasion> all_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  std::vector<Occasion> out;
  const auto records =
      tx.all<OccasionRecord>("select " + sql::columns<OccasionRecord>() +
                                 " from occasions where client_id = $1 order by month, day, id",
                             client_id);
  for (const auto& record : records) out.push_back(occasion_of(record));
  return out;
}

std::optional<Occasion> find(sql::Tx& tx, const Scope&, ClientId client_id, OccasionId id) {
  const auto record =
      tx.first<OccasionRecord>("select " + sql::columns<OccasionRecord>() +
                                   " from occasions where client_id = $1 and id = $2",
                               client_id, id);
  if (!record) return std::nullopt;
  return occasion_of(*record);
}

bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
            const Occasion& occasion) {
  const auto& date = occasion.date;
  return tx.insert_new(
      "occasions", OccasionRecord{client_id, occasion.id, occasion.kind, occasion.label, date.year,
                                  date.month, date.day, date.calendar, occasion.person,
                                  occasion.muted, scope.person(), now});
}

bool remove(sql::Tx& tx, const Scope&, ClientId client_id, OccasionId id) {
  return tx.run("delete from occasions where client_id = $1 and id = $2", client_id, id) == 1;
}

}  // namespace carnet::occasions::store
