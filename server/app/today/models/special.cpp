// SPDX-License-Identifier: Apache-2.0
// Special functions by their textbook series, and Nelder and Mead's simplex.
#include "app/today/models/special.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace carnet::today {

double log_gamma(double x) {
  int sign = 0;
  return ::lgamma_r(x, &sign);
}

double log_beta(double a, double b) { return log_gamma(a) + log_gamma(b) - log_gamma(a + b); }

double log_sum(double a, double b) {
  const double high = std::max(a, b);
  if (std::isinf(high)) return high;
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

double hypergeometric(double a, double b, double c, double z) {
  const int enough_terms = 50'000;
  double term = 1;
  double sum = 1;
  for (int n = 0; n < enough_terms; ++n) {
    term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
    sum += term;
    if (std::abs(term) <= std::abs(sum) * 1e-17 && n > std::abs(a) + std::abs(b)) break;
  }
  return sum;
}

namespace {

struct Vertex {
  std::vector<double> at;
  double height = 0;
};

class Simplex {
 public:
  using Height = std::function<double(std::span<const double>)>;

  Simplex(const Height& height, const std::vector<double>& start) : height_(height) {
    vertices_.push_back(measured(start));
    for (std::size_t axis = 0; axis < start.size(); ++axis) {
      auto moved = start;
      moved[axis] += 0.4;
      vertices_.push_back(measured(moved));
    }
    order();
  }

  bool is_at_rest() const {
    const double spread = std::abs(vertices_.back().height - vertices_.front().height);
    return spread <= 1e-12 * (1 + std::abs(vertices_.front().height)) && width() < 1e-7;
  }

  void step() {
    const auto centre = centre_of_the_best();
    auto reflected = measured(away_from_worst(centre, 1));
    if (reflected.height < vertices_.front().height) {
      auto expanded = measured(away_from_worst(centre, 2));
      replace_worst(expanded.height < reflected.height ? expanded : reflected);
    } else if (reflected.height < vertices_[vertices_.size() - 2].height) {
      replace_worst(reflected);
    } else {
      contract(centre, reflected);
    }
  }

  const Vertex& best() const { return vertices_.front(); }
  int evaluations() const { return evaluations_; }

 private:
  Vertex measured(std::vector<double> at) {
    ++evaluations_;
    const double height = height_(at);
    return {std::move(at), std::isfinite(height) ? height : std::numeric_limits<double>::max()};
  }

  void order() {
    std::stable_sort(vertices_.begin(), vertices_.end(),
                     [](const Vertex& a, const Vertex& b) { return a.height < b.height; });
  }

  double width() const {
    double widest = 0;
    for (std::size_t axis = 0; axis < best().at.size(); ++axis) {
      widest = std::max(widest, std::abs(vertices_.back().at[axis] - best().at[axis]));
    }
    return widest;
  }

  std::vector<double> centre_of_the_best() const {
    std::vector<double> centre(best().at.size());
    for (std::size_t v = 0; v + 1 < vertices_.size(); ++v) {
      for (std::size_t axis = 0; axis < centre.size(); ++axis) {
        centre[axis] += vertices_[v].at[axis] / static_cast<double>(centre.size());
      }
    }
    return centre;
  }

  std::vector<double> away_from_worst(const std::vector<double>& centre, double reach) const {
    auto point = centre;
    const auto& worst = vertices_.back().at;
    for (std::size_t axis = 0; axis < point.size(); ++axis) {
      point[axis] += reach * (centre[axis] - worst[axis]);
    }
    return point;
  }

  void replace_worst(Vertex better) {
    vertices_.back() = std::move(better);
    order();
  }

  void contract(const std::vector<double>& centre, const Vertex& reflected) {
    const bool is_outside = reflected.height < vertices_.back().height;
    auto inner = measured(away_from_worst(centre, is_outside ? 0.5 : -0.5));
    if (inner.height < std::min(reflected.height, vertices_.back().height)) {
      replace_worst(std::move(inner));
      return;
    }
    for (std::size_t v = 1; v < vertices_.size(); ++v) {
      auto at = vertices_[v].at;
      for (std::size_t axis = 0; axis < at.size(); ++axis) {
        at[axis] = best().at[axis] + 0.5 * (at[axis] - best().at[axis]);
      }
      vertices_[v] = measured(std::move(at));
    }
    order();
  }

  const Height& height_;
  std::vector<Vertex> vertices_;
  int evaluations_ = 0;
};

}  // namespace

Minimum minimise(const std::function<double(std::span<const double>)>& height,
                 std::vector<double> start) {
  const int enough_steps = 2'000;
  Minimum found{std::move(start), 0, 0};
  for (int round = 0; round < 2; ++round) {
    Simplex simplex(height, found.at);
    for (int step = 0; step < enough_steps && !simplex.is_at_rest(); ++step) simplex.step();
    found.at = simplex.best().at;
    found.value = simplex.best().height;
    found.evaluations += simplex.evaluations();
  }
  return found;
}

}  // namespace carnet::today
