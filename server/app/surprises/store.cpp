// SPDX-License-Identifier: Apache-2.0
// Every query of surprises.
#include "app/surprises/store.hpp"

#include "app/clients/clients.hpp"
#include "app/house/private_rows.hpp"
#include "app/house/removed_rows.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::surprises::store {

namespace {

struct ListedRow {
  SurpriseId id;
  Kept noun = Kept::wishes;
  Uuid noun_id;
  ClientId other_id;
  std::optional<Day> until;
  std::optional<std::string> staff_name;
  Instant at;
  std::optional<std::string> given_name;
  std::optional<std::string> family_name;
  std::optional<std::string> preferred_name;
  std::optional<clients::NameOrder> name_order;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (),
                      (id, noun, noun_id, other_id, until, staff_name, at, given_name, family_name,
                       preferred_name, name_order))

Surprise surprise_of(const ListedRow& row) {
  Surprise surprise{row.id, row.noun,  row.noun_id,    row.other_id,
                    {},     row.until, row.staff_name, row.at};
  if (row.given_name) surprise.other_name = clients::display_name(row);
  return surprise;
}

std::string table_of(Kept noun) { return boost::describe::enum_to_string(noun, ""); }

// On page $1, without what a colleague of $2 keeps to themselves.
std::string listed() {
  std::string text =
      "select s.id, s.noun, s.noun_id, s.other_id, s.until, f.given_name as staff_name, s.at,"
      " c.given_name, c.family_name, c.preferred_name, c.name_order from surprises s"
      " left join staff f on f.id = s.staff_id left join clients c on c.id = s.other_id and " +
      seen_by("c.id", "$2", "$3") + " where s.client_id = $1" + of_what_stands("s");
  for (const auto noun : {Kept::notes, Kept::files}) {
    const auto table = table_of(noun);
    text += " and not (s.noun = '" + table + "' and exists (select 1 from " + table +
            " x where x.client_id = s.client_id and x.id = s.noun_id and x.is_private"
            " and x.staff_id <> $2))";
  }
  return text;
}

constexpr auto not_over = " and (s.until is null or s.until >= $4)";

// Kept from one of $1, also under a number of a page that became theirs.
std::string from_these(sql::Engine engine) {
  return " s.other_id in (select c.id from clients c where " + sql::in_ids(engine, "c.id", "$1") +
         " union all select a.alias_id from client_aliases a where " +
         sql::in_ids(engine, "a.client_id", "$1") + ") and (s.until is null or s.until >= $2)";
}

// What `which` keeps, and the photographs of it, which are as secret as it is.
std::string with_kept(const std::string& which) {
  return "with named as (select s.client_id, s.noun, s.noun_id from surprises s where " + which +
         of_what_stands("s") +
         "), kept as (select client_id, noun, noun_id from named union all"
         " select f.client_id, 'files', f.id from named n join files f"
         " on f.client_id = n.client_id and f.subject = n.noun and f.subject_id = n.noun_id) ";
}

sql::IdList list_of(sql::Tx& tx, const std::vector<ClientId>& people) {
  return sql::id_list(tx.engine(), std::span<const ClientId>(people));
}

}  // namespace

std::vector<Surprise> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id, Day today) {
  const auto rows = tx.all<ListedRow>(listed() + not_over + " order by s.at desc, s.id limit 200",
                                      client_id, scope.staff_id, sees_all_flag(scope), today);
  std::vector<Surprise> found;
  for (const auto& row : rows) found.push_back(surprise_of(row));
  return found;
}

std::int64_t count_on(sql::Tx& tx, const Scope& scope, ClientId client_id, Day today) {
  return tx.one<std::int64_t>("select count(*) from (" + listed() + not_over + ") l", client_id,
                              scope.staff_id, sees_all_flag(scope), today);
}

std::optional<Surprise> find(sql::Tx& tx, const Scope& scope, ClientId client_id, SurpriseId id) {
  const auto row = tx.first<ListedRow>(listed() + " and s.id = $4", client_id, scope.staff_id,
                                       sees_all_flag(scope), id);
  return row ? std::optional(surprise_of(*row)) : std::nullopt;
}

bool is_private(sql::Tx& tx, const Scope&, ClientId client_id, Kept noun, Uuid id) {
  if (!may_be_private(table_of(noun))) return false;
  return tx
      .first<int>(
          "select 1 from " + table_of(noun) + " where client_id = $1 and id = $2 and is_private",
          client_id, id)
      .has_value();
}

bool insert(sql::Tx& tx, const Scope&, const SurpriseRecord& surprise) {
  return tx.insert_new("surprises", surprise);
}

bool remove(sql::Tx& tx, const Scope&, ClientId client_id, SurpriseId id) {
  return tx.run("delete from surprises where client_id = $1 and id = $2", client_id, id) == 1;
}

bool has(sql::Tx& tx, const Scope& scope, ClientId client_id, Kept noun, Uuid id) {
  if (noun == Kept::notes) {
    return tx
        .first<int>(
            "select 1 from notes where client_id = $1 and id = $2 and removed_at is null"
            " and (not is_private or staff_id = $3)",
            client_id, id, scope.staff_id)
        .has_value();
  }
  if (noun == Kept::files) {
    return tx
        .first<int>(
            "select 1 from files where client_id = $1 and id = $2 and removed_at is null"
            " and (not is_private or staff_id = $3)",
            client_id, id, scope.staff_id)
        .has_value();
  }
  auto text = "select 1 from " + table_of(noun) + " where client_id = $1 and id = $2";
  if (may_be_removed(table_of(noun))) text += " and removed_at is null";
  return tx.first<int>(text, client_id, id).has_value();
}

