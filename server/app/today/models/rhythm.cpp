// SPDX-License-Identifier: Apache-2.0
// BG/NBD and MBG/NBD in closed form, and their fit on the log scale.
#include "app/today/models/rhythm.hpp"

#include <cmath>
#include <limits>

#include "app/today/models/special.hpp"

namespace carnet::today {

namespace {

constexpr double weeks_per_year = 365.25 / 7;
constexpr int repeats_to_learn_from = 50;

double modified(const Rhythm& rhythm) { return rhythm.kind == RhythmKind::mbg ? 1 : 0; }

bool may_have_left(const Rhythm& rhythm, const Purchases& client) {
  return rhythm.kind == RhythmKind::mbg || client.repeats > 0;
}

double expected_away_from_one(const Rhythm& rhythm, const Purchases& client, double weeks);

}  // namespace

double log_likelihood(const Rhythm& rhythm, const Purchases& client) {
  const auto& [kind, r, alpha, a, b] = rhythm;
  const double x = client.repeats;
  const double buying = log_gamma(r + x) - log_gamma(r) + r * std::log(alpha);
  const double staying = log_beta(a, b + x + modified(rhythm)) - log_beta(a, b);
  const double here = -(r + x) * std::log(alpha + client.age_weeks);
  double gone = -std::numeric_limits<double>::infinity();
  if (may_have_left(rhythm, client)) {
    gone = std::log(a) - std::log(b + x - 1 + modified(rhythm)) -
           (r + x) * std::log(alpha + client.last_week);
  }
  return buying + staying + log_sum(here, gone);
}

double p_alive(const Rhythm& rhythm, const Purchases& client) {
  if (!may_have_left(rhythm, client)) return 1;
  const double x = client.repeats;
  const double odds = std::log(rhythm.a) - std::log(rhythm.b + x - 1 + modified(rhythm)) +
                      (rhythm.r + x) * std::log((rhythm.alpha + client.age_weeks) /
                                                (rhythm.alpha + client.last_week));
  return 1 / (1 + std::exp(odds));
}

double p_no_purchase(const Rhythm& rhythm, const Purchases& client, double weeks) {
  const double so_far = rhythm.alpha + client.age_weeks;
  const double idle = -(rhythm.r + client.repeats) * std::log1p(weeks / so_far);
  return 1 + p_alive(rhythm, client) * std::expm1(idle);
}

double expected_purchases(const Rhythm& rhythm, const Purchases& client, double weeks) {
  const double step = 1e-5;  // the closed form is 0/0 at a = 1; its neighbours' mean is not
  if (std::abs(rhythm.a - 1) >= step) return expected_away_from_one(rhythm, client, weeks);
  Rhythm below = rhythm;
  Rhythm above = rhythm;
  below.a = 1 - step;
  above.a = 1 + step;
  return (expected_away_from_one(below, client, weeks) +
          expected_away_from_one(above, client, weeks)) /
         2;
}

double purchases_per_year(const Rhythm& rhythm, const Purchases& client) {
  return (rhythm.r + client.repeats) / (rhythm.alpha + client.age_weeks) * weeks_per_year;
}

RhythmFit fit_rhythm(RhythmKind kind, std::span<const Purchases> clients,
                     std::optional<RhythmPrior> prior) {
  RhythmFit fit;
  fit.clients = static_cast<int>(clients.size());
  for (const auto& client : clients) fit.repeats += static_cast<int>(client.repeats);
  const RhythmPrior start = prior.value_or(RhythmPrior{});
  fit.rhythm = Rhythm{kind, start.r, start.alpha, start.a, start.b};
  const auto total = [&](const Rhythm& rhythm) {
    double sum = 0;
    for (const auto& client : clients) sum += log_likelihood(rhythm, client);
    return sum;
  };
  if (!prior || fit.repeats >= repeats_to_learn_from) {
    const auto at = [&](std::span<const double> logs) {
      return Rhythm{kind, std::exp(logs[0]), std::exp(logs[1]), std::exp(logs[2]),
                    std::exp(logs[3])};
    };
    const std::vector<double> centre{std::log(start.r), std::log(start.alpha), std::log(start.a),
                                     std::log(start.b)};
    const auto height = [&](std::span<const double> logs) {
      double sum = -total(at(logs));
      if (!prior) return sum;
      for (std::size_t i = 0; i < centre.size(); ++i) {
        const double away = (logs[i] - centre[i]) / prior->sd;
        sum += away * away / 2;
      }
      return sum;
    };
    const auto found = minimise(height, centre);
    fit.rhythm = at(found.at);
    fit.evaluations = found.evaluations;
    fit.is_prior_alone = false;
  }
  fit.log_likelihood = total(fit.rhythm);
  return fit;
}

namespace {

// Euler's transformation of the published form: with c - b = a - 1 the series stays short and
// nothing overflows for clients with hundreds of purchases.
double expected_away_from_one(const Rhythm& rhythm, const Purchases& client, double weeks) {
  const auto& [kind, r, alpha, a, b] = rhythm;
  const double x = client.repeats;
  const double c = a + b + x - 1 + modified(rhythm);
  const double z = weeks / (alpha + client.age_weeks + weeks);
  const double series = hypergeometric(c - r - x, a - 1, c, z);
  const double rest = std::exp((a - 1) * std::log1p(-z)) * series;
  return c / (a - 1) * (1 - rest) * p_alive(rhythm, client);
}

}  // namespace

}  // namespace carnet::today
