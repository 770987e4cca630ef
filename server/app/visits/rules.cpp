// SPDX-License-Identifier: Apache-2.0
// Checks a visit without a database.
#include "app/visits/rules.hpp"

#include <algorithm>

#include "app/house/authors.hpp"
#include "app/house/in_words.hpp"

namespace carnet::visits {

namespace {

std::string reason_text(const Visit& visit) {
  if (!visit.for_whom) return "";
  switch (*visit.for_whom) {
    case ForWhom::engagement:
      return "for an engagement";
    case ForWhom::wedding:
      return "for a wedding";
    case ForWhom::birthday:
      return "for a birthday";
    case ForWhom::anniversary:
      return "for an anniversary";
    case ForWhom::self:
      return "for themselves";
    case ForWhom::gift:
      return "for a gift";
    case ForWhom::other:
      break;
  }
  return visit.for_words;
}

std::string by_text(const Visit& visit, Day today) {
  if (visit.by_day && visit.by_when == ByWhen::end_of_month) {
    return "by the end of " + month_in_words(*visit.by_day, today);
  }
  if (visit.by_day && visit.by_when == ByWhen::end_of_season) {
    return "by the end of " + season_in_words(*visit.by_day, today);
  }
  if (visit.by_day) return "by " + day_in_words(*visit.by_day, today);
  if (!visit.by_when) return "";
  if (*visit.by_when == ByWhen::this_month) return "within the month";
  return *visit.by_when == ByWhen::this_season ? "within the season" : "no hurry";
}

// Said is the month or the season; the day only tells which.
bool names_no_end(const NewVisit& visit) {
  if (visit.by_when == ByWhen::end_of_month) return !visit.by_day || !ends_month(*visit.by_day);
  if (visit.by_when == ByWhen::end_of_season) return !visit.by_day || !ends_season(*visit.by_day);
  return false;
}

}  // namespace

std::string visit_text(const Visit& visit, Day today) {
  std::string text;
  for (const auto& piece : visit.pieces) text += (text.empty() ? "" : ", ") + piece.title;
  const auto with = visit.with.empty() ? "" : "with " + visit.with;
  for (const auto& part : {reason_text(visit), by_text(visit, today), with, visit.note}) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  }
  return text;
}

FieldFaults faults_of(const NewVisit& visit, Instant now) {
  FieldFaults faults;
  if (visit.id.is_empty()) faults["/id"] = {"required", "A visit needs an identifier."};
  if (visit.at && *visit.at > now + std::chrono::hours(24)) {
    faults["/at"] = {"future", "This visit has not taken place yet."};
  }
  const bool has_own_words = visit.for_words && !visit.for_words->is_empty();
  if (has_own_words && visit.for_whom != ForWhom::other) {
    faults["/for_words"] = {"other_only",
                            "Say what for in words only where it was for something else."};
  }
  if (names_no_end(visit)) {
    faults["/by_day"] = {"last_day", "Name the last day of that month or season."};
  }
  if (visit.companions.size() > most_companions) {
    faults["/companions"] = {"too_many", "At most twelve clients come along on one visit."};
  }
  if (visit.pieces.size() > most_pieces) {
    faults["/pieces"] = {"too_many", "Keep at most 40 pieces of one visit."};
    return faults;
  }
  for (std::size_t place = 0; place < visit.pieces.size(); ++place) {
    const auto& piece = visit.pieces[place];
    const bool is_said = piece.piece_id || (piece.title && !piece.title->is_empty());
    if (is_said) continue;
    faults["/pieces/" + std::to_string(place) + "/title"] = {"required", "Say which piece it was."};
  }
  return faults;
}

std::string along_text(const std::string& host, const std::string& pieces) {
  if (host.empty()) return "With a client of another store";
  return "With " + host + (pieces.empty() ? "" : ": " + pieces);
}

bool may_change(const Scope& scope, const std::optional<StaffId>& author) {
  return wrote(scope, author) || scope.is_manager();
}

Instant moment_of(const std::optional<Instant>& said, Instant now) {
  return std::min(said.value_or(now), now);
}

}  // namespace carnet::visits
