// SPDX-License-Identifier: Apache-2.0
// Every query of templates, and what is filled into them.
#include "app/templates/store.hpp"

namespace carnet::templates::store {

std::vector<TemplateRecord> all(sql::Tx& tx, const Scope&) {
  return tx.all<TemplateRecord>(
      "select " + sql::columns<TemplateRecord>() +
      " from templates order by case when archived_at is null then 0 else 1 end, name, id");
}

std::optional<TemplateRecord> find(sql::Tx& tx, const Scope&, TemplateId id) {
  return tx.first<TemplateRecord>(
      "select " + sql::columns<TemplateRecord>() + " from templates where id = $1", id);
}

bool insert(sql::Tx& tx, const Scope&, const TemplateRecord& row) {
  return tx.insert_new("templates", row);
}

bool update(sql::Tx& tx, const Scope&, const TemplateRecord& row, std::int64_t expected) {
  return tx.run(
             "update templates set name = $3, channel = $4, message_class = $5, language = $6,"
             " body = $7, archived_at = $8, version = version + 1, changed_at = $9"
             " where id = $1 and version = $2",
             row.id, expected, row.name, row.channel, row.message_class, row.language, row.body,
             row.archived_at, row.changed_at) == 1;
}

std::optional<PieceOnPage> piece_for(sql::Tx& tx, const Scope&, ClientId client_id) {
  auto seen = tx.first<PieceOnPage>(
      "select l.title, coalesce(p.category, '') as category, coalesce(p.stone, '') as stone"
      " from visits v join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id"
      " left join pieces p on p.id = l.piece_id where v.client_id = $1"
      " and v.removed_at is null order by v.at desc,"
      " case when l.liked then 0 when l.tried then 1 else 2 end, l.place limit 1",
      client_id);
  if (seen) return seen;
  return tx.first<PieceOnPage>(
      "select l.title, l.category, l.stone from sales s join sale_lines l"
      " on l.client_id = s.client_id and l.sale_id = s.id where s.client_id = $1"
      " and l.quantity > 0 order by s.day desc, s.id desc, l.place limit 1",
      client_id);
}

}  // namespace carnet::templates::store
