// SPDX-License-Identifier: Apache-2.0
// Keeps the statements used most recently, found by their text, up to a limit.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace carnet::sql {

template <class Kept>
class Recent {
 public:
  struct Entry {
    std::string text;
    Kept kept;
  };

  explicit Recent(std::size_t limit) : limit_(limit) {}

  /// The entry of a text, now the newest, or nothing. Entries never move in memory.
  Entry* find(std::string_view text) {
    const auto found = by_text_.find(text);
    if (found == by_text_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &entries_.front();
  }

  Entry& add(std::string_view text, Kept kept) {
    entries_.push_front(Entry{std::string(text), std::move(kept)});
    by_text_.emplace(entries_.front().text, entries_.begin());
    return entries_.front();
  }

  /// Removes the oldest entry when there are too many and may_drop(kept) allows it.
  template <class MayDrop>
  void shrink(MayDrop&& may_drop) {
    if (entries_.size() <= limit_ || !may_drop(entries_.back().kept)) return;
    by_text_.erase(entries_.back().text);
    entries_.pop_back();
  }

 private:
  using Entries = std::list<Entry>;
  std::size_t limit_;
  Entries entries_;  // newest first
  std::unordered_map<std::string_view, typename Entries::iterator> by_text_;
};

}  // namespace carnet::sql
