// SPDX-License-Identifier: Apache-2.0
// Every query of wishes and of what became of them.
#pragma once

#include "app/wishes/rules.hpp"

namespace carnet::wishes::store {

/// One row of `wishes`.
struct WishRecord {
  ClientId client_id;
  WishId id;
  std::optional<PieceId> piece_id;
  std::string words;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<std::int64_t> highest_minor;
  std::string currency = "USD";
  std::string for_whom;
  std::optional<Day> by_day;
  std::string note;
  bool tried = false;
  std::optional<StaffId> staff_id;
  Instant at;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(WishRecord, (),
                      (client_id, id, piece_id, words, category, metal, stone, style, highest_minor,
                       currency, for_whom, by_day, note, tried, staff_id, at, version))

std::vector<Wish> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::optional<Wish> find(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);
std::optional<WishRecord> record_of(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);
/// False when the wish stands already.
bool insert(sql::Tx& tx, const Scope& scope, const WishRecord& wish);
/// Writes the record if its version is still `expected`; false when somebody was faster.
bool update(sql::Tx& tx, const Scope& scope, const WishRecord& wish, std::int64_t expected);
/// With what became of it.
void remove(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);

struct ReservationRecord {
  ClientId client_id;
  WishId id;
  PieceId piece_id;
  std::optional<Day> until;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ReservationRecord, (), (client_id, id, piece_id, until, staff_id, at))

/// The wish and its piece are held until the transaction ends: of two at once the second waits, and
/// what it reads afterwards is what the first left.
void hold(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);
struct Keeper {
  std::optional<std::string> by;
  std::optional<Day> until;
};
BOOST_DESCRIBE_STRUCT(Keeper, (), (by, until))
/// Who set the piece aside for another wish that is still open, and until when; as of `today`.
std::optional<Keeper> keeper_for_another(sql::Tx& tx, const Scope& scope, PieceId piece_id,
                                         ClientId client_id, WishId id, Day today);
void reserve(sql::Tx& tx, const Scope& scope, const ReservationRecord& reservation);
/// False when it was not set aside.
bool release(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);

struct GiftingRecord {
  ClientId client_id;
  WishId id;
  std::string given_by;
  Day day;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(GiftingRecord, (), (client_id, id, given_by, day, staff_id, at))

/// False when it was given already.
bool give(sql::Tx& tx, const Scope& scope, const GiftingRecord& gifting);
/// False when it was not given.
bool take_back(sql::Tx& tx, const Scope& scope, ClientId client_id, WishId id);

}  // namespace carnet::wishes::store
