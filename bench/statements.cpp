// SPDX-License-Identifier: Apache-2.0
// Copies of the stores' own SQL; when a store changes, so does its copy here.
#include "bench/statements.hpp"

#include <stdexcept>

#include "bench/today_statements.hpp"
#include "kit/id/id_source.hpp"
#include "kit/text/fold.hpp"

namespace carnet::bench {

namespace {

constexpr std::size_t listed_id = 39;  // in quotes, and a comma
constexpr std::int64_t day_ms = 86'400'000;

Instant now() {
  return Instant(
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
}

const std::string sees =
    "($2 = 1 or exists (select 1 from books b where b.client_id = c.id and b.staff_id = $3)"
    " or exists (select 1 from client_stores m join staff_stores w on w.store_id = m.store_id"
    " and w.staff_id = $3 where m.client_id = c.id))";

const Statement alias{"select client_id from client_aliases where alias_id = $1", "c"};

Request client_by_id() {
  return {{alias,
           {"select 1 from clients c where c.id = $1 and " + sees, "c1s"},
           {"select id, kind, given_name, family_name, preferred_name, language, home_store_id,"
            " time_zone, tags, sort_key, since_day, archived_at, version, created_at, changed_at"
            " from clients where id = $1",
            "c"},
           {"select id, label, kind, year, month, day from occasions where client_id = $1"
            " and not muted order by id",
            "c"},
           {"select id, kind, value, label, shared, preferred from contacts where client_id = $1"
            " order by preferred desc, created_at, id",
            "c"},
           {"select count(*) from notes where client_id = $1 and removed_at is null and"
            " (not is_private or staff_id = $2)",
            "cs"}},
          false};
}

Request note(sql::Engine engine) {
  Request request{
      {{"select request_hash, status, answer from idempotency_keys where key = $1", "n"},
       alias,
       {"select 1 from clients c where c.id = $1 and " + sees, "c1s"},
       {"insert into notes (client_id, id, body, is_private, staff_id, at, version, removed_at)"
        " values ($1, $2, 'Asked for the emerald to be put aside until Saturday.', false, $3,"
        " $4, 1, null) on conflict do nothing",
        "cnsi"},
       {"select n.id, n.body, n.is_private, n.staff_id, s.given_name as staff_name, n.at,"
        " n.version from notes n left join staff s on s.id = n.staff_id where n.client_id = $1"
        " and n.removed_at is null and (not n.is_private or n.staff_id = $2) and n.id = $3",
        "csn"},
       {"insert into timeline (client_id, id, at, noun, noun_id, verb, staff_id)"
        " values ($1, $2, $3, 'notes', $4, 'kept', $5)",
        "ctins"},
       {"insert into audit (at, staff_id, client_id, noun, noun_id, verb, salt, payload)"
        " values ($1, $2, $3, 'notes', $4, 'kept', $5, '')",
        "iscnk"},
       {"insert into changes (noun, noun_id, client_id, verb, at)"
        " values ('notes', $1, $2, 'kept', $3)",
        "nci"},
       {"insert into idempotency_keys (key, staff_id, request_hash, status, answer, at)"
        " values ($1, $2, $3, 201, '{\"id\":\"\",\"body\":\"Asked for the emerald to be put"
        " aside until Saturday.\",\"is_private\":false,\"staff_name\":\"Ada\"}', $4) on conflict do"
        " nothing",
        "nski"}},
      true};
  if (engine == sql::Engine::postgres) {
    const Statement turn{"select pg_try_advisory_xact_lock(hashtextextended($1, 0))", "n"};
    request.statements.insert(request.statements.begin(), turn);
  }
  return request;
}

}  // namespace

Request request_named(const std::string& name, sql::Engine engine) {
  if (name == "client") return client_by_id();
  if (name == "note") return note(engine);
  if (name == "search") return {{search_statement(engine)}, false};
  if (name == "today") return {today_statements(engine), false};
  throw std::runtime_error("no statements are kept for " + name);
}

std::string Turn::value(char letter) const {
  switch (letter) {
    case 'c':
      return client_id;
    case 'q':
      return client_id.substr(0, client_id.size() / 4 / listed_id * listed_id) + client_id.back();
    case 's':
      return staff_id;
    case 'n':
      return new_id;
    case 't':
      return entry_id;
    case 'k':
      return token;
    case 'i':
      return now;
    case 'p':
      return pattern;
    case 'f':
      return phrase;
    case '1':
      return "1";
    case '%':
      return "%";
    case '9':
      return "51";
    case 'm':
      return "11";
    case 'y':
      return std::to_string(std::stoll(now) - 366 * day_ms);
    case 'Y':
      return std::to_string(std::stoll(now) - 400 * day_ms);
    default:
      throw std::runtime_error(std::string("no value for the letter ") + letter);
  }
}

Turn turn_about(const std::string& word, const std::string& staff_id) {
  const auto at = now();
  return {word,
          staff_id,
          new_uuid(at).text(),
          new_uuid(at).text(),
          new_token(),
          std::to_string(at.ms()),
          sql::like_anywhere(text::fold(word)),
          sql::phrase(text::fold(word))};
}

}  // namespace carnet::bench
