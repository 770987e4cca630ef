// SPDX-License-Identifier: Apache-2.0
// Large inserts, and the few statements that change what was here.
#include "app/imports/write_store.hpp"

#include "app/duplicates/duplicates.hpp"
#include "app/house/held_pages.hpp"

namespace carnet::imports::store {

namespace {

template <class T>
void insert_all(sql::Tx& tx, std::string_view table, const std::vector<T>& rows) {
  tx.insert_all(table, std::span<const T>(rows));
}

}  // namespace

void write(sql::Tx& tx, const Scope& scope, Instant now, const Batch& batch) {
  insert_all(tx, "clients", batch.clients);
  for (const auto& each : batch.clients) note_held(tx, each.id);
  insert_all(tx, "contacts", batch.contacts);
  insert_all(tx, "client_stores", batch.memberships);
  insert_all(tx, "occasions", batch.occasions);
  insert_all(tx, "notes", batch.notes);
  insert_all(tx, "field_values", batch.values);
  pieces::insert_all(tx, scope, batch.pieces);
  insert_all(tx, "sales", batch.sales);
  insert_all(tx, "sale_lines", batch.lines);
  insert_all(tx, "external_keys", batch.keys);
  insert_all(tx, "import_changes", batch.changes);
  std::vector<ClientId> brought;
  for (const auto& each : batch.search) brought.push_back(each.client_id);
  clients::add_search_rows(tx, scope, batch.search);
  duplicates::note_changed(tx, scope, brought);
  consents::keep_all_imported(tx, scope, now, batch.consents);
  record_all(tx, scope, now, batch.happenings);
}

ManyRows::ManyRows(sql::Tx& tx, const Scope&) : tx_(tx) {
  if (tx.engine() != sql::Engine::sqlite) return;
  usual_ = tx.one<std::int64_t>("pragma cache_size");
  tx.script("pragma cache_size = -65536");
}

ManyRows::~ManyRows() {
  if (usual_ == 0) return;
  try {
    tx_.script("pragma cache_size = " + std::to_string(usual_));
  } catch (const std::exception&) {
    // The transaction failed already; the next import sets the size again.
    usual_ = 0;
  }
}

std::optional<ClientNames> names_of(sql::Tx& tx, const Scope&, ClientId id) {
  return tx.first<ClientNames>(
      "select kind, given_name, family_name, language, tags, salutation from clients where id = $1",
      id);
}

void write_names(sql::Tx& tx, const Scope&, Instant now, ClientId id, const ClientNames& names) {
  tx.run(
      "update clients set given_name = $2, family_name = $3, language = $4, tags = $5,"
      " sort_key = $6, version = version + 1, changed_at = $7, kind = $8, salutation = $9"
      " where id = $1",
      id, names.given_name, names.family_name, names.language, names.tags,
      clients::sort_key_of(names.given_name, names.family_name, ""), now, names.kind,
      names.salutation.value_or(""));
}

std::vector<ContactRow> contacts_of(sql::Tx& tx, const Scope&, ClientId id) {
  return tx.all<ContactRow>("select " + sql::columns<ContactRow>() +
                                " from contacts where client_id = $1 order by created_at, id",
                            id);
}

std::vector<OccasionRow> occasions_of(sql::Tx& tx, const Scope&, ClientId id) {
  return tx.all<OccasionRow>(
      "select " + sql::columns<OccasionRow>() + " from occasions where client_id = $1 order by id",
      id);
}

std::vector<FieldValueRow> values_of(sql::Tx& tx, const Scope&, ClientId id) {
  return tx.all<FieldValueRow>(
      "select " + sql::columns<FieldValueRow>() + " from field_values where client_id = $1", id);
}

bool put_value(sql::Tx& tx, const Scope& scope, const std::optional<FieldValueRow>& stands,
               const FieldValueRow& next) {
  if (stands && !drop_value(tx, scope, *stands)) return false;
  return tx.insert_new("field_values", next);
}

bool drop_value(sql::Tx& tx, const Scope&, const FieldValueRow& stands) {
  const auto text_of = [](const auto& id) { return id ? id->text() : std::string(); };
  return tx.run(
             "delete from field_values where client_id = $1 and id = $2 and value = $3"
             " and coalesce(cast(choice_id as text), '') = $4"
             " and coalesce(cast(staff_id as text), '') = $5 and changed_at = $6",
             stands.client_id, stands.id, stands.value, text_of(stands.choice_id),
             text_of(stands.staff_id), stands.changed_at) == 1;
}

bool is_choice(sql::Tx& tx, const Scope&, fields::ChoiceId id) {
  return tx.first<int>("select 1 from field_choices where id = $1", id).has_value();
}

void write_key_content(sql::Tx& tx, const Scope&, const std::string& source, KeyKind kind,
                       const std::string& external_id, const std::string& content) {
  tx.run(
      "update external_keys set content = $4"
      " where source = $1 and kind = $2 and external_id = $3",
      source, kind, external_id, content);
}

void drop_key(sql::Tx& tx, const Scope&, const ExternalKey& key) {
  tx.run("delete from external_keys where source = $1 and kind = $2 and external_id = $3",
         key.source, key.kind, key.external_id);
}

std::optional<WholeSale> sale_of(sql::Tx& tx, const Scope&, ClientId client_id, SaleId id) {
  auto sale = tx.first<sales::SaleRecord>("select " + sql::columns<sales::SaleRecord>() +
                                              " from sales where client_id = $1 and id = $2",
                                          client_id, id);
  if (!sale) return std::nullopt;
  return WholeSale{*sale, tx.all<sales::SaleLineRecord>(
                              "select " + sql::columns<sales::SaleLineRecord>() +
                                  " from sale_lines where client_id = $1 and sale_id = $2"
                                  " order by place",
                              client_id, id)};
}

void drop_sale(sql::Tx& tx, const Scope&, ClientId client_id, SaleId id) {
  tx.run("delete from sale_lines where client_id = $1 and sale_id = $2", client_id, id);
  tx.run("delete from sales where client_id = $1 and id = $2", client_id, id);
}

void put_sale(sql::Tx& tx, const Scope&, const WholeSale& sale) {
  tx.insert("sales", sale.sale);
  insert_all(tx, "sale_lines", sale.lines);
}

void drop_story(sql::Tx& tx, const Scope&, ClientId client_id, SaleId id) {
  tx.run("delete from timeline where client_id = $1 and noun = 'sales' and noun_id = $2", client_id,
         id);
}

void move_since_days(sql::Tx& tx, const Scope&, ImportId id, std::int64_t first_place) {
  const std::string older =
      " from clients c join (select s.client_id, min(s.day) as day from external_keys k"
      " join sales s on s.client_id = k.client_id and s.id = k.our_id"
      " where k.import_id = $1 and k.kind = 'sales' group by s.client_id) f on f.client_id = c.id"
      " where c.since_day is null or c.since_day > f.day";
  tx.run(
      "insert into import_changes (import_id, place, noun, noun_id, client_id, before, after)"
      " select $1, $2 + row_number() over (order by c.id), 'since_day', c.id, c.id,"
      " coalesce(cast(c.since_day as text), ''), cast(f.day as text)" +
          older,
      id, first_place);
  const std::string_view day =
      tx.engine() == sql::Engine::postgres ? "cast(g.after as date)" : "g.after";
  tx.run("update clients set since_day = (select " + std::string(day) +
             " from import_changes g where g.import_id = $1 and g.noun = 'since_day'"
             " and g.noun_id = clients.id) where id in (select noun_id from import_changes"
             " where import_id = $1 and noun = 'since_day')",
         id);
}

}  // namespace carnet::imports::store
