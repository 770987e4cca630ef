// SPDX-License-Identifier: Apache-2.0
// Reads purchases and visits into the rules' words.
#include "app/today/visited.hpp"

#include <algorithm>
#include <set>

#include "app/today/matched.hpp"
#include "app/today/pieces_words.hpp"

namespace carnet::today {

namespace {

// Which of a visit's pieces speaks for it: what they liked, then what they tried.
int rank_of(const VisitRow& row) {
  if (row.liked.value_or(false)) return 2;
  return row.tried.value_or(false) ? 1 : 0;
}

std::string words_of(const VisitRow& row) {
  return piece_words(row.title.value_or(""), row.category.value_or(""), row.stone.value_or(""));
}

// Rows come visit by visit: for each visit, the row of its foremost piece.
std::vector<const VisitRow*> foremost(const ClientRows& rows) {
  std::vector<const VisitRow*> found;
  for (const auto& row : rows.calling.visits) {
    if (found.empty() || found.back()->id != row.id) {
      found.push_back(&row);
    } else if (rank_of(row) > rank_of(*found.back())) {
      found.back() = &row;
    }
  }
  return found;
}

bool is_same_piece(const VisitRow& one, const VisitRow& other) {
  if (one.piece_id || other.piece_id) return one.piece_id == other.piece_id;
  return one.title && one.title == other.title;
}

int times_seen(const ClientRows& rows, const VisitRow& piece) {
  std::set<VisitId> visits;
  for (const auto& row : rows.calling.visits) {
    if (row.at <= piece.at && is_same_piece(row, piece)) visits.insert(row.id);
  }
  return std::max(1, static_cast<int>(visits.size()));
}

}  // namespace

std::vector<SaleFact> sales_of(const ClientRows& rows) {
  std::vector<SaleFact> sales;
  for (const auto& row : rows.calling.sales) {
    SaleFact sale{row.id, row.day, row.at, static_cast<double>(row.house_total_minor), {}};
    for (const auto& line : rows.called.lines) {
      if (line.sale_id != row.id || !sale.piece.empty()) continue;
      sale.piece = piece_words(line.title, line.category, line.stone);
      sale.is_disliked = is_avoided_since(rows, line, row.at);
    }
    sales.push_back(std::move(sale));
  }
  return sales;
}

std::vector<VisitFact> visits_of(const ClientRows& rows, const Setting& setting) {
  std::vector<VisitFact> facts;
  for (const auto* row : foremost(rows)) {
    VisitFact fact;
    fact.id = row->id;
    fact.day = clock::day_in(row->at, setting.zone).value_or(setting.today);
    fact.at = row->at;
    fact.for_whom = row->for_whom;
    fact.for_words = row->for_words;
    fact.by_day = row->by_day;
    fact.bought = row->bought;
    fact.has_intent = rank_of(*row) > 0 || row->for_whom || row->by_when || row->by_day;
    fact.piece = words_of(*row);
    fact.is_disliked = is_avoided(rows, *row);
    fact.times = times_seen(rows, *row);
    fact.has_intent = fact.has_intent || fact.times > 1;
    fact.staff_name = setting.name_of(row->staff_id);
    facts.push_back(std::move(fact));
  }
  return facts;
}

Since since_of(const ClientRows& rows, std::span<const SaleFact> sales, const Past& past,
               const Setting& setting) {
  Since since;
  for (const auto& reaching : past.reachings) {
    since.last_contact = std::max(since.last_contact, std::optional(reaching.day));
  }
  for (const auto& row : rows.calling.prompts) {
    const bool by_hand =
        row.outcome == OutcomeKind::done || row.outcome == OutcomeKind::already_spoke;
    if (by_hand) since.last_contact = std::max(since.last_contact, row.outcome_day);
  }
  for (const auto& sale : sales) {
    if (sale.value > 0 && sale.day <= setting.today) since.last_purchase = sale.day;
  }
  return since;
}

std::optional<OfferedPiece> seen_here(const ClientRows& rows) {
  const auto latest = foremost(rows);
  if (latest.empty() || latest.back()->status != pieces::PieceStatus::in_stock) return std::nullopt;
  const auto& row = *latest.back();
  const auto words = words_of(row);
  if (words.empty() || !row.piece_id || !row.arrived_at) return std::nullopt;
  if (is_avoided(rows, row)) return std::nullopt;
  return OfferedPiece{*row.piece_id, row.title.value_or(""), words, *row.arrived_at,
                      seen_picture_of(rows)};
}

std::optional<pieces::Picture> seen_picture_of(const ClientRows& rows) {
  const auto latest = foremost(rows);
  if (latest.empty() || !latest.back()->picture) return std::nullopt;
  return pieces::picture_of(*latest.back()->picture, latest.back()->picture_alt.value_or(""));
}

}  // namespace carnet::today
