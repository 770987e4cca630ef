// SPDX-License-Identifier: Apache-2.0
// Pairs that were found, and what people said of them.
#include "app/duplicates/keys.hpp"
#include "app/duplicates/store.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::duplicates::store {

namespace {

// The page itself and whatever page became it: said of one of them is said of the whole.
std::string pages_in(const std::string& page) {
  return "(select " + page +
         " as id union all select l.alias_id as id from client_aliases l where l.client_id = " +
         page + ")";
}

std::string are_denied(const std::string& one, const std::string& other) {
  return "exists (select 1 from " + pages_in(one) + " x cross join " + pages_in(other) +
         " y join duplicate_denials d"
         " on d.one_id = case when x.id < y.id then x.id else y.id end"
         " and d.other_id = case when x.id < y.id then y.id else x.id end)";
}

}  // namespace

// unrecorded: pairs follow from what stands on the pages, whose changes are recorded.
void replace_pairs(sql::Tx& tx, const Scope&, Ids of, std::span<const PairRow> found) {
  const auto ids = sql::id_list(tx.engine(), of);
  for (const auto* column : {"one_id", "other_id"}) {
    tx.run("delete from duplicate_pairs where " + sql::in_ids(tx.engine(), column, "$1"), ids);
  }
  tx.insert_all("duplicate_pairs", found);
}

std::vector<PairRow> pairs(sql::Tx& tx, const Scope& scope, const PairRow& after, int limit) {
  return tx.all<PairRow>(
      "select p.one_id, p.other_id, p.weight from duplicate_pairs p"
      " join clients a on a.id = p.one_id and a.archived_at is null"
      " join clients b on b.id = p.other_id and b.archived_at is null"
      " where (p.weight, p.one_id, p.other_id) < ($1, $2, $3)"
      " and not " +
          are_denied("p.one_id", "p.other_id") + " and " + seen_by("a.id", "$4", "$5") + " and " +
          seen_by("b.id", "$4", "$5") +
          " order by p.weight desc, p.one_id desc, p.other_id desc limit $6",
      after.weight, after.one_id, after.other_id, scope.staff_id, sees_all_flag(scope), limit);
}

std::optional<DenialRow> find_denial(sql::Tx& tx, const Scope&, DenialId id) {
  return tx.first<DenialRow>(
      "select id, one_id, other_id, staff_id, at from duplicate_denials where id = $1", id);
}

std::optional<DenialRow> denial_of(sql::Tx& tx, const Scope&, ClientId one, ClientId other) {
  return tx.first<DenialRow>(
      "select id, one_id, other_id, staff_id, at from duplicate_denials"
      " where one_id = $1 and other_id = $2",
      one, other);
}

bool insert_denial(sql::Tx& tx, const Scope&, const DenialRow& row) {
  return tx.insert_new("duplicate_denials", row);
}

void drop_denial(sql::Tx& tx, const Scope&, DenialId id) {
  tx.run("delete from duplicate_denials where id = $1", id);
}

// Of a key that more pages have nobody is put before a person anyway.
std::vector<ClientId> sharing_an_address(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  return tx.all<ClientId>(
      "select distinct o.client_id from contacts c join contacts o on o.address_key = c.address_key"
      " join clients p on p.id = o.client_id and p.archived_at is null"
      " where c.client_id = $1 and c.address_key <> '' and o.client_id <> $1 and " +
          seen_by("o.client_id", "$2", "$3") + " order by o.client_id limit $4",
      client_id, scope.staff_id, sees_all_flag(scope), static_cast<std::int64_t>(most_of_a_key));
}

std::vector<ListedDenial> denials(sql::Tx& tx, const Scope& scope, const Before& before,
                                  int limit) {
  const std::string one = "coalesce(m.client_id, d.one_id)";
  const std::string other = "coalesce(n.client_id, d.other_id)";
  return tx.all<ListedDenial>(
      "select d.id, d.one_id, d.other_id, a.given_name as one_given_name,"
      " a.family_name as one_family_name, a.preferred_name as one_preferred_name,"
      " a.name_order as one_name_order,"
      " b.given_name as other_given_name, b.family_name as other_family_name,"
      " b.preferred_name as other_preferred_name, b.name_order as other_name_order, s.given_name "
      "as staff_name, d.at"
      " from duplicate_denials d join clients a on a.id = d.one_id"
      " join clients b on b.id = d.other_id left join staff s on s.id = d.staff_id"
      " left join client_aliases m on m.alias_id = d.one_id"
      " left join client_aliases n on n.alias_id = d.other_id"
      " where (d.at, d.id) < ($1, $2) and " +
          one + " <> " + other + " and " + seen_by(one, "$3", "$4") + " and " +
          seen_by(other, "$3", "$4") + " order by d.at desc, d.id desc limit $5",
      before.at, *DenialId::parse(before.id), scope.staff_id, sees_all_flag(scope), limit + 1);
}

}  // namespace carnet::duplicates::store
