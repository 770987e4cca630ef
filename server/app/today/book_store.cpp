// SPDX-License-Identifier: Apache-2.0
// How a book is read: first its clients, then list by list what is theirs, one statement each,
// walking from the clients along primary keys.
#include "app/today/book_store.hpp"

#include "app/house/visible.hpp"
#include "app/pauses/pauses.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::today::store {

namespace {

using std::chrono::days;

constexpr days bridal_days(140);     // the last look at a bridal visit, and some
constexpr days first_page_days(15);  // a welcome comes early or not at all
constexpr days year_days(366);
constexpr days remembered_days(400);  // of prompts: a year's, and some
constexpr days quiet_days(300);       // whoever bought then and not since is missed by now

// Where nobody keeps a book an import of a hundred thousand is nobody's: what is newest speaks for
// them, by index, and never more than this of each kind.
std::string uncovered(Sight sight) {
  const std::string some = " limit 500";
  const std::string newest =
      "select client_id from (select client_id from threads where waiting_since is not null"
      " order by last_at desc" +
      some +
      ") as waiting"
      " union select client_id from (select client_id from visits where removed_at is null order "
      "by at desc" +
      some +
      ") as came"
      " union select client_id from (select client_id from sales order by day desc" +
      some +
      ") as bought"
      " union select client_id from (select client_id from sales where day <= $4"
      " order by day desc" +
      some +
      ") as quiet"
      " union select client_id from (select client_id from occasions where month = $5" +
      some +
      ") as this_month"
      " union select client_id from (select client_id from occasions where month = $6" +
      some + ") as next_month";
  std::string text = " union all select n.client_id, 1 from (" + newest +
                     ") as n where not exists"
                     " (select 1 from books b where b.client_id = n.client_id)";
  if (sight == Sight::own_stores) text += " and " + known_at_stores_of("n.client_id", "$1");
  return text;
}

// $1 is the person's or the client's id, $2 and $3 say who asks, $4 and the next are the reach's
// own. Whom the person promised something stands in their list too, in whoever's book they are:
// `is_in_list` is 0 for those.
std::string mine(const Whose& whose) {
  const std::string of_book =
      "select b.client_id, 1 as is_in_list from books b where b.staff_id = $1";
  const std::string promised =
      " union all select distinct p.client_id, 0 from promises p where p.made_by = $1"
      " and p.ended_at is null and not exists (select 1 from books b"
      " where b.client_id = p.client_id and b.staff_id = $1)";
  switch (whose.reach) {
    case Reach::book:
      return "with mine as (" + of_book + promised + ") ";
    case Reach::book_and_uncovered:
      return "with mine as (" + of_book + promised +
             " and exists (select 1 from books b where b.client_id = p.client_id)" +
             uncovered(whose.sight) + ") ";
    case Reach::book_at_store:
      return "with mine as (" + of_book +
             " and exists (select 1 from client_stores s"
             " where s.client_id = b.client_id and s.store_id = $4)) ";
    case Reach::client:
      break;
  }
  return "with mine as (select c.id as client_id, 1 as is_in_list from clients c where c.id = $1) ";
}

int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.date().month())); }

// How many months later than `from` `to` stands in the year's round, 0..11.
int months_between(Day from, Day to) { return (month_of(to) + 12 - month_of(from)) % 12; }

// Lists of the clients whose ids are bound to $1, and whatever else to $2.
class Lists {
 public:
  Lists(sql::Tx& tx, std::span<const ClientId> clients)
      : tx_(tx), clients_(sql::id_list(tx.engine(), clients)) {}

  std::string has(std::string_view column) const { return " where " + are_theirs(column); }

  // Said of what is joined as well: PostgreSQL else reads the joined table from end to end, because
  // it holds some hundred looks into an index for dearer.
  std::string also(std::string_view column) const { return " and " + are_theirs(column); }

  template <class Row, class... More>
  void ask(std::vector<Row>& rows, const std::string& text, const More&... more) {
    tx_.ask(rows, text, clients_, more...);
  }

 private:
  std::string are_theirs(std::string_view column) const {
    return sql::in_ids(tx_.engine(), column, "$1");
  }

