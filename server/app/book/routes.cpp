// SPDX-License-Identifier: Apache-2.0
// The routes of the phone's book.
#include "app/book/store.hpp"

namespace carnet::book {

namespace {

constexpr int most_a_page = 50;

/// Where a page begins: before a client, after so many.
struct Place {
  Before before;
  int seen = 0;
};

Result<Place> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return Place{};
  const auto parts = read_cursor(*cursor, 3);
  if (!parts) return parts.error();
  const auto at = Instant::parse((*parts)[0]);
  const auto& count = (*parts)[1];
  const bool is_count = !count.empty() && count.size() <= 3 &&
                        count.find_first_not_of("0123456789") == std::string::npos;
  if (!at || !is_count) return bad_field("/cursor", "cursor", "This list has no such place.");
  return Place{{*at, (*parts)[2]}, std::stoi(count)};
}

Result<int> limit_of(const std::optional<int>& asked) {
  const int limit = asked.value_or(most_a_page);
  if (limit >= 1 && limit <= most_a_page) return limit;
  return bad_field("/limit", "range", "A page of the book holds 1 to 50 clients.");
}

Result<KeptClient> kept(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto& scope = session.scope;
  auto listed = clients::list::listed(tx, scope, client_id);
  if (!listed) return not_found("client");
  auto client = clients::load_client(tx, scope, session.now, client_id);
  if (!client) return client.error();
  auto timeline = timeline::entries_of(tx, scope, session.now, client_id, {});
  if (!timeline) return timeline.error();
  auto messages = messages::messages_of(tx, scope, client_id, {});
  if (!messages) return messages.error();
  auto visits = visits::visits_of(tx, scope, client_id, {});
  if (!visits) return visits.error();
  auto notes = notes::notes_of(tx, scope, client_id, {});
  if (!notes) return notes.error();
  return KeptClient{std::move(*client),
                    std::move(listed->row),
                    std::move(listed->search),
                    std::move(listed->sort_key),
                    clients::load_profile(tx, scope, session.now, session.house.key, client_id),
                    std::move(*timeline),
                    std::move(*messages),
                    std::move(*visits),
                    wishes::wishes_of(tx, scope, client_id),
                    promises::promises_of(tx, scope, client_id),
                    std::move(*notes),
                    inbox::assignment_of(tx, scope, client_id)};
}

Result<Page<KeptClient>> show_book(Session& session, http::Query<PageQuery> query) {
  const auto limit = limit_of(query.value.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.value.cursor);
  if (!place) return place.error();
  Page<KeptClient> page;
  const int wanted = std::min(*limit, most_kept - place->seen);
  if (wanted <= 0) return page;
  const auto touched = store::list(session.tx(), session.scope, place->before, wanted + 1);
  for (const auto& each : touched) {
    const int held = static_cast<int>(page.items.size());
    if (held == wanted) {
      const auto& last = touched[static_cast<std::size_t>(held) - 1];
      page.next = make_cursor(
          {last.touched_at.text(), std::to_string(place->seen + held), last.client_id.text()});
      break;
    }
    auto item = kept(session, each.client_id);
    if (!item) return item.error();
    page.items.push_back(std::move(*item));
  }
  if (place->seen + wanted >= most_kept) page.next.reset();
  return page;
}

Result<KeptClient> show_kept_client(Session& session, ClientId client_id) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  if (!store::holds(tx, session.scope, client_id)) return not_found("client");
  return kept(session, client_id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/book",
             {.name = "show_book",
              .summary = "What a phone keeps of its owner's book, most recently touched first"},
             show_book);
  routes.get("/api/book/{client_id}",
             {.name = "show_kept_client", .summary = "One client of the asker's own book"},
             show_kept_client);
}

}  // namespace carnet::book
