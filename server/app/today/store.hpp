// SPDX-License-Identifier: Apache-2.0
// Every query of Today but those a book is read by (book_store.hpp).
#pragma once

#include "app/today/rows.hpp"

namespace carnet::today::store {

/// One row of `prompts`.
struct PromptRecord {
  ClientId client_id;
  PromptId id;
  StaffId staff_id;
  Signal signal = Signal::occasion;
  Lane lane = Lane::opportunity;
  std::string events;
  std::string records;
  std::string reasons;
  double chance = 0;
  double margin_minor = 0;
  double shown_probability = 1;
  int value_band = 1;
  int rank = 1;
  std::optional<Day> run_began;
  Instant first_shown_at;
  Instant last_shown_at;
  Day last_shown_day;
  std::string wording;
  std::optional<Instant> worded_at;
};
BOOST_DESCRIBE_STRUCT(PromptRecord, (),
                      (client_id, id, staff_id, signal, lane, events, records, reasons, chance,
                       margin_minor, shown_probability, value_band, rank, run_began, first_shown_at,
                       last_shown_at, last_shown_day, wording, worded_at))

/// Notes that a prompt is shown on a day; the first showing and the wording stand.
void show(sql::Tx& tx, const Scope& scope, const PromptRecord& prompt);
std::optional<PromptRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id, PromptId id);
/// By its id alone: for a manager who asks why.
std::optional<PromptRecord> find(sql::Tx& tx, const Scope& scope, PromptId id);
void keep_wording(sql::Tx& tx, const Scope& scope, ClientId client_id, PromptId id,
                  const std::string& wording, Instant now);

struct OutcomeRecord {
  ClientId client_id;
  PromptId id;
  StaffId staff_id;
  OutcomeKind kind = OutcomeKind::done;
  std::optional<Instant> until;
  std::string why;
  std::optional<MessageId> message_id;
  Instant at;
  Day day;
};
BOOST_DESCRIBE_STRUCT(OutcomeRecord, (),
                      (client_id, id, staff_id, kind, until, why, message_id, at, day))

std::optional<OutcomeRecord> outcome_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                        PromptId id);
void keep_outcome(sql::Tx& tx, const Scope& scope, const OutcomeRecord& outcome);
std::int64_t drop_outcome(sql::Tx& tx, const Scope& scope, ClientId client_id, PromptId id);

/// All sales of the house, client by client, each in order of day.
struct PurchaseRow {
  ClientId client_id;
  Day day;
  std::int64_t house_total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(PurchaseRow, (), (client_id, day, house_total_minor))
void each_purchase(sql::Tx& tx, const Scope& scope,
                   const std::function<void(const PurchaseRow&)>& visit);
std::optional<RhythmRow> newest_rhythm(sql::Tx& tx, const Scope& scope);
void keep_rhythm(sql::Tx& tx, const Scope& scope, const RhythmRow& rhythm);

/// What is here, set aside for nobody, and might please, newest first.
std::vector<PieceRow> newest_pieces(sql::Tx& tx, const Scope& scope, Day today);
std::vector<NameRow> names(sql::Tx& tx, const Scope& scope);
/// Everybody who works here, by name.
std::vector<StaffId> all_staff(sql::Tx& tx, const Scope& scope);
std::optional<StaffId> first_owner(sql::Tx& tx, const Scope& scope);
std::vector<StoreId> stores_of(sql::Tx& tx, const Scope& scope, StaffId id);

}  // namespace carnet::today::store
