// SPDX-License-Identifier: Apache-2.0
// What a client's next order may be worth: Gamma-Gamma (Fader and Hardie 2013, note 25), and the
// shrunken mean used before a house has enough orders.
#pragma once

#include <span>

namespace carnet::today {

struct GammaGamma {
  double p = 6;
  double q = 4;
  double gamma = 15;  // in the unit of the orders
};

/// Repeat orders and their mean value, in any one unit of money.
struct Orders {
  double count = 0;
  double mean = 0;
};

double log_likelihood(const GammaGamma& model, const Orders& client);
double population_mean(const GammaGamma& model);
double expected_order(const GammaGamma& model, const Orders& client);

/// Clients without orders are left out. q stays above 1.2, where means are finite and tame.
GammaGamma fit_order_value(std::span<const Orders> clients);

/// Day one: two orders of the shop's median size are added to the client's own.
double shrunken_order(double median, double sum_of_orders, int orders);

}  // namespace carnet::today