  sql::Tx& tx_;
  sql::IdList clients_;
};

struct ListedRow {
  ClientId client_id;
  int is_in_list = 1;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (), (client_id, is_in_list))

std::vector<ListedRow> listed_of(sql::Tx& tx, const Scope& scope, const Whose& whose, Instant now) {
  // Everybody sees their own book; asking it of each client would cost as much as the book.
  const bool is_own = whose.reach == Reach::book && whose.id == scope.staff_id.uuid();
  const auto text = mine(whose) + "select mine.client_id, mine.is_in_list from mine where " +
                    (is_own ? "mine.is_in_list = 1 or " : "") +
                    seen_by("mine.client_id", "$2", "$3");
  const auto flag = sees_all_flag(scope);
  if (whose.reach == Reach::book_at_store) {
    return tx.all<ListedRow>(text, whose.id, scope.staff_id, flag, whose.store_id);
  }
  if (whose.reach != Reach::book_and_uncovered) {
    return tx.all<ListedRow>(text, whose.id, scope.staff_id, flag);
  }
  const Day today = utc_day(now);
  return tx.all<ListedRow>(text, whose.id, scope.staff_id, flag, today - quiet_days,
                           month_of(today), month_of(today + days(31)));
}

// Neither given yet nor set aside on the day bound to $2.
std::string open_wishes(const Lists& all) {
  return "select w.client_id, w.id, w.piece_id, w.words, w.category, w.metal, w.stone, w.style,"
         " w.highest_minor, w.currency, w.by_day, w.staff_id, w.at from wishes w" +
         all.has("w.client_id") +
         " and not exists (select 1 from wish_giftings g"
         " where g.client_id = w.client_id and g.id = w.id" +
         all.also("g.client_id") +
         ") and not exists (select 1 from wish_reservations r where r.client_id = w.client_id"
         " and r.id = w.id and (r.until is null or r.until >= $2)" +
         all.also("r.client_id") + ")";
}

}  // namespace

std::vector<ClientRow> clients_of(sql::Tx& tx, const Scope& scope, const Whose& whose,
                                  Instant now) {
  const auto listed = listed_of(tx, scope, whose, now);
  std::vector<ClientRow> clients;
  for (const int is_in_list : {0, 1}) {
    std::vector<ClientId> ids;
    for (const auto& row : listed) {
      if (row.is_in_list == is_in_list) ids.push_back(row.client_id);
    }
    if (ids.empty()) continue;
    Lists some(tx, ids);
    some.ask(clients,
             "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.language,"
             " c.time_zone, c.created_at, case when " +
                 pauses::paused("c.id") +
                 " then 1 else 0 end as is_paused, cast($2 as integer) as is_in_list,"
                 " t.last_at as last_message_at, t.waiting_since, c.salutation, c.name_order,"
                 " c.preferred_channel"
                 " from clients c left join threads t on t.client_id = c.id" +
                 some.also("t.client_id") + some.has("c.id") + " and c.archived_at is null",
             is_in_list);
  }
  tx.hear();
  return clients;
}

constexpr auto waiting_repair = " and r.ready_at is not null and r.removed_at is null";

