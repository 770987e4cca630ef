// SPDX-License-Identifier: Apache-2.0
// Asks the carrier's list for a text whose answer never came.
#include "app/messages/settling.hpp"

#include <algorithm>

#include "app/messages/outbox.hpp"

namespace carnet::messages {

namespace {

using store::OutboxRecord;

/// What the carrier lists since then, newest first.
struct Listed {
  Instant since;
  std::vector<gateways::ListedText> texts;
};

// A carrier lists whole days.
Instant begin_of_day(Instant at) {
  return Instant(std::chrono::floor<std::chrono::days>(milliseconds(at.ms())) / milliseconds(1));
}

// Under an id no other row has. Texts in the same words are told apart by their order, and not at
// all while the carrier lacks one of them: the reports of one would be lost on the other.
std::optional<std::string> found_in(const Writing& writing, const OutboxRecord& record,
                                    const Listed& listed) {
  std::vector<std::string> unclaimed;
  for (const auto& text : listed.texts) {
    if (text.body != record.body) continue;
    if (store::find_by_carrier_id(writing.tx, writing.scope, text.carrier_id)) continue;
    unclaimed.push_back(text.carrier_id);
  }
  const auto alike = store::lost_alike(writing.tx, writing.scope, record, listed.since);
  const auto place = std::find(alike.begin(), alike.end(), record.id);
  if (unclaimed.size() != alike.size() || place == alike.end()) return std::nullopt;
  return unclaimed[static_cast<std::size_t>(place - alike.begin())];
}

void write_finding(const Writing& writing, MessageId id, const Listed& listed) {
  auto record = store::hold(writing.tx, writing.scope, id);
  if (!record || record->state != OutboxState::unknown) return;
  if (const auto carrier_id = found_in(writing, *record, listed)) {
    record->carrier_id = carrier_id;
    advance(writing, *record, Step::accept);
    return;
  }
  ++record->settles;
  show_again(writing, *record);
  if (const auto delay = settle_delay(record->settles)) queue_settling(writing, *record, *delay);
}

}  // namespace

void settle(House& house, MessageId id, Instant now) {
  const auto scope = house_scope();
  const auto record =
      house.database.read([&](sql::Tx& tx) { return store::find_in_outbox(tx, scope, id); });
  if (!record || record->state != OutboxState::unknown || !record->posted_at) return;
  Listed listed{begin_of_day(*record->posted_at - std::chrono::minutes(1)), {}};
  if (auto found = house.gateway.find(record->address_key, listed.since)) {
    listed.texts = std::move(*found);
  }
  house.database.write([&](sql::Tx& tx) { write_finding(Writing{tx, scope, now}, id, listed); });
}

}  // namespace carnet::messages
