// SPDX-License-Identifier: Apache-2.0
// Every query of staff, sessions and failed sign-ins.
#include "app/staff/store.hpp"

#include "kit/id/id_source.hpp"
#include "kit/sql/dialect.hpp"
#include "kit/sql/error.hpp"

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

namespace {

struct MemberRow {
  StaffId id;
  std::string given_name;
  std::string family_name;
  std::string email;
  Role role = Role::associate;
  bool is_active = true;
  bool has_password = false;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (id, given_name, family_name, email, role, is_active, has_password))

struct Membership {
  StaffId staff_id;
  StoreId store_id;
};
BOOST_DESCRIBE_STRUCT(Membership, (), (staff_id, store_id))

constexpr auto member_columns =
    "select id, given_name, family_name, email, role, is_active,"
    " password_hash <> '' as has_password from staff";

StaffMember member_of(const MemberRow& row) {
  return {row.id, row.given_name, row.family_name,  row.email, row.role,
          {},     row.is_active,  row.has_password, false};
}

}  // namespace

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

std::vector<StaffMember> members(sql::Tx& tx, const Scope&) {
  std::map<StaffId, std::vector<StoreId>> places;
  tx.each<Membership>("select staff_id, store_id from staff_stores order by staff_id, store_id",
                      [&](const Membership& row) { places[row.staff_id].push_back(row.store_id); });
  std::vector<StaffMember> everybody;
  tx.each<MemberRow>(std::string(member_columns) + " order by given_name, family_name, id",
                     [&](const MemberRow& row) {
                       everybody.push_back(member_of(row));
                       everybody.back().stores = places[row.id];
                     });
  return everybody;
}

std::optional<StaffMember> find_member(sql::Tx& tx, const Scope& scope, StaffId id) {
  const auto row = tx.first<MemberRow>(std::string(member_columns) + " where id = $1", id);
  if (!row) return std::nullopt;
  auto person = member_of(*row);
  person.stores = store_ids_of(tx, scope, id);
  return person;
}

std::vector<StaffId> lock_owners(sql::Tx& tx, const Scope&) {
  return tx.all<StaffId>("select id from staff where role = 'owner' and is_active order by id" +
                         std::string(sql::for_update(tx.engine())));
}

std::optional<StaffRecord> lock_person(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.first<StaffRecord>("select " + sql::columns<StaffRecord>() +
                                   " from staff where id = $1" +
                                   std::string(sql::for_update(tx.engine())),
                               id);
}

std::optional<StaffRecord> find_record(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.first<StaffRecord>(
      "select " + sql::columns<StaffRecord>() + " from staff where id = $1", id);
}

void write_password(sql::Tx& tx, const Scope&, StaffId id, const std::string& hash) {
  tx.run("update staff set password_hash = $2 where id = $1", id, hash);
}

bool update(sql::Tx& tx, const Scope&, const StaffRecord& person) {
  try {
    tx.run(
        "update staff set given_name = $2, family_name = $3, email = $4, email_folded = $5,"
        " role = $6, is_active = $7 where id = $1",
        person.id, person.given_name, person.family_name, person.email, person.email_folded,
        person.role, person.is_active);
    return true;
  } catch (const sql::Conflict&) {
    return false;
  }
}

void replace_stores(sql::Tx& tx, const Scope& scope, StaffId id,
                    const std::vector<StoreId>& stores) {
  tx.run("delete from staff_stores where staff_id = $1", id);
  for (const auto store_id : stores) join_store(tx, scope, id, store_id);
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

void end_sessions(sql::Tx& tx, const Scope&, StaffId id, const std::string& spared_hash) {
  tx.run("delete from sessions where staff_id = $1 and token_hash <> $2", id, spared_hash);
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