CallingRows calling_rows(sql::Tx& tx, const Scope&, const std::vector<ClientRows>& clients,
                         Instant now, Day today) {
  Lists all(tx, ids_of(clients, [](const auto&) { return true; }));
  Lists newcomers(tx, ids_of(clients, [&](const auto& each) {
                    return each.client.created_at >= now - first_page_days;
                  }));
  const Day from = utc_day(now) - days(1);  // today, wherever its store is
  const int months = months_between(from, from + days(1) + farthest_occasion + days(1));
  CallingRows rows;
  all.ask(rows.sales, "select s.client_id, s.id, s.day, s.at, s.house_total_minor from sales s" +
                          all.has("s.client_id"));
  all.ask(rows.occasions,
          "select o.client_id, o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar,"
          " o.person, o.noted_by, o.noted_at from occasions o" +
              all.has("o.client_id") +
              " and o.muted = false and ((o.month + 12 - $2) % 12 <= $3"
              " or o.calendar <> 'gregorian')",
          month_of(from), months);
  all.ask(rows.visits,
          "select v.client_id, v.id, v.at, v.for_whom, v.for_words, v.by_when, v.by_day, v.bought,"
          " v.staff_id, l.place, l.piece_id, l.title, l.liked, l.tried, p.category, p.stone,"
          " p.metal, p.style, p.picture, p.picture_alt, p.status, p.arrived_at from visits v"
          " left join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id" +
              all.also("l.client_id") + " left join pieces p on p.id = l.piece_id" +
              all.has("v.client_id") + " and v.removed_at is null and v.at >= $2",
          now - bridal_days);
  all.ask(rows.promises,
          "select p.client_id, p.id, p.text, p.due, p.made_by, s.given_name as maker_name,"
          " s.is_active as maker_is_active, p.made_at from promises p"
          " join staff s on s.id = p.made_by" +
              all.has("p.client_id") + " and p.ended_at is null");
  all.ask(rows.repairs, "select r.client_id, r.id, r.piece, r.at, r.ready_at from repairs r" +
                            all.has("r.client_id") + waiting_repair);
  all.ask(rows.wishes, open_wishes(all), today);
  all.ask(rows.avoided, "select t.client_id, t.kind, t.value, t.noted_at as at from tastes t" +
                            all.has("t.client_id") + " and t.leaning = 'avoids'");
  newcomers.ask(rows.first_pages,
                "select t.client_id, t.at, t.staff_id from timeline t" +
                    newcomers.has("t.client_id") +
                    " and t.noun = 'clients' and t.verb = 'kept' and t.staff_id is not null"
                    " and t.at >= $2",
                now - first_page_days);
  all.ask(rows.prompts,
          "select p.client_id, p.id, p.signal, p.events, p.records, p.run_began,"
          " p.last_shown_day, p.wording, p.worded_at, o.kind as outcome, o.day as outcome_day,"
          " o.until as outcome_until from prompts p"
          " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id" +
              all.also("o.client_id") + all.has("p.client_id") + " and p.last_shown_at >= $2",
          now - remembered_days);
  tx.hear();
  return rows;
}

CalledRows called_rows(sql::Tx& tx, const Scope&, std::span<const ClientId> clients, Instant now) {
  Lists called(tx, clients);
  CalledRows rows;
  called.ask(
      rows.lines,
      "select l.client_id, l.sale_id, l.place, l.title, l.category, l.stone, l.metal, l.style,"
      " p.picture, p.picture_alt from sale_lines l"
      " left join pieces p on p.id = l.piece_id" +
          called.has("l.client_id"));
  called.ask(rows.addresses,
             "select c.client_id, c.id, c.kind, c.address_key, c.preferred, s.state, s.changed_at,"
             " case when c.kind = 'address' and c.holder = 'own' then c.value else '' end as place,"
             " v.state as voice_state from contacts c"
             " left join suppressions s on s.address_key = c.address_key and s.reach ="
             " case c.kind when 'phone' then 'text' when 'email' then 'email' else 'post' end"
             " left join suppressions v on v.address_key = c.address_key and v.reach = 'voice'"
             " and c.kind = 'phone'" +
                 called.has("c.client_id"));
  called.ask(rows.consents,
             "select c.client_id, c.address_key, c.state, c.method, c.has_evidence, c.at"
             " from consents c" +
                 called.has("c.client_id") + " and c.purpose = 'marketing'");
  called.ask(rows.messages,
             "select m.client_id, m.direction, m.message_class, m.staff_id, m.prompt_id, m.at"
             " from messages m" +
                 called.has("m.client_id") + " and m.counts = true and m.at >= $2",
             now - year_days);
  called.ask(rows.waiting,
             "select m.client_id, m.id, m.at, m.channel, m.body from threads t"
             " join messages m on m.client_id = t.client_id and m.at = t.waiting_since" +
                 called.has("t.client_id") +
                 " and t.waiting_since is not null and m.direction = 'in'");
  called.ask(rows.touches,
             "select t.client_id, t.staff_id, t.prompt_id, t.at from touches t" +
                 called.has("t.client_id") + " and t.at >= $2",
             now - year_days);
  tx.hear();
  return rows;
}

}  // namespace carnet::today::store
