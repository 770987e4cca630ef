// SPDX-License-Identifier: Apache-2.0
// The few places where the engines' SQL differs; everything else is one text for both.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kit/shape/id.hpp"
#include "kit/sql/column.hpp"
#include "kit/sql/connection.hpp"

namespace carnet::sql {

/// Ends a select that locks its rows; SQLite's writer is alone already.
std::string_view for_update(Engine engine);
/// The same for rows that others hold by for_key_share: to change such a row, not to end it.
std::string_view for_no_key_update(Engine engine);
/// The same to keep rows from being locked by for_update: many may do so beside each other.
std::string_view for_key_share(Engine engine);
/// The same for queues: rows locked by others are left out. Only on the job table.
std::string_view skip_locked(Engine engine);

/// `column` holds folded text and `parameter` ("$1") a pattern of like_anywhere.
std::string folded_like(std::string_view column, std::string_view parameter);
std::string like_anywhere(std::string_view folded);
/// The text of `parameter` itself stands in `column`; no index helps, and an empty text always
/// does.
std::string has_text(Engine engine, std::string_view column, std::string_view parameter);
/// What `match` of SQLite's trigrams takes for these very letters. `like` with an escape, which our
/// patterns have, never uses them.
std::string phrase(std::string_view folded);

/// Many ids bound at once, written down as the engine reads them fastest: JSON for SQLite, and for
/// PostgreSQL the binary form of uuid[] (what array_recv of its source reads).
struct IdList {
  Engine engine;
  std::string written;
};
IdList id_list(Engine engine, std::span<const Uuid> ids);
template <class Noun>
IdList id_list(Engine engine, std::span<const Id<Noun>> ids);
/// `column` is one of the ids in `parameter`, which is bound to id_list.
std::string in_ids(Engine engine, std::string_view column, std::string_view parameter);

/// The same for texts: `column` is one of those in `parameter`, which is bound to text_list.
std::string in_texts(Engine engine, std::string_view column, std::string_view parameter);
std::string text_list(Engine engine, std::span<const std::string> texts);
/// A query of the texts in `parameter`, each in a row behind `before`: what keys of several columns
/// are looked for in, as in (source, external_id) in (rows_of_texts(engine, "$1", "$2")). All
/// columns are compared at once, so the key's index is used even where PostgreSQL has not counted
/// yet.
std::string rows_of_texts(Engine engine, std::string_view before, std::string_view parameter);

/// All values of a group in one text: join_text(engine, "label", ", ", "place"). SQLite 3.40
/// orders no aggregate, so there the rows must come from a subquery in that order.
std::string join_text(Engine engine, std::string_view value, std::string_view between,
                      std::string_view order);

/// Orders by bytes on both engines, whatever the locale: for sort keys and their paging.
std::string by_bytes(Engine engine, std::string_view column);

/// A row of `changes` that no unfinished transaction can still precede.
std::string_view change_is_visible(Engine engine);

template <>
struct Column<IdList> {
  static Cell bind(const IdList& list);
};

template <class Noun>
IdList id_list(Engine engine, std::span<const Id<Noun>> ids) {
  std::vector<Uuid> plain;
  for (const auto& id : ids) plain.push_back(id.uuid());
  return id_list(engine, std::span<const Uuid>(plain));
}

}  // namespace carnet::sql