std::vector<KeptRow> kept_from(sql::Tx& tx, const Scope&, std::span<const ClientId> pages,
                               const std::vector<ClientId>& people, Day today) {
  return tx.all<KeptRow>(
      with_kept(sql::in_ids(tx.engine(), "s.client_id", "$3") + " and" + from_these(tx.engine())) +
          "select noun, noun_id from kept",
      list_of(tx, people), today, sql::id_list(tx.engine(), pages));
}

std::vector<KeptThing> things_kept(sql::Tx& tx, const Scope&, ClientId client_id, Kept noun,
                                   Day today) {
  return tx.all<KeptThing>(
      "select noun_id as id, other_id, at from surprises where client_id = $1 and noun = $2"
      " and (until is null or until >= $3)",
      client_id, noun, today);
}

std::vector<Uuid> kept_from_anybody(sql::Tx& tx, const Scope&, std::span<const ClientId> pages,
                                    Day today) {
  return tx.all<Uuid>(with_kept(sql::in_ids(tx.engine(), "s.client_id", "$1") +
                                " and (s.until is null or s.until >= $2)") +
                          "select noun_id from kept",
                      sql::id_list(tx.engine(), pages), today);
}

std::vector<ClientId> pages_keeping(sql::Tx& tx, const Scope&, std::span<const ClientId> pages,
                                    Day today) {
  return tx.all<ClientId>("select distinct s.client_id from surprises s where " +
                              sql::in_ids(tx.engine(), "s.client_id", "$1") +
                              " and (s.until is null or s.until >= $2)" + of_what_stands("s"),
                          sql::id_list(tx.engine(), pages), today);
}

std::vector<KeptRow> kept_from_own(sql::Tx& tx, const Scope&, std::span<const ClientId> clients,
                                   Day today) {
  return tx.all<KeptRow>(
      with_kept(sql::in_ids(tx.engine(), "s.client_id", "$1") +
                " and (s.until is null or s.until >= $2) and (s.other_id = s.client_id or exists"
                " (select 1 from client_aliases a where a.alias_id = s.other_id"
                " and a.client_id = s.client_id))") +
          "select noun, noun_id from kept",
      sql::id_list(tx.engine(), clients), today);
}

std::vector<ClientId> readers_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                 ContactId contact_id) {
  auto readers = tx.all<ClientId>(
      "select o.client_id from contacts c join contacts o on o.address_key = c.address_key"
      " where c.client_id = $1 and c.id = $2 and c.address_key <> '' and o.client_id <> $1"
      " union select o.holder_id from contacts c join contacts o on o.id = c.id"
      " or (o.address_key = c.address_key and c.address_key <> '')"
      " where c.client_id = $1 and c.id = $2 and o.holder_id is not null",
      client_id, contact_id);
  readers.push_back(client_id);
  return readers;
}

bool is_marked_shared(sql::Tx& tx, const Scope&, ClientId client_id, ContactId contact_id) {
  return tx
      .first<int>(
          "select 1 from contacts t join clients c on c.id = t.client_id where t.client_id = $1"
          " and t.id = $2 and (t.shared or c.kind = 'shared')",
          client_id, contact_id)
      .has_value();
}

std::vector<ClientId> kept_in_the_dark(sql::Tx& tx, const Scope&, ClientId client_id, Day today) {
  return tx.all<ClientId>(
      "select distinct s.other_id from surprises s where s.client_id = $1"
      " and (s.until is null or s.until >= $2)" +
          of_what_stands("s"),
      client_id, today);
}

std::vector<Secret> secrets_from(sql::Tx& tx, const Scope& scope,
                                 const std::vector<ClientId>& people, Day today) {
  const auto of = [](std::string_view table, std::string_view key, std::string_view piece,
                     std::string_view words, Kept noun) {
    std::string text("select ");
    text.append(piece)
        .append(" as piece_id, x.")
        .append(words)
        .append(" as words from kept k join ");
    text.append(table).append(" x on x.client_id = k.client_id and x.").append(key);
    text.append(" = k.noun_id where k.noun = '").append(table_of(noun)).append("'");
    if (may_be_private(table))
      text.append(" and (not x.is_private or coalesce(x.staff_id = $3, true))");
    return text;
  };
  return tx.all<Secret>(
      with_kept(from_these(tx.engine())) + of("wishes", "id", "x.piece_id", "words", Kept::wishes) +
          " union all " + of("sale_lines", "sale_id", "x.piece_id", "title", Kept::sales) +
          " union all " + of("visit_pieces", "visit_id", "x.piece_id", "title", Kept::visits) +
          " union all " + of("repairs", "id", "cast(null as uuid)", "piece", Kept::repairs) +
          " union all " + of("notes", "id", "cast(null as uuid)", "body", Kept::notes) +
          " union all " + of("files", "id", "cast(null as uuid)", "name", Kept::files),
      list_of(tx, people), today, scope.person());
}

}  // namespace carnet::surprises::store
