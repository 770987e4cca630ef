// SPDX-License-Identifier: Apache-2.0
// How a book is read: first its clients, then list by list what is theirs, one statement each,
// walking from the clients along primary keys.
#include "app/today/book_store.hpp"

#include "app/house/visible.hpp"
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
      " union select client_id from (select client_id from visits order by at desc" +
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

// Lists of the clients whose ids are bound to $1, and whatever else to $2.
class Lists {
 public:
  Lists(sql::Tx& tx, std::span<const ClientId> clients)
      : tx_(tx),
        mine_("with mine as (" + sql::rows_of_ids(tx.engine(), "client_id", "$1") + ") "),
        clients_(sql::id_list(tx.engine(), clients)) {}

  template <class Row, class... More>
  void ask(std::vector<Row>& rows, const std::string& text, const More&... more) {
    tx_.ask(rows, mine_ + text, clients_, more...);
  }

 private:
  sql::Tx& tx_;
  std::string mine_;
  std::string clients_;
};

}  // namespace

std::vector<ClientRow> clients_of(sql::Tx& tx, const Scope& scope, const Whose& whose,
                                  Instant now) {
  // Everybody sees their own book; asking it of each client would be a quarter of this statement.
  const std::string own = whose.reach == Reach::book ? "mine.is_in_list = 1 and $1 = $2 or " : "";
  const auto text =
      mine(whose) +
      "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name,"
      " c.language, c.time_zone, c.created_at, mine.is_in_list, t.last_at as last_message_at,"
      " t.waiting_since from mine join clients c on c.id = mine.client_id"
      " left join threads t on t.client_id = c.id where c.archived_at is null and (" +
      own + seen_by("c.id", "$2", "$3") + ")";
  const auto flag = sees_all_flag(scope);
  if (whose.reach == Reach::book_at_store) {
    return tx.all<ClientRow>(text, whose.id, scope.staff_id, flag, whose.store_id);
  }
  if (whose.reach != Reach::book_and_uncovered) {
    return tx.all<ClientRow>(text, whose.id, scope.staff_id, flag);
  }
  const Day today = utc_day(now);
  return tx.all<ClientRow>(text, whose.id, scope.staff_id, flag, today - quiet_days,
                           month_of(today), month_of(today + days(31)));
}

CallingRows calling_rows(sql::Tx& tx, const Scope&, const std::vector<ClientRows>& clients,
                         Instant now) {
  Lists all(tx, ids_of(clients, [](const auto&) { return true; }));
  Lists newcomers(tx, ids_of(clients, [&](const auto& each) {
                    return each.client.created_at >= now - first_page_days;
                  }));
  CallingRows rows;
  all.ask(rows.sales,
          "select s.client_id, s.id, s.day, s.at, s.house_total_minor from mine"
          " join sales s on s.client_id = mine.client_id");
  all.ask(rows.occasions,
          "select o.client_id, o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar,"
          " o.person, o.noted_by, o.noted_at from mine"
          " join occasions o on o.client_id = mine.client_id where o.muted = false");
  all.ask(rows.visits,
          "select v.client_id, v.id, v.at, v.for_whom, v.by_when, v.by_day, v.bought,"
          " v.staff_id, l.place, l.piece_id, l.title, l.liked, l.tried, p.category, p.stone,"
          " p.picture, p.picture_alt, p.status, p.arrived_at from mine"
          " join visits v on v.client_id = mine.client_id"
          " left join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id"
          " left join pieces p on p.id = l.piece_id where v.at >= $2",
          now - bridal_days);
  all.ask(rows.promises,
          "select p.client_id, p.id, p.text, p.due, p.made_by, s.given_name as maker_name,"
          " s.is_active as maker_is_active, p.made_at from mine"
          " join promises p on p.client_id = mine.client_id join staff s on s.id = p.made_by"
          " where p.ended_at is null");
  newcomers.ask(rows.first_pages,
                "select t.client_id, t.at, t.staff_id from mine"
                " join timeline t on t.client_id = mine.client_id where t.noun = 'clients'"
                " and t.verb = 'kept' and t.staff_id is not null and t.at >= $2",
                now - first_page_days);
  all.ask(rows.prompts,
          "select p.client_id, p.id, p.signal, p.events, p.records, p.run_began,"
          " p.last_shown_day, p.wording, p.worded_at, o.kind as outcome, o.day as outcome_day,"
          " o.until as outcome_until from mine join prompts p on p.client_id = mine.client_id"
          " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id"
          " where p.last_shown_at >= $2",
          now - remembered_days);
  tx.hear();
  return rows;
}

CalledRows called_rows(sql::Tx& tx, const Scope&, std::span<const ClientId> clients, Instant now) {
  Lists called(tx, clients);
  CalledRows rows;
  called.ask(rows.lines,
             "select l.client_id, l.sale_id, l.place, l.title, l.category, l.stone, l.metal,"
             " p.picture, p.picture_alt from mine"
             " join sale_lines l on l.client_id = mine.client_id"
             " left join pieces p on p.id = l.piece_id");
  called.ask(rows.addresses,
             "select c.client_id, c.id, c.kind, c.address_key, c.preferred, s.state, s.changed_at"
             " from mine join contacts c on c.client_id = mine.client_id"
             " left join suppressions s on s.address_key = c.address_key and s.reach ="
             " case c.kind when 'phone' then 'text' when 'email' then 'email' else 'post' end");
  called.ask(rows.consents,
             "select c.client_id, c.address_key, c.state, c.method, c.has_evidence, c.at from mine"
             " join consents c on c.client_id = mine.client_id where c.purpose = 'marketing'");
  called.ask(rows.messages,
             "select m.client_id, m.direction, m.message_class, m.staff_id, m.prompt_id, m.at"
             " from mine join messages m on m.client_id = mine.client_id"
             " where m.counts = true and m.at >= $2",
             now - year_days);
  called.ask(rows.waiting,
             "select m.client_id, m.id, m.at, m.channel, m.body from mine"
             " join threads t on t.client_id = mine.client_id"
             " join messages m on m.client_id = t.client_id and m.at = t.waiting_since"
             " where t.waiting_since is not null and m.direction = 'in'");
  called.ask(rows.touches,
             "select t.client_id, t.staff_id, t.prompt_id, t.at from mine"
             " join touches t on t.client_id = mine.client_id where t.at >= $2",
             now - year_days);
  tx.hear();
  return rows;
}

}  // namespace carnet::today::store
