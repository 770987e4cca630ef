// SPDX-License-Identifier: Apache-2.0
// Who has what was typed. PostgreSQL collects few by trigrams, to be put in order here; where many
// have it, a page of them is soon met on the way from A to Z. SQLite reads its rows A–Z.
#include "app/clients/search_store.hpp"

#include <algorithm>
#include <utility>

#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

constexpr std::ptrdiff_t letters_of_a_trigram = 3;

// SQLite takes an id of most tables for a number unless told, and then no index.
std::vector<Found> in_book(sql::Tx& tx, const Scope& scope,
                           const std::vector<std::string>& fragments) {
  const auto of = four_of(fragments);
  std::string text("select s.sort_key, s.client_id from books mine join client_search s");
  text += tx.engine() == sql::Engine::sqlite ? " on s.client_id = cast(mine.client_id as text)"
                                             : " on s.client_id = mine.client_id";
  text += " where mine.staff_id = $5" + has_each(tx.engine(), 1, 4);
  return tx.all<Found>(text, of[0], of[1], of[2], of[3], scope.staff_id);
}

// A pattern that the planner does not see is planned by the index, whatever it guesses of letters.
std::string holders() {
  std::string text("select s.sort_key, s.client_id from client_search s where true");
  for (const auto* place : {"$1", "$2", "$3", "$4"}) {
    const auto unseen = "(select cast(" + std::string(place) + " as text))";
    text += " and " + sql::folded_like("s.words", unseen);
  }
  return text + " limit $5";
}

// PostgreSQL: everybody, unless they are many.
std::optional<std::vector<Found>> by_trigrams(sql::Tx& tx,
                                              const std::vector<std::string>& fragments) {
  if (!has_trigrams(fragments.front())) return std::nullopt;
  auto of = four_of(fragments);
  std::transform(of.begin(), of.end(), of.begin(), sql::like_anywhere);
  auto all =
      tx.all<Found>(holders(), of[0], of[1], of[2], of[3], static_cast<std::int64_t>(few + 1));
  if (all.size() > few) return std::nullopt;
  return all;
}

}  // namespace

bool has_trigrams(const std::string& fragment) {
  return std::count_if(fragment.begin(), fragment.end(),
                       [](char byte) { return (byte & 0xc0) != 0x80; }) >= letters_of_a_trigram;
}

std::array<std::string, 4> four_of(const std::vector<std::string>& fragments) {
  std::array<std::string, 4> four;
  std::copy(fragments.begin(), fragments.end(), four.begin());
  return four;
}

std::string has_each(sql::Engine engine, int first, int last) {
  std::string text;
  for (int each = first; each <= last; ++each) {
    text += " and " + sql::has_text(engine, "s.words", "$" + std::to_string(each));
  }
  return text;
}

std::vector<Found> next_on_the_way(sql::Tx& tx, const Scope&, const Wanted& wanted,
                                   const Place& after, int portion) {
  const bool is_sqlite = tx.engine() == sql::Engine::sqlite;
  std::string text("select ");
  text += is_sqlite ? "c.sort_key, c.id as client_id from clients c join client_search s"
                      " on s.client_id = cast(c.id as text)"
                      " where (c.sort_key, c.id) > ($5, cast($6 as text))"
                      " and c.sort_key < $7"
                    : "s.sort_key, s.client_id from client_search s"
                      " where (s.sort_key, s.client_id) > ($5, cast($6 as uuid))"
                      " and s.sort_key < $7";
  text += has_each(tx.engine(), 1, 4);
  text += is_sqlite ? " order by c.sort_key, c.id" : " order by s.sort_key, s.client_id";
  const auto of = four_of(wanted.fragments);
  return tx.all<Found>(text + " limit $8", of[0], of[1], of[2], of[3], after.sort_key, after.id,
                       wanted.before_key, portion);
}

Search::Search(sql::Tx& tx, const Scope& scope, const Wanted& wanted)
    : tx_(tx), scope_(scope), wanted_(wanted) {
  if (wanted.whose == Whose::mine) {
    all_ = in_book(tx, scope, wanted.fragments);
  } else if (tx.engine() == sql::Engine::postgres) {
    all_ = by_trigrams(tx, wanted.fragments);
  }
  if (all_) std::sort(all_->begin(), all_->end());
}

std::vector<Found> Search::next(const Place& after, int portion) const {
  if (all_) return next_of_all(after, portion);
  return tx_.engine() == sql::Engine::sqlite
             ? next_by_place(tx_, scope_, wanted_, after, portion)
             : next_on_the_way(tx_, scope_, wanted_, after, portion);
}

std::vector<Found> Search::next_of_all(const Place& after, int portion) const {
  const auto place = std::pair<std::string_view, std::string_view>(after.sort_key, after.id);
  const auto stands_at = [](const Found& each) {
    return std::pair<std::string_view, std::string_view>(each.sort_key, each.client_id.view());
  };
  std::vector<Found> some;
  for (const auto& each : *all_) {
    if (stands_at(each) <= place) continue;
    if (each.sort_key >= wanted_.before_key || std::cmp_equal(some.size(), portion)) break;
    some.push_back(each);
  }
  return some;
}

std::string search_words_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<std::string>("select words from client_search where client_id = $1", client_id)
      .value_or("");
}

}  // namespace carnet::clients::store
