// SPDX-License-Identifier: Apache-2.0
// The routes of Today.
#include "app/clients/clients.hpp"
#include "app/today/explain.hpp"
#include "app/today/lists.hpp"

namespace carnet::today {

namespace {

// Reads, answers, and writes down what was shown: exposure counts from the first day.
Result<Today> show_today(Session& session, http::Query<TodayQuery> query) {
  auto& database = session.house.database;
  auto computed = database.read(
      [&](sql::Tx& tx) { return compute_list(tx, session.scope, session.now, query.value); });
  if (!computed) return computed.error();
  const bool is_own = computed->book.setting.staff_id == session.scope.staff_id;
  const auto viewer = is_own ? Viewer::own : Viewer::another;
  const auto news = news_of(computed->book, exposures_of(computed->book, computed->list, viewer));
  if (!news.empty()) {
    database.write([&](sql::Tx& tx) {
      for (const auto& exposure : news) store::show(tx, session.scope, exposure);
    });
  }
  return std::move(computed->list);
}

Result<Explanation> explain_prompt(Session& session, PromptId prompt_id) {
  return explain(session.tx(), session.scope, session.now, prompt_id);
}

Result<Outcome> add_outcome(Session& session, ClientId client_id, PromptId prompt_id,
                            NewOutcome outcome) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  return note_outcome(tx, session.scope, session.now, client_id, prompt_id, outcome);
}

Result<void> undo_outcome(Session& session, ClientId client_id, PromptId prompt_id) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  take_back_outcome(tx, session.scope, session.now, client_id, prompt_id);
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/today",
             {.name = "show_today",
              .summary = "Whom to reach today, in order, and why",
              .work = http::Work::alone},
             show_today);
  routes.get("/api/today/explain/{prompt_id}",
             {.name = "explain_prompt", .summary = "A prompt in numbers, for managers"},
             explain_prompt);
  routes.post("/api/clients/{client_id}/prompts/{id}/outcome",
              {.name = "add_outcome", .summary = "What came of a prompt", .status = 200},
              add_outcome);
  routes.remove("/api/clients/{client_id}/prompts/{id}/outcome",
                {.name = "undo_outcome", .summary = "Takes an outcome back"}, undo_outcome);
}

}  // namespace carnet::today
