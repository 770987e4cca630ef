// SPDX-License-Identifier: Apache-2.0
// Every query of gifts.
#pragma once

#include "app/gifts/rules.hpp"

namespace carnet::gifts::store {

/// One row of `gifts`.
struct GiftRecord {
  ClientId client_id;
  SaleLineId id;
  GiftPart part = GiftPart::paid;
  std::optional<ClientId> other_id;
  std::string name;
  GiftFor occasion = GiftFor::unsaid;
  std::optional<Day> day;
  std::string completes;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(GiftRecord, (),
                      (client_id, id, part, other_id, name, occasion, day, completes, staff_id, at))

struct ListedGift {
  SaleId sale_id;
  Gift gift;
};
/// The latest bought first, at most 200; of clients who are archived or hidden from the asker none.
std::vector<ListedGift> list(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// The sale with which the client bought this line. The line is held until the transaction ends: of
/// two who say at once who wears it the second waits, and then stands.
std::optional<SaleId> hold_line(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                SaleLineId line_id);
std::optional<GiftRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id,
                               SaleLineId line_id);
void put(sql::Tx& tx, const Scope& scope, const GiftRecord& gift);
void remove(sql::Tx& tx, const Scope& scope, ClientId client_id, SaleLineId line_id);

}  // namespace carnet::gifts::store
