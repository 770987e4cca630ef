// SPDX-License-Identifier: Apache-2.0
// Every query of Today. A book is read by walking from its clients along primary keys: each list
// is one statement, `mine` the few hundred rows it starts from.
#include "app/today/store.hpp"

#include "app/house/visible.hpp"

namespace carnet::today::store {

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t bridal_days = 140;     // the last look at a bridal visit, and some
constexpr std::int64_t first_page_days = 15;  // a welcome comes early or not at all
constexpr int quiet_days = 300;               // whoever bought then and not since is missed by now

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
      " union select client_id from (select client_id from sales where day <= $2"
      " order by day desc" +
      some +
      ") as quiet"
      " union select client_id from (select client_id from occasions where month = $3" +
      some +
      ") as this_month"
      " union select client_id from (select client_id from occasions where month = $4" +
      some + ") as next_month";
  std::string text = " union all select n.client_id, 1 from (" + newest +
                     ") as n where not exists"
                     " (select 1 from books b where b.client_id = n.client_id)";
  if (sight == Sight::own_stores) text += " and " + known_at_stores_of("n.client_id", "$1");
  return text;
}

// $1 is the person's or the client's id, $2 the store's. Archived clients, and those hidden from
// whoever asks, are left out by the clients' own statement: their other rows find no client to
// belong to.
// Whom the person promised something stands in their list too, in whoever's book they are:
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
             " where s.client_id = b.client_id and s.store_id = $2)) ";
    case Reach::client:
      break;
  }
  return "with mine as (select c.id as client_id, 1 as is_in_list from clients c where c.id = $1) ";
}

class Loader {
 public:
  Loader(sql::Tx& tx, const Whose& whose, Instant now)
      : tx_(tx), whose_(whose), mine_(mine(whose)) {
    const auto today = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<milliseconds>(milliseconds(now.ms())));
    today_ = Day(today);
    next_month_ = Day(today + std::chrono::days(31));
    quiet_day_ = Day(today - std::chrono::days(quiet_days));
  }

  /// How `more` of all() are called in its text, from 1.
  std::string place(int more) const {
    const int own = whose_.reach == Reach::book_and_uncovered ? 4
                    : whose_.reach == Reach::book_at_store    ? 2
                                                              : 1;
    return "$" + std::to_string(own + more);
  }

  template <class Row, class... More>
  std::vector<Row> all(const std::string& text, const More&... more) {
    if (whose_.reach == Reach::book_at_store) {
      return tx_.all<Row>(mine_ + text, whose_.id, whose_.store_id, more...);
    }
    if (whose_.reach == Reach::book_and_uncovered) {
      return tx_.all<Row>(mine_ + text, whose_.id, quiet_day_, month_of(today_),
                          month_of(next_month_), more...);
    }
    return tx_.all<Row>(mine_ + text, whose_.id, more...);
  }

  // `text` ends in a comparison with `from`.
  template <class Row>
  std::vector<Row> since(const std::string& text, Instant from) {
    return all<Row>(text + place(1), from);
  }

 private:
  static int month_of(Day day) {
    return static_cast<int>(static_cast<unsigned>(day.date().month()));
  }

  sql::Tx& tx_;
  const Whose& whose_;
  std::string mine_;
  Day today_;
  Day next_month_;
  Day quiet_day_;
};

void load_history(Loader& book, Instant now, BookRows& rows) {
  const Instant a_year_ago(now.ms() - 366 * day_ms);
  const Instant long_ago(now.ms() - 400 * day_ms);
  rows.sales = book.all<SaleRow>(
      "select s.client_id, s.id, s.day, s.at, s.house_total_minor, l.title, l.category, l.stone,"
      " l.metal, l.place, p.picture, p.picture_alt from mine"
      " join sales s on s.client_id = mine.client_id"
      " left join sale_lines l on l.client_id = s.client_id and l.sale_id = s.id"
      " left join pieces p on p.id = l.piece_id");
  rows.messages = book.since<MessageRow>(
      "select m.client_id, m.direction, m.message_class, m.staff_id, m.prompt_id, m.at from mine"
      " join messages m on m.client_id = mine.client_id where m.counts = true and m.at >= ",
      a_year_ago);
  rows.waiting = book.all<WaitingRow>(
      "select m.client_id, m.id, m.at, m.channel, m.body from mine"
      " join threads t on t.client_id = mine.client_id"
      " join messages m on m.client_id = t.client_id and m.at = t.waiting_since"
      " where t.waiting_since is not null and m.direction = 'in'");
  rows.prompts = book.since<PromptRow>(
      "select p.client_id, p.id, p.signal, p.events, p.records, p.run_began, p.last_shown_day,"
      " p.wording, p.worded_at, o.kind as outcome, o.day as outcome_day, o.until as outcome_until"
      " from mine join prompts p on p.client_id = mine.client_id"
      " left join prompt_outcomes o on o.client_id = p.client_id and o.id = p.id"
      " where p.last_shown_at >= ",
      long_ago);
}

