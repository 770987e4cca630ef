// SPDX-License-Identifier: Apache-2.0
// Opens libpq connections and turns SQLSTATEs (PostgreSQL manual, appendix A) into our errors.
#include "kit/sql/postgres_result.hpp"

#include <array>
#include <string>

namespace carnet::sql {

namespace {

std::string field_of(const PGresult* result, int field) {
  const char* const text = PQresultErrorField(result, field);
  return text ? text : "";
}

// "Key (client_id, id)=(…) already exists.", in whatever language: the list before ")=(".
std::vector<std::string> key_columns(const std::string& detail) {
  std::vector<std::string> columns;
  const auto end = detail.find(")=(");
  const auto start = detail.find('(');
  if (end == std::string::npos || start >= end) return columns;
  std::string_view rest(detail.data() + start + 1, end - start - 1);
  while (!rest.empty()) {
    const auto one = rest.substr(0, rest.find(", "));
    columns.emplace_back(one);
    rest.remove_prefix(std::min(rest.size(), one.size() + 2));
  }
  return columns;
}

bool starts_with_any(std::string_view state, std::initializer_list<std::string_view> starts) {
  for (const auto start : starts) {
    if (state.substr(0, start.size()) == start) return true;
  }
  return false;
}

// Connection, resources, lock or statement time-out, shutdown, system error; and a prepared
// statement that a migration or a proxy took away.
bool is_for_later(std::string_view state) {
  if (state == "08P01") return false;  // a wrong number of parameters, not a lost connection
  return starts_with_any(state, {"08", "53", "55P03", "57", "58", "0A000", "26000"});
}

void be_silent(void*, const char*) {}

}  // namespace

PostgresHandle connect_postgres(const PostgresSettings& settings) {
  // Later keywords win, so the url may set its own time-out.
  const std::array<const char*, 6> names{"connect_timeout",           "keepalives_idle",
                                         "fallback_application_name", "dbname",
                                         "client_encoding",           nullptr};
  const std::array<const char*, 6> values{"5",    "30",   "carnet", settings.url.c_str(),
                                          "UTF8", nullptr};
  PostgresHandle handle(PQconnectdbParams(names.data(), values.data(), 1));
  if (!handle || PQstatus(handle.get()) != CONNECTION_OK) {
    throw Busy("PostgreSQL cannot be reached: " +
               std::string(handle ? PQerrorMessage(handle.get()) : "out of memory"));
  }
  PQsetNoticeProcessor(handle.get(), be_silent, nullptr);
  // A book is a few hundred clients of many: on a solid-state disk its pages cost little more than
  // those of a scan, but PostgreSQL's default of 4 makes it read whole tables instead.
  // Nothing we ask is long enough to repay starting helper processes for it or compiling it.
  const std::string set_up =
      "set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0; set jit = off; "
      "set statement_timeout = " +
      std::to_string(settings.statement_timeout.count()) +
      "; set lock_timeout = " + std::to_string(settings.busy_timeout.count()) +
      "; set idle_in_transaction_session_timeout = 60000; set cursor_tuple_fraction = 1" +
      "; set timezone = 'UTC'; set datestyle = 'ISO'; set client_min_messages = warning";
  const PostgresResult result(PQexec(handle.get(), set_up.c_str()));
  if (!is_fine(result.get())) throw_postgres(result.get(), set_up);
  return handle;
}

bool is_fine(const PGresult* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

bool is_lost(PGconn* connection, const PGresult* result) {
  if (PQstatus(connection) != CONNECTION_OK || !result) return true;
  return starts_with_any(field_of(result, PG_DIAG_SQLSTATE), {"08", "57P", "0A000", "26000"});
}

void throw_postgres(const PGresult* result, std::string_view text) {
  const auto state = field_of(result, PG_DIAG_SQLSTATE);
  const auto said = field_of(result, PG_DIAG_MESSAGE_PRIMARY);
  if (state == "40001" || state == "40P01") throw Collision(said);
  if (state == "23505") {
    throw Conflict(said, field_of(result, PG_DIAG_CONSTRAINT_NAME),
                   key_columns(field_of(result, PG_DIAG_MESSAGE_DETAIL)));
  }
  if (state.empty()) throw Busy("the connection to PostgreSQL was lost");
  if (is_for_later(state)) throw Busy(state + " " + said);
  // Messages of class 22 (data exceptions) quote the value.
  const bool quotes_value = starts_with_any(state, {"22"});
  throw Broken(state + " " + (quotes_value ? "a value does not fit" : said) +
               " in: " + std::string(text));
}

}  // namespace carnet::sql
