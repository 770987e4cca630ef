// SPDX-License-Identifier: Apache-2.0
// Queries of the timeline: entries, and the words of their subjects.
#include "app/timeline/store.hpp"

#include "kit/sql/dialect.hpp"

namespace carnet::timeline::store {

namespace {

/// Each noun's own words, by the key (client_id, id). Private notes stay out of the timeline.
std::string subject_query(sql::Engine engine, const std::string& noun) {
  if (noun == "notes") {
    return "select body from notes where client_id = $1 and id = $2 and not is_private";
  }
  if (noun == "contacts") return "select value from contacts where client_id = $1 and id = $2";
  if (noun == "messages") return "select body from messages where client_id = $1 and id = $2";
  if (noun == "occasions") return "select label from occasions where client_id = $1 and id = $2";
  if (noun == "touches") return "select note from touches where client_id = $1 and id = $2";
  if (noun == "promises") return "select text from promises where client_id = $1 and id = $2";
  if (noun == "assignments") {
    return "select case when s.id is null then a.note when a.note = '' then s.given_name"
           " else s.given_name || ': ' || a.note end from assignments a"
           " left join staff s on s.id = a.staff_id where a.client_id = $1 and a.id = $2";
  }
  if (noun == "visits") {
    return "select coalesce(nullif((select " + sql::join_text(engine, "title", ", ", "place") +
           " from (select title, place from visit_pieces where client_id = $1 and visit_id = $2"
           " order by place) as seen), ''), note) from visits where client_id = $1 and id = $2";
  }
  if (noun == "sales") {
    return "select " + sql::join_text(engine, "title", ", ", "place") +
           " from (select title, place from sale_lines where client_id = $1 and sale_id = $2"
           " order by place) as lines";
  }
  return {};
}

}  // namespace

std::vector<EntryRow> list(sql::Tx& tx, const Scope&, ClientId client_id, const Before& before,
                           int limit) {
  return tx.all<EntryRow>(
      "select t.id, t.at, t.noun, t.noun_id, t.verb, s.given_name as staff_name from timeline t"
      " left join staff s on s.id = t.staff_id where t.client_id = $1"
      " and (t.at < $2 or (t.at = $2 and cast(t.id as text) < $3))"
      " order by t.at desc, t.id desc limit $4",
      client_id, before.at, before.id, limit + 1);
}

std::optional<std::string> subject_text(sql::Tx& tx, const Scope&, ClientId client_id,
                                        const EntryRow& entry) {
  const auto text = subject_query(tx.engine(), entry.noun);
  if (text.empty()) return std::nullopt;
  const auto found = tx.first<std::optional<std::string>>(text, client_id, entry.noun_id);
  return found && *found && !(*found)->empty() ? *found : std::nullopt;
}

}  // namespace carnet::timeline::store
