// SPDX-License-Identifier: Apache-2.0
// The inbox: conversations with whose turn it is, who takes care of them, and since when.
#pragma once

#include "app/house/paging.hpp"
#include "app/messages/messages.hpp"
#include "app/staff/staff.hpp"

namespace carnet::inbox {

/// The asker's: given to them, or given to nobody and in their book; those their stores know; all
/// that they may see.
enum class Box { mine, store, all };
BOOST_DESCRIBE_ENUM(Box, mine, store, all)

/// The client waits for us; a person of the house wrote last; both, and what waits for nobody.
enum class ThreadState { needs_us, needs_them, all };
BOOST_DESCRIBE_ENUM(ThreadState, needs_us, needs_them, all)

struct LastMessage {
  std::string body;
  Instant at;
  messages::Direction direction = messages::Direction::in;
};
BOOST_DESCRIBE_STRUCT(LastMessage, (), (body, at, direction))

/// One line of the inbox.
struct Thread {
  ClientId client_id;
  std::string client_name;
  LastMessage last;
  bool needs_us = false;  // the client waits for an answer
  bool flagged = false;   // and has waited for an hour of open doors
  int unread = 0;
  std::optional<std::string> owner_name;  // who keeps the client's book first
  std::optional<staff::Person> assigned_to;
};
BOOST_DESCRIBE_STRUCT(Thread, (),
                      (client_id, client_name, last, needs_us, flagged, unread, owner_name,
                       assigned_to))

/// For the badge and the rail: conversations that need the asker, those of the asker's stores that
/// need somebody, and those of the asker that hold something unread.
struct InboxCounts {
  std::int64_t needs_me = 0;
  std::int64_t store = 0;
  std::int64_t unread = 0;
};
BOOST_DESCRIBE_STRUCT(InboxCounts, (), (needs_me, store, unread))

/// To whom a conversation is given; nobody gives it back to whoever keeps the book.
struct NewAssignment {
  std::optional<StaffId> staff_id;
  std::optional<Line<300>> note;  // what the colleague should know
};
BOOST_DESCRIBE_STRUCT(NewAssignment, (), (staff_id, note))

/// Who takes care of a conversation now. All empty when it was never given to anybody.
struct Assignment {
  std::optional<staff::Person> assigned_to;
  std::string note;
  std::optional<staff::Person> by;
  std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(Assignment, (), (assigned_to, note, by, at))

Assignment assignment_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// How many conversations of each of the asker's stores wait for an hour of open doors or more,
/// and how many of those that need somebody have nobody: neither a book nor an assignment.
struct Left {
  std::int64_t flagged = 0;
  std::int64_t unclaimed = 0;
};
Left left_waiting(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::optional<StoreId>& store_id);

/// Somebody works here no more: what was given to them goes back, each with timeline and audit.
void release_all_of(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id);

void add_routes(Routes& routes);

}  // namespace carnet::inbox
