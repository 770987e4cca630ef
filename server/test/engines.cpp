// SPDX-License-Identifier: Apache-2.0
// Copies one migrated SQLite file for each test; PostgreSQL databases are lent and cleaned.
#include "test/engines.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "kit/sql/migrate.hpp"
#include "test/postgres_copies.hpp"

namespace carnet::test {

namespace {

namespace files = std::filesystem;

// Removed with everything in it when the program ends.
class Folder {
 public:
  Folder() : path_(files::temp_directory_path() / next_name()) { files::create_directories(path_); }
  ~Folder() {
    std::error_code ignored;
    files::remove_all(path_, ignored);
  }
  files::path file(const std::string& name) const { return path_ / (name + ".db"); }

 private:
  files::path path_;
};

const Folder& folder() {
  static const Folder made;
  return made;
}

FreshDatabase open_fresh(const std::string& url, sql::Options options,
                         std::function<void()> remove) {
  return {sql::Database::open(url, options).release(), Discard{url, std::move(remove)}};
}

void remove_sqlite(const files::path& path) {
  for (const auto* const suffix : {"", "-wal", "-shm"}) files::remove(path.string() + suffix);
}

FreshDatabase open_sqlite(const files::path& path, sql::Options options) {
  return open_fresh("sqlite:" + path.string(), options, [path] { remove_sqlite(path); });
}

const files::path& sqlite_template() {
  static const files::path path = [] {
    auto file = folder().file("template");
    const auto database = sql::Database::open("sqlite:" + file.string());
    sql::migrate(*database, sql::embedded_migrations(), migrated_at);
    return file;
  }();
  return path;
}

FreshDatabase fresh_sqlite(sql::Options options) {
  const auto path = folder().file(next_name());
  files::copy_file(sqlite_template(), path);
  return open_sqlite(path, options);
}

PostgresCopies& copies() {
  static PostgresCopies made;
  return made;
}

FreshDatabase fresh_postgres(sql::Options options) {
  const auto name = copies().take();
  return open_fresh(PostgresCopies::url(name), options, [name] { copies().give_back(name); });
}

FreshDatabase empty_postgres(sql::Options options) {
  const auto name = PostgresCopies::create();
  return open_fresh(PostgresCopies::url(name), options, [name] { PostgresCopies::drop(name); });
}

}  // namespace

Engines& engines() {
  static Engines told;
  return told;
}

std::vector<sql::Engine> only(sql::Engine engine) {
  const auto& all = engines().all;
  const bool is_tested = std::find(all.begin(), all.end(), engine) != all.end();
  return is_tested ? std::vector{engine} : std::vector<sql::Engine>{};
}

std::string engine_name(const testing::TestParamInfo<sql::Engine>& engine) {
  return engine.param == sql::Engine::sqlite ? "sqlite" : "postgres";
}

FreshDatabase fresh_database(sql::Engine engine, sql::Options options) {
  if (engine == sql::Engine::sqlite) return fresh_sqlite(options);
  return fresh_postgres(options);
}

FreshDatabase empty_database(sql::Engine engine, sql::Options options) {
  if (engine == sql::Engine::postgres) return empty_postgres(options);
  return open_sqlite(folder().file(next_name()), options);
}

void Discard::operator()(sql::Database* database) const {
  delete database;
  try {
    remove();
  } catch (const std::exception& fault) {
    ADD_FAILURE() << "a test's database was not cleaned: " << fault.what();
  }
}

}  // namespace carnet::test
