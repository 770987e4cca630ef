// SPDX-License-Identifier: Apache-2.0
// The rows a book is computed from: a handful of queries for the whole book, none per client. What
// may call for a word is read of everybody, the rest of those whom something calls for.
#pragma once

#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/repairs/repairs.hpp"
#include "app/surprises/surprises.hpp"
#include "app/tastes/tastes.hpp"
#include "app/today/called_rows.hpp"
#include "app/today/setting_rows.hpp"
#include "app/today/signals/occasion.hpp"
#include "app/today/signals/visit.hpp"
#include "app/today/today.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::today {

struct ClientRow {
  ClientId id;
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::string language;
  std::string time_zone;
  Instant created_at;
  int is_paused = 0;   // 1: contact rests
  int is_in_list = 1;  // 0: only what was promised to them belongs in this list
  std::optional<Instant> last_message_at;
  std::optional<Instant> waiting_since;
  std::string salutation{};
  clients::NameOrder name_order = clients::NameOrder::given_family;
  clients::PreferredChannel preferred_channel = clients::PreferredChannel::any;
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (id, kind, given_name, family_name, preferred_name, language, time_zone,
                       created_at, is_paused, is_in_list, last_message_at, waiting_since,
                       salutation, name_order, preferred_channel))

struct SaleRow {
  ClientId client_id;
  SaleId id;
  Day day;
  Instant at;
  std::int64_t house_total_minor = 0;
};
BOOST_DESCRIBE_STRUCT(SaleRow, (), (client_id, id, day, at, house_total_minor))

struct OccasionRow {
  ClientId client_id;
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::string label;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar;
  std::string person;
  std::optional<StaffId> noted_by;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (client_id, id, kind, label, year, month, day, calendar, person, noted_by,
                       noted_at))

/// One piece of a visit, or a visit without pieces; the visit's own members repeat.
struct VisitRow {
  ClientId client_id;
  VisitId id;
  Instant at;
  std::optional<visits::ForWhom> for_whom;
  std::string for_words;
  std::optional<visits::ByWhen> by_when;
  std::optional<Day> by_day;
  bool bought = false;
  std::optional<StaffId> staff_id;
  std::optional<int> place;
  std::optional<PieceId> piece_id;
  std::optional<std::string> title;
  std::optional<bool> liked;
  std::optional<bool> tried;
  std::optional<std::string> category;
  std::optional<std::string> stone;
  std::optional<std::string> metal;
  std::optional<std::string> style;
  std::optional<std::string> picture;
  std::optional<std::string> picture_alt;
  std::optional<pieces::PieceStatus> status;
  std::optional<Instant> arrived_at;
};
BOOST_DESCRIBE_STRUCT(VisitRow, (),
                      (client_id, id, at, for_whom, for_words, by_when, by_day, bought, staff_id,
                       place, piece_id, title, liked, tried, category, stone, metal, style, picture,
                       picture_alt, status, arrived_at))

/// A promise that is still open, with who made it.
struct PromiseRow {
  ClientId client_id;
  PromiseId id;
  std::string text;
  Day due;
  StaffId made_by;
  std::string maker_name;
  bool maker_is_active = true;
  Instant made_at;
};
BOOST_DESCRIBE_STRUCT(PromiseRow, (),
                      (client_id, id, text, due, made_by, maker_name, maker_is_active, made_at))

/// A piece that is mended and waits to be collected.
struct RepairRow {
  ClientId client_id;
  RepairId id;
  std::string piece;
  Instant at;
  Instant ready_at;
};
BOOST_DESCRIBE_STRUCT(RepairRow, (), (client_id, id, piece, at, ready_at))

/// A wish that is open: neither given nor set aside.
struct WishRow {
  ClientId client_id;
  WishId id;
  std::optional<PieceId> piece_id;
  std::string words;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<std::int64_t> highest_minor;
  std::string currency;
  std::optional<Day> by_day;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(WishRow, (),
                      (client_id, id, piece_id, words, category, metal, stone, style, highest_minor,
                       currency, by_day, staff_id, at))

/// What a client never wears.
struct AvoidedRow {
  ClientId client_id;
  tastes::TasteKind kind = tastes::TasteKind::metal;
  std::string value;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(AvoidedRow, (), (client_id, kind, value, at))

/// Who opened the client's page.
struct FirstPageRow {
  ClientId client_id;
  Instant at;
  StaffId staff_id;
};
BOOST_DESCRIBE_STRUCT(FirstPageRow, (), (client_id, at, staff_id))

/// A prompt shown before, with its outcome if there is one.
struct PromptRow {
  ClientId client_id;
  PromptId id;
  Signal signal = Signal::occasion;
  std::string events;
  std::string records;
  std::optional<Day> run_began;
  Day last_shown_day;
  std::string wording;
  std::optional<Instant> worded_at;
  std::optional<OutcomeKind> outcome;
  std::optional<Day> outcome_day;
  std::optional<Instant> outcome_until;
};
BOOST_DESCRIBE_STRUCT(PromptRow, (),
                      (client_id, id, signal, events, records, run_began, last_shown_day, wording,
                       worded_at, outcome, outcome_day, outcome_until))

/// Of a whole book what may call for a word.
struct CallingRows {
  std::vector<SaleRow> sales;
  std::vector<OccasionRow> occasions;
  std::vector<VisitRow> visits;
  std::vector<PromiseRow> promises;
  std::vector<RepairRow> repairs;
  std::vector<WishRow> wishes;
  std::vector<AvoidedRow> avoided;
  std::vector<FirstPageRow> first_pages;
  std::vector<PromptRow> prompts;
};
BOOST_DESCRIBE_STRUCT(CallingRows, (),
                      (sales, occasions, visits, promises, repairs, wishes, avoided, first_pages,
                       prompts))

struct ClientRows {
  ClientRow client;
  CallingRows calling;
  CalledRows called;
};

/// A book by client, in the order of their ids; lists in any order are shared out into it.
std::vector<ClientRows> by_client(std::vector<ClientRow> clients);
void share_out(CallingRows rows, std::vector<ClientRows>& clients);
void share_out(CalledRows rows, std::vector<ClientRows>& clients);

/// What is said to a client may not come from what is kept from them.
void keep_surprises(const surprises::Unheard& unheard, CallingRows& rows);
void keep_surprises(const surprises::Unheard& unheard, CalledRows& rows);

template <class Which>
std::vector<ClientId> ids_of(const std::vector<ClientRows>& clients, Which which) {
  std::vector<ClientId> ids;
  for (const auto& each : clients)
    if (which(each)) ids.push_back(each.client.id);
  return ids;
}

}  // namespace carnet::today
