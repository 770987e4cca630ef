// SPDX-License-Identifier: Apache-2.0
// What stands on pages, and the words that are kept of it.
#include <algorithm>

#include "app/house/visible.hpp"
#include "app/search/rules.hpp"
#include "app/search/store.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::search::store {

namespace {

constexpr std::size_t longest_shown = 600;
constexpr std::size_t longest_words = 4'000;

struct Source {
  const char* columns;  // those of Text behind client_id
  const char* from;
  const char* client;
};

// A private note or file without an author is nobody's to find.
constexpr Source sources[] = {
    {"'note' as noun, n.id as noun_id, case when n.is_private then n.staff_id end as author_id,"
     " cast(null as uuid) as other_id, n.body as shown, '' as more",
     "notes n where (not n.is_private or n.staff_id is not null)", "n.client_id"},
    {"'wish' as noun, w.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, coalesce(nullif(w.words, ''), p.title, w.note) as shown,"
     " w.style || ' ' || w.stone || ' ' || w.metal || ' ' || w.category || ' ' || w.note || ' ' ||"
     " coalesce(p.title || ' ' || p.sku, '') as more",
     "wishes w left join pieces p on p.id = w.piece_id where true", "w.client_id"},
    {"'sale' as noun, l.sale_id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, l.title as shown, l.sku as more",
     "sale_lines l where true", "l.client_id"},
    {"'relation' as noun, r.id as noun_id, cast(null as uuid) as author_id, r.other_id,"
     " r.name || coalesce(c.given_name || ' ' || c.family_name, '') as shown,"
     " coalesce(c.preferred_name, '') as more",
     "relations r left join clients c on c.id = r.other_id where true", "r.client_id"},
    {"'occasion' as noun, o.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, o.label || ', ' || o.person as shown, '' as more",
     "occasions o where o.person <> ''", "o.client_id"},
    {"'repair' as noun, t.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, t.piece as shown, t.note as more",
     "repairs t where true", "t.client_id"},
    {"'visit' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, v.note as shown, v.with_whom as more",
     "visits v where (v.note <> '' or v.with_whom <> '')", "v.client_id"},
    {"'field' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
     " cast(null as uuid) as other_id, v.value as shown, '' as more",
     "field_values v where v.choice_id is null", "v.client_id"},
    {"'file' as noun, f.id as noun_id, case when f.is_private then f.staff_id end as author_id,"
     " cast(null as uuid) as other_id, f.name as shown, '' as more",
     "files f where f.removed_at is null and (not f.is_private or f.staff_id is not null)",
     "f.client_id"},
};

struct KeptText {
  ClientId client_id;
  int place = 0;
  FoundBy noun = FoundBy::note;
  Uuid noun_id;
  std::optional<StaffId> author_id;
  std::optional<ClientId> other_id;
  std::string shown;
  std::string words;
};
BOOST_DESCRIBE_STRUCT(KeptText, (),
                      (client_id, place, noun, noun_id, author_id, other_id, shown, words))

std::vector<KeptText> kept(const std::vector<Text>& texts) {
  std::vector<KeptText> rows;
  for (const auto& text : texts) {
    const bool goes_on = !rows.empty() && rows.back().client_id == text.client_id;
    auto words = beginning(words_of(text), longest_words);
    if (words.empty()) continue;
    rows.push_back({text.client_id, goes_on ? rows.back().place + 1 : 0, text.noun, text.noun_id,
                    text.author_id, text.other_id, beginning(text.shown, longest_shown),
                    std::move(words)});
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

std::string match_of(sql::Engine engine, const std::vector<std::string>& wanted) {
  std::string text;
  for (const auto& each : wanted) {
    const bool is_sqlite = engine == sql::Engine::sqlite;
    if (!text.empty()) text += is_sqlite ? " AND " : " & ";
    text += is_sqlite ? sql::phrase(each) + " *" : each + ":*";
  }
  return text;
}

}  // namespace

std::string words_of(const Text& text) { return plain_words(text.shown + " " + text.more); }

std::vector<Text> texts_of(sql::Tx& tx, const Scope&, Ids ids) {
  std::vector<Text> all;
  const auto list = sql::id_list(tx.engine(), ids);
  for (const auto& source : sources) {
    auto some = tx.all<Text>("select " + std::string(source.client) + " as client_id, " +
                                 source.columns + " from " + source.from + " and " +
                                 sql::in_ids(tx.engine(), source.client, "$1"),
                             list);
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& one, const auto& other) {
    return one.client_id < other.client_id;
  });
  return all;
}

// unrecorded: words follow from what stands on the pages, whose changes are recorded.
void replace_texts(sql::Tx& tx, const Scope&, Ids ids, const std::vector<Text>& texts) {
  index(tx, ids, "search_index, rowid, words", "'delete', rowid_, words");
  tx.run("delete from search_texts where " + sql::in_ids(tx.engine(), "client_id", "$1"),
         sql::id_list(tx.engine(), ids));
  const auto rows = kept(texts);
  tx.insert_all("search_texts", std::span<const KeptText>(rows));
  index(tx, ids, "rowid, words", "rowid_, words");
}

// A limit counts what the asker may be shown, so nothing of others stands in the way of it. Where
// all is seen, `flag` ends the condition before a table is asked.
std::vector<Text> texts_with(sql::Tx& tx, const Scope& scope,
                             const std::vector<std::string>& wanted,
                             const std::vector<fields::FieldId>& in_use, int limit) {
  const bool is_sqlite = tx.engine() == sql::Engine::sqlite;
  std::string text(
      "select t.client_id, t.noun, t.noun_id, t.author_id, t.other_id, t.shown, '' as more from ");
  text += is_sqlite ? "search_index i join search_texts t on t.rowid_ = i.rowid"
                      " where i.words match $1"
                    : "search_texts t where to_tsvector('simple', t.words) @@"
                      " to_tsquery('simple', $1)";
  text += " and (t.author_id is null or t.author_id = $2) and (t.noun <> 'field' or " +
          sql::in_ids(tx.engine(), "t.noun_id", "$4") + ") and " + is_open("t.client_id") +
          " and (t.other_id is null or " + seen_by("t.other_id", "$2", "$3") + ")";
  if (is_sqlite) text += " order by i.rowid desc";
  return tx.all<Text>(text + " limit $5", match_of(tx.engine(), wanted), scope.staff_id,
                      sees_all_flag(scope),
                      sql::id_list(tx.engine(), std::span<const fields::FieldId>(in_use)), limit);
}

std::vector<Text> texts_of_choices(sql::Tx& tx, const Scope& scope,
                                   const std::vector<fields::ChoiceId>& ids, int limit) {
  return tx.all<Text>(
      "select v.client_id, 'field' as noun, v.id as noun_id, cast(null as uuid) as author_id,"
      " cast(null as uuid) as other_id, c.label as shown, '' as more from field_values v"
      " join field_choices c on c.id = v.choice_id where " +
          sql::in_ids(tx.engine(), "v.choice_id", "$1") + " and " + is_open("v.client_id") +
          " limit $4",
      sql::id_list(tx.engine(), std::span<const fields::ChoiceId>(ids)), scope.staff_id,
      sees_all_flag(scope), limit);
}

}  // namespace carnet::search::store
