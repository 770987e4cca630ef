// SPDX-License-Identifier: Apache-2.0
// Statements of an undo, over the whole import or a large part of it.
#include "app/imports/undo_store.hpp"

#include <algorithm>
#include <array>

#include "kit/sql/schema.hpp"

namespace carnet::imports::store {

namespace {

/// The ids of one kind that the import brought and may take away.
std::string brought(std::string_view kind) {
  return "select our_id from external_keys where import_id = $1 and is_origin and kind = '" +
         std::string(kind) + "'";
}

void remove_sales(sql::Tx& tx, ImportId id) {
  const std::string mine =
      " in (select client_id, our_id from external_keys where import_id = $1"
      " and is_origin and kind = 'sales')";
  tx.run("delete from sale_lines where (client_id, sale_id)" + mine, id);
  tx.run("delete from sales where (client_id, id)" + mine, id);
  tx.run("delete from timeline where noun = 'sales' and (client_id, noun_id)" + mine, id);
}

/// The last of the next part of the clients that the import brought; nothing when none is left.
std::optional<Uuid> end_of_part(sql::Tx& tx, ImportId id, Uuid after) {
  return tx.first<Uuid>("select our_id from (" + brought("clients") +
                            " and our_id > $2 order by our_id limit 20000) part"
                            " order by our_id desc limit 1",
                        id, after);
}

void remove_part(sql::Tx& tx, ImportId id, Uuid after, Uuid last) {
  const auto mine = " in (" + brought("clients") + " and our_id > $2 and our_id <= $3)";
  if (tx.engine() == sql::Engine::sqlite) {
    tx.run(
        "insert into client_words (client_words, rowid, words)"
        " select 'delete', rowid_, words from client_search where client_id" +
            mine,
        id, after, last);
  }
  for (const auto* table : {"client_search", "contacts", "occasions", "notes", "client_stores",
                            "books", "timeline", "duplicate_keys", "field_values"}) {
    tx.run("delete from " + std::string(table) + " where client_id" + mine, id, after, last);
  }
  for (const auto* which : {"duplicate_pairs where one_id", "duplicate_pairs where other_id",
                            "duplicate_denials where one_id", "duplicate_denials where other_id"}) {
    tx.run("delete from " + std::string(which) + mine, id, after, last);
  }
  tx.run("delete from duplicate_waiting where page_id" + mine, id, after, last);
  tx.run("delete from clients where id" + mine, id, after, last);
}

/// Part by part: SQLite holds the ids of each in memory, and an import may have brought a million.
void remove_clients(sql::Tx& tx, ImportId id) {
  Uuid after;
  for (auto last = end_of_part(tx, id, after); last; last = end_of_part(tx, id, after)) {
    remove_part(tx, id, after, *last);
    after = *last;
  }
}

void remove_pieces(sql::Tx& tx, ImportId id) {
  const auto mine = " in (" + brought("pieces") + ")";
  tx.run("update sale_lines set piece_id = null where piece_id" + mine, id);
  tx.run("delete from pieces where id" + mine, id);
}

/// A row on the page that no import writes, in whatever table a migration adds; what an import may
/// write too is looked at one by one, and a showing on Today is no deed of anybody's.
std::string any_other_row(sql::Tx& tx) {
  constexpr std::array looked_at{"client_categories", "client_search",  "client_stores", "consents",
                                 "contacts",          "duplicate_keys", "field_values",  "notes",
                                 "occasions",         "prompts",        "sale_lines",    "sales",
                                 "search_texts",      "timeline"};
  std::string text;
  for (const auto& table : sql::tables_keyed_by(tx, "client_id")) {
    if (std::find(looked_at.begin(), looked_at.end(), table.name) != looked_at.end()) continue;
    text += " or exists (select 1 from " + table.name + " k where k.client_id = our_id)";
  }
  return text;
}

}  // namespace

std::vector<ChangeRow> changes_of(sql::Tx& tx, const Scope&, ImportId id) {
  return tx.all<ChangeRow>("select " + sql::columns<ChangeRow>() +
                               " from import_changes where import_id = $1 and noun <> 'since_day'"
                               " order by place desc",
                           id);
}

std::int64_t spare_used_clients(sql::Tx& tx, const Scope&, ImportId id) {
  return tx.run(
      std::string(
          "update external_keys set is_origin = false where import_id = $1 and is_origin"
          " and kind = 'clients' and (exists (select 1 from clients c where c.id = our_id"
          "  and (c.version > 1 + 2 * (select count(*) from import_changes g join imports i"
          "   on i.id = g.import_id where g.client_id = c.id and g.noun = 'clients'"
          "   and i.state = 'undone') or c.archived_at is not null))"
          " or exists (select 1 from import_changes g join imports i on i.id = g.import_id"
          "  where g.client_id = our_id and g.import_id <> $1 and i.state = 'committed')"
          " or exists (select 1 from external_keys o where o.our_id = external_keys.our_id"
          "  and o.import_id <> $1)"
          " or exists (select 1 from notes n where n.client_id = our_id and n.staff_id is not null)"
          " or exists (select 1 from field_values v join clients c on c.id = v.client_id"
          "  where v.client_id = our_id"
          "  and (v.staff_id is not null or v.changed_at <> c.created_at))"
          " or exists (select 1 from consents g where g.client_id = our_id and g.method <> "
          "'import')"
          " or exists (select 1 from sales s where s.client_id = our_id and not exists"
          "  (select 1 from external_keys o where o.our_id = s.id and o.import_id = $1))"
          " or exists (select 1 from timeline t where t.client_id = our_id and t.noun <> 'sales'"
          "  and not (t.noun = 'clients' and t.verb = 'imported')"
          "  and not (t.noun = 'notes' and exists (select 1 from notes n"
          "   where n.client_id = our_id and n.id = t.noun_id and n.staff_id is null)))") +
          any_other_row(tx) + ")",
      id);
}

std::int64_t spare_edited_pieces(sql::Tx& tx, const Scope&, ImportId id) {
  return tx.run(
      "update external_keys set is_origin = false where import_id = $1 and is_origin"
      " and kind = 'pieces' and exists (select 1 from pieces p where p.id = our_id"
      "  and p.version > 1 + 2 * (select count(*) from import_changes g join imports i"
      "   on i.id = g.import_id where g.noun_id = p.id and g.noun = 'pieces'"
      "   and i.state = 'undone') or exists (select 1 from piece_photographs ph"
      "   where ph.piece_id = our_id))",
      id);
}

std::vector<Removed> to_remove(sql::Tx& tx, const Scope&, ImportId id,
                               const std::optional<Removed>& last, int limit) {
  const std::string mine =
      "select kind, our_id, client_id from external_keys where import_id = $1 and is_origin";
  if (!last) return tx.all<Removed>(mine + " order by kind, our_id limit $2", id, limit);
  return tx.all<Removed>(mine + " and (kind, our_id) > ($2, $3) order by kind, our_id limit $4", id,
                         last->kind, last->our_id, limit);
}

void remove_all(sql::Tx& tx, const Scope&, ImportId id) {
  remove_sales(tx, id);
  remove_clients(tx, id);
  remove_pieces(tx, id);
  // The numbers of what stays are kept, so that the next import knows it again.
  tx.run("delete from external_keys where import_id = $1 and is_origin", id);
}

void restore_since_days(sql::Tx& tx, const Scope&, ImportId id) {
  const std::string day = tx.engine() == sql::Engine::postgres
                              ? "cast(nullif(g.before, '') as date)"
                              : "nullif(g.before, '')";
  tx.run("update clients set since_day = (select " + day +
             " from import_changes g where g.import_id = $1 and g.noun = 'since_day'"
             " and g.noun_id = clients.id) where id in (select g.noun_id from import_changes g"
             " where g.import_id = $1 and g.noun = 'since_day')"
             " and cast(since_day as text) = (select g.after from import_changes g"
             " where g.import_id = $1 and g.noun = 'since_day' and g.noun_id = clients.id)",
         id);
}

bool remove_contact(sql::Tx& tx, const Scope&, const ContactRow& row) {
  return tx.run(
             "delete from contacts where client_id = $1 and id = $2 and value = $3"
             " and label = $4 and not preferred and not shared",
             row.client_id, row.id, row.value, row.label) == 1;
}

bool remove_occasion(sql::Tx& tx, const Scope&, const OccasionRow& row) {
  return tx.run(
             "delete from occasions where client_id = $1 and id = $2 and label = $3"
             " and month = $4 and person = $5 and not muted",
             row.client_id, row.id, row.label, row.month, row.person) == 1;
}

bool remove_note(sql::Tx& tx, const Scope&, const NoteRow& row) {
  if (tx.run("delete from notes where client_id = $1 and id = $2 and body = $3", row.client_id,
             row.id, row.body) != 1) {
    return false;
  }
  tx.run("delete from timeline where client_id = $1 and noun = 'notes' and noun_id = $2",
         row.client_id, row.id);
  return true;
}

}  // namespace carnet::imports::store
