// SPDX-License-Identifier: Apache-2.0
// Writes each move of an outgoing message: its row, what the thread shows, and who is told.
#include "app/messages/outbox.hpp"

#include "app/house/journal.hpp"
#include "app/messages/store.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/sql/turn.hpp"

namespace carnet::messages {

namespace {

bool was_answer(MessageState state) {
  return state != MessageState::cancelled && state != MessageState::failed;
}

// Nothing reached the client: the same prompt may be answered again.
bool has_surely_not_left(OutboxState state) {
  return state == OutboxState::cancelled || state == OutboxState::rejected ||
         state == OutboxState::expired;
}

std::string_view verb_of(const store::OutboxRecord& record, MessageState shown) {
  if (shown == MessageState::failed) return "failed";
  if (record.state == OutboxState::accepted && !record.carrier_status) return "sent";
  return shape::enum_name(shown);
}

void show(const Writing& writing, const store::OutboxRecord& record, const std::string& why) {
  const auto progress = progress_of(record, writing.now);
  const auto shown = shown_state(progress);
  const bool still_waits = shown == MessageState::waiting || shown == MessageState::deferred;
  store::show(writing.tx, writing.scope, record.client_id, record.id,
              {shown, state_text(progress), was_answer(shown),
               still_waits ? std::optional(record.not_before) : std::nullopt});
  store::refresh_thread(writing.tx, writing.scope, record.client_id, 0);
  const bool is_news = shown == MessageState::failed || shown == MessageState::cancelled;
  carnet::record(writing.tx, writing.scope, writing.now,
                 {record.client_id, "messages", record.id.uuid(), verb_of(record, shown),
                  writing.now, is_news ? InTimeline::yes : InTimeline::no, why});
}

}  // namespace

void take_turn_at(const Writing& writing, const std::string& address_key) {
  sql::take_turn(writing.tx, "address " + address_key);
}

Progress progress_of(const store::OutboxRecord& record, Instant now) {
  const auto today = clock::day_in(now, record.send_zone).value_or(utc_day(now));
  return {record.state,
          {record.carrier_status, record.is_contradicted},
          record.is_for_later,
          record.note,
          wall_in_words(record.send_wall, today)};
}

bool advance(const Writing& writing, store::OutboxRecord& record, Step step,
             const std::string& why) {
  const auto from = record.state;
  const auto to = after(from, step);
  if (!to) return false;
  record.state = *to;
  if (has_surely_not_left(*to)) record.dedupe_key = "not sent " + record.id.text();
  if (!store::move(writing.tx, writing.scope, record, from)) {
    record.state = from;
    return false;
  }
  show(writing, record, why);
  return true;
}

void show_again(const Writing& writing, store::OutboxRecord& record) {
  if (store::move(writing.tx, writing.scope, record, record.state)) show(writing, record, {});
}

Instant meant_for(const store::OutboxRecord& record) {
  if (!record.is_for_later) return record.not_before;
  const auto day = Day::parse(record.send_wall.substr(0, 10));
  const auto time = Instant::parse("1970-01-01T" + record.send_wall.substr(11) + ":00Z");
  if (!day || !time) return record.not_before;
  const auto minutes = static_cast<int>(time->ms() / 60'000);
  const auto meant = clock::instant_of(*day, minutes, record.send_zone, clock::Gap::earlier);
  return meant.value_or(record.not_before);
}

void queue_sending(const Writing& writing, const store::OutboxRecord& record) {
  jobs::enqueue(writing.tx, send_job, record.not_before, record.id.text());
}

void queue_settling(const Writing& writing, const store::OutboxRecord& record, milliseconds after) {
  jobs::enqueue(writing.tx, settle_job, writing.now + after, record.id.text());
}

int cancel_unsent(const Writing& writing, const std::string& address_key, const std::string& why) {
  int count = 0;
  for (auto& record : store::hold_unsent(writing.tx, writing.scope, address_key)) {
    record.note = why;
    if (advance(writing, record, Step::cancel)) ++count;
  }
  return count;
}

}  // namespace carnet::messages
