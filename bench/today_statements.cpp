// SPDX-License-Identifier: Apache-2.0
// A book of some hundred clients, list by list, and a search by fragments.
#include "bench/today_statements.hpp"

namespace carnet::bench {

namespace {

const std::string mine =
    "with mine as (select b.client_id, 1 as is_in_list from books b where b.staff_id = $1"
    " union all select distinct p.client_id, 0 from promises p where p.made_by = $1"
    " and p.ended_at is null and not exists (select 1 from books b"
    " where b.client_id = p.client_id and b.staff_id = $1)) ";

Statement of_book(const std::string& text, const std::string& given) {
  return {mine + text, given};
}

std::vector<Statement> of_people() {
  return {
      of_book("select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.language,"
              " c.time_zone, mine.is_in_list from mine join clients c on c.id = mine.client_id"
              " where c.archived_at is null and ($2 = 1 or exists (select 1 from books b"
              " where b.client_id = c.id and b.staff_id = $1) or exists (select 1"
              " from client_stores m join staff_stores w on w.store_id = m.store_id"
              " and w.staff_id = $1 where m.client_id = c.id)) order by c.id",
              "s1"),
      of_book("select o.client_id, o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar,"
              " o.person, o.noted_by, o.noted_at from mine"
              " join occasions o on o.client_id = mine.client_id where o.muted = false",
              "s"),
      of_book("select c.client_id, c.id, c.kind, c.address_key, c.preferred, s.state, s.changed_at"
              " from mine"
              " join contacts c on c.client_id = mine.client_id"
              " left join suppressions s on s.address_key = c.address_key and s.reach ="
              " case c.kind when 'phone' then 'text' when 'email' then 'email' else 'post' end",
              "s"),
      of_book("select c.client_id, c.address_key, c.state, c.method, c.has_evidence, c.at from mine"
              " join consents c on c.client_id = mine.client_id where c.purpose = 'marketing'",
              "s"),
      of_book("select s.client_id, s.id, s.day, s.at, s.house_total_minor, l.title, l.category,"
              " l.stone, l.metal, l.place, p.picture, p.picture_alt from mine"
              " join sales s on s.client_id = mine.client_id"
              " left join sale_lines l on l.client_id = s.client_id and l.sale_id = s.id"
              " left join pieces p on p.id = l.piece_id",
              "s"),
      of_book("select m.client_id, m.direction, m.message_class, m.staff_id, m.prompt_id, m.at"
              " from mine join messages m on m.client_id = mine.client_id"
              " where m.counts = true and m.at >= $2",
              "sy"),
      of_book("select m.client_id, m.id, m.at, m.channel, m.body from mine"
              " join threads t on t.client_id = mine.client_id"
              " join messages m on m.client_id = t.client_id and m.at = t.waiting_since"
              " where t.waiting_since is not null and m.direction = 'in'",
              "s"),
      of_book("select p.client_id, p.id, p.signal, p.events, p.records, p.run_began,"
              " p.last_shown_day, p.wording, p.worded_at, o.kind as outcome, o.day as outcome_day,"
              " o.until as outcome_until from mine join prompts p on p.client_id = mine.client_id"
              " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id"
              " where p.last_shown_at >= $2",
              "sY")};
}

std::vector<Statement> of_the_floor() {
  return {
      of_book("select v.client_id, v.id, v.at, v.for_whom, v.by_when, v.by_day, v.bought,"
              " v.staff_id, l.place, l.piece_id, l.title, l.liked, l.tried, p.category, p.stone,"
              " p.picture, p.picture_alt, p.status, p.arrived_at from mine"
              " join visits v on v.client_id = mine.client_id"
              " left join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id"
              " left join pieces p on p.id = l.piece_id where v.at >= $2",
              "sy"),
      of_book("select p.client_id, p.id, p.text, p.due, p.made_by, s.given_name as maker_name,"
              " s.is_active as maker_is_active, p.made_at from mine"
              " join promises p on p.client_id = mine.client_id join staff s on s.id = p.made_by"
              " where p.ended_at is null",
              "s"),
      of_book("select t.client_id, t.staff_id, t.prompt_id, t.at from mine"
              " join touches t on t.client_id = mine.client_id where t.at >= $2",
              "sy"),
      of_book("select t.client_id, t.at, t.staff_id from mine"
              " join timeline t on t.client_id = mine.client_id"
              " where t.noun = 'clients' and t.verb = 'kept' and t.staff_id is not null"
              " and t.at >= $2",
              "sy"),
      {"select id, title, category, metal, stone, picture, picture_alt, arrived_at from pieces"
       " where status = 'in_stock' order by arrived_at desc, id desc limit 60",
       ""},
      {"select id, given_name from staff", ""}};
}

}  // namespace

// server/app/today/store.cpp
std::vector<Statement> today_statements() {
  auto statements = of_people();
  for (auto& each : of_the_floor()) statements.push_back(std::move(each));
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
