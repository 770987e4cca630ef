// SPDX-License-Identifier: Apache-2.0
// Cells as libpq takes them.
#pragma once

#include <array>
#include <charconv>
#include <span>
#include <string>
#include <vector>

#include "kit/sql/column.hpp"
#include "kit/sql/error.hpp"

namespace carnet::sql {

/// Zero-terminated text, or bytes of a known length, all in one buffer.
class Parameters {
 public:
  void take(std::span<const Cell> cells) {
    buffer_.clear();
    starts_.clear();
    lengths_.clear();
    formats_.clear();
    for (const auto& cell : cells) {
      starts_.push_back(cell.is_null() ? none : buffer_.size());
      lengths_.push_back(static_cast<int>(cell.text.size()));
      formats_.push_back(cell.kind == Cell::Kind::bytes ? 1 : 0);
      if (!cell.is_null()) append(cell);
    }
    pointers_.clear();
    for (const auto start : starts_) {
      pointers_.push_back(start == none ? nullptr : buffer_.data() + start);
    }
  }
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* values() const { return pointers_.data(); }
  const int* lengths() const { return lengths_.data(); }  // heeded for bytes alone
  const int* formats() const { return formats_.data(); }

 private:
  static constexpr auto none = std::string::npos;

  void append(const Cell& cell) {
    if (cell.kind == Cell::Kind::boolean) {
      buffer_ += cell.integer != 0 ? 't' : 'f';
    } else if (cell.kind == Cell::Kind::integer) {
      append_number(cell.integer);
    } else if (cell.kind == Cell::Kind::real) {
      append_number(cell.real);
    } else {
      const bool is_text = cell.kind == Cell::Kind::text;
      if (is_text && cell.text.find('\0') != none) throw Broken("text with a zero byte");
      buffer_ += cell.text;
    }
    buffer_ += '\0';
  }

  template <class Number>
  void append_number(Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    buffer_.append(digits.data(), end);
  }

  std::string buffer_;
  std::vector<std::size_t> starts_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<const char*> pointers_;
};

}  // namespace carnet::sql
