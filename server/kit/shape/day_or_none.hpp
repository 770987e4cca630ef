// SPDX-License-Identifier: Apache-2.0
// A day that an empty text takes away again.
#pragma once

#include <optional>

#include "kit/shape/instant.hpp"
#include "kit/shape/word.hpp"

namespace carnet {

class DayOrNone {
 public:
  DayOrNone() = default;
  explicit DayOrNone(Day day) : day_(day) {}
  static Parsed<DayOrNone> parse(std::string_view text) {
    if (text.empty()) return DayOrNone();
    const auto day = Day::parse(text);
    if (!day) return day.error();
    return DayOrNone(*day);
  }
  std::string text() const { return day_ ? day_->text() : ""; }
  const std::optional<Day>& day() const { return day_; }
  static Format format() { return {"", "", 10, "2026-04-02"}; }

 private:
  std::optional<Day> day_;
};

}  // namespace carnet
