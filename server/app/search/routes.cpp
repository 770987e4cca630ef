// SPDX-License-Identifier: Apache-2.0
// The route of search.
#include "app/search/finding.hpp"

namespace carnet::search {

struct SearchQuery {
  std::optional<Line<200>> q;
  std::optional<int> limit;
};
BOOST_DESCRIBE_STRUCT(SearchQuery, (), (q, limit))

namespace {

constexpr int most_hits = 50;
constexpr int usual_hits = 20;

Result<Hits> search(Session& session, http::Query<SearchQuery> query) {
  const int limit = query.value.limit.value_or(usual_hits);
  if (limit < 1 || limit > most_hits) {
    return bad_field("/limit", "range", "A search answers 1 to 50 clients.");
  }
  const auto typed = query.value.q ? query.value.q->text() : "";
  return find_clients(session, typed, static_cast<std::size_t>(limit));
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get(
      "/api/search",
      {.name = "search",
       .summary = "Clients by names, numbers, names alike and words of their pages, and why"},
      search);
}

}  // namespace carnet::search
