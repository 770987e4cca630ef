// SPDX-License-Identifier: Apache-2.0
// Somebody came, looked, and left without a purchase: worth a word while it is fresh, and for a
// ring or a wedding again while they are still looking.
#pragma once

#include <span>

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"
#include "app/visits/visits.hpp"

namespace carnet::today {

/// A visit as the rules see it, with the piece it was most about.
struct VisitFact {
  VisitId id;
  Day day;
  Instant at;
  std::optional<visits::ForWhom> for_whom;
  std::string for_words;  // what else it was for
  std::optional<Day> by_day;
  bool bought = false;
  bool has_intent = false;   // liked or tried something, or said what for or by when
  std::string piece;         // "cushion halo"; empty when nothing can be named
  bool is_disliked = false;  // that piece is of what they avoid
  int times = 1;             // in how many visits they looked at that piece
  std::string staff_name;
};

constexpr int visit_closes_days = 14;

/// What has happened since then, for the rule that one word is enough.
struct Since {
  std::optional<Day> last_contact;  // from the house, whatever the way
  std::optional<Day> last_purchase;
};

/// About the latest visit, from the day after it for two weeks, or, when it was for an engagement
/// or a wedding, for two weeks from the 9th, 30th, 60th and 120th day too. Nothing once they have
/// bought, once somebody has written since that window opened, or past the day it was for.
std::optional<Reason> visit_reason(std::span<const VisitFact> visits, const Since& since, Day today,
                                   double alive, const Priors& priors);

}  // namespace carnet::today
