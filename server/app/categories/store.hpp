// SPDX-License-Identifier: Apache-2.0
// Every query of tier and categories: what pages tell, what is kept of it, what is set by hand.
#pragma once

#include "app/categories/rules.hpp"

namespace carnet::categories::store {

using Ids = std::span<const ClientId>;

/// What these pages tell, archived ones left out.
struct KeptPage {
  std::string sort_key;
  PageRecord record;
};
std::map<ClientId, KeptPage> pages_of(sql::Tx& tx, const Scope& scope, Instant now, Ids ids);

/// What each of these bought, without what is kept from anybody.
std::map<ClientId, std::vector<BoughtSale>> sales_of(sql::Tx& tx, const Scope& scope, Instant now,
                                                     Ids ids);

/// One row of `client_categories`.
struct MarkRow {
  ClientId client_id;
  std::string category;
  std::string sort_key;
  auto operator<=>(const MarkRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(MarkRow, (), (client_id, category, sort_key))
/// Of these clients, in order.
std::vector<MarkRow> marks_of(sql::Tx& tx, const Scope& scope, Ids ids);
/// In place of what these clients had.
void replace_marks(sql::Tx& tx, const Scope& scope, Ids ids, const std::vector<MarkRow>& rows);

struct Followed {
  int one = 1;
  std::string bounds;  // JSON of Bounds
  std::string changes_cursor;
  std::optional<ClientId> clients_after;
};
BOOST_DESCRIBE_STRUCT(Followed, (), (one, bounds, changes_cursor, clients_after))
std::optional<Followed> followed(sql::Tx& tx, const Scope& scope);
/// The same, and no other write reaches it until this one has ended.
std::optional<Followed> hold_followed(sql::Tx& tx, const Scope& scope);
void write_followed(sql::Tx& tx, const Scope& scope, const Followed& followed);

struct PinRecord {
  ClientId client_id;
  int rank = 1;
  std::string reason;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(PinRecord, (), (client_id, rank, reason, staff_id, at))
void pin(sql::Tx& tx, const Scope& scope, const PinRecord& pin);
bool unpin(sql::Tx& tx, const Scope& scope, ClientId client_id);

}  // namespace carnet::categories::store
