// SPDX-License-Identifier: Apache-2.0
// How often a client buys and whether they still do: BG/NBD and MBG/NBD (today.md §4.1 sources:
// Fader, Hardie, Lee 2005; Batislam, Denizel, Filiztekin 2007). Time is in weeks throughout.
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace carnet::today {

/// One client: repeat purchase days, weeks from the first purchase to the last, and to now.
struct Purchases {
  double repeats = 0;
  double last_week = 0;
  double age_weeks = 0;
};

/// `mbg` lets a client leave after the first purchase, so a one-time buyer is not surely alive.
enum class RhythmKind { bg, mbg };

struct Rhythm {
  RhythmKind kind = RhythmKind::mbg;
  double r = 0.5;
  double alpha = 42;  // weeks
  double a = 0.7;
  double b = 2;
};

double log_likelihood(const Rhythm& rhythm, const Purchases& client);
double p_alive(const Rhythm& rhythm, const Purchases& client);
double p_no_purchase(const Rhythm& rhythm, const Purchases& client, double weeks);
double expected_purchases(const Rhythm& rhythm, const Purchases& client, double weeks);

/// Purchases a year while the client lives: the posterior mean of the rate.
double purchases_per_year(const Rhythm& rhythm, const Purchases& client);

/// Lognormal priors on (r, alpha, a, b); without one, plain maximum likelihood.
struct RhythmPrior {
  double r = 0.5;
  double alpha = 42;  // between 30 and 60 weeks for jewelry
  double a = 0.7;
  double b = 2;
  double sd = 1;
};

struct RhythmFit {
  Rhythm rhythm;
  double log_likelihood = 0;  // of the clients, without the prior's share
  int clients = 0;
  int repeats = 0;
  bool is_prior_alone = true;  // fewer than 50 repeat purchases: nothing was learned
  int evaluations = 0;
};

/// The most probable rhythm of a house. Never runs away: with a prior each answer is finite.
RhythmFit fit_rhythm(RhythmKind kind, std::span<const Purchases> clients,
                     std::optional<RhythmPrior> prior);

}  // namespace carnet::today
