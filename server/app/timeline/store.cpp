// SPDX-License-Identifier: Apache-2.0
// Queries of the timeline: entries, and the words of their subjects.
#include "app/timeline/store.hpp"

#include "app/house/removed_rows.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::timeline::store {

namespace {

/// Each noun's own words, as `words`. Private notes stay out of the timeline.
std::string subjects_of(sql::Engine engine, const std::string& noun) {
  if (noun == "notes") {
    return "select x.id, x.body as words from notes x where not x.is_private"
           " and x.removed_at is null";
  }
  if (noun == "files") {
    return "select x.id, x.name as words from files x where not x.is_private"
           " and x.removed_at is null";
  }
  if (noun == "contacts") return "select x.id, x.value as words from contacts x where true";
  if (noun == "messages") return "select x.id, x.body as words from messages x where true";
  if (noun == "occasions") return "select x.id, x.label as words from occasions x where true";
  if (noun == "touches") return "select x.id, x.note as words from touches x where true";
  if (noun == "promises") return "select x.id, x.text as words from promises x where true";
  if (noun == "repairs") {
    return "select x.id, x.piece as words from repairs x where x.removed_at is null";
  }
  if (noun == "sizes") {
    return "select x.id, case when x.part = 'ring' then upper(x.scale) || ' ' || x.said"
           " else x.said || ' ' || x.scale end as words from sizes x where true";
  }
  if (noun == "wishes") return "select x.id, x.words from wishes x where true";
  if (noun == "assignments") {
    return "select x.id, case when s.id is null then x.note when x.note = '' then s.given_name"
           " else s.given_name || ': ' || x.note end as words from assignments x"
           " left join staff s on s.id = x.staff_id where true";
  }
  if (noun == "sales") {
    return "select x.id, (select " + sql::join_text(engine, "title", ", ", "place") +
           " from (select title, place from sale_lines l where l.client_id = $1"
           " and l.sale_id = x.id order by place) as bought) as words from sales x where true";
  }
  return {};
}

struct Subject {
  Uuid id;
  std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(Subject, (), (id, words))

}  // namespace

std::vector<EntryRow> list(sql::Tx& tx, const Scope&, ClientId client_id, const Before& before,
                           int limit) {
  return tx.all<EntryRow>(
      "select t.id, t.at, t.noun, t.noun_id, t.verb, t.staff_id, s.given_name as staff_name"
      " from timeline t"
      " left join staff s on s.id = t.staff_id where t.client_id = $1"
      " and (t.at < $2 or (t.at = $2 and cast(t.id as text) < $3))" +
          of_what_stands("t") + " order by t.at desc, t.id desc limit $4",
      client_id, before.at, before.id, limit + 1);
}

Subjects subject_texts(sql::Tx& tx, const Scope&, ClientId client_id,
                       const std::vector<EntryRow>& entries) {
  std::map<std::string, std::vector<Uuid>> told;
  for (const auto& entry : entries) told[entry.noun].push_back(entry.noun_id);
  Subjects texts;
  for (const auto& [noun, ids] : told) {
    const auto subjects = subjects_of(tx.engine(), noun);
    if (subjects.empty()) continue;
    const auto found = tx.all<Subject>(
        subjects + " and x.client_id = $1 and " + sql::in_ids(tx.engine(), "x.id", "$2"), client_id,
        sql::id_list(tx.engine(), std::span<const Uuid>(ids)));
    for (const auto& subject : found) {
      const bool has_words = subject.words && !subject.words->empty();
      if (has_words) texts.emplace(std::pair(noun, subject.id), *subject.words);
    }
  }
  return texts;
}

}  // namespace carnet::timeline::store
