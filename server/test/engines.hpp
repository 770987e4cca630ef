// SPDX-License-Identifier: Apache-2.0
// Gives each test a fresh, migrated database of the engine it runs on.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "kit/shape/instant.hpp"
#include "kit/sql/sql.hpp"

namespace carnet::test {

/// Closes the database and removes what it was kept in.
struct Discard {
  std::string url;
  std::function<void()> remove;
  void operator()(sql::Database* database) const;
};
/// Its url, to open it a second time, is get_deleter().url.
using FreshDatabase = std::unique_ptr<sql::Database, Discard>;

/// What schema_migrations says of a test's database: 2026-01-01T00:00Z.
constexpr Instant migrated_at{1767225600000};

/// A database of its own with every migration applied and no rows.
FreshDatabase fresh_database(sql::Engine engine, sql::Options options = {});

/// The same without any table, for tests of migrations.
FreshDatabase empty_database(sql::Engine engine, sql::Options options = {});

/// Which engines this run tests, the url of a PostgreSQL server that may be used freely (its user
/// can create databases), and where a validator of Twilio's API listens, if anywhere. Told by the
/// test program's main.
struct Engines {
  std::vector<sql::Engine> all;
  std::string postgres_url;
  std::vector<std::string> carrier_urls;
};
Engines& engines();

/// `engine` alone, or nothing when this run does not test it.
std::vector<sql::Engine> only(sql::Engine engine);

std::string engine_name(const testing::TestParamInfo<sql::Engine>& engine);

/// A test on a fresh database, once for each engine.
class EngineTest : public testing::TestWithParam<sql::Engine> {
 protected:
  sql::Engine engine() const { return GetParam(); }
  sql::Database& database() { return *fresh(); }
  const FreshDatabase& fresh() {
    if (!database_) database_ = fresh_database(engine());
    return database_;
  }

 private:
  FreshDatabase database_;
};

}  // namespace carnet::test

/// Runs a suite on each engine of this run.
#define CARNET_ON_EACH_ENGINE(suite)                                                  \
  INSTANTIATE_TEST_SUITE_P(on, suite, testing::ValuesIn(carnet::test::engines().all), \
                           carnet::test::engine_name)

/// Runs a suite about what only PostgreSQL does.
#define CARNET_ON_POSTGRES(suite)                                                                \
  GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(suite);                                          \
  INSTANTIATE_TEST_SUITE_P(on, suite,                                                            \
                           testing::ValuesIn(carnet::test::only(carnet::sql::Engine::postgres)), \
                           carnet::test::engine_name)
