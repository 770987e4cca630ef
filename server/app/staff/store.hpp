// SPDX-License-Identifier: Apache-2.0
// Every query of staff, sessions and failed sign-ins.
#pragma once

#include "app/staff/rules.hpp"

namespace carnet::staff::store {

struct StaffRecord {
  StaffId id;
  std::string given_name;
  std::string family_name;
  std::string email;
  std::string email_folded;
  std::string password_hash;
  Role role = Role::associate;
  bool is_active = true;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(StaffRecord, (),
                      (id, given_name, family_name, email, email_folded, password_hash, role,
                       is_active, created_at))

struct SessionRecord {
  std::string token_hash;
  StaffId staff_id;
  Instant created_at;
  Instant seen_at;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SessionRecord, (), (token_hash, staff_id, created_at, seen_at, expires_at))

struct OpenSession {
  StaffId staff_id;
  Role role = Role::associate;
  Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (staff_id, role, seen_at))

bool insert(sql::Tx& tx, const Scope& scope, const StaffRecord& person);
void join_store(sql::Tx& tx, const Scope& scope, StaffId id, StoreId store_id);
std::optional<StaffRecord> find_by_email(sql::Tx& tx, const Scope& scope,
                                         const std::string& email_folded);
std::vector<StoreId> store_ids_of(sql::Tx& tx, const Scope& scope, StaffId id);
std::vector<WorkPlace> work_places(sql::Tx& tx, const Scope& scope, StaffId id);

/// Everybody, by name; or one.
std::vector<StaffMember> members(sql::Tx& tx, const Scope& scope);
std::optional<StaffMember> find_member(sql::Tx& tx, const Scope& scope, StaffId id);
/// The active owners, locked until the transaction ends: none of them leaves beside another.
std::vector<StaffId> lock_owners(sql::Tx& tx, const Scope& scope);
std::optional<StaffRecord> lock_person(sql::Tx& tx, const Scope& scope, StaffId id);
std::optional<StaffRecord> find_record(sql::Tx& tx, const Scope& scope, StaffId id);
void write_password(sql::Tx& tx, const Scope& scope, StaffId id, const std::string& hash);
/// False when the email is somebody else's; the transaction is over then.
bool update(sql::Tx& tx, const Scope& scope, const StaffRecord& person);
void replace_stores(sql::Tx& tx, const Scope& scope, StaffId id,
                    const std::vector<StoreId>& stores);

void insert_session(sql::Tx& tx, const Scope& scope, const SessionRecord& session);
std::optional<OpenSession> find_session(sql::Tx& tx, const Scope& scope,
                                        const std::string& token_hash, Instant now);
void touch_session(sql::Tx& tx, const Scope& scope, const std::string& token_hash, Instant now,
                   milliseconds life);
void end_session(sql::Tx& tx, const Scope& scope, const std::string& token_hash);
/// All of a person's sessions but this one; an empty hash spares none.
void end_sessions(sql::Tx& tx, const Scope& scope, StaffId id, const std::string& spared_hash);
void forget_old(sql::Tx& tx, const Scope& scope, Instant now);

void note_failure(sql::Tx& tx, const Scope& scope, const std::string& key_hash, Instant now);
std::int64_t count_failures(sql::Tx& tx, const Scope& scope, const std::string& key_hash,
                            Instant since);

}  // namespace carnet::staff::store
