// SPDX-License-Identifier: Apache-2.0
// Every query of search: what stands on pages, the words kept of it, names, and how far changes
// were followed.
#pragma once

#include <optional>
#include <set>
#include <span>

#include "app/fields/fields.hpp"
#include "app/house/following.hpp"
#include "app/search/search.hpp"

namespace carnet::search::store {

/// Something on a page that can be found by its words. `author_id`: only this person may;
/// `other_id`: only those who see that client.
struct Text {
  ClientId client_id;
  FoundBy noun = FoundBy::note;
  Uuid noun_id;
  std::optional<StaffId> author_id;
  std::optional<ClientId> other_id;
  std::optional<Instant> at;  // of what has its moment
  std::string shown;
  std::string more;  // by what it is found besides
};
BOOST_DESCRIBE_STRUCT(Text, (), (client_id, noun, noun_id, author_id, other_id, at, shown, more))
/// By what it is found.
std::string words_of(const Text& text);

using Ids = std::span<const ClientId>;

/// What stands on these pages now, a page's texts together.
std::vector<Text> texts_of(sql::Tx& tx, const Scope& scope, Ids ids);
/// Writes the words of these pages anew.
void replace_texts(sql::Tx& tx, const Scope& scope, Ids ids, const std::vector<Text>& texts);
/// Texts with a word beginning with each of the wanted, on pages the asker sees, that the asker
/// wrote or everybody may read; of the house's own fields those in use alone.
std::vector<Text> texts_with(sql::Tx& tx, const Scope& scope,
                             const std::vector<std::string>& wanted,
                             const std::vector<fields::FieldId>& in_use, int limit);

/// The pages the asker sees that say one of these choices of the house's own fields, as they stand.
std::vector<Text> texts_of_choices(sql::Tx& tx, const Scope& scope,
                                   const std::vector<fields::ChoiceId>& ids, int limit);

struct NameKey {
  std::string key;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(NameKey, (), (key, name))
/// Folded words of the names of these clients.
std::set<std::string> names_of(sql::Tx& tx, const Scope& scope, Ids ids);
void add_names(sql::Tx& tx, const Scope& scope, std::span<const NameKey> keys);
/// Names with one of the keys, at most `limit`.
std::vector<std::string> names_with(sql::Tx& tx, const Scope& scope,
                                    std::span<const std::string> keys, int limit);

/// How far the words follow the pages; nothing before the first one.
std::optional<following::Reached> followed(sql::Tx& tx, const Scope& scope);
void write_followed(sql::Tx& tx, const Scope& scope, const following::Reached& reached);
/// Whoever has one of these as a relation.
std::vector<ClientId> related_to(sql::Tx& tx, const Scope& scope, Ids ids);

}  // namespace carnet::search::store
