// SPDX-License-Identifier: Apache-2.0
// A house opened from its settings: key, clock, database brought to this program's tables.
#pragma once

#include <memory>

#include "app/house/house.hpp"

namespace carnet {

/// Owns what a House refers to, and stays where it is made. The constructor throws a sentence when
/// the database or the data folder refuse.
struct OpenedHouse {
  explicit OpenedHouse(const Config& settings);
  OpenedHouse(const OpenedHouse&) = delete;
  OpenedHouse& operator=(const OpenedHouse&) = delete;

  /// Puts another clock in the place of the one opened with, before anything is served.
  void set_clock(std::unique_ptr<clock::Clock> other);

  const Config config;
  std::unique_ptr<clock::Clock> clock;
  std::unique_ptr<sql::Database> database;
  std::unique_ptr<House> house;

 private:
  void furnish_house(const std::string& key);
};

}  // namespace carnet
