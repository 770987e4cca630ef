// SPDX-License-Identifier: Apache-2.0
// Every query of Today but those a book is read by (book_store.cpp).
#include "app/today/store.hpp"

namespace carnet::today::store {

// unrecorded: a showing is no deed of anybody's; the row itself is the record of it.
void show(sql::Tx& tx, const Scope&, const PromptRecord& prompt) {
  const auto known = tx.run(
      "update prompts set rank = $3, value_band = $4, chance = $5, margin_minor = $6,"
      " reasons = $7, events = $8, records = $9, last_shown_at = $10, last_shown_day = $11,"
      " run_began = $12 where client_id = $1 and id = $2",
      prompt.client_id, prompt.id, prompt.rank, prompt.value_band, prompt.chance,
      prompt.margin_minor, prompt.reasons, prompt.events, prompt.records, prompt.last_shown_at,
      prompt.last_shown_day, prompt.run_began);
  if (known == 0) tx.insert_new("prompts", prompt);
}

std::optional<PromptRecord> find(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id) {
  return tx.first<PromptRecord>(
      "select " + sql::columns<PromptRecord>() + " from prompts where client_id = $1 and id = $2",
      client_id, id);
}

std::optional<PromptRecord> find(sql::Tx& tx, const Scope&, PromptId id) {
  return tx.first<PromptRecord>(
      "select " + sql::columns<PromptRecord>() + " from prompts where id = $1", id);
}

// unrecorded: a draft that nobody sent yet; the message will be recorded.
void keep_wording(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id,
                  const std::string& wording, Instant now) {
  tx.run("update prompts set wording = $3, worded_at = $4 where client_id = $1 and id = $2",
         client_id, id, wording, now);
}

std::optional<OutcomeRecord> outcome_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                        PromptId id) {
  return tx.first<OutcomeRecord>("select " + sql::columns<OutcomeRecord>() +
                                     " from prompt_outcomes where client_id = $1 and id = $2",
                                 client_id, id);
}

void keep_outcome(sql::Tx& tx, const Scope&, const OutcomeRecord& outcome) {
  tx.run(
      "insert into prompt_outcomes (client_id, id, staff_id, kind, until, why, message_id, at, day)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (client_id, id) do update set"
      " staff_id = excluded.staff_id, kind = excluded.kind, until = excluded.until,"
      " why = excluded.why, message_id = excluded.message_id, at = excluded.at,"
      " day = excluded.day",
      outcome.client_id, outcome.id, outcome.staff_id, outcome.kind, outcome.until, outcome.why,
      outcome.message_id, outcome.at, outcome.day);
}

std::int64_t drop_outcome(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id) {
  return tx.run("delete from prompt_outcomes where client_id = $1 and id = $2", client_id, id);
}

void each_purchase(sql::Tx& tx, const Scope&,
                   const std::function<void(const PurchaseRow&)>& visit) {
  tx.each<PurchaseRow>(
      "select client_id, day, house_total_minor from sales order by client_id, day",
      [&](const PurchaseRow& row) { visit(row); });
}

std::optional<RhythmRow> newest_rhythm(sql::Tx& tx, const Scope&) {
  return tx.first<RhythmRow>("select " + sql::columns<RhythmRow>() +
                             " from rhythms order by made_at desc, id desc limit 1");
}

void keep_rhythm(sql::Tx& tx, const Scope&, const RhythmRow& rhythm) {
  tx.insert("rhythms", rhythm);
}

std::vector<PieceRow> newest_pieces(sql::Tx& tx, const Scope&, Day today) {
  return tx.all<PieceRow>("select " + sql::columns<PieceRow>() +
                              " from pieces where status = 'in_stock' and not exists"
                              " (select 1 from wish_reservations r where r.piece_id = pieces.id"
                              " and (r.until is null or r.until >= $1)"
                              " and not exists (select 1 from wish_giftings g"
                              " where g.client_id = r.client_id and g.id = r.id))"
                              " order by arrived_at desc, id desc limit 120",
                          today);
}

std::vector<NameRow> names(sql::Tx& tx, const Scope&) {
  return tx.all<NameRow>("select id, given_name from staff");
}

std::vector<StaffId> all_staff(sql::Tx& tx, const Scope&) {
  return tx.all<StaffId>(
      "select id from staff where is_active = true order by given_name, family_name, id");
}

std::optional<StaffId> first_owner(sql::Tx& tx, const Scope&) {
  return tx.first<StaffId>(
      "select id from staff where role = 'owner' and is_active = true order by created_at, id");
}

std::vector<StoreId> stores_of(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.all<StoreId>("select store_id from staff_stores where staff_id = $1", id);
}

}  // namespace carnet::today::store
