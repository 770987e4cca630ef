// SPDX-License-Identifier: Apache-2.0
// Checks a wish, counts looks at it, and tells changes apart, without a database.
#include "app/wishes/rules.hpp"

#include <algorithm>
#include <set>

#include "kit/text/fold.hpp"

namespace carnet::wishes {

namespace {

// A phone may have kept a wish for weeks before it found the house again.
constexpr std::chrono::days longest_past{60};
constexpr std::chrono::days longest_ahead{1'100};

void check_day(const std::optional<Day>& day, Day today, FieldFaults& faults) {
  if (!day) return;
  if (*day < today - longest_past) {
    faults["/by_day"] = {"past", "This day has long passed."};
  } else if (*day > today + longest_ahead) {
    faults["/by_day"] = {"too_far", "Name no day more than three years ahead."};
  }
}

void check_highest(const std::optional<Money>& highest, std::int64_t least, FieldFaults& faults) {
  if (highest && highest->minor < least) {
    faults["/highest"] = {"range", "Name an amount above zero, or none."};
  }
}

bool is_about(const Wish& wish, const SeenPiece& seen, const std::string& words) {
  if (wish.piece_id) return seen.piece_id == wish.piece_id;
  return !seen.piece_id && text::fold(seen.title) == words;
}

}  // namespace

FieldFaults faults_of(const NewWish& wish, Day today) {
  FieldFaults faults;
  if (wish.id.is_empty()) faults["/id"] = {"required", "A wish needs an identifier."};
  const bool has_words = wish.words && !wish.words->is_empty();
  if (!has_words && !wish.piece_id) {
    faults["/words"] = {"required", "Say what they wish for, or choose a piece."};
  }
  check_highest(wish.highest, 1, faults);
  check_day(wish.by_day, today, faults);
  return faults;
}

FieldFaults faults_of(const WishEdit& edit, Day today) {
  FieldFaults faults;
  if (edit.words && edit.words->is_empty()) {
    faults["/words"] = {"required", "Say what they wish for."};
  }
  check_highest(edit.highest, 0, faults);
  if (edit.by_day) check_day(edit.by_day->value(), today, faults);
  return faults;
}

void count_looks(std::span<const SeenPiece> seen, Wish& wish) {
  const auto words = text::fold(wish.words);
  std::set<VisitId> visits;
  for (const auto& piece : seen) {
    if (!is_about(wish, piece, words)) continue;
    visits.insert(piece.visit_id);
    wish.tried = wish.tried || piece.tried;
  }
  wish.looks = static_cast<int>(visits.size());
}

}  // namespace carnet::wishes
