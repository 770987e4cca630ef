// SPDX-License-Identifier: Apache-2.0
// Every query of lists of clients. A person's book is walked from the book, everything else A–Z.
#include "app/clients/list_store.hpp"

#include <algorithm>
#include <utility>

#include "app/clients/search_store.hpp"
#include "app/house/held_pages.hpp"
#include "app/house/removed_rows.hpp"
#include "app/house/visible.hpp"
#include "kit/sql/dialect.hpp"

namespace carnet::clients::store {

namespace {

constexpr std::string_view listed_columns =
    "select c.id, c.kind, c.given_name, c.family_name, c.preferred_name, c.name_order, c.sort_key,"
    " (select s.given_name from books b join staff s on s.id = b.staff_id"
    "  where b.client_id = c.id and b.role = 'primary' order by b.since limit 1)"
    "  as looked_after_by,"
    " (select max(l.day) from sales l where l.client_id = c.id) as last_sale_day,"
    " case when c.kind = 'unnamed' then (select v.at from visits v where v.client_id = c.id"
    "  and v.removed_at is null order by v.at desc, v.id desc limit 1) end as came_at,"
    " case when c.kind = 'unnamed' then (select s.given_name from visits v"
    "  left join staff s on s.id = v.staff_id where v.client_id = c.id"
    "  and v.removed_at is null order by v.at desc, v.id desc limit 1) end as met_by,"
    " case when c.kind = 'unnamed' then (select p.title from visit_pieces p"
    "  where p.client_id = c.id and p.visit_id = (select v.id from visits v"
    "  where v.client_id = c.id and v.removed_at is null"
    "  order by v.at desc, v.id desc limit 1) order by p.place limit 1) end as stopped_at,"
    " case when c.kind = 'unnamed' then (select count(*) from visit_pieces p"
    "  where p.client_id = c.id and p.visit_id = (select v.id from visits v"
    "  where v.client_id = c.id and v.removed_at is null"
    "  order by v.at desc, v.id desc limit 1)) end as stopped_times,"
    " case when c.kind = 'unnamed' then (select k.value from contacts k"
    "  where k.client_id = c.id order by k.created_at, k.id limit 1) end as address";

// Where a list stands A–Z, and by which columns it is walked.
struct Walk {
  std::string from;
  std::string key;
  std::string id;
};

Walk by_clients(sql::Engine engine, const std::string& from) {
  return {from + " and c.archived_at is null", sql::by_bytes(engine, "c.sort_key"), "c.id"};
}

// A book, else the clients of one category, else everybody. Who was renamed a moment ago stands in
// a category again as soon as the job has followed.
Walk walk_of(sql::Engine engine, const Wanted& wanted) {
  if (wanted.whose == Whose::mine) {
    return by_clients(engine,
                      " from books mine join clients c on c.id = mine.client_id"
                      " where mine.staff_id = $4");
  }
  if (wanted.marks.empty()) return by_clients(engine, " from clients c where true");
  return {
      " from client_categories g join clients c on c.id = g.client_id"
      " and c.sort_key = g.sort_key where g.category = '" +
          wanted.marks.front() + "' and c.archived_at is null",
      "g.sort_key", "g.client_id"};
}

std::string order_of(const Walk& walk) { return " order by " + walk.key + ", " + walk.id; }

// The words are of a closed list.
std::string with_marks(const std::vector<std::string>& marks) {
  std::string text;
  for (const auto& mark : marks) {
    text +=
        " and exists (select 1 from client_categories k where k.client_id = c.id"
        " and k.category = '" +
        mark + "')";
  }
  return text;
}

// $1 and $2 say after whom, $3 whether all are seen, $4 who asks, $5 how many, $6 before what.
std::string listed_from(sql::Engine engine, const Wanted& wanted, const Walk& walk) {
  auto text = "select c.id as found_id" + walk.from;
  text += " and (" + walk.key + ", " + walk.id + ") > ($1, cast($2 as ";
  text += engine == sql::Engine::postgres ? "uuid" : "text";
  text += ")) and " + walk.key + " < $6 and " + seen_by("c.id", "$4", "$3");
  if (wanted.whose == Whose::store) text += " and " + known_at_stores_of("c.id", "$4");
  return text + with_marks(wanted.marks);
}

// The page is chosen first; what is told of each of its clients is read for the page alone.
std::string in_order(sql::Engine engine, const std::string& found, const std::string& order,
                     std::string_view limit) {
  return std::string(listed_columns) + " from (" + found + order + " limit " + std::string(limit) +
         ") as found join clients c on c.id = found.found_id" + order_of(by_clients(engine, ""));
}

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

std::string was_in_touch_since(const std::string& moment) {
  return "(exists (select 1 from timeline t where t.client_id = c.id and t.at >= " + moment +
         " and t.noun in ('sales', 'visits', 'touches')" + of_what_stands("t") +
         ")"
         " or exists (select 1 from messages m where m.client_id = c.id and m.at >= " +
         moment + " and m.counts = true and (m.direction = 'in' or m.sent_by = 'person')))";
}

// `since` is bound to since_of.
std::string only(const std::optional<ClientFilter>& filter, const std::string& since) {
  if (!filter) return {};
  switch (*filter) {
    case ClientFilter::no_consent:
      return " and not " + std::string(may_be_written_to);
    case ClientFilter::quiet:
      return " and not " + was_in_touch_since(since);
    case ClientFilter::unnamed:
      return " and c.kind = 'unnamed'";
    case ClientFilter::occasion_this_month:
      break;
  }
  return " and exists (select 1 from occasions o where o.client_id = c.id and o.month = " + since +
         " and o.muted = false)";
}

std::optional<std::int64_t> since_of(const Wanted& wanted) {
  if (wanted.filter == ClientFilter::quiet) return wanted.quiet_since.ms();
  if (wanted.filter == ClientFilter::occasion_this_month) return wanted.month;
  return std::nullopt;
}

// Of those found, whom the asker may see and the filter lets through. $1 names them, $2 how many,
// $3 whether all are seen, $4 who asks, $5 since when or in which month.
std::string listed_among(sql::Engine engine, const Wanted& wanted) {
  std::string text = "select c.id as found_id from clients c where ";
  text += sql::in_ids(engine, "c.id", "$1") + " and c.archived_at is null and ";
  text += seen_by("c.id", "$4", "$3");
  if (wanted.whose == Whose::store) text += " and " + known_at_stores_of("c.id", "$4");
  text += with_marks(wanted.marks) + only(wanted.filter, "$5");
  return in_order(engine, text, order_of(by_clients(engine, "")), "$2");
}

// Most who are found are seen as well; where they are not, each portion is larger than the last.
std::vector<ListedClient> list_found(sql::Tx& tx, const Scope& scope, const Wanted& wanted) {
  constexpr int most_at_once = 1000;
  const Search search(tx, scope, wanted);
  const auto whole = static_cast<std::size_t>(wanted.limit) + 1;
  std::vector<ListedClient> page;
  auto after = wanted.after;
  for (int portion = wanted.limit + 1;; portion = std::min(portion * 4, most_at_once)) {
    const auto found = search.next(after, portion);
    std::vector<ClientId> ids;
    for (const auto& each : found) ids.push_back(each.client_id);
    auto listed = list_among(tx, scope, wanted, ids, whole - page.size());
    std::move(listed.begin(), listed.end(), std::back_inserter(page));
    if (page.size() == whole || std::cmp_less(found.size(), portion)) return page;
    after = {found.back().sort_key, found.back().client_id.text()};
  }
}

}  // namespace

std::vector<ListedClient> list_among(sql::Tx& tx, const Scope& scope, const Wanted& wanted,
                                     const std::vector<ClientId>& ids, std::size_t room) {
  if (ids.empty()) return {};
  const auto list = sql::id_list(tx.engine(), std::span<const ClientId>(ids));
  const auto text = listed_among(tx.engine(), wanted);
  const auto rows = static_cast<std::int64_t>(room);
  const auto since = since_of(wanted);
  return since
             ? tx.all<ListedClient>(text, list, rows, sees_all_flag(scope), scope.staff_id, *since)
             : tx.all<ListedClient>(text, list, rows, sees_all_flag(scope), scope.staff_id);
}

bool is_visible(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const bool is_write = tx.mode() == sql::Mode::write;
  auto text = "select c.archived_at is null from clients c where c.id = $1 and " +
              seen_by("c.id", "$3", "$2");
  if (is_write) text += sql::for_key_share(tx.engine());
  const auto stands = tx.first<bool>(text, client_id, sees_all_flag(scope), scope.staff_id);
  if (is_write && stands == true) note_held(tx, client_id);
  // What the asker saw of a page until a merge took it is seen on the other one.
  if (is_write && !stands && !scope.sees_all()) hold_pages(tx, scope, std::span(&client_id, 1));
  return stands.has_value();
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
  if (!wanted.fragments.empty()) return list_found(tx, scope, wanted);
  const auto engine = tx.engine();
  const auto walk = walk_of(engine, wanted);
  const auto text = in_order(engine, listed_from(engine, wanted, walk) + only(wanted.filter, "$7"),
                             order_of(walk), "$5");
  const auto run = [&](const auto&... since) {
    return tx.all<ListedClient>(text, wanted.after.sort_key, wanted.after.id, sees_all_flag(scope),
                                scope.staff_id, wanted.limit + 1, wanted.before_key, since...);
  };
  const auto since = since_of(wanted);
  return since ? run(*since) : run();
}

std::optional<ListedClient> find_listed(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.first<ListedClient>(
      std::string(listed_columns) + " from clients c where c.id = $1 and c.archived_at is null",
      client_id);
}

std::vector<ListedAddress> addresses_of(sql::Tx& tx, const Scope&,
                                        const std::vector<ClientId>& client_ids) {
  if (client_ids.empty()) return {};
  const auto text = "select client_id, value from contacts where kind <> 'address' and " +
                    sql::in_ids(tx.engine(), "client_id", "$1") + " order by created_at, id";
  return tx.all<ListedAddress>(text,
                               sql::id_list(tx.engine(), std::span<const ClientId>(client_ids)));
}

}  // namespace carnet::clients::store
