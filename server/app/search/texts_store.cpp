// SPDX-License-Identifier: Apache-2.0
// What stands on pages, and the words that are kept of it.
#include <algorithm>
#include <map>

#include "app/house/visible.hpp"
#include "app/search/rules.hpp"
#include "app/search/store.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::search::store {

namespace {

constexpr std::size_t longest_shown = 600;
constexpr std::size_t longest_words = 8'000;  // a long note and forty pieces

struct Source {
  const char* columns;  // those of Text behind client_id
  const char* from;
  const char* client;
};

// A private note or file without an author is nobody's to find.
constexpr Source sources[] = {
    {"'note' as noun, n.id as noun_id, case when n.is_private then n.staff_id end as author_id,"
     " cast(null as uuid) as other_id, n.at, n.body as shown, '' as more",
     "notes n where n.removed_at is null and (not n.is_private or n.staff_id is not null)",
     "n.client_id"},
    // One that was let go is not found; one that was kept is, as such.
    {"case when e.id is null then 'promise' else 'kept_promise' end as noun, p.id as noun_id,"
     " cast(null as uuid) as author_id, cast(null as uuid) as other_id, p.made_at as at,"
     " p.text as shown, '' as more",
     "promises p left join promise_endings e on e.client_id = p.client_id and e.id = p.id"
     " where (e.id is null or e.kind = 'kept')",
     "p.client_id"},
    {"'wish' as noun, w.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, w.at,"
     " coalesce(nullif(w.words, ''), p.title, w.note) as shown,"
     " w.style || ' ' || w.stone || ' ' || w.metal || ' ' || w.category || ' ' || w.note || ' ' ||"
     " coalesce(p.title || ' ' || p.sku, '') as more",
     "wishes w left join pieces p on p.id = w.piece_id where true", "w.client_id"},
    {"'sale' as noun, l.sale_id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, cast(null as bigint) as at, l.title as shown,"
     " l.sku as more",
     "sale_lines l where true", "l.client_id"},
    {"'relation' as noun, r.id as noun_id, cast(null as uuid) as author_id, r.other_id,"
     " cast(null as bigint) as at,"
     " r.name || coalesce(c.given_name || ' ' || c.family_name, '') as shown,"
     " coalesce(c.preferred_name, '') as more",
     "relations r left join clients c on c.id = r.other_id where true", "r.client_id"},
    {"'occasion' as noun, o.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, cast(null as bigint) as at,"
     " o.label || ', ' || o.person as shown, '' as more",
     "occasions o where o.person <> ''", "o.client_id"},
    {"'repair' as noun, t.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, t.at, t.piece as shown, t.note as more",
     "repairs t where t.removed_at is null", "t.client_id"},
    {"'field' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, cast(null as bigint) as at, v.value as shown, '' as more",
     "field_values v where v.choice_id is null", "v.client_id"},
    {"'file' as noun, f.id as noun_id, case when f.is_private then f.staff_id end as author_id,"
     " cast(null as uuid) as other_id, f.at, f.name as shown, '' as more",
     "files f where f.removed_at is null and (not f.is_private or f.staff_id is not null)",
     "f.client_id"},
};

// One text however many pieces were looked at: visits to a full tray crowd nothing else out.
std::string visits_of(sql::Engine engine) {
  const auto looked_at = [&](std::string_view column) {
    std::string text("coalesce((select ");
    text += sql::join_text(engine, column, " ", "l.place");
    return text +
           " from visit_pieces l left join pieces p on p.id = l.piece_id"
           " where l.client_id = v.client_id and l.visit_id = v.id), '')";
  };
  return "'visit' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
         " cast(null as uuid) as other_id, v.at,"
         " v.for_words || ' · ' || v.note || ' · ' || " +
         looked_at("l.title") + " as shown, v.with_whom || ' ' || " + looked_at("p.sku") +
         " as more";
}

struct KeptText {
  ClientId client_id;
  int place = 0;
  FoundBy noun = FoundBy::note;
  Uuid noun_id;
  std::optional<StaffId> author_id;
  std::optional<ClientId> other_id;
  std::optional<Instant> at;
  std::string shown;
  std::string words;
  std::string seekers;
};
BOOST_DESCRIBE_STRUCT(KeptText, (),
                      (client_id, place, noun, noun_id, author_id, other_id, at, shown, words,
                       seekers))

struct Seeker {
  ClientId client_id;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(Seeker, (), (client_id, id))

// One word of letters and digits, which no engine parts.
std::string seeker(char kind, const Uuid& id) {
  auto word = kind + id.text();
  std::erase(word, '-');
  return word;
}

// For each page the stores that know it and the people who keep it, as words.
std::map<ClientId, std::string> seekers_of(sql::Tx& tx, Ids ids) {
  const auto list = sql::id_list(tx.engine(), ids);
  const auto these = sql::in_ids(tx.engine(), "client_id", "$1");
  std::map<ClientId, std::string> all;
  const auto add = [&](char kind, const std::string& query) {
    for (const auto& each : tx.all<Seeker>(query + " where " + these, list)) {
      auto& words = all[each.client_id];
      words += (words.empty() ? "" : " ") + seeker(kind, each.id);
    }
  };
  add('s', "select client_id, store_id as id from client_stores");
  add('k', "select client_id, staff_id as id from books");
  return all;
}

std::vector<std::string> seekers_for(const Scope& scope) {
  std::vector<std::string> words{seeker('k', scope.staff_id.uuid())};
  for (const auto& id : scope.stores) words.push_back(seeker('s', id.uuid()));
  return words;
}

std::vector<KeptText> kept(const std::vector<Text>& texts,
                           const std::map<ClientId, std::string>& seekers) {
  std::vector<KeptText> rows;
  for (const auto& text : texts) {
    const bool goes_on = !rows.empty() && rows.back().client_id == text.client_id;
    auto words = beginning(words_of(text), longest_words);
    if (words.empty()) continue;
    const auto who = seekers.find(text.client_id);
    rows.push_back({text.client_id, goes_on ? rows.back().place + 1 : 0, text.noun, text.noun_id,
                    text.author_id, text.other_id, text.at, beginning(text.shown, longest_shown),
                    std::move(words), who == seekers.end() ? "" : who->second});
  }
  return rows;
}

// An external-content FTS5 table is told what comes, and the old text before it goes
// (sqlite.org/fts5).
void index(sql::Tx& tx, Ids ids, std::string_view columns, std::string_view values) {
  if (tx.engine() == sql::Engine::postgres) return;
  std::string text("insert into search_index (");
  text.append(columns).append(") select ").append(values).append(" from search_texts where ");
  tx.run(text + sql::in_ids(tx.engine(), "client_id", "$1"), sql::id_list(tx.engine(), ids));
}

// In use and seen by whoever asks ($2, and $3 when all are).
std::string is_open(std::string_view client) {
  return "exists (select 1 from clients open where open.id = " + std::string(client) +
         " and open.archived_at is null) and " + seen_by(client, "$2", "$3");
}

std::string joined(const std::vector<std::string>& words, std::string_view between,
                   std::string_view behind) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += between;
    text.append(word).append(behind);
  }
  return text;
}

