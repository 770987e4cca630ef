// SPDX-License-Identifier: Apache-2.0
// Every query of merges: the two pages, what moves between them, and what is written down of it.
#pragma once

#include "app/merges/rules.hpp"
#include "kit/sql/schema.hpp"

namespace carnet::merges::store {

struct MergeRecord {
  MergeId id;
  ClientId kept_id;
  ClientId gone_id;
  std::string kept_before;
  std::string kept_after;
  std::optional<StaffId> staff_id;
  Instant at;
  std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(MergeRecord, (),
                      (id, kept_id, gone_id, kept_before, kept_after, staff_id, at, undone_at))

/// With the names of the page that went and of who merged.
struct ListedMerge {
  MergeId id;
  ClientId kept_id;
  ClientId gone_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  std::optional<std::string> staff_name;
  Instant at;
  std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(ListedMerge, (),
                      (id, kept_id, gone_id, given_name, family_name, preferred_name, name_order,
                       staff_name, at, undone_at))

std::optional<MergeRecord> find(sql::Tx& tx, const Scope& scope, MergeId id);
/// Into this page, newest first, at most 50.
std::vector<ListedMerge> list(sql::Tx& tx, const Scope& scope, ClientId kept_id);
/// The newest into this page that stands.
std::optional<MergeId> newest_into(sql::Tx& tx, const Scope& scope, ClientId kept_id);
void insert(sql::Tx& tx, const Scope& scope, const MergeRecord& merge);
void mark_undone(sql::Tx& tx, const Scope& scope, MergeId id, Instant now);

/// What the page says; nothing when it is gone. Waits for whoever holds it (hold_pages), and lets
/// nobody write to it until this write has ended.
std::optional<Face> hold(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<Face> face_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
void write_face(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, const Face& face);
/// Out of every list, or back.
void put_away(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);
void bring_back(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

using Table = sql::KeyedTable;
/// Those whose key begins with client_id: whatever a migration adds is among them.
std::vector<Table> client_tables(sql::Tx& tx, const Scope& scope);
/// The key of a row t without the client, as text.
std::string key_of(const Table& table);
/// Of what stands and the asker may know.
std::int64_t count_of(sql::Tx& tx, const Scope& scope, const Table& table, ClientId client_id);

struct Way {
  MergeId merge_id;
  ClientId from;
  ClientId to;
};
/// Writes down what is to move and moves it. What the other page has already stays behind.
void move_all(sql::Tx& tx, const Scope& scope, Instant now, const Way& way);
/// Moves back what is written down, where it still stands.
void move_back(sql::Tx& tx, const Scope& scope, Instant now, const Way& way);

/// What was added since to the rows that went back. After they did.
void bring_what_hangs(sql::Tx& tx, const Scope& scope, const Way& way,
                      const std::vector<Table>& tables);

/// What both pages say of a number or a day: shared where one of them says so, one preferred, the
/// year that one of them knows. Before anything moves.
void take_stricter(sql::Tx& tx, const Scope& scope, const Way& way);
/// A day that is muted on one page is muted on both. After everything moved.
void mute_on_both(sql::Tx& tx, const Scope& scope, const Way& way);
/// Takes both back, where people changed nothing since. After everything moved back.
void be_as_before(sql::Tx& tx, const Scope& scope, const Way& way);

/// A value of the house's own fields that came from the page that goes, as it was.
struct Taken {
  fields::FieldId field_id;
  std::string value;
};
BOOST_DESCRIBE_STRUCT(Taken, (), (field_id, value))
void write_taken(sql::Tx& tx, const Scope& scope, MergeId id, const Taken& taken);
std::vector<Taken> taken_by(sql::Tx& tx, const Scope& scope, MergeId id);

}  // namespace carnet::merges::store
