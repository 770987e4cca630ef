// SPDX-License-Identifier: Apache-2.0
// Every query of the calendar. Occasions start from the book or from who the store's clients are,
// and only those of a whole house from the month; letters to come are few, and start from theirs.
#include "app/calendar/store.hpp"

#include <algorithm>

#include "app/consents/consents.hpp"
#include "app/house/visible.hpp"
#include "app/pauses/pauses.hpp"

namespace carnet::calendar::store {

namespace {

/// A message is for later when it goes out this long after it was written.
constexpr milliseconds soon = std::chrono::minutes(1);

// Within the house's visibility a store's calendar is its own clients' all the same. Whoever stands
// in every store sees everybody's: then nobody's identifier is bound.
bool is_of_all(CalendarOf whose, const Scope& scope) {
  return whose == CalendarOf::store && scope.is_everywhere();
}

/// Whose occasions are looked at, and who has them; $5 is who asks. A cross join is read in this
/// order by SQLite: the clients first, then each one's occasions.
std::string occasions_of(CalendarOf whose, const Scope& scope) {
  if (is_of_all(whose, scope)) return "occasions o join clients c on c.id = o.client_id where";
  const std::string clients =
      whose == CalendarOf::mine
          ? "select client_id from books where staff_id = $5"
          : "select distinct m.client_id from staff_stores w join client_stores m"
            " on m.store_id = w.store_id where w.staff_id = $5";
  return "(" + clients +
         ") mine cross join occasions o join clients c on c.id = o.client_id"
         " where o.client_id = mine.client_id and";
}

/// Whose letters are looked at; $4 is who asks.
std::string letters_of(CalendarOf whose, const Scope& scope) {
  if (is_of_all(whose, scope)) return "";
  if (whose == CalendarOf::store) return " and " + known_at_stores_of("m.client_id", "$4");
  return " and (m.staff_id = $4 or exists (select 1 from books b where b.client_id = m.client_id"
         " and b.staff_id = $4))";
}

constexpr std::string_view occasion_columns =
    "select o.id, o.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
    "o.label, o.kind,"
    " o.person, o.year, o.month, o.day from ";

std::string in_months() {
  return " o.month in ($1, $2, $3, $4) and o.day is not null and o.muted = false"
         " and c.archived_at is null and not " +
         pauses::paused("c.id") + " order by c.sort_key, o.id";
}

}  // namespace

std::vector<OccasionRow> occasions(sql::Tx& tx, const Scope& scope, CalendarOf whose,
                                   const std::vector<int>& months) {
  const auto text =
      std::string(occasion_columns).append(occasions_of(whose, scope)).append(in_months());
  const auto month = [&](std::size_t place) { return months[std::min(place, months.size() - 1)]; };
  const auto read = [&](const auto&... asker) {
    return tx.all<OccasionRow>(text, month(0), month(1), month(2), month(3), asker...);
  };
  return is_of_all(whose, scope) ? read() : read(scope.staff_id);
}

std::vector<LetterRow> letters(sql::Tx& tx, const Scope& scope, CalendarOf whose, Instant from,
                               Instant until) {
  const std::string text =
      "select m.id, m.client_id, c.given_name, c.family_name, c.preferred_name, c.name_order, "
      "m.body, m.send_at"
      " from messages m join clients c on c.id = m.client_id"
      " where m.send_at is not null and m.send_at >= $1 and m.send_at < $2"
      " and m.send_at > m.at + $3 and c.archived_at is null"
      " and not (" +
      consents::promotes("m.message_class") + " and " + pauses::paused("c.id") + ")" +
      letters_of(whose, scope) + " order by m.send_at, m.id";
  const auto read = [&](const auto&... asker) {
    return tx.all<LetterRow>(text, from, until, soon.count(), asker...);
  };
  return is_of_all(whose, scope) ? read() : read(scope.staff_id);
}

}  // namespace carnet::calendar::store