// What FTS5 matches: the words, and where not all is seen those who see the page.
std::string match_of(const Scope& scope, std::vector<std::string> wanted) {
  for (auto& each : wanted) each = sql::phrase(each);
  const auto words = "words : (" + joined(wanted, " AND ", " *") + ")";
  if (scope.sees_all()) return words;
  return words + " AND seekers : (" + joined(seekers_for(scope), " OR ", "") + ")";
}

}  // namespace

std::string words_of(const Text& text) { return plain_words(text.shown + " " + text.more); }

std::vector<Text> texts_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::vector<Text> all;
  const auto list = sql::id_list(tx.engine(), ids);
  const auto read = [&](const Source& source) {
    auto some = tx.all<Text>("select " + std::string(source.client) + " as client_id, " +
                                 source.columns + " from " + source.from + " and " +
                                 sql::in_ids(tx.engine(), source.client, "$1"),
                             list);
    std::move(some.begin(), some.end(), std::back_inserter(all));
  };
  for (const auto& source : sources) read(source);
  const auto visits = visits_of(tx.engine());
  read({visits.c_str(), "visits v where v.removed_at is null", "v.client_id"});
  std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.client_id < other.client_id;
  });
  return all;
}

// unrecorded: words follow from what stands on the pages, whose changes are recorded.
void replace_texts(sql::Tx& tx, const Scope&, Ids ids, const std::vector<Text>& texts) {
  index(tx, ids, "search_index, rowid, words, seekers", "'delete', rowid_, words, seekers");
  tx.run("delete from search_texts where " + sql::in_ids(tx.engine(), "client_id", "$1"),
         sql::id_list(tx.engine(), ids));
  const auto rows = kept(texts, seekers_of(tx, ids));
  tx.insert_all("search_texts", std::span<const KeptText>(rows));
  index(tx, ids, "rowid, words, seekers", "rowid_, words, seekers");
}

