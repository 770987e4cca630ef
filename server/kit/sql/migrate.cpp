// SPDX-License-Identifier: Apache-2.0
// Applies migrations one transaction each, under a lock that lets one server at a time through.
#include "kit/sql/migrate.hpp"

#include <array>
#include <cstdio>
#include <map>

#include "kit/sql/changes.hpp"
#include "kit/sql/split.hpp"

namespace carnet::sql {

namespace {

struct AppliedMigration {
  int number = 0;
  std::string name;
  std::string checksum;
  Instant applied_at;
};
BOOST_DESCRIBE_STRUCT(AppliedMigration, (), (number, name, checksum, applied_at))

std::string_view text_for(Engine engine, const Migration& migration) {
  return engine == Engine::sqlite ? migration.sqlite_text : migration.postgres_text;
}

// FNV-1a, 64 bits (Fowler, Noll, Vo): tells an edited file, guards against nobody.
std::string checksum_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3;
  }
  std::array<char, 17> out{};
  std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(hash));
  return out.data();
}

// One number for all servers of a database, until the transaction ends; SQLite's writer is alone.
void take_turn(Tx& tx) {
  if (tx.engine() == Engine::postgres) {
    tx.script("set local statement_timeout = 0");
    tx.script("set local lock_timeout = 0");
    tx.script("select pg_advisory_xact_lock(6027541181)");
  }
  tx.script(
      "create table if not exists schema_migrations ("
      "number int primary key, name text not null, checksum text not null, "
      "applied_at bigint not null)");
}

void refuse_unless_same(const AppliedMigration& applied, const Migration& ours, Engine engine) {
  if (applied.checksum == checksum_of(text_for(engine, ours))) return;
  throw MigrationRefused("migration " + std::to_string(ours.number) + " (" + applied.name +
                         ") was changed after it was applied to this database");
}

// The first migration still to be applied, once all that were applied are known to be ours.
const Migration* next_missing(Tx& tx, const std::vector<Migration>& migrations) {
  std::map<int, AppliedMigration> applied;
  for (auto& row : tx.all<AppliedMigration>("select * from schema_migrations")) {
    applied.emplace(row.number, row);
  }
  const Migration* missing = nullptr;
  for (const auto& migration : migrations) {
    const auto found = applied.find(migration.number);
    if (found == applied.end()) {
      if (!missing) missing = &migration;
      continue;
    }
    refuse_unless_same(found->second, migration, tx.engine());
    applied.erase(found);
    if (!missing) continue;
    throw MigrationRefused("migration " + std::to_string(missing->number) +
                           " is missing below one that was applied");
  }
  if (applied.empty()) return missing;
  throw MigrationRefused("the database is newer than this program: it has migration " +
                         std::to_string(applied.rbegin()->first));
}

bool apply_next(Tx& tx, const std::vector<Migration>& migrations, Instant at) {
  take_turn(tx);
  const Migration* const next = next_missing(tx, migrations);
  if (!next) return false;
  const auto text = text_for(tx.engine(), *next);
  for (const auto statement : split_statements(text)) tx.script(statement);
  tx.insert("schema_migrations",
            AppliedMigration{next->number, std::string(next->name), checksum_of(text), at});
  return true;
}

bool has_changes_table(Tx& tx) {
  return tx.engine() == Engine::postgres &&
         tx.one<bool>("select to_regclass('changes') is not null");
}

}  // namespace

int migrate(Database& database, const std::vector<Migration>& migrations, Instant at) {
  int applied = 0;
  while (database.write([&](Tx& tx) { return apply_next(tx, migrations, at); })) ++applied;
  database.write([](Tx& tx) {
    if (has_changes_table(tx)) forget_foreign_changes(tx);
  });
  return applied;
}

}  // namespace carnet::sql
