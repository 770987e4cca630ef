// SPDX-License-Identifier: Apache-2.0
// Prepares one migrated database for each engine and copies it for each test.
#include "test/engines.hpp"

#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "kit/sql/migrate.hpp"
#include "kit/sql/postgres.hpp"

namespace carnet::test {

namespace {

namespace files = std::filesystem;

constexpr Instant prepared_at{1767225600000};  // 2026-01-01T00:00Z

std::string next_name() {
  static std::atomic<int> count = 0;
  return "carnet_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

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
    sql::migrate(*database, sql::embedded_migrations(), prepared_at);
    return file;
  }();
  return path;
}

FreshDatabase fresh_sqlite(sql::Options options) {
  const auto path = folder().file(next_name());
  files::copy_file(sqlite_template(), path);
  return open_sqlite(path, options);
}

// The same server, another database: "…/postgres?x" or "… dbname=postgres".
std::string postgres_url(const std::string& name) {
  const auto& url = engines().postgres_url;
  if (url.find("://") == std::string::npos) return url + " dbname=" + name;
  const auto question = std::min(url.find('?'), url.size());
  const auto slash = url.find('/', url.find("://") + 3);
  return url.substr(0, std::min(slash, question)) + "/" + name + url.substr(question);
}

// CREATE DATABASE is not allowed inside a transaction, so these speak to the engine directly.
void on_server(const std::string& statement) {
  if (engines().postgres_url.empty()) {
    throw std::runtime_error("CARNET_TEST_POSTGRES names no server (or set CARNET_TEST_ENGINES)");
  }
  const auto connection = sql::open_postgres({engines().postgres_url});
  connection->script(statement);
}

void drop_postgres(const std::string& name) {
  on_server("drop database if exists " + name + " with (force)");
}

FreshDatabase create_postgres(const std::string& from, sql::Options options) {
  const auto name = next_name();
  on_server("create database " + name + " template " + from);
  return open_fresh(postgres_url(name), options, [name] { drop_postgres(name); });
}

// Dropped when the program ends; nobody may be connected to a database that is copied.
class PostgresTemplate {
 public:
  PostgresTemplate() : name_(next_name()) {
    on_server("create database " + name_ + " template template0");
    const auto database = sql::Database::open(postgres_url(name_));
    sql::migrate(*database, sql::embedded_migrations(), prepared_at);
  }
  ~PostgresTemplate() {
    try {
      drop_postgres(name_);
    } catch (const sql::Error&) {  // the server is gone, and the database with it
    }
  }
  const std::string& name() const { return name_; }

 private:
  std::string name_;
};

const std::string& postgres_template() {
  static const PostgresTemplate made;
  return made.name();
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
  return create_postgres(postgres_template(), options);
}

FreshDatabase empty_database(sql::Engine engine, sql::Options options) {
  if (engine == sql::Engine::postgres) return create_postgres("template0", options);
  return open_sqlite(folder().file(next_name()), options);
}

void Discard::operator()(sql::Database* database) const {
  delete database;
  remove();
}

}  // namespace carnet::test
