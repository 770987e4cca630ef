// SPDX-License-Identifier: Apache-2.0
// Every query of duplicates: what pages say, their keys, pairs, denials, and how rare names are.
#pragma once

#include <map>
#include <span>

#include "app/clients/clients.hpp"
#include "app/duplicates/duplicates.hpp"

namespace carnet::duplicates::store {

struct PageRow {
  ClientId client_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
};
BOOST_DESCRIBE_STRUCT(PageRow, (), (client_id, given_name, family_name, preferred_name, name_order))

struct ContactRow {
  ClientId client_id;
  std::string kind;  // phone, email, address
  std::string value;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (), (client_id, kind, value))

struct BirthdayRow {
  ClientId client_id;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
};
BOOST_DESCRIBE_STRUCT(BirthdayRow, (), (client_id, year, month, day))

struct Facts {
  PageRow page;
  std::vector<ContactRow> contacts;
  std::vector<BirthdayRow> birthdays;
};

using Ids = std::span<const ClientId>;

/// What stands on these pages. Archived pages and numbers that several share have no place here.
std::map<ClientId, Facts> facts_of(sql::Tx& tx, const Scope& scope, Ids ids);
/// Who looks after each.
std::map<ClientId, std::string> keepers_of(sql::Tx& tx, const Scope& scope, Ids ids);

/// How much hangs on a page: purchases, words of consent and messages; and since when it is there.
struct History {
  ClientId client_id;
  std::int64_t things = 0;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(History, (), (client_id, things, created_at))
std::map<ClientId, History> histories_of(sql::Tx& tx, const Scope& scope, Ids ids);

struct KeyRow {
  ClientId client_id;
  std::string key;
  auto operator<=>(const KeyRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (client_id, key))

std::vector<KeyRow> keys_of_pages(sql::Tx& tx, const Scope& scope, Ids ids);
void drop_keys(sql::Tx& tx, const Scope& scope, Ids ids);
void add_keys(sql::Tx& tx, const Scope& scope, std::span<const KeyRow> rows);
/// Whoever has one of these keys, keys that more than most_of_a_key have aside.
std::vector<KeyRow> holders_of(sql::Tx& tx, const Scope& scope, std::span<const std::string> keys);

void wait(sql::Tx& tx, const Scope& scope, Ids ids);
void wait_all(sql::Tx& tx, const Scope& scope);
/// Takes at most `most` out of those that wait; a page that changes meanwhile waits again.
std::vector<ClientId> take_waiting(sql::Tx& tx, const Scope& scope, int most);
std::int64_t count_waiting(sql::Tx& tx, const Scope& scope);

struct PairRow {
  ClientId one_id;  // the smaller of both
  ClientId other_id;
  int weight = 0;
};
BOOST_DESCRIBE_STRUCT(PairRow, (), (one_id, other_id, weight))

void replace_pairs(sql::Tx& tx, const Scope& scope, Ids of, std::span<const PairRow> found);
/// Of those whom the asker sees, the surest first, strictly after this one.
std::vector<PairRow> pairs(sql::Tx& tx, const Scope& scope, const PairRow& after, int limit);

struct DenialRow {
  DenialId id;
  ClientId one_id;
  ClientId other_id;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(DenialRow, (), (id, one_id, other_id, staff_id, at))

/// A denial with the names of both pages as it was said, and of whose word it is.
struct ListedDenial {
  DenialId id;
  ClientId one_id;
  ClientId other_id;
  std::string one_given_name;
  std::string one_family_name;
  std::string one_preferred_name;
  clients::NameOrder one_name_order = clients::NameOrder::given_family;
  std::string other_given_name;
  std::string other_family_name;
  std::string other_preferred_name;
  clients::NameOrder other_name_order = clients::NameOrder::given_family;
  std::optional<std::string> staff_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ListedDenial, (),
                      (id, one_id, other_id, one_given_name, one_family_name, one_preferred_name,
                       one_name_order, other_given_name, other_family_name, other_preferred_name,
                       other_name_order, staff_name, at))

std::optional<DenialRow> find_denial(sql::Tx& tx, const Scope& scope, DenialId id);
std::optional<DenialRow> denial_of(sql::Tx& tx, const Scope& scope, ClientId one, ClientId other);
bool insert_denial(sql::Tx& tx, const Scope& scope, const DenialRow& row);
void drop_denial(sql::Tx& tx, const Scope& scope, DenialId id);
/// Whose page, as far as the asker sees it, has an address of this page too.
std::vector<ClientId> sharing_an_address(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// Newest first, of those whom the asker sees; none of pages that have become one since.
std::vector<ListedDenial> denials(sql::Tx& tx, const Scope& scope, const Before& before, int limit);

enum class NamePart { given, family, all };
BOOST_DESCRIBE_ENUM(NamePart, given, family, all)

struct NameRow {
  NamePart part = NamePart::all;
  std::string name;
  std::int64_t pages = 0;
  Instant counted_at;
};
BOOST_DESCRIBE_STRUCT(NameRow, (), (part, name, pages, counted_at))

std::optional<NameRow> name_row(sql::Tx& tx, const Scope& scope, NamePart part,
                                const std::string& name);
void replace_names(sql::Tx& tx, const Scope& scope, std::span<const NameRow> rows);
/// Every page's names; `visit` is given the folded ones.
void each_name(sql::Tx& tx, const Scope& scope,
               const std::function<void(const std::string&, const std::string&)>& visit);

}  // namespace carnet::duplicates::store
