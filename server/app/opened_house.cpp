// SPDX-License-Identifier: Apache-2.0
// Opens a house: the data folder, the key that hashes, the clock, the database.
#include "app/opened_house.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "app/consents/consents.hpp"
#include "app/gateways/gateways.hpp"
#include "kit/id/id_source.hpp"
#include "kit/sql/migrate.hpp"

namespace carnet {

namespace {

namespace fs = std::filesystem;

/// The key is made once. Losing it signs everybody out and makes erased addresses unknown, so
/// backups hold it too.
std::string key_of(const Config& config) {
  if (!config.secret.reveal().empty()) return config.secret.reveal();
  const fs::path path = fs::path(config.data) / "secret.key";
  if (!fs::exists(path)) {
    const fs::path draft = path.string() + ".new";
    std::ofstream(draft) << new_token();
    fs::rename(draft, path);
  }
  std::string key;
  std::ifstream(path) >> key;
  if (key.size() != 64) throw std::runtime_error(path.string() + " does not hold a key");
  return key;
}

std::unique_ptr<clock::Clock> clock_of(const Config& config) {
  if (config.test_clock) return std::make_unique<clock::TestClock>(*config.test_clock);
  return std::make_unique<clock::SystemClock>();
}

std::unique_ptr<sql::Database> database_of(const Config& config) {
  // What is written from here on, the book, its journal and its key, is for this user alone.
  umask(S_IRWXG | S_IRWXO);
  fs::create_directories(config.data);
  // One for each request at work, two for the jobs; SQLite opens its readers as they are needed.
  sql::Options options;
  options.pool_size = config.workers + 2;
  return sql::Database::open(config.database_url(), options);
}

}  // namespace

OpenedHouse::OpenedHouse(const Config& settings)
    : config(settings), clock(clock_of(settings)), database(database_of(settings)) {
  sql::migrate(*database, sql::embedded_migrations(), clock->now());
  furnish_house(key_of(config));
  consents::replay_journal(*house);
}

void OpenedHouse::furnish_house(const std::string& key) {
  house.reset(new House{config, *database, *clock, key});
  house->gateway = gateways::open_gateway(config, *database, *clock);
}

void OpenedHouse::set_clock(std::unique_ptr<clock::Clock> other) {
  const auto key = house->key;
  clock = std::move(other);
  furnish_house(key);
}

}  // namespace carnet
