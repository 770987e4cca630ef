// SPDX-License-Identifier: Apache-2.0
// The route that lists clients, and one row of the list by itself.
#include "app/clients/list.hpp"

#include "app/categories/categories.hpp"
#include "app/clients/rules.hpp"
#include "app/clients/search_store.hpp"
#include "app/stores/day.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/folded_words.hpp"
#include "kit/text/phone.hpp"

namespace carnet::clients::list {

struct ClientQuery {
  std::optional<Line<200>> q;
  std::optional<Whose> whose;
  std::optional<ClientFilter> filter;
  std::optional<categories::Category> category;
  std::optional<int> tier;
  std::optional<Line<4>> letter;  // "W", or "#" for what stands before the letters
  std::optional<std::string> cursor;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(ClientQuery, (), (q, whose, filter, category, tier, letter, cursor, limit))

namespace {

constexpr milliseconds quiet_span = std::chrono::hours(24 * 90);

Result<store::Place> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::Place{};
  auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  return store::Place{(*parts)[0], (*parts)[1]};
}

std::string line_of(const store::ListedClient& client, const std::string& zone) {
  if (client.last_sale_day) return last_piece_line(*client.last_sale_day);
  if (!client.came_at) return text::display_at_home(client.address.value_or(""));
  const auto day = clock::day_in(*client.came_at, zone).value_or(utc_day(*client.came_at));
  const int others = client.stopped_times.value_or(1) - 1;
  return stopped_line(client.stopped_at.value_or(""), others, day, client.met_by.value_or(""));
}

ClientRow row_of(const store::ListedClient& client, const std::string& zone) {
  const auto line = line_of(client, zone);
  return {client.id,
          client.kind,
          display_name(client),
          line,
          client.looked_after_by,
          sort_letter(client.sort_key)};
}

Result<store::Wanted> wanted_of(Session& session, const ClientQuery& query) {
  const auto limit = page_limit(query.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.cursor);
  if (!place) return place.error();
  if (query.tier && (*query.tier < 1 || *query.tier > categories::most_tiers)) {
    return bad_field("/tier", "range", "A house has one to five tiers.");
  }
  store::Wanted wanted;
  wanted.marks = categories::marks_of({query.category, query.tier});
  wanted.whose = query.whose.value_or(Whose::all);
  wanted.filter = query.filter;
  wanted.fragments = search_fragments(query.q ? query.q->text() : "");
  wanted.after = *place;
  wanted.limit = *limit;
  if (query.letter) {
    const auto under = keys_under(query.letter->text());
    if (!under) return bad_field("/letter", "letter", "A letter is one letter, or #.");
    if (!query.cursor) wanted.after.sort_key = under->from;
    wanted.before_key = under->before;
  }
  // Those without a name stand together, behind everybody else.
  const bool begins = !query.letter && !query.cursor;
  if (query.filter == ClientFilter::unnamed && begins) {
    wanted.after.sort_key = sort_key_of("", "", "");
  }
  const auto today = stores::day_of(session.tx(), session.scope, session.now);
  wanted.month = static_cast<int>(static_cast<unsigned>(today.date().month()));
  wanted.quiet_since = session.now - quiet_span;
  return wanted;
}

// The line says why the client stands here. Who does no longer, by their page itself, is left out.
void say_why(Session& session, const categories::Wanted& wanted, std::vector<ClientRow>& rows) {
  std::vector<ClientId> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  const auto standings = categories::standings_of(session.tx(), session.scope, session.now, ids);
  std::erase_if(rows, [&](ClientRow& row) {
    const auto found = standings.find(row.id);
    const auto why =
        found == standings.end() ? std::nullopt : categories::why_listed(found->second, wanted);
    if (why) row.line = *why;
    return !why;
  });
}

Result<Page<ClientRow>> list_clients(Session& session, http::Query<ClientQuery> query) {
  const auto wanted = wanted_of(session, query.value);
  if (!wanted) return wanted.error();
  const auto page = page_of(store::list(session.tx(), session.scope, *wanted), wanted->limit,
                            [](const store::ListedClient& last) {
                              return std::vector<std::string>{last.sort_key, last.id.text()};
                            });
  Page<ClientRow> answer{{}, page.next};
  const auto zone = stores::zone_of(session.tx(), session.scope);
  for (const auto& each : page.items) answer.items.push_back(row_of(each, zone));
  const categories::Wanted ranked{query.value.category, query.value.tier};
  if (ranked.is_any()) say_why(session, ranked, answer.items);
  return answer;
}

}  // namespace

std::optional<Listed> listed(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto found = store::find_listed(tx, scope, client_id);
  if (!found) return std::nullopt;
  const auto zone = stores::zone_of(tx, scope);
  return Listed{row_of(*found, zone), store::search_words_of(tx, scope, client_id),
                found->sort_key};
}

namespace {

std::vector<store::ListedClient> found_by(Session& session,
                                          const std::vector<std::string>& fragments, int limit,
                                          store::Place after = {}) {
  store::Wanted wanted;
  wanted.fragments = fragments;
  wanted.limit = limit;
  wanted.after = std::move(after);
  auto found = store::list(session.tx(), session.scope, wanted);
  if (std::cmp_greater(found.size(), limit)) found.resize(static_cast<std::size_t>(limit));
  return found;
}

bool has_name(const store::ListedClient& client, const std::string& name) {
  const auto words = text::folded_words(client.given_name + " " + client.family_name + " " +
                                        client.preferred_name);
  return std::any_of(words.begin(), words.end(),
                     [&](const auto& word) { return word.starts_with(name); });
}

std::vector<ClientRow> shown(Session& session, const std::vector<store::ListedClient>& found) {
  const auto zone = stores::zone_of(session.tx(), session.scope);
  std::vector<ClientRow> rows;
  for (const auto& each : found) rows.push_back(row_of(each, zone));
  return rows;
}

}  // namespace

std::vector<ClientRow> having(Session& session, const std::vector<std::string>& fragments,
                              int limit) {
  return shown(session, found_by(session, fragments, limit));
}

std::vector<ClientRow> named(Session& session, const std::vector<std::string>& fragments,
                             const std::string& name, int limit) {
  constexpr int most_read = 400;
  constexpr int portion = 100;
  std::vector<store::ListedClient> called;
  store::Place after;
  for (int read = 0; read < most_read && std::cmp_less(called.size(), limit); read += portion) {
    const auto found = found_by(session, fragments, portion, after);
    std::copy_if(found.begin(), found.end(), std::back_inserter(called),
                 [&](const auto& each) { return has_name(each, name); });
    if (std::cmp_less(found.size(), portion)) break;
    after = {found.back().sort_key, found.back().id.text()};
  }
  if (std::cmp_greater(called.size(), limit)) called.resize(static_cast<std::size_t>(limit));
  return shown(session, called);
}

std::vector<ClientRow> rows_of(Session& session, const std::vector<ClientId>& client_ids) {
  const auto zone = stores::zone_of(session.tx(), session.scope);
  std::map<ClientId, ClientRow> found;
  for (const auto& each :
       store::list_among(session.tx(), session.scope, {}, client_ids, client_ids.size())) {
    found.emplace(each.id, row_of(each, zone));
  }
  std::vector<ClientRow> rows;
  for (const auto& id : client_ids) {
    const auto row = found.find(id);
    if (row != found.end()) rows.push_back(row->second);
  }
  return rows;
}

std::map<ClientId, std::string> addresses_with(Session& session,
                                               const std::vector<ClientId>& client_ids,
                                               const std::vector<std::string>& fragments) {
  std::map<ClientId, std::string> found;
  for (const auto& each : store::addresses_of(session.tx(), session.scope, client_ids)) {
    const auto folded = text::fold(each.value);
    const bool has_one = std::any_of(fragments.begin(), fragments.end(), [&](const auto& fragment) {
      return folded.find(fragment) != std::string::npos;
    });
    if (has_one) found.emplace(each.client_id, text::display_at_home(each.value));
  }
  return found;
}

std::set<ClientId> visible_among(sql::Tx& tx, const Scope& scope,
                                 const std::vector<ClientId>& client_ids) {
  const auto visible = store::visible_among(tx, scope, client_ids);
  return {visible.begin(), visible.end()};
}

void add_routes(Routes& routes) {
  routes.get(
      "/api/clients",
      {.name = "list_clients",
       .summary =
           "Clients A–Z: whose, which of them, of which tier or category, by letter or fragment"},
      list_clients);
}

}  // namespace carnet::clients::list
