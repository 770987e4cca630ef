// SPDX-License-Identifier: Apache-2.0
// Matches open wishes with what came in.
#include "app/today/matched.hpp"

#include <algorithm>

#include "app/today/pieces_words.hpp"
#include "app/today/withhold.hpp"
#include "kit/text/fold.hpp"

namespace carnet::today {

namespace {

std::optional<Money> money_of(const std::optional<std::int64_t>& minor,
                              const std::string& currency) {
  const auto known = Currency::parse(currency);
  if (!minor || !known) return std::nullopt;
  return Money{*minor, *known};
}

wishes::Asked asked_in(const WishRow& wish) {
  return {wish.category, wish.metal, wish.stone, wish.style,
          money_of(wish.highest_minor, wish.currency)};
}

bool was_told(const Past& past, const std::string& event) {
  return std::ranges::any_of(past.outcomes, [&](const PastOutcome& outcome) {
    return outcome.kind != OutcomeKind::later && std::ranges::count(outcome.events, event) > 0;
  });
}

bool is_here(const Setting& setting, const WishRow& wish) {
  return std::ranges::any_of(setting.pieces, [&](const PieceRow& piece) {
    return wish.piece_id == piece.id && piece.arrived_at <= wish.at;
  });
}

double match_of(const WishRow& wish, const PieceRow& piece, const Arrival& arrival) {
  if (wish.piece_id == piece.id) return 1;  // it came back
  const auto asked = asked_in(wish);
  // A ring is no necklace: nothing else could bring it near.
  const auto& category = arrival.offered.category;
  if (!asked.category.empty() && !category.empty() && asked.category != category) return 0;
  return wishes::match_of(asked, arrival.offered);
}

bool holds_word(const std::string& line, const std::string& word) {
  return (" " + text::fold(line) + " ").find(" " + text::fold(word) + " ") != std::string::npos;
}

// What the wish itself asks for was said of this very piece, whatever was noted of others.
bool is_asked_for(const WishRow& wish, const std::string& value) {
  return holds_word(wish.words, value);
}

bool is_avoided(const AvoidedRow& avoided, const PieceRow& piece) {
  const auto said = piece.title + " " + piece.metal + " " + piece.stone + " " + piece.style;
  return holds_word(said, avoided.value);
}

bool is_unwelcome(const ClientRows& rows, const WishRow& wish, const PieceRow& piece) {
  return std::ranges::any_of(rows.calling.avoided, [&](const AvoidedRow& avoided) {
    return is_avoided(avoided, piece) && !is_asked_for(wish, avoided.value);
  });
}

WishFact fact_of(const WishRow& wish, const PieceRow& piece, const Arrival& arrival, double match,
                 const Setting& setting) {
  WishFact fact;
  fact.id = wish.id;
  fact.words = wish.words;
  fact.noted_by = setting.name_of(wish.staff_id);
  fact.noted_on = clock::day_in(wish.at, setting.zone).value_or(setting.today);
  fact.at = wish.at;
  fact.piece_id = piece.id;
  fact.piece = piece_words(piece.title, piece.category, piece.stone);
  fact.arrived = arrival.day;
  fact.match = match;
  return fact;
}

}  // namespace

std::vector<Arrival> arrivals_in(const Setting& setting) {
  std::vector<Arrival> arrivals;
  for (std::size_t i = 0; i < setting.pieces.size(); ++i) {
    const auto& piece = setting.pieces[i];
    const auto day = clock::day_in(piece.arrived_at, setting.zone).value_or(setting.today);
    if (day > setting.today || setting.today - day >= arrival_days) continue;
    if (piece_words(piece.title, piece.category, piece.stone).empty()) continue;
    arrivals.push_back(
        {i, day,
         wishes::offered_in(piece.title, piece.category, piece.metal, piece.stone, piece.style,
                            money_of(piece.price_minor, piece.currency))});
  }
  return arrivals;
}

std::optional<WishFact> best_match(const ClientRows& rows, const Past& past,
                                   const Setting& setting) {
  std::optional<WishFact> best;
  for (const auto& wish : rows.calling.wishes) {
    if (wish.by_day && *wish.by_day < setting.today) continue;
    if (wish.piece_id && is_here(setting, wish)) continue;
    for (const auto& arrival : setting.arrivals) {
      const auto& piece = setting.pieces[arrival.place];
      if (piece.arrived_at <= wish.at) continue;
      const double match = match_of(wish, piece, arrival);
      if (match < wishes::least_match || (best && match <= best->match)) continue;
      if (is_unwelcome(rows, wish, piece) || was_told(past, wish_event(wish.id, piece.id))) {
        continue;
      }
      best = fact_of(wish, piece, arrival, match, setting);
    }
  }
  return best;
}

bool is_avoided(const ClientRows& rows, const PieceRow& piece) {
  return std::ranges::any_of(rows.calling.avoided,
                             [&](const AvoidedRow& avoided) { return is_avoided(avoided, piece); });
}

bool is_avoided(const ClientRows& rows, const VisitRow& seen) {
  std::string said;
  for (const auto* words : {&seen.title, &seen.category, &seen.metal, &seen.stone, &seen.style}) {
    said += words->value_or("") + " ";
  }
  return std::ranges::any_of(rows.calling.avoided, [&](const AvoidedRow& avoided) {
    return holds_word(said, avoided.value);
  });
}

bool is_avoided_since(const ClientRows& rows, const SaleLineRow& bought, Instant then) {
  const auto said = bought.title + " " + bought.category + " " + bought.metal + " " + bought.stone +
                    " " + bought.style;
  return std::ranges::any_of(rows.calling.avoided, [&](const AvoidedRow& avoided) {
    return avoided.at >= then && holds_word(said, avoided.value);
  });
}

std::vector<PieceId> told_of(const ClientRows& rows, const Setting& setting) {
  std::vector<PieceId> told;
  for (const auto& prompt : rows.calling.prompts) {
    const bool is_told = prompt.signal == Signal::wish_match && prompt.outcome &&
                         is_contact(*prompt.outcome) && prompt.outcome_day == setting.today;
    if (!is_told) continue;
    // The leading reason's event stands first; its piece is the last of its words.
    const auto event = prompt.events.substr(0, prompt.events.find(' '));
    if (const auto id = PieceId::parse(event.substr(event.rfind(':') + 1))) told.push_back(*id);
  }
  return told;
}

}  // namespace carnet::today
