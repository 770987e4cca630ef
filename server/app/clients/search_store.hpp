// SPDX-License-Identifier: Apache-2.0
// Every query of search words: who has what was typed, in the order of the alphabet.
#pragma once

#include <array>

#include "app/clients/list_store.hpp"

namespace carnet::clients::store {

/// Somebody whose words have every fragment, and where they stand A–Z.
struct Found {
  std::string sort_key;
  ClientId client_id;
  auto operator<=>(const Found&) const = default;
};
BOOST_DESCRIBE_STRUCT(Found, (), (sort_key, client_id))

/// Whom a search finds, whoever may see them: portion after portion, A–Z.
class Search {
 public:
  Search(sql::Tx& tx, const Scope& scope, const Wanted& wanted);
  /// The next after this place, at most `portion`: fewer when nobody stands behind them.
  std::vector<Found> next(const Place& after, int portion) const;

 private:
  std::vector<Found> next_of_all(const Place& after, int portion) const;

  sql::Tx& tx_;
  const Scope& scope_;
  const Wanted& wanted_;
  std::optional<std::vector<Found>> all_;  // in order, where they are few
};

/// So many are collected and put in order here; where more have a fragment, or the same first four
/// bytes, walking A–Z costs less.
constexpr std::size_t few = 1500;

/// SQLite numbers the rows of client_search A–Z: here begin those whose sort keys have the same
/// first four bytes, and so many numbers are theirs.
std::int64_t first_place(std::string_view sort_key);
constexpr std::int64_t places_of_four_bytes = 1 << 24;

/// SQLite's own way: a portion is read and the rest is not.
std::vector<Found> next_by_place(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                                 const Place& after, int portion);
/// Along the alphabet, for what many have or no index knows.
std::vector<Found> next_on_the_way(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                                   const Place& after, int portion);

/// Whether an index knows the fragment.
bool has_trigrams(const std::string& fragment);
/// As parameters; an empty one lets everybody through.
std::array<std::string, 4> four_of(const std::vector<std::string>& fragments);
/// Those from $`first` to $`last` stand in the words.
std::string has_each(sql::Engine engine, int first, int last);

std::string search_words_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
void write_search_row(sql::Tx& tx, const Scope& scope, const SearchRow& row);
/// Of clients who have none.
void add_search_rows(sql::Tx& tx, const Scope& scope, std::vector<SearchRow> rows);

}  // namespace carnet::clients::store
