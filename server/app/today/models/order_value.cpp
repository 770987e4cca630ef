// SPDX-License-Identifier: Apache-2.0
// Gamma-Gamma in closed form and its fit on the log scale.
#include "app/today/models/order_value.hpp"

#include <cmath>
#include <vector>

#include "app/today/models/special.hpp"

namespace carnet::today {

namespace {

constexpr double least_q = 1.2;

double mean_of_means(std::span<const Orders> clients) {
  double sum = 0;
  int buyers = 0;
  for (const auto& client : clients) {
    if (client.count <= 0 || client.mean <= 0) continue;
    sum += client.mean;
    ++buyers;
  }
  return buyers == 0 ? 1 : sum / buyers;
}

}  // namespace

double log_likelihood(const GammaGamma& model, const Orders& client) {
  const auto& [p, q, gamma] = model;
  const double px = p * client.count;
  return log_gamma(px + q) - log_gamma(px) - log_gamma(q) + q * std::log(gamma) +
         (px - 1) * std::log(client.mean) + px * std::log(client.count) -
         (px + q) * std::log(gamma + client.count * client.mean);
}

double population_mean(const GammaGamma& model) { return model.p * model.gamma / (model.q - 1); }

double expected_order(const GammaGamma& model, const Orders& client) {
  return model.p * (model.gamma + client.count * client.mean) /
         (model.p * client.count + model.q - 1);
}

GammaGamma fit_order_value(std::span<const Orders> clients) {
  const double scale = mean_of_means(clients);  // the fit is the same in cents and in francs
  const auto at = [&](std::span<const double> logs) {
    return GammaGamma{std::exp(logs[0]), least_q + std::exp(logs[1]), std::exp(logs[2])};
  };
  const auto height = [&](std::span<const double> logs) {
    double sum = 0;
    for (const auto& client : clients) {
      if (client.count <= 0 || client.mean <= 0) continue;
      sum -= log_likelihood(at(logs), Orders{client.count, client.mean / scale});
    }
    // A wide prior (sd 3 on the log scale) keeps one client, or none, from running away.
    for (const double log : logs) sum += log * log / 18 * 1e-3;
    return sum;
  };
  auto found = at(minimise(height, {std::log(4.0), std::log(2.0), 0}).at);
  found.gamma *= scale;
  return found;
}

double shrunken_order(double median, double sum_of_orders, int orders) {
  return (2 * median + sum_of_orders) / (2 + orders);
}

}  // namespace carnet::today
