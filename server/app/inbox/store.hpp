// SPDX-License-Identifier: Apache-2.0
// Every query of the inbox.
#pragma once

#include "app/clients/clients.hpp"
#include "app/inbox/inbox.hpp"

namespace carnet::inbox::store {

struct ListedThread {
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::optional<StoreId> home_store_id;
  std::string body;
  Instant at;
  messages::Direction direction = messages::Direction::in;
  std::optional<Instant> waiting_since;
  int unread = 0;
  std::optional<std::string> owner_name;
  std::optional<StaffId> assignee_id;
  std::optional<std::string> assignee_name;
};
BOOST_DESCRIBE_STRUCT(ListedThread, (),
                      (client_id, given_name, family_name, preferred_name, name_order,
                       home_store_id, body, at, direction, waiting_since, unread, owner_name,
                       assignee_id, assignee_name))

/// Threads the asker may see, newest first, before `before`; one more than `limit`.
std::vector<ListedThread> threads(sql::Tx& tx, const Scope& scope, Box box, ThreadState state,
                                  const Before& before, int limit);

InboxCounts counts(sql::Tx& tx, const Scope& scope);

/// A conversation that waits, of those the asker's stores (or one of them) know.
struct Waiting {
  std::optional<StoreId> home_store_id;
  Instant waiting_since;
  bool is_unclaimed = false;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (home_store_id, waiting_since, is_unclaimed))
std::vector<Waiting> waiting(sql::Tx& tx, const Scope& scope,
                             const std::optional<StoreId>& store_id);

/// Whether this person works here still and may see the client.
bool may_take(sql::Tx& tx, const Scope& scope, ClientId client_id, StaffId staff_id);

/// One row of `assignments`.
struct AssignmentRecord {
  ClientId client_id;
  Uuid id;
  std::optional<StaffId> staff_id;
  std::string note;
  std::optional<StaffId> assigned_by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(AssignmentRecord, (), (client_id, id, staff_id, note, assigned_by, at))

/// The clients whose conversations that person takes care of.
std::vector<ClientId> given_to(sql::Tx& tx, const Scope& scope, StaffId staff_id);
void assign(sql::Tx& tx, const Scope& scope, const AssignmentRecord& assignment);

/// The newest assignment with names.
struct ListedAssignment {
  std::optional<StaffId> staff_id;
  std::optional<std::string> staff_name;
  std::string note;
  std::optional<StaffId> assigned_by;
  std::optional<std::string> assigned_by_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ListedAssignment, (),
                      (staff_id, staff_name, note, assigned_by, assigned_by_name, at))
std::optional<ListedAssignment> newest(sql::Tx& tx, const Scope& scope, ClientId client_id);

}  // namespace carnet::inbox::store
