// SPDX-License-Identifier: Apache-2.0
// Queries of imports themselves: the list, the files, the keys of other systems, lookups.
#pragma once

#include <span>

#include "app/imports/imports.hpp"

namespace carnet::imports::store {

/// One row of `imports`; lists are JSON.
struct ImportRecord {
  ImportId id;
  ImportKind kind = ImportKind::clients_csv;
  ImportState state = ImportState::preview;
  std::string file_name;
  std::string header;
  std::string mapping;
  std::string attestation;
  std::optional<StoreId> store_id;
  std::int64_t new_rows = 0;
  std::int64_t changed_rows = 0;
  std::int64_t same_rows = 0;
  std::int64_t duplicate_rows = 0;
  std::int64_t refused_rows = 0;
  std::string faults;
  std::string sample;
  std::string likely = "[]";
  std::string said;
  std::optional<StaffId> staff_id;
  Instant at;
  std::string dates{};
};
BOOST_DESCRIBE_STRUCT(ImportRecord, (),
                      (id, kind, state, file_name, header, mapping, attestation, store_id, new_rows,
                       changed_rows, same_rows, duplicate_rows, refused_rows, faults, sample,
                       likely, said, staff_id, at, dates))

enum class KeyKind { clients, pieces, sales };
BOOST_DESCRIBE_ENUM(KeyKind, clients, pieces, sales)

struct ExternalKey {
  std::string source;
  KeyKind kind = KeyKind::clients;
  std::string external_id;
  Uuid our_id;
  std::optional<ClientId> client_id;
  ImportId import_id;
  bool is_origin = true;
  std::string content;
};
BOOST_DESCRIBE_STRUCT(ExternalKey, (),
                      (source, kind, external_id, our_id, client_id, import_id, is_origin, content))

struct AddressOwner {
  std::string address_key;
  ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(AddressOwner, (), (address_key, client_id))

struct SkuPiece {
  std::string sku;
  PieceId id;
};
BOOST_DESCRIBE_STRUCT(SkuPiece, (), (sku, id))

struct NamedStaff {
  StaffId id;
  std::string given_name;
  std::string family_name;
};
BOOST_DESCRIBE_STRUCT(NamedStaff, (), (id, given_name, family_name))

/// A page, or the one it was merged into, as far as the asker may hear of it, or else who looks
/// after it.
struct PageOwner {
  ClientId known_as;
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  int is_seen = 0;
  std::optional<std::string> keeper;
  std::optional<std::string> store;
};
BOOST_DESCRIBE_STRUCT(PageOwner, (),
                      (known_as, client_id, given_name, family_name, preferred_name, name_order,
                       is_seen, keeper, store))
std::vector<PageOwner> page_owners(sql::Tx& tx, const Scope& scope, std::span<const ClientId> ids);

void insert(sql::Tx& tx, const Scope& scope, const ImportRecord& record);
void keep_file(sql::Tx& tx, const Scope& scope, ImportId id, const std::string& content);
void drop_file(sql::Tx& tx, const Scope& scope, ImportId id);
std::string file_of(sql::Tx& tx, const Scope& scope, ImportId id);
std::optional<ImportRecord> find(sql::Tx& tx, const Scope& scope, ImportId id);
/// The members of an import that its list tells.
struct ListedRecord {
  ImportId id;
  ImportKind kind = ImportKind::clients_csv;
  ImportState state = ImportState::preview;
  std::string file_name;
  std::int64_t new_rows = 0;
  std::int64_t changed_rows = 0;
  std::int64_t same_rows = 0;
  std::int64_t duplicate_rows = 0;
  std::int64_t refused_rows = 0;
  std::string said;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ListedRecord, (),
                      (id, kind, state, file_name, new_rows, changed_rows, same_rows,
                       duplicate_rows, refused_rows, said, at))
/// Newest first, before `before`.
std::vector<ListedRecord> list(sql::Tx& tx, const Scope& scope, Instant before, ImportId before_id,
                               int limit);
/// Takes the import from one state to the next; false when it is in another one. Locks it.
bool advance(sql::Tx& tx, const Scope& scope, ImportId id, ImportState from, ImportState to);
std::vector<ImportId> previews_before(sql::Tx& tx, const Scope& scope, Instant moment);
/// With its file; false when it is no preview any more.
bool remove_preview(sql::Tx& tx, const Scope& scope, ImportId id);
struct MappedHeader {
  ImportKind kind = ImportKind::clients_csv;
  ImportState state = ImportState::preview;
  std::string header;
  std::string mapping;
};
BOOST_DESCRIBE_STRUCT(MappedHeader, (), (kind, state, header, mapping))
/// Of the last fifty imports, newest first.
std::vector<MappedHeader> last_mappings(sql::Tx& tx, const Scope& scope);
/// Its likely rows, and its numbers by what was said of them; false when it is no
/// preview any more.
bool write_likely(sql::Tx& tx, const Scope& scope, const ImportRecord& record);
void write_counts(sql::Tx& tx, const Scope& scope, const ImportRecord& record);

std::vector<ExternalKey> keys(sql::Tx& tx, const Scope& scope, const std::string& source,
                              KeyKind kind, std::span<const std::string> external_ids);
/// Oldest client first for each address; archived ones are left out.
std::vector<AddressOwner> owners_of(sql::Tx& tx, const Scope& scope,
                                    std::span<const std::string> address_keys);
std::vector<SkuPiece> pieces_by_sku(sql::Tx& tx, const Scope& scope,
                                    std::span<const std::string> skus);
std::vector<NamedStaff> all_staff(sql::Tx& tx, const Scope& scope);

}  // namespace carnet::imports::store
