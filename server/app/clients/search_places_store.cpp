// SPDX-License-Identifier: Apache-2.0
// SQLite's rows of search words, numbered A–Z: reading a portion of them, and writing them.
#include <algorithm>
#include <tuple>

#include "app/clients/search_store.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

struct PlacedRow {
  std::int64_t rowid_ = 0;
  ClientId client_id;
  std::string words;
  std::string sort_key;
};
BOOST_DESCRIBE_STRUCT(PlacedRow, (), (rowid_, client_id, words, sort_key))

struct WordsRow {
  std::int64_t rowid = 0;
  std::string words;
};
BOOST_DESCRIBE_STRUCT(WordsRow, (), (rowid, words))

struct Placed {
  std::int64_t place = 0;
  std::string sort_key;
  ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(Placed, (), (place, sort_key, client_id))

std::int64_t end_of(std::int64_t place) {
  return (place / places_of_four_bytes + 1) * places_of_four_bytes;
}

std::string phrases_of(const std::vector<std::string>& fragments) {
  std::string text;
  for (const auto& fragment : fragments) {
    if (has_trigrams(fragment)) text += (text.empty() ? "" : " AND ") + sql::phrase(fragment);
  }
  return text;
}

// The index of words gives its rows in their order; without one, the table does.
std::string text_of(bool by_phrase) {
  std::string text("select s.rowid_ as place, s.sort_key, s.client_id from ");
  text += by_phrase ? "client_words w join client_search s on s.rowid_ = w.rowid"
                      " where w.words match $1 and w.rowid >= $5 and w.rowid < $6"
                    : "client_search s where s.rowid_ >= $5 and s.rowid_ < $6";
  text += has_each(sql::Engine::sqlite, by_phrase ? 2 : 1, 4);
  text += " and (s.sort_key, s.client_id) > ($7, $8) and s.sort_key < $9 order by ";
  return text + (by_phrase ? "w.rowid" : "s.rowid_") + " limit $10";
}

struct Stretch {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::size_t most = 0;
};

std::vector<Placed> read(sql::Tx& tx, const Wanted& wanted, const Place& after,
                         const Stretch& stretch) {
  auto of = four_of(wanted.fragments);
  const bool by_phrase = has_trigrams(of.front());
  if (by_phrase) of.front() = phrases_of(wanted.fragments);
  return tx.all<Placed>(text_of(by_phrase), of[0], of[1], of[2], of[3], stretch.from, stretch.to,
                        after.sort_key, after.id, wanted.before_key,
                        static_cast<std::int64_t>(stretch.most));
}

std::vector<Found> in_order(const std::vector<Placed>& placed) {
  std::vector<Found> found;
  for (const auto& each : placed) found.push_back({each.sort_key, each.client_id});
  std::sort(found.begin(), found.end());
  return found;
}

// Those of the last four bytes are met on the way through them.
std::vector<Found> past_many(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                             const Place& after, std::vector<Placed> placed, std::size_t whole) {
  const Place four{placed.back().sort_key.substr(0, 4)};
  std::erase_if(placed, [at = first_place(four.sort_key)](const Placed& each) {
    return first_place(each.sort_key) == at;
  });
  auto found = in_order(placed);
  const auto from =
      std::tie(after.sort_key, after.id) < std::tie(four.sort_key, four.id) ? four : after;
  const auto more =
      next_on_the_way(tx, scope, wanted, from, static_cast<int>(whole - found.size()));
  found.insert(found.end(), more.begin(), more.end());
  return found;
}

// One more number than the last row of these four bytes.
std::int64_t free_place(sql::Tx& tx, const std::string& sort_key) {
  const auto first = first_place(sort_key);
  return tx.first<std::int64_t>(
               "select rowid_ from client_search where rowid_ >= $1 and rowid_ < $2"
               " order by rowid_ desc limit 1",
               first, end_of(first))
             .value_or(first) +
         1;
}

// An external-content FTS5 table is told the old text before the new one (sqlite.org/fts5).
void drop_row(sql::Tx& tx, ClientId client_id) {
  tx.run(
      "insert into client_words (client_words, rowid, words)"
      " select 'delete', rowid_, words from client_search where client_id = $1",
      client_id);
  tx.run("delete from client_search where client_id = $1", client_id);
}

}  // namespace

std::int64_t first_place(std::string_view sort_key) {
  std::int64_t place = 0;
  for (std::size_t at = 0; at < 4; ++at) {
    place = place * 256 + (at < sort_key.size() ? static_cast<unsigned char>(sort_key[at]) : 0);
  }
  return place * places_of_four_bytes;
}

std::vector<Found> next_by_place(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                                 const Place& after, int portion) {
  const auto whole = static_cast<std::size_t>(portion);
  auto found = read(tx, wanted, after,
                    {first_place(after.sort_key), end_of(first_place(wanted.before_key)), whole});
  if (found.size() == whole) {
    // Whoever shares the last one's four bytes may stand before it.
    const auto last = found.back();
    const auto others = read(tx, wanted, after, {last.place + 1, end_of(last.place), few + 1});
    if (others.size() > few) return past_many(tx, scope, wanted, after, found, whole);
    found.insert(found.end(), others.begin(), others.end());
  }
  auto some = in_order(found);
  some.resize(std::min(some.size(), whole));
  return some;
}

void write_search_row(sql::Tx& tx, const Scope& scope, const SearchRow& row) {
  if (tx.engine() == sql::Engine::sqlite) {
    drop_row(tx, row.client_id);
    return add_search_rows(tx, scope, {row});
  }
  tx.run(
      "insert into client_search (client_id, words, sort_key) values ($1, $2, $3)"
      " on conflict (client_id) do update set words = excluded.words, sort_key = excluded.sort_key",
      row.client_id, row.words, row.sort_key);
}

// In the order of their numbers, which is how the index of words takes many at once.
void add_search_rows(sql::Tx& tx, const Scope&, std::vector<SearchRow> rows) {
  if (tx.engine() == sql::Engine::postgres) {
    return tx.insert_all("client_search", std::span<const SearchRow>(rows));
  }
  std::sort(rows.begin(), rows.end(),
            [](const auto& one, const auto& other) { return one.sort_key < other.sort_key; });
  std::vector<PlacedRow> placed;
  std::vector<WordsRow> words;
  for (auto& row : rows) {
    const bool is_next =
        !placed.empty() && first_place(placed.back().sort_key) == first_place(row.sort_key);
    const auto place = is_next ? placed.back().rowid_ + 1 : free_place(tx, row.sort_key);
    words.push_back({place, row.words});
    placed.push_back({place, row.client_id, std::move(row.words), std::move(row.sort_key)});
  }
  tx.insert_all("client_search", std::span<const PlacedRow>(placed));
  tx.insert_all("client_words", std::span<const WordsRow>(words));
}

}  // namespace carnet::clients::store
