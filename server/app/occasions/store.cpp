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

struct OccasionRow {
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::string label;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar;
  std::string person;
  bool muted = false;
  std::optional<std::string> muter_name;
  std::optional<Instant> muted_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (id, kind, label, year, month, day, calendar, person, muted, muter_name,
                       muted_at))

constexpr std::string_view with_names =
    "select o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar, o.person, o.muted,"
    " s.given_name as muter_name, o.muted_at from occasions o"
    " left join staff s on s.id = o.muted_by";

Occasion occasion_of(const OccasionRow& row) {
  return {row.id,     row.kind,  row.label,      {row.year, row.month, row.day, row.calendar},
          row.person, row.muted, row.muter_name, row.muted_at};
}

}  // namespace

std::vector<Occasion> all_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  std::vector<Occasion> out;
  const auto rows = tx.all<OccasionRow>(
      std::string(with_names).append(" where o.client_id = $1 order by o.month, o.day, o.id"),
      client_id);
  for (const auto& row : rows) out.push_back(occasion_of(row));
  return out;
}

std::optional<Occasion> find(sql::Tx& tx, const Scope&, ClientId client_id, OccasionId id) {
  const auto row = tx.first<OccasionRow>(
      std::string(with_names).append(" where o.client_id = $1 and o.id = $2"), client_id, id);
  if (!row) return std::nullopt;
  return occasion_of(*row);
}

bool insert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
            const Occasion& occasion) {
  const auto& date = occasion.date;
  return tx.insert_new(
      "occasions", OccasionRecord{client_id, occasion.id, occasion.kind, occasion.label, date.year,
                                  date.month, date.day, date.calendar, occasion.person,
                                  occasion.muted, scope.person(), now});
}

bool mute(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, OccasionId id,
          std::optional<Uuid> muted_for) {
  return tx.run(
             "update occasions set muted = true, muted_by = $3, muted_at = $4, muted_for = $5"
             " where client_id = $1 and id = $2 and muted = false",
             client_id, id, scope.person(), now, muted_for) == 1;
}

bool unmute(sql::Tx& tx, const Scope&, ClientId client_id, OccasionId id) {
  return tx.run(
             "update occasions set muted = false, muted_by = null, muted_at = null,"
             " muted_for = null where client_id = $1 and id = $2 and muted = true",
             client_id, id) == 1;
}

std::vector<OccasionId> muted_for(sql::Tx& tx, const Scope&, ClientId client_id, Uuid pause_id) {
  return tx.all<OccasionId>(
      "select id from occasions where client_id = $1 and muted_for = $2 order by id", client_id,
      pause_id);
}

bool remove(sql::Tx& tx, const Scope&, ClientId client_id, OccasionId id) {
  return tx.run("delete from occasions where client_id = $1 and id = $2", client_id, id) == 1;
}

}  // namespace carnet::occasions::store
