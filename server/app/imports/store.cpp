// SPDX-License-Identifier: Apache-2.0
// Queries of imports themselves and the lookups of a comparison.
#include "app/imports/store.hpp"

#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::imports::store {

namespace {

constexpr std::size_t looked_up_at_once = 1'000;

/// Runs `find` for each thousand of `texts` and gathers the rows.
template <class Find>
auto in_parts(std::span<const std::string> texts, Find&& find) {
  decltype(find(texts)) all;
  while (!texts.empty()) {
    const auto part = texts.first(std::min(texts.size(), looked_up_at_once));
    auto found = find(part);
    std::move(found.begin(), found.end(), std::back_inserter(all));
    texts = texts.subspan(part.size());
  }
  return all;
}

struct FileRecord {
  ImportId import_id;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(FileRecord, (), (import_id, content))

}  // namespace

void insert(sql::Tx& tx, const Scope&, const ImportRecord& record) { tx.insert("imports", record); }

void keep_file(sql::Tx& tx, const Scope&, ImportId id, const std::string& content) {
  tx.insert("import_files", FileRecord{id, content});
}

void drop_file(sql::Tx& tx, const Scope&, ImportId id) {
  tx.run("delete from import_files where import_id = $1", id);
}

std::string file_of(sql::Tx& tx, const Scope&, ImportId id) {
  return tx.one<std::string>("select content from import_files where import_id = $1", id);
}

std::optional<ImportRecord> find(sql::Tx& tx, const Scope&, ImportId id) {
  static const auto text = "select " + sql::columns<ImportRecord>() + " from imports where id = $1";
  return tx.first<ImportRecord>(text, id);
}

std::vector<ListedRecord> list(sql::Tx& tx, const Scope& scope, Instant before, ImportId before_id,
                               int limit) {
  static const auto text = "select " + sql::columns<ListedRecord>() +
                           " from imports where (at < $1 or (at = $1 and id < $2)) and ($4 = 1"
                           " or staff_id = $5 or store_id in (select w.store_id from staff_stores w"
                           " where w.staff_id = $5)) order by at desc, id desc limit $3";
  return tx.all<ListedRecord>(text, before, before_id, limit, scope.is_owner() ? 1 : 0,
                              scope.staff_id);
}

bool advance(sql::Tx& tx, const Scope&, ImportId id, ImportState from, ImportState to) {
  return tx.run("update imports set state = $3 where id = $1 and state = $2", id, from, to) == 1;
}

std::vector<ImportId> previews_before(sql::Tx& tx, const Scope&, Instant moment) {
  return tx.all<ImportId>("select id from imports where at < $1 and state = 'preview'", moment);
}

bool remove_preview(sql::Tx& tx, const Scope& scope, ImportId id) {
  if (tx.run("delete from imports where id = $1 and state = 'preview'", id) == 0) return false;
  drop_file(tx, scope, id);
  return true;
}

std::vector<MappedHeader> last_mappings(sql::Tx& tx, const Scope&) {
  return tx.all<MappedHeader>("select " + sql::columns<MappedHeader>() +
                              " from imports order by at desc, id desc limit 50");
}

bool write_likely(sql::Tx& tx, const Scope&, const ImportRecord& record) {
  return tx.run(
             "update imports set likely = $2, new_rows = $3, changed_rows = $4,"
             " duplicate_rows = $5 where id = $1 and state = 'preview'",
             record.id, record.likely, record.new_rows, record.changed_rows,
             record.duplicate_rows) == 1;
}

void write_counts(sql::Tx& tx, const Scope&, const ImportRecord& record) {
  tx.run(
      "update imports set new_rows = $2, changed_rows = $3, same_rows = $4, duplicate_rows = $5,"
      " refused_rows = $6, faults = $7, said = $8, likely = $9 where id = $1",
      record.id, record.new_rows, record.changed_rows, record.same_rows, record.duplicate_rows,
      record.refused_rows, record.faults, record.said, record.likely);
}

std::vector<ExternalKey> keys(sql::Tx& tx, const Scope&, const std::string& source, KeyKind kind,
                              std::span<const std::string> external_ids) {
  const auto text = "select " + sql::columns<ExternalKey>() +
                    " from external_keys where (source, kind, external_id) in (" +
                    sql::rows_of_texts(tx.engine(), "$1, $2", "$3") + ")";
  return in_parts(external_ids, [&](std::span<const std::string> part) {
    return tx.all<ExternalKey>(text, source, kind, sql::text_list(tx.engine(), part));
  });
}

std::vector<AddressOwner> owners_of(sql::Tx& tx, const Scope&,
                                    std::span<const std::string> address_keys) {
  const auto text =
      "select p.address_key, c.id as client_id from contacts p join clients c on c.id = p.client_id"
      " where c.archived_at is null and " +
      sql::in_texts(tx.engine(), "p.address_key", "$1") + " order by c.created_at, c.id";
  return in_parts(address_keys, [&](std::span<const std::string> part) {
    return tx.all<AddressOwner>(text, sql::text_list(tx.engine(), part));
  });
}

std::vector<PageOwner> page_owners(sql::Tx& tx, const Scope& scope, std::span<const ClientId> ids) {
  const auto text =
      "select w.id as known_as, c.id as client_id, c.given_name, c.family_name,"
      " c.preferred_name, c.name_order, case when " +
      seen_by("c.id", "$1", "$2") +
      " then 1 else 0 end as is_seen,"
      " (select s.given_name || ' ' || s.family_name from books b join staff s on s.id = b.staff_id"
      "  where b.client_id = c.id and b.role = 'primary' order by b.since limit 1) as keeper,"
      " (select t.name from client_stores k join stores t on t.id = k.store_id"
      "  where k.client_id = c.id order by t.name limit 1) as store"
      " from clients w left join client_aliases l on l.alias_id = w.id"
      " join clients c on c.id = coalesce(l.client_id, w.id) where " +
      sql::in_ids(tx.engine(), "w.id", "$3");
  std::vector<PageOwner> all;
  while (!ids.empty()) {
    const auto part = ids.first(std::min(ids.size(), looked_up_at_once));
    auto found = tx.all<PageOwner>(text, scope.staff_id, sees_all_flag(scope),
                                   sql::id_list(tx.engine(), part));
    std::move(found.begin(), found.end(), std::back_inserter(all));
    ids = ids.subspan(part.size());
  }
  return all;
}

std::vector<SkuPiece> pieces_by_sku(sql::Tx& tx, const Scope&, std::span<const std::string> skus) {
  const auto text = "select sku, id from pieces where " + sql::in_texts(tx.engine(), "sku", "$1") +
                    " order by arrived_at, id";
  return in_parts(skus, [&](std::span<const std::string> part) {
    return tx.all<SkuPiece>(text, sql::text_list(tx.engine(), part));
  });
}

std::vector<NamedStaff> all_staff(sql::Tx& tx, const Scope&) {
  return tx.all<NamedStaff>("select id, given_name, family_name from staff order by id");
}

}  // namespace carnet::imports::store
