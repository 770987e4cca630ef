// SPDX-License-Identifier: Apache-2.0
// The three rows that say what happened, and the answers kept for repeated writes.
#include "app/house/aliases.hpp"
#include "app/house/held_pages.hpp"
#include "app/house/journal.hpp"
#include "app/house/replays.hpp"
#include "kit/id/id_source.hpp"
#include "kit/sql/changes.hpp"

namespace carnet {

namespace {

struct TimelineRecord {
  ClientId client_id;
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::optional<StaffId> staff_id;
};
BOOST_DESCRIBE_STRUCT(TimelineRecord, (), (client_id, id, at, noun, noun_id, verb, staff_id))

struct AuditRecord {
  Instant at;
  std::optional<StaffId> staff_id;
  std::optional<ClientId> client_id;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::string salt;
  std::string payload;
};
BOOST_DESCRIBE_STRUCT(AuditRecord, (),
                      (at, staff_id, client_id, noun, noun_id, verb, salt, payload))

struct KeptAnswer {
  std::string request_hash;
  int status = 0;
  std::string answer;
};
BOOST_DESCRIBE_STRUCT(KeptAnswer, (), (request_hash, status, answer))

/// SQLite has one writer: a second request waits for it. PostgreSQL has many: the first to lock
/// the key works, others are told that it runs.
bool may_work_on(sql::Tx& tx, const std::string& key) {
  if (tx.engine() == sql::Engine::sqlite) return true;
  return tx.one<bool>("select pg_try_advisory_xact_lock(hashtextextended($1, 0))", key);
}

std::vector<ClientId> pages_in(std::span<const Happening> all) {
  std::vector<ClientId> pages;
  for (const auto& each : all) {
    if (each.client_id) pages.push_back(*each.client_id);
  }
  return pages;
}

}  // namespace

void record(sql::Tx& tx, const Scope& scope, Instant now, const Happening& happening) {
  record_all(tx, scope, now, std::span(&happening, 1));
}

void record_all(sql::Tx& tx, const Scope& scope, Instant now, std::span<const Happening> all) {
  hold_pages(tx, scope, pages_in(all));
  std::vector<TimelineRecord> timeline;
  std::vector<AuditRecord> audit;
  std::vector<sql::Change> changes;
  for (const auto& each : all) {
    const std::string noun(each.noun);
    const std::string verb(each.verb);
    if (each.client_id && each.in_timeline == InTimeline::yes) {
      timeline.push_back(
          {*each.client_id, new_uuid(now), each.at, noun, each.noun_id, verb, scope.person()});
    }
    audit.push_back(
        {now, scope.person(), each.client_id, noun, each.noun_id, verb, new_token(), each.payload});
    std::optional<Uuid> client;
    if (each.client_id) client = each.client_id->uuid();
    changes.push_back({noun, each.noun_id, client, verb, now});
  }
  tx.insert_all("timeline", std::span<const TimelineRecord>(timeline));
  tx.insert_all("audit", std::span<const AuditRecord>(audit));
  sql::record_changes(tx, changes);
}

Result<std::optional<http::Answered>> replay(sql::Tx& tx, const Scope&, const ReplayKey& key) {
  if (!may_work_on(tx, key.key)) {
    return fault(FaultKind::conflict, "running", "This is being worked on.");
  }
  const auto kept = tx.first<KeptAnswer>(
      "select request_hash, status, answer from idempotency_keys where key = $1", key.key);
  if (!kept) return std::optional<http::Answered>();
  if (kept->request_hash != key.hash) {
    return fault(FaultKind::unprocessable, "other_request",
                 "This Idempotency-Key stood for another request.");
  }
  return std::optional<http::Answered>({kept->status, kept->answer});
}

void keep_answer(sql::Tx& tx, const Scope& scope, Instant now, const ReplayKey& key,
                 const http::Answered& answer) {
  // Two at once under one key may both have worked alone: the first answer stands.
  tx.send(
      "insert into idempotency_keys (key, staff_id, request_hash, status, answer, at)"
      " values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
      key.key, scope.person(), key.hash, answer.status, answer.body, now);
}

void forget_replays(sql::Tx& tx, const Scope&, Instant now) {
  tx.run("delete from idempotency_keys where at < $1", now - std::chrono::hours(24 * 14));
}

void keep_alias(sql::Tx& tx, const Scope&, Instant now, ClientId alias_id, ClientId client_id) {
  tx.run(
      "insert into client_aliases (alias_id, client_id, at) select $1, $2, $3"
      " where not exists (select 1 from clients c where c.id = $1) on conflict do nothing",
      alias_id, client_id, now);
}

std::optional<ClientId> meant_by(sql::Tx& tx, const Scope&, ClientId id) {
  return tx.first<ClientId>("select client_id from client_aliases where alias_id = $1", id);
}

ClientId as_meant(sql::Tx& tx, const Scope& scope, ClientId id) {
  return meant_by(tx, scope, id).value_or(id);
}

std::optional<ClientId> as_meant(sql::Tx& tx, const Scope& scope, std::optional<ClientId> id) {
  return id ? std::optional(as_meant(tx, scope, *id)) : std::nullopt;
}

}  // namespace carnet