void load_floor(Loader& book, Instant now, BookRows& rows) {
  rows.visits = book.since<VisitRow>(
      "select v.client_id, v.id, v.at, v.for_whom, v.by_when, v.by_day, v.bought,"
      " v.staff_id, l.place, l.piece_id, l.title, l.liked, l.tried, p.category,"
      " p.stone, p.picture, p.picture_alt, p.status, p.arrived_at from mine join visits v on "
      "v.client_id = mine.client_id"
      " left join visit_pieces l on l.client_id = v.client_id and l.visit_id = v.id"
      " left join pieces p on p.id = l.piece_id where v.at >= ",
      Instant(now.ms() - bridal_days * day_ms));
  rows.promises = book.all<PromiseRow>(
      "select p.client_id, p.id, p.text, p.due, p.made_by, s.given_name as maker_name,"
      " s.is_active as maker_is_active, p.made_at from mine"
      " join promises p on p.client_id = mine.client_id join staff s on s.id = p.made_by"
      " where p.ended_at is null");
  rows.touches = book.since<TouchRow>(
      "select t.client_id, t.staff_id, t.prompt_id, t.at from mine"
      " join touches t on t.client_id = mine.client_id where t.at >= ",
      Instant(now.ms() - 366 * day_ms));
  rows.first_pages = book.since<FirstPageRow>(
      "select t.client_id, t.at, t.staff_id from mine"
      " join timeline t on t.client_id = mine.client_id"
      " where t.noun = 'clients' and t.verb = 'kept' and t.staff_id is not null and t.at >= ",
      Instant(now.ms() - first_page_days * day_ms));
}

}  // namespace

BookRows load(sql::Tx& tx, const Scope& scope, const Whose& whose, Instant now) {
  Loader book(tx, whose, now);
  BookRows rows;
  rows.clients = book.all<ClientRow>(
      "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.language, c.time_zone,"
      " mine.is_in_list from mine join clients c on c.id = mine.client_id"
      " where c.archived_at is null and " +
          seen_by("c.id", book.place(1), book.place(2)) + " order by c.id",
      scope.staff_id, sees_all_flag(scope));
  rows.occasions = book.all<OccasionRow>(
      "select o.client_id, o.id, o.kind, o.label, o.year, o.month, o.day, o.calendar, o.person,"
      " o.noted_by, o.noted_at from mine join occasions o on o.client_id = mine.client_id"
      " where o.muted = false");
  rows.addresses = book.all<AddressRow>(
      "select c.client_id, c.id, c.kind, c.address_key, c.preferred, s.state, s.changed_at from "
      "mine"
      " join contacts c on c.client_id = mine.client_id"
      " left join suppressions s on s.address_key = c.address_key and s.reach ="
      " case c.kind when 'phone' then 'text' when 'email' then 'email' else 'post' end");
  rows.consents = book.all<ConsentRow>(
      "select c.client_id, c.address_key, c.state, c.method, c.has_evidence, c.at from mine"
      " join consents c on c.client_id = mine.client_id where c.purpose = 'marketing'");
  load_history(book, now, rows);
  load_floor(book, now, rows);
  rows.pieces = tx.all<PieceRow>(
      "select id, title, category, metal, stone, picture, picture_alt, arrived_at from pieces"
      " where status = 'in_stock' order by arrived_at desc, id desc limit 60");
  rows.names = tx.all<NameRow>("select id, given_name from staff");
  rows.rhythm = newest_rhythm(tx, scope);
  return rows;
}

