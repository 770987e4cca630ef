// SPDX-License-Identifier: Apache-2.0
// The route of the calendar.
#include <map>

#include "app/calendar/rules.hpp"
#include "app/calendar/store.hpp"
#include "app/clients/clients.hpp"
#include "app/house/faults.hpp"
#include "app/promises/due.hpp"
#include "app/stores/day.hpp"

namespace carnet::calendar {

struct CalendarQuery {
  Day from;
  Day to;
  std::optional<CalendarOf> whose;  // mine when not asked
};
BOOST_DESCRIBE_STRUCT(CalendarQuery, (), (from, to, whose))

namespace {

using Days = std::map<Day, CalendarDay>;

void add_occasions(Session& session, CalendarOf whose, const Span& span, Days& days) {
  const auto today = stores::day_of(session.tx(), session.scope, session.now);
  for (const auto& row : store::occasions(session.tx(), session.scope, whose, months_of(span))) {
    const auto day = falls_on(PartialDay{row.year, row.month, row.day}, span);
    if (!day) continue;
    days[*day].occasions.push_back({row.id, row.client_id, clients::display_name(row), row.label,
                                    row.kind, row.person, in_words(*day, today)});
  }
}

void add_promises(Session& session, CalendarOf whose, const Span& span, Days& days) {
  const auto made_by =
      whose == CalendarOf::mine ? promises::MadeBy::asker : promises::MadeBy::stores;
  for (auto& promise :
       promises::due_between(session.tx(), session.scope, made_by, span.from, span.to)) {
    days[promise.due].promises.push_back(std::move(promise));
  }
}

void add_letters(Session& session, CalendarOf whose, const Span& span, Days& days) {
  const auto zone = stores::zone_of(session.tx(), session.scope);
  const auto from = clock::instant_of(span.from, 0, zone, clock::Gap::later);
  const auto until = clock::instant_of(span.to + std::chrono::days(1), 0, zone, clock::Gap::later);
  if (!from || !until) return;
  for (const auto& row : store::letters(session.tx(), session.scope, whose, *from, *until)) {
    const auto day = clock::day_in(row.send_at, zone);
    if (!day) continue;
    days[*day].letters.push_back(
        {row.id, row.client_id, clients::display_name(row), row.send_at, opening_of(row.body)});
  }
}

Result<Calendar> show_calendar(Session& session, http::Query<CalendarQuery> query) {
  const Span span{query.value.from, query.value.to};
  auto faults = faults_of(span);
  if (!faults.empty()) return bad_fields(std::move(faults));
  const auto whose = query.value.whose.value_or(CalendarOf::mine);
  Days days;
  add_occasions(session, whose, span, days);
  add_promises(session, whose, span, days);
  add_letters(session, whose, span, days);
  Calendar calendar;
  for (auto& [day, held] : days) {
    held.day = day;
    calendar.days.push_back(std::move(held));
  }
  return calendar;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/calendar",
             {.name = "show_calendar",
              .summary = "Days on which something is: occasions, promises due, letters to come"},
             show_calendar);
}

}  // namespace carnet::calendar
