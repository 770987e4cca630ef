// SPDX-License-Identifier: Apache-2.0
// Every query of the calendar. Occasions start from the book or from who the store's clients are,
// and only those of a whole house from the month; letters to come are few, and start from theirs.
#include "app/calendar/store.hpp"

#include <algorithm>

#include "app/house/visible.hpp"
#include "app/pauses/pauses.hpp"

namespace carnet::calendar::store {

namespace {

/// A message is for later when it goes out this long after it was written.
constexpr milliseconds soon = std::chrono::minutes(1);

// $1 is who asks; `owner` is the client's column of the rows that are asked for. Within the
// house's visibility a store's calendar is its own clients' all the same.
std::string at_stores(const std::string& owner, const Scope& scope) {
  return scope.is_everywhere() ? "cast($1 as text) <> ''" : known_at_stores_of(owner, "$1");
}

/// Whose occasions are looked at, and who has them. A cross join is read in this order by SQLite:
/// the clients first, then each one's occasions.
std::string occasions_of(CalendarOf whose, const Scope& scope) {
  if (whose == CalendarOf::store && scope.is_everywhere()) {
    return "occasions o join clients c on c.id = o.client_id where cast($1 as text) <> ''";
  }
  const std::string clients =
      whose == CalendarOf::mine
          ? "select client_id from books where staff_id = $1"
          : "select distinct m.client_id from staff_stores w join client_stores m"
            " on m.store_id = w.store_id where w.staff_id = $1";
  return "(" + clients +
         ") mine cross join occasions o join clients c on c.id = o.client_id"
         " where o.client_id = mine.client_id";
}

constexpr std::string_view occasion_columns =
    "select o.id, o.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
    "o.label, o.kind,"
    " o.person, o.year, o.month, o.day from ";

std::string in_months() {
  return " and o.month in ($2, $3, $4, $5) and o.day is not null and o.muted = false"
         " and c.archived_at is null and not " +
         pauses::paused("c.id") + " order by c.sort_key, o.id";
}

}  // namespace

std::vector<OccasionRow> occasions(sql::Tx& tx, const Scope& scope, CalendarOf whose,
                                   const std::vector<int>& months) {
  const auto text =
      std::string(occasion_columns).append(occasions_of(whose, scope)).append(in_months());
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
      "select m.id, m.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
      "m.body, m.send_at"
      " from messages m join clients c on c.id = m.client_id"
      " where m.send_at is not null and m.send_at >= $2 and m.send_at < $3"
      " and m.send_at > m.at + $4 and c.archived_at is null and " +
      whom + " order by m.send_at, m.id";
  return tx.all<LetterRow>(text, scope.staff_id, from, until, soon.count());
}

}  // namespace carnet::calendar::store
