// SPDX-License-Identifier: Apache-2.0
// Every query of the team's page: each one statement for the whole period.
#pragma once

#include <map>

#include "app/team/rules.hpp"

namespace carnet::team::store {

/// From a moment, before another, in some stores; all of the house when `everywhere`.
struct Part {
  Instant from;
  Instant before;
  Period days;
  bool everywhere = false;
  std::vector<StoreId> stores;
};

struct PersonRow {
  StaffId id;
  std::string given_name;
  std::string family_name;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (id, given_name, family_name))

/// Who works in those stores, by name.
std::vector<PersonRow> people(sql::Tx& tx, const Scope& scope, const Part& part);

std::vector<VisitRow> visits(sql::Tx& tx, const Scope& scope, const Part& part);
/// Visits and sales of some clients from the beginning of the period to this day.
std::vector<ReturnRow> returns_of(sql::Tx& tx, const Scope& scope, const Part& part,
                                  const std::vector<ClientId>& clients);
std::vector<SaleRow> sales_of(sql::Tx& tx, const Scope& scope, const Part& part,
                              const std::vector<ClientId>& clients);

/// Messages of the period that count, and calls in which they spoke, by client and time.
std::vector<TurnRow> turns(sql::Tx& tx, const Scope& scope, const Part& part);

/// Which clients each person wrote to, called, met or received in the period; each pair once.
struct ContactRow {
  StaffId staff_id;
  ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (), (staff_id, client_id))
std::vector<ContactRow> contacts(sql::Tx& tx, const Scope& scope, const Part& part);

/// Sales of the period, with everybody who had a conversation with the client in the 30 days
/// before; each pair of sale and person once.
struct TouchedSaleRow {
  SaleId id;
  StaffId staff_id;
  std::int64_t house_total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(TouchedSaleRow, (), (id, staff_id, house_total_minor))
std::vector<TouchedSaleRow> touched_sales(sql::Tx& tx, const Scope& scope, const Part& part);

/// What was shown to each person on a day, and what they have dealt with of it. A prompt that was
/// put off to a later moment is no part of the day.
struct ShownList {
  StaffId staff_id;
  std::int64_t done = 0;
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(ShownList, (), (staff_id, done, total))
std::map<StaffId, ShownList> lists_of(sql::Tx& tx, const Scope& scope, Day day, Instant now);

/// Promises of those people that fell due in the period up to `today`.
struct PromiseCount {
  std::int64_t due = 0;
  std::int64_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(PromiseCount, (), (due, kept))
PromiseCount promises(sql::Tx& tx, const Scope& scope, const Part& part, Day today);

/// Open promises that were due before `today`, whenever.
struct LateCount {
  std::int64_t late = 0;
  std::optional<Day> oldest;
};
BOOST_DESCRIBE_STRUCT(LateCount, (), (late, oldest))
LateCount late_promises(sql::Tx& tx, const Scope& scope, const Part& part, Day today);

/// Clients of those stores whose address waits for a person's judgement, the most pressing first.
std::vector<ClientId> on_hold(sql::Tx& tx, const Scope& scope, const Part& part);

}  // namespace carnet::team::store
