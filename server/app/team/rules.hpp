// SPDX-License-Identifier: Apache-2.0
// Periods, the leak and first replies, decided on plain values.
#pragma once

#include <map>
#include <set>

#include "app/team/team.hpp"
#include "kit/shape/instant.hpp"

namespace carnet::team {

/// From a day, before another; a week is the seven days that end with today.
struct Period {
  Day from;
  Day before;
};
Period period_of(PeriodKind kind, Day today);

/// "The week to 15 March", "March 2026", "The first quarter of 2026".
std::string title_of(PeriodKind kind, const Period& period);

/// "The floor kept 41 of its 47 promises".
std::string aside_of(int kept, int due);

/// A visit with what followed it: the first message, and the first call or card, within a week;
/// when the client last wrote, and last spoke on the telephone, afterwards.
struct VisitRow {
  ClientId client_id;
  VisitId id;
  Instant at;
  std::optional<StaffId> staff_id;
  bool has_name = false;
  bool has_address = false;
  std::optional<Instant> message_at;
  std::optional<Instant> touch_at;
  std::optional<Instant> wrote_at;
  std::optional<Instant> spoke_at;
};
BOOST_DESCRIBE_STRUCT(VisitRow, (),
                      (client_id, id, at, staff_id, has_name, has_address, message_at, touch_at,
                       wrote_at, spoke_at))

bool is_captured(const VisitRow& visit);
std::optional<Instant> followed_up_at(const VisitRow& visit);
bool is_followed_up(const VisitRow& visit);
bool is_replied(const VisitRow& visit);

/// What a client did later.
struct ReturnRow {
  ClientId client_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ReturnRow, (), (client_id, at))
struct SaleRow {
  ClientId client_id;
  SaleId id;
  Day day;
  std::int64_t house_total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SaleRow, (), (client_id, id, day, house_total_minor))

/// `visits` are the period's; the others are those clients' from then on. Days are of `zone`.
Leak leak_of(const std::vector<VisitRow>& visits, const std::vector<ReturnRow>& returns,
             const std::vector<SaleRow>& sales, const std::string& zone, const Currency& currency);

/// A message of a conversation that counts; `staff_id` of whoever of the house wrote it.
struct TurnRow {
  ClientId client_id;
  Instant at;
  bool is_in = false;
  std::optional<StaffId> staff_id;
};
BOOST_DESCRIBE_STRUCT(TurnRow, (), (client_id, at, is_in, staff_id))

/// A client who wrote and the first answer: from when to when, and whose answer it was.
struct FirstReply {
  StaffId staff_id;
  Instant asked;
  Instant answered;
};
/// `turns` in order of client and time.
std::vector<FirstReply> first_replies(const std::vector<TurnRow>& turns);

/// The middle one of some minutes; of an even number the lower of the two.
std::optional<int> middle_of(std::vector<int> minutes);

/// What waits for the manager, each thing only when there is some of it.
struct Pending {
  std::int64_t flagged = 0;
  std::int64_t unclaimed = 0;
  std::int64_t late_promises = 0;
  std::optional<Day> oldest_promise;
  std::vector<ClientId> on_hold;  // whose address waits for a person's judgement
};
std::vector<ToDecide> decisions_of(const Pending& pending);

}  // namespace carnet::team
