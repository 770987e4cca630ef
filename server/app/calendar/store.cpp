// SPDX-License-Identifier: Apache-2.0
// Every query of the calendar. A person's own starts from the book; a store's from the month or
// the moment, so that no client of the store is looked at in vain.
#include "app/calendar/store.hpp"

#include <algorithm>

namespace carnet::calendar::store {

namespace {

/// A message is for later when it goes out this long after it was written.
constexpr milliseconds soon = std::chrono::minutes(1);

// $1 is who asks; `owner` is the client's column of the rows that are asked for.
std::string at_my_stores(const std::string& owner) {
  return "exists (select 1 from client_stores m join staff_stores w on w.store_id = m.store_id"
         " and w.staff_id = $1 where m.client_id = " +
         owner + ")";
}

// Within the house's visibility a store's calendar is its own clients' all the same; owners of a
// house who work at no store see every store's.
std::string at_stores(const std::string& owner, const Scope& scope) {
  const bool is_everywhere = scope.is_owner() && scope.stores.empty();
  return is_everywhere ? "cast($1 as text) <> ''" : at_my_stores(owner);
}

constexpr std::string_view occasion_columns =
    "select o.id, o.client_id, c.given_name, c.family_name, c.preferred_name, o.label, o.kind,"
    " o.person, o.year, o.month, o.day from ";

constexpr std::string_view in_months =
    " and o.month in ($2, $3, $4, $5) and o.day is not null and o.muted = false"
    " and c.archived_at is null order by c.sort_key, o.id";

}  // namespace

std::vector<OccasionRow> occasions(sql::Tx& tx, const Scope& scope, CalendarOf whose,
                                   const std::vector<int>& months) {
  std::string text(occasion_columns);
  if (whose == CalendarOf::mine) {
    // A cross join is read in this order by SQLite: the book first, then its occasions.
    text +=
        "books mine cross join occasions o join clients c on c.id = o.client_id"
        " where mine.staff_id = $1 and o.client_id = mine.client_id";
  } else {
    text +=
        "occasions o join clients c on c.id = o.client_id where " + at_stores("o.client_id", scope);
  }
  text.append(in_months);
  const auto month = [&](std::size_t place) { return months[std::min(place, months.size() - 1)]; };
  return tx.all<OccasionRow>(text, scope.staff_id, month(0), month(1), month(2), month(3));
}

std::vector<LetterRow> letters(sql::Tx& tx, const Scope& scope, CalendarOf whose, Instant from,
                               Instant until) {
  const std::string whom =
      whose == CalendarOf::store
          ? at_stores("m.client_id", scope)
          : "(m.staff_id = $1 or exists (select 1 from books b where b.client_id = m.client_id"
            " and b.staff_id = $1))";
  const std::string text =
      "select m.id, m.client_id, c.given_name, c.family_name, c.preferred_name, m.body, m.send_at"
      " from messages m join clients c on c.id = m.client_id"
      " where m.send_at is not null and m.send_at >= $2 and m.send_at < $3"
      " and m.send_at > m.at + $4 and c.archived_at is null and " +
      whom + " order by m.send_at, m.id";
  return tx.all<LetterRow>(text, scope.staff_id, from, until, soon.count());
}

}  // namespace carnet::calendar::store
