// SPDX-License-Identifier: Apache-2.0
// The routes of messages and threads.
#include <algorithm>

#include "app/house/paging.hpp"
#include "app/messages/compose.hpp"
#include "app/messages/thread.hpp"
#include "app/pauses/pauses.hpp"

namespace carnet::messages {

namespace {

Result<store::Place> place_of(const std::optional<std::string>& cursor) {
  if (!cursor) return store::Place{};
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto at = Instant::parse((*parts)[0]);
  if (!at) return bad_field("/cursor", "cursor", "This list has no such place.");
  return store::Place{*at, (*parts)[1]};
}

Result<Page<Message>> list_messages(Session& session, ClientId client_id,
                                    http::Query<PageQuery> query) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return messages_of(session.tx(), session.scope, client_id, query.value);
}

Result<void> read_thread(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  if (store::mark_read(session.tx(), session.scope, client_id, session.now)) {
    session.record({client_id, "threads", client_id.uuid(), "read", session.now, InTimeline::no});
  }
  return {};
}

// What the gate will say of it when its moment comes (consents/gate.cpp).
bool stops_by_a_pause(const store::ListedMessage& message) {
  const bool waits =
      message.state == MessageState::waiting || message.state == MessageState::deferred;
  return waits && message.message_class && consents::is_promotion(*message.message_class);
}

}  // namespace

Result<Page<Message>> messages_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                  const PageQuery& query) {
  const auto limit = page_limit(query.limit);
  if (!limit) return limit.error();
  const auto place = place_of(query.cursor);
  if (!place) return place.error();
  const auto listed = store::list(tx, scope, client_id, *place, *limit);
  const bool rests = std::any_of(listed.begin(), listed.end(), stops_by_a_pause) &&
                     pauses::is_paused(tx, scope, client_id);
  std::vector<MessageId> ids;
  for (const auto& row : listed) ids.push_back(row.id);
  auto enclosed = files::enclosures_of(tx, scope, client_id, ids);
  std::vector<Message> rows;
  for (const auto& row : listed) {
    rows.push_back(shown(row));
    rows.back().enclosures = std::move(enclosed[row.id.uuid()]);
    if (rests && stops_by_a_pause(row)) {
      rows.back().state_text = "Does not go out: contact rests";
    }
  }
  return page_of(std::move(rows), *limit, [](const Message& last) {
    return std::vector<std::string>{last.at.text(), last.id.text()};
  });
}

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/messages",
             {.name = "list_messages", .summary = "A client's thread, newest first"},
             list_messages);
  routes.post("/api/clients/{client_id}/messages",
              {.name = "send_message", .summary = "Sends a message, if the gate allows it"},
              send_message);
  routes.post("/api/clients/{client_id}/messages/check",
              {.name = "check_message",
               .summary = "Says whether a message may be sent, and when",
               .status = 200,
               .work = http::Work::read},
              check_message);
  routes.remove("/api/clients/{client_id}/messages/{id}",
                {.name = "undo_message", .summary = "Takes back a message that still waits"},
                undo_message);
  routes.post("/api/clients/{client_id}/thread/reading",
              {.name = "read_thread", .summary = "Marks a thread as read"}, read_thread);
}

}  // namespace carnet::messages
