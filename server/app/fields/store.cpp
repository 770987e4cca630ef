// SPDX-License-Identifier: Apache-2.0
// Every query of custom fields: what the house asks, and what pages say.
#include "app/fields/store.hpp"

#include <algorithm>

#include "kit/sql/dialect.hpp"

namespace carnet::fields::store {

namespace {

struct FieldRecord {
  FieldId id;
  std::string label;
  FieldKind kind = FieldKind::text;
  int place = 0;
  std::int64_t version = 1;
  std::optional<Instant> archived_at;
  Instant created_at;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(FieldRecord, (),
                      (id, label, kind, place, version, archived_at, created_at, changed_at))

struct ChoiceRecord {
  ChoiceId id;
  FieldId field_id;
  std::string label;
  int place = 0;
};
BOOST_DESCRIBE_STRUCT(ChoiceRecord, (), (id, field_id, label, place))

std::vector<ChoiceRecord> records_of(const CustomField& field) {
  std::vector<ChoiceRecord> rows;
  for (const auto& [id, label] : field.choices) {
    rows.push_back({id, field.id, label, static_cast<int>(rows.size())});
  }
  return rows;
}

// unrecorded: part of writing the field, which its callers record.
void write_choices(sql::Tx& tx, const CustomField& field) {
  const auto rows = records_of(field);
  for (const auto& row : rows) {
    if (tx.insert_new("field_choices", row)) continue;
    tx.run("update field_choices set label = $2, place = $3 where id = $1", row.id, row.label,
           row.place);
  }
  std::vector<ChoiceId> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  tx.run("delete from field_choices where field_id = $1 and not (" +
             sql::in_ids(tx.engine(), "id", "$2") + ")",
         field.id, sql::id_list(tx.engine(), std::span<const ChoiceId>(ids)));
}

std::vector<CustomField> with_choices(const std::vector<FieldRecord>& rows,
                                      const std::vector<ChoiceRecord>& choices) {
  std::vector<CustomField> fields;
  for (const auto& row : rows) {
    fields.push_back({row.id, row.label, row.kind, {}, row.version, row.archived_at});
    for (const auto& choice : choices) {
      if (choice.field_id == row.id) fields.back().choices.push_back({choice.id, choice.label});
    }
  }
  return fields;
}

}  // namespace

std::vector<CustomField> all(sql::Tx& tx, const Scope&) {
  return with_choices(
      tx.all<FieldRecord>("select " + sql::columns<FieldRecord>() +
                          " from custom_fields order by case when archived_at is null then 0"
                          " else 1 end, place, id"),
      tx.all<ChoiceRecord>("select " + sql::columns<ChoiceRecord>() +
                           " from field_choices order by field_id, place, id"));
}

std::optional<CustomField> find(sql::Tx& tx, const Scope&, FieldId id) {
  const auto row = tx.first<FieldRecord>(
      "select " + sql::columns<FieldRecord>() + " from custom_fields where id = $1", id);
  if (!row) return std::nullopt;
  return with_choices({*row}, tx.all<ChoiceRecord>("select " + sql::columns<ChoiceRecord>() +
                                                       " from field_choices where field_id = $1"
                                                       " order by place, id",
                                                   id))
      .front();
}

bool insert(sql::Tx& tx, const Scope&, Instant now, const CustomField& field) {
  const auto place = tx.one<int>("select coalesce(max(place) + 1, 0) from custom_fields");
  const FieldRecord row{field.id, field.label, field.kind, place, 1, std::nullopt, now, now};
  if (!tx.insert_new("custom_fields", row)) return false;
  write_choices(tx, field);
  return true;
}

bool update(sql::Tx& tx, const Scope&, Instant now, const CustomField& field,
            std::int64_t expected) {
  const bool is_written =
      tx.run(
          "update custom_fields set label = $3, archived_at = $4, changed_at = $5,"
          " version = version + 1 where id = $1 and version = $2",
          field.id, expected, field.label, field.archived_at, now) == 1;
  if (is_written) write_choices(tx, field);
  return is_written;
}

void write_places(sql::Tx& tx, const Scope&, const std::vector<FieldId>& ids) {
  int place = 0;
  for (const auto& id : ids) {
    tx.run("update custom_fields set place = $2 where id = $1", id, place++);
  }
}

void hold_all(sql::Tx& tx, const Scope&) {
  tx.all<FieldId>("select id from custom_fields order by id" +
                  std::string(sql::for_update(tx.engine())));
}

void keep_still(sql::Tx& tx, const Scope&, const std::vector<FieldId>& ids) {
  tx.all<FieldId>("select id from custom_fields where " + sql::in_ids(tx.engine(), "id", "$1") +
                      " order by id" + (tx.engine() == sql::Engine::sqlite ? "" : " for share"),
                  sql::id_list(tx.engine(), std::span<const FieldId>(ids)));
}

std::vector<Held> held(sql::Tx& tx, const Scope&, const std::vector<ChoiceId>& ids) {
  return tx.all<Held>("select choice_id, count(*) as pages from field_values where " +
                          sql::in_ids(tx.engine(), "choice_id", "$1") + " group by choice_id",
                      sql::id_list(tx.engine(), std::span<const ChoiceId>(ids)));
}

bool is_elsewhere(sql::Tx& tx, const Scope&, FieldId id, const std::vector<ChoiceId>& ids) {
  return tx
      .first<int>("select 1 from field_choices where field_id <> $1 and " +
                      sql::in_ids(tx.engine(), "id", "$2") + " limit 1",
                  id, sql::id_list(tx.engine(), std::span<const ChoiceId>(ids)))
      .has_value();
}

std::vector<ListedValue> values_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ListedValue>(
      "select v.id, coalesce(cast(v.choice_id as text), v.value) as value,"
      " s.given_name as staff_name, v.changed_at from field_values v"
      " left join staff s on s.id = v.staff_id where v.client_id = $1",
      client_id);
}

std::optional<ValueRecord> value_of(sql::Tx& tx, const Scope&, ClientId client_id, FieldId id) {
  return tx.first<ValueRecord>("select " + sql::columns<ValueRecord>() +
                                   " from field_values where client_id = $1 and id = $2",
                               client_id, id);
}

void put(sql::Tx& tx, const Scope& scope, const ValueRecord& row) {
  remove(tx, scope, row.client_id, row.id);
  tx.insert("field_values", row);
}

void remove(sql::Tx& tx, const Scope&, ClientId client_id, FieldId id) {
  tx.run("delete from field_values where client_id = $1 and id = $2", client_id, id);
}

}  // namespace carnet::fields::store