// A limit counts what the asker may be shown, so nothing of others stands in the way of it. The
// seekers beside the words find the pages; seen_by says once more who may, as it does everywhere.
std::vector<Text> texts_with(sql::Tx& tx, const Scope& scope,
                             const std::vector<std::string>& wanted,
                             const std::vector<fields::FieldId>& in_use, int limit) {
  const bool is_sqlite = tx.engine() == sql::Engine::sqlite;
  const bool is_narrow = !scope.sees_all();
  std::string text(
      "select t.client_id, t.noun, t.noun_id, t.author_id, t.other_id, t.at, t.shown,"
      " t.words as more from ");
  text += is_sqlite ? "search_index i join search_texts t on t.rowid_ = i.rowid"
                      " where i.search_index match $1"
                    : "search_texts t where to_tsvector('simple', t.words) @@"
                      " to_tsquery('simple', $1)";
  if (!is_sqlite && is_narrow) text += " and string_to_array(t.seekers, ' ') && cast($6 as text[])";
  text += " and (t.author_id is null or t.author_id = $2) and (t.noun <> 'field' or " +
          sql::in_ids(tx.engine(), "t.noun_id", "$4") + ") and " + is_open("t.client_id") +
          " and (t.other_id is null or " + seen_by("t.other_id", "$2", "$3") + ")";
  if (is_sqlite) text += " order by i.rowid desc";
  text += " limit $5";
  const auto run = [&](const std::string& match, const auto&... seekers) {
    return tx.all<Text>(text, match, scope.staff_id, sees_all_flag(scope),
                        sql::id_list(tx.engine(), std::span<const fields::FieldId>(in_use)), limit,
                        seekers...);
  };
  if (is_sqlite) return run(match_of(scope, wanted));
  const auto query = joined(wanted, " & ", ":*");
  return is_narrow ? run(query, sql::text_list(tx.engine(), seekers_for(scope))) : run(query);
}

std::vector<Text> texts_of_choices(sql::Tx& tx, const Scope& scope,
                                   const std::vector<fields::ChoiceId>& ids, int limit) {
  return tx.all<Text>(
      "select v.client_id, 'field' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
      " cast(null as uuid) as other_id, cast(null as bigint) as at, c.label as shown, '' as more"
      " from field_values v"
      " join field_choices c on c.id = v.choice_id where " +
          sql::in_ids(tx.engine(), "v.choice_id", "$1") + " and " + is_open("v.client_id") +
          " limit $4",
      sql::id_list(tx.engine(), std::span<const fields::ChoiceId>(ids)), scope.staff_id,
      sees_all_flag(scope), limit);
}

}  // namespace carnet::search::store
