// SPDX-License-Identifier: Apache-2.0
// Every query of lists of clients. A person's book is walked from the book, everything else A–Z.
#include "app/clients/list_store.hpp"

#include <algorithm>

#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

constexpr std::string_view listed_columns =
    "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.sort_key,"
    " (select s.given_name from books b join staff s on s.id = b.staff_id"
    "  where b.client_id = c.id and b.role = 'primary' order by b.since limit 1)"
    "  as looked_after_by,"
    " (select max(l.day) from sales l where l.client_id = c.id) as last_sale_day";

std::string place(int number) { return "$" + std::to_string(number); }

// $1 and $2 say after whom, $3 whether all are seen, $4 who asks, $5 how many, $6 before what.
std::string listed_from(sql::Engine engine, Whose whose) {
  const auto key = sql::by_bytes(engine, "c.sort_key");
  std::string text("select c.id as found_id");
  text += whose == Whose::mine ? " from books mine join clients c on c.id = mine.client_id"
                                 " where mine.staff_id = $4 and c.archived_at is null"
                               : " from clients c where c.archived_at is null";
  text += " and (" + key + ", c.id) > ($1, cast($2 as ";
  text += engine == sql::Engine::postgres ? "uuid" : "text";
  text += ")) and " + key + " < $6 and " + seen_by("c.id", "$4", "$3");
  if (whose == Whose::store) text += " and " + known_at_stores_of("c.id", "$4");
  return text;
}

// The page is chosen first; what is told of each of its clients is read for the page alone.
std::string in_order(sql::Engine engine, const std::string& found) {
  const auto order = " order by " + sql::by_bytes(engine, "c.sort_key") + ", c.id";
  return std::string(listed_columns) + " from (" + found + order +
         " limit $5) as found join clients c on c.id = found.found_id" + order;
}

/// How a search finds: through everybody who has the fragment, or along A–Z.
enum class Walk { matches, all };

// The last word about an address counts, and only while nobody asked us to stop there.
constexpr std::string_view may_be_written_to =
    "exists (select 1 from consents g join contacts p on p.client_id = g.client_id"
    " and p.address_key = g.address_key where g.client_id = c.id and g.purpose = 'marketing'"
    " and g.state = 'granted' and not exists (select 1 from consents r"
    " where r.client_id = g.client_id and r.address_key = g.address_key"
    " and r.purpose = 'marketing' and (r.at, r.id) > (g.at, g.id))"
    " and not exists (select 1 from suppressions s where s.address_key = g.address_key"
    " and s.reach = case g.channel when 'sms' then 'text' else g.channel end"
    " and s.state in ('opted_out', 'disputed')))";

constexpr std::string_view was_in_touch_since =
    "(exists (select 1 from timeline t where t.client_id = c.id and t.at >= $7"
    " and t.noun in ('sales', 'visits', 'touches'))"
    " or exists (select 1 from messages m where m.client_id = c.id and m.at >= $7"
    " and m.counts = true and (m.direction = 'in' or m.sent_by = 'person')))";

std::string only(const std::optional<ClientFilter>& filter) {
  if (!filter) return {};
  switch (*filter) {
    case ClientFilter::no_consent:
      return " and not " + std::string(may_be_written_to);
    case ClientFilter::quiet:
      return " and not " + std::string(was_in_touch_since);
    case ClientFilter::occasion_this_month:
      break;
  }
  return " and exists (select 1 from occasions o where o.client_id = c.id and o.month = $7"
         " and o.muted = false)";
}

// Where more have a fragment than this, walking A–Z meets a page of them sooner than collecting
// and sorting everybody who has it.
constexpr std::int64_t common = 2000;
constexpr std::size_t letters_of_a_trigram = 3;

std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xc0) != 0x80; }));
}

bool is_common(sql::Tx& tx, const std::string& fragment) {
  if (letters_in(fragment) < letters_of_a_trigram) return true;  // no index knows it
  const bool is_sqlite = tx.engine() == sql::Engine::sqlite;
  const std::string holders = is_sqlite
                                  ? "client_words w where w.words match $1"
                                  : "client_search s where " + sql::folded_like("s.words", "$1");
  const auto asked = is_sqlite ? sql::phrase(fragment) : sql::like_anywhere(fragment);
  return tx.one<std::int64_t>(
             "select count(*) from (select 1 from " + holders + " limit $2) as found", asked,
             common + 1) > common;
}

