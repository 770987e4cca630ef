// SPDX-License-Identifier: Apache-2.0
// Fits the purchase models to a folder like CDNOW's and prints them beside the plain baseline.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

#include "app/today/models/order_value.hpp"
#include "app/today/models/rhythm.hpp"

namespace {

using namespace carnet::today;

struct House {
  std::vector<Purchases> clients;
  std::vector<Orders> orders;
  std::vector<double> later_spend;
  std::vector<double> past_spend;
};

// summary_weeks.csv: client_id,x,t_x,T,mean_repeat_value,x_holdout,spend_holdout,spend_calibration
House read_house(const std::string& folder) {
  House house;
  std::ifstream file(folder + "/summary_weeks.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::replace(line.begin(), line.end(), ',', ' ');
    std::istringstream fields(line);
    double id = 0, x = 0, last = 0, age = 0, mean = 0, later = 0, later_spend = 0, spend = 0;
    fields >> id >> x >> last >> age >> mean >> later >> later_spend >> spend;
    house.clients.push_back({x, last, age});
    house.orders.push_back({x, mean});
    house.later_spend.push_back(later_spend);
    house.past_spend.push_back(spend);
  }
  return house;
}

// Share of the later spend held by the fifth of clients with the highest score.
double share_of_top_fifth(const std::vector<double>& score, const std::vector<double>& later) {
  std::vector<std::size_t> order(score.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
  double top = 0;
  for (std::size_t i = 0; i < order.size() / 5; ++i) top += later[order[i]];
  return top / std::accumulate(later.begin(), later.end(), 0.0);
}

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

void print_rhythm(const char* name, RhythmKind kind, const House& house,
                  std::optional<RhythmPrior> prior) {
  const auto start = std::chrono::steady_clock::now();
  const auto fit = fit_rhythm(kind, house.clients, prior);
  const double fit_ms = milliseconds_since(start);
  const auto& [model, r, alpha, a, b] = fit.rhythm;
  std::printf("%s: r %.4f alpha %.4f a %.4f b %.4f  LL %.4f  (%d evaluations, %.1f ms)\n", name, r,
              alpha, a, b, fit.log_likelihood, fit.evaluations, fit_ms);
  const auto values = fit_order_value(house.orders);
  std::vector<double> score;
  double expected = 0;
  for (std::size_t i = 0; i < house.clients.size(); ++i) {
    const double orders = expected_purchases(fit.rhythm, house.clients[i], 39);
    expected += orders;
    score.push_back(orders * expected_order(values, house.orders[i]));
  }
  std::printf("  expected in 39 weeks %.1f; top fifth holds %.3f of later spend\n", expected,
              share_of_top_fifth(score, house.later_spend));
}

}  // namespace

int main(int count, char** words) {
  if (count != 3 || std::string(words[1]) != "--data") {
    std::fprintf(stderr, "models --data FOLDER\n");
    return 2;
  }
  const auto house = read_house(words[2]);
  if (house.clients.empty()) {
    std::fprintf(stderr, "no summary_weeks.csv in %s\n", words[2]);
    return 1;
  }
  print_rhythm("BG/NBD", RhythmKind::bg, house, std::nullopt);
  print_rhythm("MBG/NBD", RhythmKind::mbg, house, std::nullopt);
  print_rhythm("MBG/NBD with prior", RhythmKind::mbg, house, RhythmPrior{});
  const auto values = fit_order_value(house.orders);
  double likelihood = 0;
  for (const auto& client : house.orders) {
    if (client.count > 0 && client.mean > 0) likelihood += log_likelihood(values, client);
  }
  std::printf("Gamma-Gamma: p %.4f q %.4f gamma %.4f  LL %.4f  mean %.4f\n", values.p, values.q,
              values.gamma, likelihood, population_mean(values));
  std::printf("past spend alone: top fifth holds %.3f of later spend\n",
              share_of_top_fifth(house.past_spend, house.later_spend));
  return 0;
}
