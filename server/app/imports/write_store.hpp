// SPDX-License-Identifier: Apache-2.0
// What an import writes: many new rows at once, and changes of things that were here.
#pragma once

#include "app/consents/consents.hpp"
#include "app/imports/store.hpp"
#include "app/sales/sales.hpp"

namespace carnet::imports::store {

struct ClientRow {
  ClientId id;
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::string language;
  std::optional<StoreId> home_store_id;
  std::string time_zone;
  std::string tags;  // a JSON list
  std::string sort_key;
  std::int64_t version = 1;
  Instant created_at;
  Instant changed_at;
  std::string salutation{};
};
BOOST_DESCRIBE_STRUCT(ClientRow, (),
                      (id, kind, given_name, family_name, preferred_name, language, home_store_id,
                       time_zone, tags, sort_key, version, created_at, changed_at, salutation))

struct ContactRow {
  ClientId client_id;
  ContactId id;
  clients::ContactKind kind = clients::ContactKind::phone;
  std::string value;
  std::string address_key;
  std::string country;
  std::string region;
  std::string label;
  bool shared = false;
  bool preferred = false;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (),
                      (client_id, id, kind, value, address_key, country, region, label, shared,
                       preferred, created_at))

struct OccasionRow {
  ClientId client_id;
  OccasionId id;
  occasions::OccasionKind kind = occasions::OccasionKind::custom;
  std::string label;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar;
  std::string person;
  bool muted = false;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (client_id, id, kind, label, year, month, day, calendar, person, muted,
                       noted_at))

struct NoteRow {
  ClientId client_id;
  NoteId id;
  std::string body;
  bool is_private = false;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (client_id, id, body, is_private, at))

struct FieldValueRow {
  ClientId client_id;
  fields::FieldId id;
  std::string value;
  std::optional<fields::ChoiceId> choice_id;
  std::optional<StaffId> staff_id;  // nobody: a file said it
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(FieldValueRow, (), (client_id, id, value, choice_id, staff_id, changed_at))

struct MembershipRow {
  ClientId client_id;
  StoreId store_id;
};
BOOST_DESCRIBE_STRUCT(MembershipRow, (), (client_id, store_id))

/// One row of `import_changes`.
struct ChangeRow {
  ImportId import_id;
  std::int64_t place = 0;
  std::string noun;
  Uuid noun_id;
  std::optional<ClientId> client_id;
  std::string before;
  std::string after;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (import_id, place, noun, noun_id, client_id, before, after))

/// Rows gathered until there are enough for a few large statements.
struct Batch {
  std::vector<ClientRow> clients;
  std::vector<ContactRow> contacts;
  std::vector<OccasionRow> occasions;
  std::vector<NoteRow> notes;
  std::vector<MembershipRow> memberships;
  std::vector<FieldValueRow> values;
  std::vector<clients::SearchRow> search;
  std::vector<consents::ImportedFor> consents;
  std::vector<pieces::PieceRecord> pieces;
  std::vector<sales::SaleRecord> sales;
  std::vector<sales::SaleLineRecord> lines;
  std::vector<ExternalKey> keys;
  std::vector<ChangeRow> changes;
  std::vector<Happening> happenings;

  std::size_t size() const { return keys.size() + changes.size() + happenings.size(); }
};
void write(sql::Tx& tx, const Scope& scope, Instant now, const Batch& batch);

/// While it lives, SQLite keeps up to 64 MiB of pages in memory instead of writing each many
/// times.
class ManyRows {
 public:
  ManyRows(sql::Tx& tx, const Scope& scope);
  ~ManyRows();
  ManyRows(const ManyRows&) = delete;
  ManyRows& operator=(const ManyRows&) = delete;

 private:
  sql::Tx& tx_;
  std::int64_t usual_ = 0;
};

/// What an import may change of a client that was here.
struct ClientNames {
  clients::ClientKind kind = clients::ClientKind::person;
  std::string given_name;
  std::string family_name;
  std::string language;
  std::string tags;                         // a JSON list
  std::optional<std::string> salutation{};  // absent in what older imports kept
};
BOOST_DESCRIBE_STRUCT(ClientNames, (), (kind, given_name, family_name, language, tags, salutation))

std::optional<ClientNames> names_of(sql::Tx& tx, const Scope& scope, ClientId id);
void write_names(sql::Tx& tx, const Scope& scope, Instant now, ClientId id,
                 const ClientNames& names);
std::vector<ContactRow> contacts_of(sql::Tx& tx, const Scope& scope, ClientId id);
std::vector<OccasionRow> occasions_of(sql::Tx& tx, const Scope& scope, ClientId id);
std::vector<FieldValueRow> values_of(sql::Tx& tx, const Scope& scope, ClientId id);
/// Puts `next` in the place of `stands`, or of nothing; false when the page says something else.
bool put_value(sql::Tx& tx, const Scope& scope, const std::optional<FieldValueRow>& stands,
               const FieldValueRow& next);
/// False when the page says something else.
bool drop_value(sql::Tx& tx, const Scope& scope, const FieldValueRow& stands);
/// Whether a field still offers it.
bool is_choice(sql::Tx& tx, const Scope& scope, fields::ChoiceId id);

void write_key_content(sql::Tx& tx, const Scope& scope, const std::string& source, KeyKind kind,
                       const std::string& external_id, const std::string& content);
void drop_key(sql::Tx& tx, const Scope& scope, const ExternalKey& key);

/// A sale as it stands, whole, to be restored or compared.
struct WholeSale {
  sales::SaleRecord sale;
  std::vector<sales::SaleLineRecord> lines;
};
BOOST_DESCRIBE_STRUCT(WholeSale, (), (sale, lines))
std::optional<WholeSale> sale_of(sql::Tx& tx, const Scope& scope, ClientId client_id, SaleId id);
void drop_sale(sql::Tx& tx, const Scope& scope, ClientId client_id, SaleId id);
void put_sale(sql::Tx& tx, const Scope& scope, const WholeSale& sale);
/// Takes the sale out of the client's story, when it was no sale after all.
void drop_story(sql::Tx& tx, const Scope& scope, ClientId client_id, SaleId id);

/// Moves since_day back for every client who has a sale of this import that is older, and notes
/// what it was from `first_place` on.
void move_since_days(sql::Tx& tx, const Scope& scope, ImportId id, std::int64_t first_place);

}  // namespace carnet::imports::store