// unrecorded: a showing is no deed of anybody's; the row itself is the record of it.
void show(sql::Tx& tx, const Scope&, const PromptRecord& prompt) {
  const auto known = tx.run(
      "update prompts set rank = $3, value_band = $4, chance = $5, margin_minor = $6,"
      " reasons = $7, events = $8, records = $9, last_shown_at = $10, last_shown_day = $11,"
      " run_began = $12 where client_id = $1 and id = $2",
      prompt.client_id, prompt.id, prompt.rank, prompt.value_band, prompt.chance,
      prompt.margin_minor, prompt.reasons, prompt.events, prompt.records, prompt.last_shown_at,
      prompt.last_shown_day, prompt.run_began);
  if (known == 0) tx.insert_new("prompts", prompt);
}

std::optional<PromptRecord> find(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id) {
  return tx.first<PromptRecord>(
      "select " + sql::columns<PromptRecord>() + " from prompts where client_id = $1 and id = $2",
      client_id, id);
}

std::optional<PromptRecord> find(sql::Tx& tx, const Scope&, PromptId id) {
  return tx.first<PromptRecord>(
      "select " + sql::columns<PromptRecord>() + " from prompts where id = $1", id);
}

// unrecorded: a draft that nobody sent yet; the message will be recorded.
void keep_wording(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id,
                  const std::string& wording, Instant now) {
  tx.run("update prompts set wording = $3, worded_at = $4 where client_id = $1 and id = $2",
         client_id, id, wording, now);
}

std::optional<OutcomeRecord> outcome_of(sql::Tx& tx, const Scope&, ClientId client_id,
                                        PromptId id) {
  return tx.first<OutcomeRecord>("select " + sql::columns<OutcomeRecord>() +
                                     " from prompt_outcomes where client_id = $1 and id = $2",
                                 client_id, id);
}

void keep_outcome(sql::Tx& tx, const Scope&, const OutcomeRecord& outcome) {
  tx.run(
      "insert into prompt_outcomes (client_id, id, staff_id, kind, until, why, message_id, at, day)"
      " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (client_id, id) do update set"
      " staff_id = excluded.staff_id, kind = excluded.kind, until = excluded.until,"
      " why = excluded.why, message_id = excluded.message_id, at = excluded.at,"
      " day = excluded.day",
      outcome.client_id, outcome.id, outcome.staff_id, outcome.kind, outcome.until, outcome.why,
      outcome.message_id, outcome.at, outcome.day);
}

std::int64_t drop_outcome(sql::Tx& tx, const Scope&, ClientId client_id, PromptId id) {
  return tx.run("delete from prompt_outcomes where client_id = $1 and id = $2", client_id, id);
}

void each_purchase(sql::Tx& tx, const Scope&,
                   const std::function<void(const PurchaseRow&)>& visit) {
  tx.each<PurchaseRow>(
      "select client_id, day, house_total_minor from sales order by client_id, day",
      [&](const PurchaseRow& row) { visit(row); });
}

std::optional<RhythmRow> newest_rhythm(sql::Tx& tx, const Scope&) {
  return tx.first<RhythmRow>("select " + sql::columns<RhythmRow>() +
                             " from rhythms order by made_at desc, id desc limit 1");
}

void keep_rhythm(sql::Tx& tx, const Scope&, const RhythmRow& rhythm) {
  tx.insert("rhythms", rhythm);
}

std::vector<StaffId> all_staff(sql::Tx& tx, const Scope&) {
  return tx.all<StaffId>(
      "select id from staff where is_active = true order by given_name, family_name, id");
}

std::optional<StaffId> first_owner(sql::Tx& tx, const Scope&) {
  return tx.first<StaffId>(
      "select id from staff where role = 'owner' and is_active = true order by created_at, id");
}

std::vector<StoreId> stores_of(sql::Tx& tx, const Scope&, StaffId id) {
  return tx.all<StoreId>("select store_id from staff_stores where staff_id = $1", id);
}

}  // namespace carnet::today::store
