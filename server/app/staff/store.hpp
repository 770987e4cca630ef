// SPDX-License-Identifier: Apache-2.0
// Every query of staff, sessions and failed sign-ins.
#pragma once

#include "app/staff/staff.hpp"

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

void insert_session(sql::Tx& tx, const Scope& scope, const SessionRecord& session);
std::optional<OpenSession> find_session(sql::Tx& tx, const Scope& scope,
                                        const std::string& token_hash, Instant now);
void touch_session(sql::Tx& tx, const Scope& scope, const std::string& token_hash, Instant now,
                   milliseconds life);
void end_session(sql::Tx& tx, const Scope& scope, const std::string& token_hash);
void forget_old(sql::Tx& tx, const Scope& scope, Instant now);

void note_failure(sql::Tx& tx, const Scope& scope, const std::string& key_hash, Instant now);
std::int64_t count_failures(sql::Tx& tx, const Scope& scope, const std::string& key_hash,
                            Instant since);

}  // namespace carnet::staff::store
