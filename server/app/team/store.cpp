// SPDX-License-Identifier: Apache-2.0
// Every query of the team's page. The period is found by moment or day; what followed a visit by
// one look into each ledger of its client.
#include "app/team/store.hpp"

#include <set>

#include "kit/sql/dialect.hpp"

namespace carnet::team::store {

namespace {

constexpr milliseconds week = std::chrono::days(7);
constexpr milliseconds month = std::chrono::days(30);

// Whether $1 says everywhere, or one of the stores in $2 is meant.
std::string in_part(sql::Engine engine, const std::string& store_column) {
  return "($1 = 1 or " + sql::in_ids(engine, store_column, "$2") + ")";
}

std::string known_there(sql::Engine engine, const std::string& client_column) {
  return "($1 = 1 or exists (select 1 from client_stores k where k.client_id = " + client_column +
         " and " + sql::in_ids(engine, "k.store_id", "$2") + "))";
}

std::string works_there(sql::Engine engine, const std::string& staff_column) {
  return "($1 = 1 or exists (select 1 from staff_stores k where k.staff_id = " + staff_column +
         " and " + sql::in_ids(engine, "k.store_id", "$2") + "))";
}

sql::IdList stores_of(const sql::Tx& tx, const Part& part) {
  return sql::id_list(tx.engine(), std::span<const StoreId>(part.stores));
}

int flag_of(const Part& part) { return part.everywhere ? 1 : 0; }

sql::IdList clients_of(const sql::Tx& tx, const std::vector<ClientId>& clients) {
  return sql::id_list(tx.engine(), std::span<const ClientId>(clients));
}

// A conversation of a person with the client of sale s, in the month before it.
std::string spoken(const std::string& table, const std::string& only) {
  return "select s.id, k.staff_id, s.house_total_minor from sales s join " + table +
         " k on k.client_id = s.client_id and k.at > s.at - $5 and k.at <= s.at"
         " where s.day >= $3 and s.day < $4 and k.staff_id is not null" +
         only;
}

}  // namespace

std::vector<PersonRow> people(sql::Tx& tx, const Scope&, const Part& part) {
  return tx.all<PersonRow>(
      "select p.id, p.given_name, p.family_name from staff p where p.is_active = true and " +
          works_there(tx.engine(), "p.id") + " order by p.given_name, p.family_name, p.id",
      flag_of(part), stores_of(tx, part));
}

std::vector<VisitRow> visits(sql::Tx& tx, const Scope&, const Part& part) {
  return tx.all<VisitRow>(
      "select v.client_id, v.id, v.at, v.staff_id,"
      " (c.given_name <> '' or c.family_name <> '' or c.preferred_name <> '') as has_name,"
      " exists (select 1 from contacts a where a.client_id = v.client_id"
      "  and a.address_key <> '') as has_address,"
      " (select min(m.at) from messages m where m.client_id = v.client_id and m.at > v.at"
      "  and m.at <= v.at + $5 and m.direction = 'out' and m.sent_by = 'person'"
      "  and m.counts = true) as message_at,"
      " (select min(t.at) from touches t where t.client_id = v.client_id and t.at > v.at"
      "  and t.at <= v.at + $5 and t.kind in ('call', 'card')) as touch_at,"
      " (select max(m.at) from messages m where m.client_id = v.client_id and m.at > v.at"
      "  and m.direction = 'in' and m.counts = true) as wrote_at,"
      " (select max(t.at) from touches t where t.client_id = v.client_id and t.at > v.at"
      "  and t.result = 'spoke') as spoke_at"
      " from visits v join clients c on c.id = v.client_id"
      " where v.at >= $3 and v.at < $4 and v.removed_at is null and c.archived_at is null and " +
          in_part(tx.engine(), "v.store_id") + " order by v.at, v.id",
      flag_of(part), stores_of(tx, part), part.from, part.before, week.count());
}

std::vector<ReturnRow> returns_of(sql::Tx& tx, const Scope&, const Part& part,
                                  const std::vector<ClientId>& clients) {
  return tx.all<ReturnRow>(
      "select v.client_id, v.at from visits v where v.removed_at is null and v.at > $1 and " +
          sql::in_ids(tx.engine(), "v.client_id", "$2"),
      part.from, clients_of(tx, clients));
}

std::vector<SaleRow> sales_of(sql::Tx& tx, const Scope&, const Part& part,
                              const std::vector<ClientId>& clients) {
  return tx.all<SaleRow>(
      "select s.client_id, s.id, s.day, s.house_total_minor from sales s where s.day >= $1 and " +
          sql::in_ids(tx.engine(), "s.client_id", "$2"),
      part.days.from, clients_of(tx, clients));
}

std::vector<TurnRow> turns(sql::Tx& tx, const Scope&, const Part& part) {
  return tx.all<TurnRow>(
      "select d.client_id, d.at, d.is_in, d.staff_id from"
      " (select m.client_id, m.at, m.direction = 'in' as is_in, m.staff_id from messages m"
      " where m.at >= $3 and m.at < $4 and m.counts = true"
      " and (m.direction = 'in' or m.sent_by = 'person') union all"
      " select t.client_id, t.at, false as is_in, t.staff_id from touches t"
      " where t.at >= $3 and t.at < $4 and t.kind = 'call' and t.result = 'spoke') d where " +
          known_there(tx.engine(), "d.client_id") + " order by d.client_id, d.at",
      flag_of(part), stores_of(tx, part), part.from, part.before);
}

std::vector<ContactRow> contacts(sql::Tx& tx, const Scope&, const Part& part) {
  const auto during = [](const std::string& table) {
    return "select e.staff_id, e.client_id from " + table +
           " e where e.at >= $3 and e.at < $4 and e.staff_id is not null";
  };
  const std::string text =
      "select d.staff_id, d.client_id from (" + during("messages") +
      " and e.direction = 'out' and e.sent_by = 'person' and e.counts = true union " +
      during("touches") + " union " + during("visits") + " and e.removed_at is null) d where " +
      works_there(tx.engine(), "d.staff_id");
  return tx.all<ContactRow>(text, flag_of(part), stores_of(tx, part), part.from, part.before);
}

std::vector<TouchedSaleRow> touched_sales(sql::Tx& tx, const Scope&, const Part& part) {
  const std::string text =
      "select d.id, d.staff_id, d.house_total_minor from (" +
      spoken("messages", " and k.direction = 'out' and k.sent_by = 'person' and k.counts = true") +
      " union " + spoken("touches", "") + " union " +
      spoken("visits", " and k.removed_at is null") + ") d where " +
      works_there(tx.engine(), "d.staff_id");
  return tx.all<TouchedSaleRow>(text, flag_of(part), stores_of(tx, part), part.days.from,
                                part.days.before, month.count());
}

// A message sent from a prompt is its outcome, whether or not anybody said so.
std::map<StaffId, ShownList> lists_of(sql::Tx& tx, const Scope&, Day day, Instant now) {
  std::map<StaffId, ShownList> lists;
  tx.each<ShownList>(
      "select p.staff_id, count(*) as total, count(case when o.kind <> 'later' or exists"
      " (select 1 from messages m where m.client_id = p.client_id and m.at >= p.first_shown_at"
      " and m.prompt_id = p.id and m.direction = 'out') then 1 end) as done from prompts p"
      " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id"
      " where p.last_shown_day = $1 and (o.kind is null or o.kind <> 'later' or o.until <= $2)"
      " group by p.staff_id",
      [&](const ShownList& list) { lists[list.staff_id] = list; }, day, now);
  return lists;
}

PromiseCount promises(sql::Tx& tx, const Scope&, const Part& part, Day today) {
  return tx.one<PromiseCount>(
      "select count(*) as due, count(case when e.kind = 'kept' then 1 end) as kept"
      " from promises p left join promise_endings e on e.client_id = p.client_id and e.id = p.id"
      " where p.due >= $3 and p.due < $4 and p.due <= $5"
      " and (e.kind is null or e.kind <> 'dropped') and " +
          works_there(tx.engine(), "p.made_by"),
      flag_of(part), stores_of(tx, part), part.days.from, part.days.before, today);
}

LateCount late_promises(sql::Tx& tx, const Scope&, const Part& part, Day today) {
  return tx.one<LateCount>(
      "select count(*) as late, min(p.due) as oldest from promises p"
      " where p.ended_at is null and p.due < $3 and " +
          works_there(tx.engine(), "p.made_by"),
      flag_of(part), stores_of(tx, part), today);
}

std::vector<ClientId> on_hold(sql::Tx& tx, const Scope&, const Part& part) {
  const auto rows = tx.all<ClientId>(
      "select a.client_id from suppressions s join contacts a on a.address_key = s.address_key"
      " join clients c on c.id = a.client_id where s.decide_by is not null"
      " and s.state = 'on_hold' and c.archived_at is null and " +
          known_there(tx.engine(), "a.client_id") + " order by s.decide_by, a.client_id",
      flag_of(part), stores_of(tx, part));
  std::vector<ClientId> once;
  std::set<ClientId> seen;
  for (const auto& id : rows) {
    if (seen.insert(id).second) once.push_back(id);
  }
  return once;
}

}  // namespace carnet::team::store
