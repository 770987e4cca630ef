// SPDX-License-Identifier: Apache-2.0
// Lists on the wire: items and an opaque cursor to the next page, by keyset.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/shape/describe.hpp"
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

/// The parts of a keyset in one opaque text, and back; a text of our own making only.
std::string make_cursor(const std::vector<std::string>& parts);
Result<std::vector<std::string>> read_cursor(const std::string& cursor, std::size_t parts);

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

}  // namespace carnet
