// SPDX-License-Identifier: Apache-2.0
// The rows that hold for a whole list, whoever it is of.
#pragma once

#include <optional>
#include <string>

#include "app/house/ids.hpp"
#include "kit/shape/instant.hpp"

namespace carnet::today {

/// A piece that is here and might please.
struct PieceRow {
  PieceId id;
  std::string title;
  std::string category;
  std::string metal;
  std::string stone;
  std::string style;
  std::optional<std::int64_t> price_minor;
  std::string currency;
  std::string picture;
  std::string picture_alt;
  Instant arrived_at;
};
BOOST_DESCRIBE_STRUCT(PieceRow, (),
                      (id, title, category, metal, stone, style, price_minor, currency, picture,
                       picture_alt, arrived_at))

struct NameRow {
  StaffId id;
  std::string given_name;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (id, given_name))

/// The newest fit, or the prior while there is none.
struct RhythmRow {
  Uuid id;
  Instant made_at;
  double r = 0.5;
  double alpha = 42;
  double a = 0.7;
  double b = 2;
  double log_likelihood = 0;
  int clients = 0;
  int repeats = 0;
  bool is_prior_alone = true;
  double median_order = 0;
  double largest_order = 0;
  double second_band = 0;
  double third_band = 0;
  double top_band = 0;
};
BOOST_DESCRIBE_STRUCT(RhythmRow, (),
                      (id, made_at, r, alpha, a, b, log_likelihood, clients, repeats,
                       is_prior_alone, median_order, largest_order, second_band, third_band,
                       top_band))

}  // namespace carnet::today
