// SPDX-License-Identifier: Apache-2.0
// Lists on the wire: items and an opaque cursor to the next page, by keyset.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "kit/shape/describe.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/result.hpp"

namespace carnet {

/// What every list answers.
template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;
  BOOST_DESCRIBE_CLASS(Page, (), (items, next), (), ())
};

/// What every list may be asked.
struct PageQuery {
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(PageQuery, (), (cursor, limit))

/// A limit in 1..100; 50 when not asked. Others are refused by name.
Result<int> page_limit(const std::optional<int>& asked);

/// The parts of a keyset in one opaque text, and back; a text of our own making only. The id of
/// the row stands last, whatever sorts before it.
std::string make_cursor(const std::vector<std::string>& parts);
Result<std::vector<std::string>> read_cursor(const std::string& cursor, std::size_t parts);

/// Where a page of a newest-first list starts: strictly before this moment and id.
struct Before {
  Instant at{std::numeric_limits<std::int64_t>::max()};
  std::string id = "ffffffff-ffff-ffff-ffff-ffffffffffff";
};
Result<Before> before_of(const std::optional<std::string>& cursor);
std::vector<std::string> before_key(Instant at, const std::string& id);

/// Drops the row fetched beyond `limit` and names where the next page starts.
template <class T, class Key>
Page<T> page_of(std::vector<T> rows, int limit, Key&& key_of) {
  Page<T> page;
  const bool has_more = rows.size() > static_cast<std::size_t>(limit);
  if (has_more) rows.resize(static_cast<std::size_t>(limit));
  if (has_more) page.next = make_cursor(key_of(rows.back()));
  page.items = std::move(rows);
  return page;
}

/// A page of a newest-first list: `list(place, limit)` answers rows with `at` and `id`, one more
/// than `limit` when there are more.
template <class List>
auto newest_page(const PageQuery& query, List&& list)
    -> Result<Page<typename decltype(list(Before{}, 0))::value_type>> {
  const auto limit = page_limit(query.limit);
  if (!limit) return limit.error();
  const auto place = before_of(query.cursor);
  if (!place) return place.error();
  return page_of(list(*place, *limit), *limit,
                 [](const auto& last) { return before_key(last.at, last.id.text()); });
}

}  // namespace carnet
