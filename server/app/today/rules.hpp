// SPDX-License-Identifier: Apache-2.0
// Whom to reach first, and why: the score, each reason's share of it, and the order of the list.
#pragma once

#include <span>
#include <vector>

#include "app/today/priors.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

/// What is known of a client beside the reasons; money in minor units of the house's currency.
struct Standing {
  double alive = 1;
  double purchases_per_year = 0;
  double order_value = 0;
  std::optional<double> budget;  // as the client said
  double fatigue = 0;            // f: contacts of the last weeks, fading by half in 40 days
};

/// Expected incremental margin of one contact now, with everything it was made of.
struct Score {
  double chance = 0;       // P: extra purchase through at least one reason (noisy-or)
  double goodwill = 0;     // g
  double value = 0;        // v: order value for these reasons
  double willingness = 1;  // phi(f)
  double cost = 0;         // c(f): trust burnt
  double margin = 0;       // EIM
};
BOOST_DESCRIBE_STRUCT(Score, (), (chance, goodwill, value, willingness, cost, margin))

Score score_of(std::span<const Reason> reasons, const Standing& standing, const Priors& priors);

/// Three years of expected margin, for the band only: never shown as an amount to associates.
double lifetime_margin(const Standing& standing, const Priors& priors);

/// Each reason's share, summing to 1: ln(1-p) over the sum of ln(1-p). Obligations share alike.
std::vector<double> weights_of(std::span<const Reason> reasons);

/// Rounded to 1/10000 by largest remainder, so that the shares shown still sum to 1.
std::vector<double> shown_weights(std::span<const double> weights);

/// One past contact. A client's reply takes one discretionary contact off.
enum class ContactKind { discretionary, service, reply_from_client };
struct PastContact {
  ContactKind kind = ContactKind::discretionary;
  int days_ago = 0;
};
double fatigue_of(std::span<const PastContact> contacts);

/// Bounds of lifetime margin between the four value bands of a house.
struct BandBounds {
  double second = 0;
  double third = 0;
  double top = 0;  // the highest fifth
};
/// At the 20th, 50th and 80th of a hundred; empty input answers bounds nobody passes.
BandBounds band_bounds(std::vector<double> lifetime_margins);
int value_band(double lifetime_margin, const BandBounds& bounds);

/// One client ready to be ranked; `tie` is a hash, so that equals keep their order on every reload.
struct Candidate {
  std::size_t index = 0;  // the caller's own
  Lane lane = Lane::opportunity;
  Instant since;        // obligations: who waits longest comes first
  double margin = 0;    // EIM, with yesterday's bonus
  bool is_top = false;  // of the highest fifth by value
  Uuid tie;
};

/// What is shown, in order: obligations first, whatever they are worth; then by margin. Of the
/// opportunity slots a fifth goes to clients outside the highest fifth, if there are any.
std::vector<Candidate> pick(std::vector<Candidate> candidates, int slots);

/// Slots of a day: `limit`, or what the minutes allow at two minutes each.
int slots_of(std::optional<int> limit, std::optional<int> minutes);
constexpr int usual_slots = 10;

}  // namespace carnet::today
