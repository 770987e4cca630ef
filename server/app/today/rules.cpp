// SPDX-License-Identifier: Apache-2.0
// The score of one contact and the order of a day.
#include "app/today/rules.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace carnet::today {

namespace {

bool is_obligation(const Reason& reason) { return reason.lane == Lane::obligation; }

// -ln(1-p): the reason's part in the noisy-or. A certainty would leave the others nothing.
double strength(const Reason& reason) { return -std::log1p(-std::clamp(reason.p(), 0.0, 0.999)); }

double next_year_margin(const Standing& standing, const Priors& priors) {
  return standing.order_value * priors.margin * standing.purchases_per_year * standing.alive;
}

double value_of(std::span<const Reason> reasons, const Standing& standing) {
  const auto weights = weights_of(reasons);
  double factor = reasons.empty() ? 1 : 0;
  for (std::size_t i = 0; i < reasons.size(); ++i) factor += weights[i] * reasons[i].value_factor;
  const double value = standing.order_value * factor;
  return standing.budget ? std::min(value, *standing.budget) : value;
}

bool comes_before(const Candidate& one, const Candidate& other) {
  const bool one_owed = one.lane == Lane::obligation;
  const bool other_owed = other.lane == Lane::obligation;
  if (one_owed != other_owed) return one_owed;
  if (one_owed && one.since != other.since) return one.since < other.since;
  if (!one_owed && one.margin != other.margin) return one.margin > other.margin;
  return one.tie < other.tie;
}

bool is_opportunity_of(const Candidate& candidate, bool is_top) {
  return candidate.lane == Lane::opportunity && candidate.is_top == is_top;
}

// Lets the best of those outside the highest fifth take the places of its last ones.
void keep_a_fifth_open(std::vector<Candidate>& candidates, std::size_t shown) {
  const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(shown);
  const auto slots = std::count_if(candidates.begin(), end, [](const Candidate& each) {
    return each.lane == Lane::opportunity;
  });
  auto open = std::count_if(candidates.begin(), end,
                            [](const Candidate& each) { return is_opportunity_of(each, false); });
  auto next = end;
  for (; open < (slots + 2) / 5; ++open) {
    next = std::find_if(next, candidates.end(),
                        [](const Candidate& each) { return is_opportunity_of(each, false); });
    if (next == candidates.end()) break;
    auto last = end;
    while (last != candidates.begin() && !is_opportunity_of(*std::prev(last), true)) --last;
    if (last == candidates.begin()) break;
    std::iter_swap(std::prev(last), next);
    ++next;
  }
}

}  // namespace

Score score_of(std::span<const Reason> reasons, const Standing& standing, const Priors& priors) {
  const double f = standing.fatigue;
  Score score;
  double none = 1;
  for (const auto& reason : reasons) none *= 1 - std::clamp(reason.p(), 0.0, 0.999);
  score.chance = 1 - none;
  score.goodwill = 0.001 + 0.35 * priors.persuadability * standing.purchases_per_year * 20 / 365 *
                               standing.alive;
  score.value = value_of(reasons, standing);
  score.willingness = std::exp(-0.3 * std::max(f - 0.5, 0.0));
  const double kind = reasons.empty() ? 1 : 0.4;  // a concrete reason is forgiven more easily
  const double burn = 0.001 + 0.006 * std::max(f - 0.6, 0.0) * kind;
  score.cost = burn * 0.3 * next_year_margin(standing, priors) +
               0.08 * score.value * priors.margin * score.chance * f;
  score.margin = score.value * priors.margin * (score.chance + score.goodwill) * score.willingness -
                 score.cost;
  return score;
}

double lifetime_margin(const Standing& standing, const Priors& priors) {
  const double year = next_year_margin(standing, priors);
  return year * (1 + 1 / 1.1 + 1 / 1.21);  // three years, 10 % discount
}

std::vector<double> weights_of(std::span<const Reason> reasons) {
  std::vector<double> weights(reasons.size());
  const auto owed = std::count_if(reasons.begin(), reasons.end(), is_obligation);
  double sum = 0;
  for (const auto& reason : reasons) sum += owed > 0 ? 0 : strength(reason);
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (owed > 0) {
      weights[i] = is_obligation(reasons[i]) ? 1.0 / static_cast<double>(owed) : 0;
    } else {
      weights[i] = sum > 0 ? strength(reasons[i]) / sum : 1.0 / static_cast<double>(reasons.size());
    }
  }
  return weights;
}

std::vector<double> shown_weights(std::span<const double> weights) {
  constexpr int whole = 10'000;
  std::vector<int> parts;
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (const double weight : weights) parts.push_back(static_cast<int>(weight * whole));
  const auto remainder = [&](std::size_t i) { return weights[i] * whole - parts[i]; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
    return remainder(one) > remainder(other);
  });
  const int missing = whole - std::accumulate(parts.begin(), parts.end(), 0);
  for (std::size_t i = 0; i < order.size() && static_cast<int>(i) < missing; ++i) ++parts[order[i]];
  std::vector<double> shown;
  for (const int part : parts) shown.push_back(static_cast<double>(part) / whole);
  return shown;
}

double fatigue_of(std::span<const PastContact> contacts) {
  constexpr double half_life_days = 40;
  double sum = 0;
  for (const auto& contact : contacts) {
    const double fading = std::exp2(-contact.days_ago / half_life_days);
    if (contact.kind == ContactKind::discretionary) sum += fading;
    if (contact.kind == ContactKind::service) sum += 0.3 * fading;
    if (contact.kind == ContactKind::reply_from_client) sum -= fading;
  }
  return std::max(0.0, sum);
}

BandBounds band_bounds(std::vector<double> margins) {
  const double none = std::numeric_limits<double>::max();
  if (margins.empty()) return {none, none, none};
  std::sort(margins.begin(), margins.end());
  const auto at = [&](double share) {
    return margins[std::min(margins.size() - 1,
                            static_cast<std::size_t>(share * static_cast<double>(margins.size())))];
  };
  return {at(0.2), at(0.5), at(0.8)};
}

int value_band(double margin, const BandBounds& bounds) {
  if (margin >= bounds.top) return 4;
  if (margin >= bounds.third) return 3;
  return margin >= bounds.second ? 2 : 1;
}

std::vector<Candidate> pick(std::vector<Candidate> candidates, int slots) {
  std::sort(candidates.begin(), candidates.end(), comes_before);
  const auto shown = std::min(candidates.size(), static_cast<std::size_t>(std::max(0, slots)));
  keep_a_fifth_open(candidates, shown);
  candidates.resize(shown);
  std::sort(candidates.begin(), candidates.end(), comes_before);
  return candidates;
}

int slots_of(std::optional<int> limit, std::optional<int> minutes) {
  constexpr int minutes_each = 2;
  const int slots = limit.value_or(usual_slots);
  return minutes ? std::min(slots, std::max(1, *minutes / minutes_each)) : slots;
}

}  // namespace carnet::today
