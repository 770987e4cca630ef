// SPDX-License-Identifier: Apache-2.0
// The merges themselves, and what the two pages say.
#include "app/merges/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::merges::store {

namespace {

constexpr std::string_view one_face =
    "select kind, given_name, family_name, preferred_name, language, home_store_id, time_zone,"
    " tags, since_day, salutation, name_order, preferred_channel, preferred_hours from clients "
    "where id = $1 and archived_at is null";

}  // namespace

std::optional<MergeRecord> find(sql::Tx& tx, const Scope&, MergeId id) {
  return tx.first<MergeRecord>(
      "select " + sql::columns<MergeRecord>() + " from merges where id = $1", id);
}

std::vector<ListedMerge> list(sql::Tx& tx, const Scope&, ClientId kept_id) {
  return tx.all<ListedMerge>(
      "select m.id, m.kept_id, m.gone_id, c.given_name, c.family_name, c.preferred_name,"
      " c.name_order, s.given_name as staff_name, m.at, m.undone_at from merges m"
      " join clients c on c.id = m.gone_id left join staff s on s.id = m.staff_id"
      " where m.kept_id = $1 order by m.at desc, m.id desc limit 50",
      kept_id);
}

std::optional<MergeId> newest_into(sql::Tx& tx, const Scope&, ClientId kept_id) {
  return tx.first<MergeId>(
      "select id from merges where kept_id = $1 and undone_at is null"
      " order by at desc, id desc limit 1",
      kept_id);
}

void insert(sql::Tx& tx, const Scope&, const MergeRecord& merge) { tx.insert("merges", merge); }

void mark_undone(sql::Tx& tx, const Scope&, MergeId id, Instant now) {
  tx.run("update merges set undone_at = $2 where id = $1", id, now);
}

// unrecorded: part of the merge, which its caller records.
void write_taken(sql::Tx& tx, const Scope&, MergeId id, const Taken& taken) {
  tx.run(
      "insert into merge_moves (merge_id, noun, key, before)"
      " values ($1, 'field_values.taken', $2, $3)",
      id, taken.field_id.text(), taken.value);
}

std::vector<Taken> taken_by(sql::Tx& tx, const Scope&, MergeId id) {
  return tx.all<Taken>(
      "select key as field_id, before as value from merge_moves"
      " where merge_id = $1 and noun = 'field_values.taken'",
      id);
}

std::optional<Face> hold(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<Face>(std::string(one_face).append(sql::for_update(tx.engine())), client_id);
}

std::optional<Face> face_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<Face>(one_face, client_id);
}

void write_face(sql::Tx& tx, const Scope&, Instant now, ClientId client_id, const Face& face) {
  tx.run(
      "update clients set kind = $2, given_name = $3, family_name = $4, preferred_name = $5,"
      " language = $6, home_store_id = $7, time_zone = $8, tags = $9, since_day = $10,"
      " sort_key = $11, version = version + 1, changed_at = $12, salutation = $13,"
      " name_order = $14, preferred_channel = $15, preferred_hours = $16 where id = $1",
      client_id, face.kind, face.given_name, face.family_name, face.preferred_name, face.language,
      face.home_store_id, face.time_zone, face.tags, face.since_day, sort_key_of(face), now,
      face.salutation.value_or(""), face.name_order.value_or(clients::NameOrder{}),
      face.preferred_channel.value_or(clients::PreferredChannel{}),
      face.preferred_hours.value_or(""));
}

void put_away(sql::Tx& tx, const Scope&, Instant now, ClientId client_id) {
  tx.run(
      "update clients set archived_at = $2, version = version + 1, changed_at = $2 where id = $1",
      client_id, now);
}

void bring_back(sql::Tx& tx, const Scope&, Instant now, ClientId client_id) {
  tx.run(
      "update clients set archived_at = null, version = version + 1, changed_at = $2"
      " where id = $1",
      client_id, now);
}

}  // namespace carnet::merges::store
