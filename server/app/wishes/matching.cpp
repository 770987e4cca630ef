// SPDX-License-Identifier: Apache-2.0
// How well a piece answers a wish.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/wishes/rules.hpp"

namespace carnet::wishes {

namespace {

struct Near {
  std::string_view one;
  std::string_view other;
  double likeness;
};

constexpr std::array near_metals{
    Near{"white gold", "platinum", 0.8}, Near{"white gold", "palladium", 0.8},
    Near{"platinum", "palladium", 0.8},  Near{"yellow gold", "rose gold", 0.5},
    Near{"gold", "yellow gold", 1},      Near{"gold", "white gold", 1},
    Near{"gold", "rose gold", 1}};
constexpr std::array near_stones{Near{"diamond", "laboratory diamond", 0.4}};
constexpr std::array near_shapes{Near{"oval", "round", 0.5}, Near{"emerald cut", "asscher", 0.7},
                                 Near{"cushion", "radiant", 0.6}};
constexpr std::array<std::string_view, 8> shapes{"emerald cut", "cushion", "oval",    "round",
                                                 "princess",    "radiant", "asscher", "marquise"};

// What is not recorded is right by chance about this often.
constexpr double unrecorded = 0.3;

template <class Table>
double likeness_of(const std::string& asked, const std::string& offered, const Table& table) {
  if (offered.empty()) return unrecorded;
  if (asked == offered) return 1;
  for (const auto& near : table) {
    const bool is_it = (near.one == asked && near.other == offered) ||
                       (near.one == offered && near.other == asked);
    if (is_it) return near.likeness;
  }
  return 0;
}

// Shapes and styles stand in one line; a shape is one of a few.
struct Styles {
  std::string shape;
  std::vector<std::string> others;
};

Styles styles_of(std::string line) {
  Styles styles;
  for (const auto shape : shapes) {
    const auto place = line.find(shape);
    if (place == std::string::npos) continue;
    styles.shape = shape;
    line.erase(place, shape.size());
    break;
  }
  for (std::size_t start = 0; start < line.size();) {
    const auto end = std::min(line.find(' ', start), line.size());
    if (end > start) styles.others.push_back(line.substr(start, end - start));
    start = end + 1;
  }
  return styles;
}

// The share of what was said that the piece has.
double likeness_of(const std::vector<std::string>& asked, const std::vector<std::string>& offered) {
  if (offered.empty()) return unrecorded;
  const auto found = std::count_if(asked.begin(), asked.end(), [&](const std::string& word) {
    return std::find(offered.begin(), offered.end(), word) != offered.end();
  });
  return static_cast<double>(found) / static_cast<double>(asked.size());
}

// Above what they would spend it falls off fast: 0.51 at a tenth more.
double likeness_of(const Money& highest, const std::optional<Money>& price) {
  if (!price || price->currency != highest.currency) return unrecorded;
  if (price->minor <= highest.minor) return 1;
  const double over = static_cast<double>(price->minor) / static_cast<double>(highest.minor);
  return std::exp(-std::log(over) / 0.15);
}

// "A ring" fits too many: a kind or a stone has to be said, and something more.
bool says_enough(const Asked& asked) {
  const bool says_what = !asked.category.empty() || !asked.stone.empty();
  const auto said = {asked.category, asked.stone, asked.metal, asked.style};
  return says_what && std::ranges::count_if(said, [](const auto& one) { return !one.empty(); }) > 1;
}

class Mean {
 public:
  void add(double weight, double likeness) {
    sum_ += weight * std::log(0.02 + 0.98 * likeness);
    weights_ += weight;
  }
  double value() const { return weights_ > 0 ? std::exp(sum_ / weights_) : 0; }

 private:
  double sum_ = 0;
  double weights_ = 0;
};

}  // namespace

Offered offered_in(const std::string& title, const std::string& category, const std::string& metal,
                   const std::string& stone, const std::string& style, std::optional<Money> price) {
  const auto whole = read_description(title + ", " + style);
  const auto or_title = [](const std::string& said, const std::string& in_title) {
    return said.empty() ? in_title : said;
  };
  return {or_title(read_description(category).category, whole.category),
          or_title(read_description(metal).metal, whole.metal),
          or_title(read_description(stone).stone, whole.stone), whole.style, std::move(price)};
}

double match_of(const Asked& asked, const Offered& offered) {
  if (!says_enough(asked)) return 0;
  Mean mean;
  if (!asked.category.empty()) {
    mean.add(2, likeness_of(asked.category, offered.category, std::array<Near, 0>{}));
  }
  if (!asked.stone.empty()) mean.add(1.5, likeness_of(asked.stone, offered.stone, near_stones));
  if (asked.highest) mean.add(1.2, likeness_of(*asked.highest, offered.price));
  if (!asked.metal.empty()) mean.add(1.2, likeness_of(asked.metal, offered.metal, near_metals));
  const auto wanted = styles_of(asked.style);
  const auto shown = styles_of(offered.style);
  if (!wanted.shape.empty()) mean.add(1, likeness_of(wanted.shape, shown.shape, near_shapes));
  if (!wanted.others.empty()) mean.add(1, likeness_of(wanted.others, shown.others));
  return mean.value();
}

}  // namespace carnet::wishes