// The first pattern finds, by trigrams unless A–Z is walked; the others narrow, and "%" lets
// everything through. SQLite takes an id of `clients` for a number unless told, and then no index.
std::string found_by(sql::Engine engine, int first, Walk walk) {
  const bool is_sqlite = engine == sql::Engine::sqlite;
  const bool by_phrase = is_sqlite && walk == Walk::matches;
  std::string text = walk == Walk::matches ? " and c.id in (select s.client_id from "
                                           : " and exists (select 1 from ";
  text += by_phrase ? "client_words w join client_search s on s.rowid_ = w.rowid where "
                    : "client_search s where ";
  if (walk == Walk::all) {
    text += is_sqlite ? "s.client_id = cast(c.id as text) and " : "s.client_id = c.id and ";
  }
  text += by_phrase ? "w.words match " + place(first) : sql::folded_like("s.words", place(first));
  for (int each = first + 1; each < first + 4; ++each) {
    text += " and " + sql::folded_like("s.words", place(each));
  }
  return text + ")";
}

std::vector<std::string> patterns_of(const std::vector<std::string>& fragments, sql::Engine engine,
                                     Walk walk) {
  std::vector<std::string> patterns;
  for (const auto& fragment : fragments) patterns.push_back(sql::like_anywhere(fragment));
  if (engine == sql::Engine::sqlite && walk == Walk::matches) {
    patterns.front() = sql::phrase(fragments.front());
  }
  patterns.resize(4, "%");
  return patterns;
}

}  // namespace

bool is_visible(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto text = "select 1 from clients c where c.id = $1 and " + seen_by("c.id", "$3", "$2");
  return tx.first<int>(text, client_id, sees_all_flag(scope), scope.staff_id).has_value();
}

std::vector<ClientId> visible_among(sql::Tx& tx, const Scope& scope,
                                    const std::vector<ClientId>& client_ids) {
  const std::string text = "select c.id from clients c where " +
                           sql::in_ids(tx.engine(), "c.id", "$1") + " and " +
                           seen_by("c.id", "$3", "$2");
  return tx.all<ClientId>(text, sql::id_list(tx.engine(), std::span<const ClientId>(client_ids)),
                          sees_all_flag(scope), scope.staff_id);
}

std::vector<ListedClient> list(sql::Tx& tx, const Scope& scope, const Wanted& wanted) {
  const auto engine = tx.engine();
  const bool is_dated =
      wanted.filter == ClientFilter::quiet || wanted.filter == ClientFilter::occasion_this_month;
  const auto run = [&](const std::string& found, const auto&... more) {
    return tx.all<ListedClient>(in_order(engine, found), wanted.after.sort_key, wanted.after.id,
                                sees_all_flag(scope), scope.staff_id, wanted.limit + 1,
                                wanted.before_key, more...);
  };
  const std::string found = listed_from(engine, wanted.whose) + only(wanted.filter);
  const std::int64_t since =
      wanted.filter == ClientFilter::quiet ? wanted.quiet_since.ms() : wanted.month;
  if (wanted.fragments.empty()) return is_dated ? run(found, since) : run(found);
  const auto walk = is_common(tx, wanted.fragments.front()) ? Walk::all : Walk::matches;
  const auto of = patterns_of(wanted.fragments, engine, walk);
  const auto narrowed = found + found_by(engine, is_dated ? 8 : 7, walk);
  return is_dated ? run(narrowed, since, of[0], of[1], of[2], of[3])
                  : run(narrowed, of[0], of[1], of[2], of[3]);
}

std::optional<ListedClient> find_listed(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ListedClient>(
      std::string(listed_columns) + " from clients c where c.id = $1 and c.archived_at is null",
      client_id);
}

std::string search_words_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<std::string>("select words from client_search where client_id = $1", client_id)
      .value_or("");
}

}  // namespace carnet::clients::store
