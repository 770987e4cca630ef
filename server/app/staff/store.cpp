// SPDX-License-Identifier: Apache-2.0
// Every query of staff, sessions and failed sign-ins.
#include "app/staff/store.hpp"

#include "kit/id/id_source.hpp"

namespace carnet::staff {

std::optional<Staff> find(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.first<Staff>("select id, given_name, family_name, email, role from staff where id = $1",
                         id);
}

std::optional<Staff> find_by_email(sql::Tx& tx, const Scope&, const Email& email) {
  return tx.first<Staff>(
      "select id, given_name, family_name, email, role from staff where email_folded = $1",
      email.folded());
}

bool has_anybody(sql::Tx& tx, const Scope&) {
  return tx.first<int>("select 1 from staff limit 1").has_value();
}

}  // namespace carnet::staff

namespace carnet::staff::store {

bool insert(sql::Tx& tx, const Scope&, const StaffRecord& person) {
  return tx.insert_new("staff", person);
}

void join_store(sql::Tx& tx, const Scope&, StaffId id, StoreId store_id) {
  tx.run("insert into staff_stores (staff_id, store_id) values ($1, $2) on conflict do nothing", id,
         store_id);
}

std::optional<StaffRecord> find_by_email(sql::Tx& tx, const Scope&,
                                         const std::string& email_folded) {
  return tx.first<StaffRecord>(
      "select " + sql::columns<StaffRecord>() + " from staff where email_folded = $1",
      email_folded);
}

std::vector<StoreId> store_ids_of(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.all<StoreId>("select store_id from staff_stores where staff_id = $1 order by store_id",
                         id);
}

std::vector<WorkPlace> work_places(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.all<WorkPlace>(
      "select s.id, s.name, s.time_zone, s.phone from staff_stores m"
      " join stores s on s.id = m.store_id where m.staff_id = $1 order by s.created_at, s.id",
      id);
}

void insert_session(sql::Tx& tx, const Scope&, const SessionRecord& session) {
  tx.insert("sessions", session);
}

std::optional<OpenSession> find_session(sql::Tx& tx, const Scope&, const std::string& token_hash,
                                        Instant now) {
  return tx.first<OpenSession>(
      "select e.staff_id, p.role, e.seen_at from sessions e join staff p on p.id = e.staff_id"
      " where e.token_hash = $1 and e.expires_at > $2 and p.is_active",
      token_hash, now);
}

void touch_session(sql::Tx& tx, const Scope&, const std::string& token_hash, Instant now,
                   milliseconds life) {
  tx.run("update sessions set seen_at = $2, expires_at = $3 where token_hash = $1", token_hash, now,
         now + life);
}

void end_session(sql::Tx& tx, const Scope&, const std::string& token_hash) {
  tx.run("delete from sessions where token_hash = $1", token_hash);
}

void forget_old(sql::Tx& tx, const Scope&, Instant now) {
  tx.run("delete from sessions where expires_at <= $1", now);
  tx.run("delete from sign_in_failures where at < $1", now - std::chrono::hours(24));
}

void note_failure(sql::Tx& tx, const Scope&, const std::string& key_hash, Instant now) {
  tx.run("insert into sign_in_failures (key_hash, at, id) values ($1, $2, $3)", key_hash, now,
         new_uuid(now));
}

std::int64_t count_failures(sql::Tx& tx, const Scope&, const std::string& key_hash, Instant since) {
  return tx.one<std::int64_t>(
      "select count(*) from sign_in_failures where key_hash = $1 and at >= $2", key_hash, since);
}

}  // namespace carnet::staff::store
