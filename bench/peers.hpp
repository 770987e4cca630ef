// SPDX-License-Identifier: Apache-2.0
// What the engines do by themselves: the statements of GET /api/clients/{id} as server/app/clients
// writes them, by the engine's own library, one thread and one connection each.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "bench/measure.hpp"

namespace carnet::bench {

/// `given` says what $1, $2 and so on are: c the client, s the staff member, 1 that an owner sees
/// all.
struct Statement {
  const char* text;
  std::string_view given;
};
inline constexpr std::array<Statement, 5> client_by_id{
    {{"select 1 from clients c where c.id = $1 and ($2 = 1 or exists (select 1 from books b"
      " where b.client_id = c.id and b.staff_id = $3) or exists (select 1 from client_stores m"
      " join staff_stores w on w.store_id = m.store_id and w.staff_id = $3"
      " where m.client_id = c.id))",
      "c1s"},
     {"select id, kind, given_name, family_name, preferred_name, language, home_store_id, "
      "time_zone,"
      " tags, sort_key, since_day, archived_at, version, created_at, changed_at from clients"
      " where id = $1",
      "c"},
     {"select id, label, year, month, day from occasions where client_id = $1 and not muted"
      " order by id",
      "c"},
     {"select id, kind, value, label, shared, preferred from contacts where client_id = $1"
      " order by preferred desc, created_at, id",
      "c"},
     {"select count(*) from notes where client_id = $1 and (not is_private or staff_id = $2)",
      "cs"}}};

struct PeerRun {
  std::vector<std::string> client_ids;
  std::string staff_id;
  int connections = 8;
  std::chrono::seconds length{10};
};

/// `path` is the database file.
Measured run_sqlite(const std::string& path, const PeerRun& run);

/// `url` is what libpq takes.
Measured run_postgres(const std::string& url, const PeerRun& run);

}  // namespace carnet::bench
