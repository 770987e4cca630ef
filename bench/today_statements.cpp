// SPDX-License-Identifier: Apache-2.0
// A book of some hundred clients, list by list, and a search by fragments.
#include "bench/today_statements.hpp"

#include <functional>
#include <string_view>

namespace carnet::bench {

namespace {

const std::string sees =
    "(mine.is_in_list = 1 or ($3 = 1 or exists (select 1 from books b"
    " where b.client_id = mine.client_id and b.staff_id = $2) or exists (select 1"
    " from client_stores m join staff_stores w on w.store_id = m.store_id and w.staff_id = $2"
    " where m.client_id = mine.client_id)))";

const Statement listed{
    "with mine as (select b.client_id, 1 as is_in_list from books b where b.staff_id = $1"
    " union all select distinct p.client_id, 0 from promises p where p.made_by = $1"
    " and p.ended_at is null and not exists (select 1 from books b"
    " where b.client_id = p.client_id and b.staff_id = $1)) "
    "select mine.client_id, mine.is_in_list from mine where " +
        sees,
    "ss1"};

// A condition on `column`: it is one of the clients bound to $1.
using Has = std::function<std::string(std::string_view column)>;

// Of the whole book.
std::vector<Statement> of_all(const Has& has) {
  return {{"select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.language,"
           " c.time_zone, c.created_at, 1 as is_in_list, t.last_at as last_message_at,"
           " t.waiting_since from clients c left join threads t on t.client_id = c.id and " +
               has("t.client_id") + " where " + has("c.id") + " and c.archived_at is null",
           "c"},
          {"select s.client_id, s.id, s.day, s.at, s.house_total_minor from sales s where " +
               has("s.client_id"),
           "c"},
          {"select o.client_id, o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar,"
           " o.person, o.noted_by, o.noted_at from occasions o where " +
               has("o.client_id") +
               " and o.muted = false and ((o.month + 12 - $2) % 12 <= 3"
               " or o.calendar <> 'gregorian')",
           "cm"},
          {"select v.client_id, v.id, v.at, v.for_whom, v.for_words, v.by_when, v.by_day, v.bought,"
           " v.staff_id, l.place, l.piece_id, l.title, l.liked, l.tried, p.category, p.stone,"
           " p.metal, p.style, p.picture, p.picture_alt, p.status, p.arrived_at from visits v"
           " left join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id and " +
               has("l.client_id") + " left join pieces p on p.id = l.piece_id where " +
               has("v.client_id") + " and v.removed_at is null and v.at >= $2",
           "cy"},
          {"select p.client_id, p.id, p.text, p.due, p.made_by, s.given_name as maker_name,"
           " s.is_active as maker_is_active, p.made_at from promises p"
           " join staff s on s.id = p.made_by where " +
               has("p.client_id") + " and p.ended_at is null",
           "c"},
          {"select p.client_id, p.id, p.signal, p.events, p.records, p.run_began,"
           " p.last_shown_day, p.wording, p.worded_at, o.kind as outcome, o.day as outcome_day,"
           " o.until as outcome_until from prompts p"
           " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id and " +
               has("o.client_id") + " where " + has("p.client_id") + " and p.last_shown_at >= $2",
           "cY"}};
}

// Of those whom something calls for: of this book a quarter.
std::vector<Statement> of_called(const Has& has) {
  return {
      {"select l.client_id, l.sale_id, l.place, l.title, l.category, l.stone, l.metal, l.style,"
       " p.picture, p.picture_alt from sale_lines l left join pieces p on p.id = l.piece_id"
       " where " +
           has("l.client_id"),
       "q"},
      {"select c.client_id, c.id, c.kind, c.address_key, c.preferred, s.state, s.changed_at"
       " from contacts c left join suppressions s on s.address_key = c.address_key and s.reach ="
       " case c.kind when 'phone' then 'text' when 'email' then 'email' else 'post' end where " +
           has("c.client_id"),
       "q"},
      {"select c.client_id, c.address_key, c.state, c.method, c.has_evidence, c.at"
       " from consents c where " +
           has("c.client_id") + " and c.purpose = 'marketing'",
       "q"},
      {"select m.client_id, m.direction, m.message_class, m.staff_id, m.prompt_id, m.at"
       " from messages m where " +
           has("m.client_id") + " and m.counts = true and m.at >= $2",
       "qy"},
      {"select m.client_id, m.id, m.at, m.channel, m.body from threads t"
       " join messages m on m.client_id = t.client_id and m.at = t.waiting_since where " +
           has("t.client_id") + " and t.waiting_since is not null and m.direction = 'in'",
       "q"},
      {"select t.client_id, t.staff_id, t.prompt_id, t.at from touches t where " +
           has("t.client_id") + " and t.at >= $2",
       "qy"}};
}

}  // namespace

// server/app/today/book_store.cpp, and what the setting of a list is read by.
std::vector<Statement> today_statements(sql::Engine engine) {
  const Has has = [engine](std::string_view column) { return sql::in_ids(engine, column, "$1"); };
  std::vector<Statement> statements{
      {"select id, given_name from staff", ""},
      {"select id, title, category, metal, stone, picture, picture_alt, arrived_at from pieces"
       " where status = 'in_stock' order by arrived_at desc, id desc limit 60",
       ""},
      listed};
  for (auto& each : of_all(has)) statements.push_back(std::move(each));
  for (auto& each : of_called(has)) statements.push_back(std::move(each));
  return statements;
}

// server/app/clients: whom search_store.cpp finds, and what list_store.cpp tells of them, in one.
Statement search_statement(sql::Engine engine) {
  const bool is_postgres = engine == sql::Engine::postgres;
  const auto order = " order by " + sql::by_bytes(engine, "c.sort_key") + ", c.id";
  const std::string found =
      is_postgres ? "select h.client_id from (select s.sort_key, s.client_id from client_search s"
                    " where s.words like (select cast($3 as text)) escape '\\' limit 1501) as h"
                    " order by h.sort_key, h.client_id limit $4"
                  : "select s.client_id from client_words w join client_search s on s.rowid_ ="
                    " w.rowid where w.words match $3 order by w.rowid limit $4";
  return {
      "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.sort_key,"
      " (select s.given_name from books b join staff s on s.id = b.staff_id"
      " where b.client_id = c.id and b.role = 'primary' order by b.since limit 1)"
      " as looked_after_by,"
      " (select max(l.day) from sales l where l.client_id = c.id) as last_sale_day"
      " from (select c.id as found_id from clients c where c.id in (" +
          found +
          ") and c.archived_at is null and ($1 = 1 or exists (select 1 from books b"
          " where b.client_id = c.id and b.staff_id = $2) or exists (select 1 from client_stores m"
          " join staff_stores w on w.store_id = m.store_id and w.staff_id = $2"
          " where m.client_id = c.id))" +
          order + " limit $4) as found join clients c on c.id = found.found_id" + order,
      is_postgres ? "1sp9" : "1sf9"};
}

}  // namespace carnet::bench
