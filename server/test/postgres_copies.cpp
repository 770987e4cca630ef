// SPDX-License-Identifier: Apache-2.0
// Makes, cleans and drops the PostgreSQL databases of tests.
#include "test/postgres_copies.hpp"

#include <unistd.h>

#include <atomic>
#include <stdexcept>

#include "kit/sql/migrate.hpp"
#include "kit/sql/postgres.hpp"
#include "test/engines.hpp"

namespace carnet::test {

namespace {

// CREATE DATABASE is not allowed inside a transaction, so this speaks to the engine directly.
void on_server(const std::string& url, const std::string& statement) {
  if (url.empty()) {
    throw std::runtime_error("CARNET_TEST_POSTGRES names no server (or set CARNET_TEST_ENGINES)");
  }
  sql::open_postgres({url})->script(statement);
}

// Tables a test made go; tables it wrote to are emptied, all others cost one look.
std::string cleaning(const std::string& tables) {
  return R"(do $$
declare
  name text;
  has_rows boolean;
  touched text := '';
begin
  for name in select quote_ident(tablename) from pg_tables
      where schemaname = 'public' and tablename not in ()" +
         tables + R"() loop
    execute 'drop table ' || name || ' cascade';
  end loop;
  for name in select quote_ident(tablename) from pg_tables
      where schemaname = 'public' and tablename <> 'schema_migrations' loop
    execute 'select exists (select 1 from ' || name || ')' into has_rows;
    if has_rows then touched := touched || ', ' || name; end if;
  end loop;
  if touched <> '' then
    execute 'truncate ' || substr(touched, 3) || ' restart identity cascade';
  end if;
end $$)";
}

}  // namespace

PostgresCopies::~PostgresCopies() {
  for (const auto& name : clean_) {
    try {
      drop(name);
    } catch (const sql::Error&) {  // the server is gone, and the database with it
    }
  }
}

std::string PostgresCopies::take() {
  const std::lock_guard lock(mutex_);
  if (clean_.empty()) return create_migrated();
  auto name = std::move(clean_.back());
  clean_.pop_back();
  return name;
}

void PostgresCopies::give_back(const std::string& name) {
  const std::lock_guard lock(mutex_);
  on_server(url(name), cleaning(tables_));
  clean_.push_back(name);
}

std::string PostgresCopies::create_migrated() {
  auto name = create();
  const auto database = sql::Database::open(url(name));
  sql::migrate(*database, sql::embedded_migrations(), migrated_at);
  tables_ = database->read([](sql::Tx& tx) {
    return tx.one<std::string>(
        "select string_agg(quote_literal(tablename), ', ') from pg_tables "
        "where schemaname = 'public'");
  });
  return name;
}

std::string PostgresCopies::create() {
  auto name = next_name();
  on_server(engines().postgres_url, "create database " + name + " template template0");
  return name;
}

void PostgresCopies::drop(const std::string& name) {
  on_server(engines().postgres_url, "drop database if exists " + name + " with (force)");
}

std::string PostgresCopies::url(const std::string& name) {
  const auto& url = engines().postgres_url;
  if (url.find("://") == std::string::npos) return url + " dbname=" + name;
  const auto question = std::min(url.find('?'), url.size());
  const auto slash = url.find('/', url.find("://") + 3);
  return url.substr(0, std::min(slash, question)) + "/" + name + url.substr(question);
}

std::string next_name() {
  static std::atomic<int> count = 0;
  return "carnet_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

}  // namespace carnet::test
