// SPDX-License-Identifier: Apache-2.0
// The one way out: judge and claim, mark as posting, post, write down what came of it.
#include "app/messages/departure.hpp"

#include "app/messages/gatekeeping.hpp"
#include "app/messages/pictures.hpp"
#include "app/messages/store.hpp"
#include "kit/json/json.hpp"
#include "kit/log/log.hpp"

namespace carnet::messages {

namespace {

using store::OutboxRecord;

constexpr milliseconds short_wait{1'000};

void come_back(const Writing& writing, OutboxRecord& record, milliseconds after) {
  record.not_before = writing.now + after;
  if (store::move(writing.tx, writing.scope, record, record.state)) queue_sending(writing, record);
}

void recover(const Writing& writing, OutboxRecord& record) {
  const auto step = step_after_crash(record.state);
  if (!step || !advance(writing, record, *step)) return;
  if (record.state == OutboxState::unknown) queue_settling(writing, record, *settle_delay(0));
}

bool is_crowded(const Writing& writing, const OutboxRecord& record) {
  return store::has_earlier(writing.tx, writing.scope, record, writing.now) ||
         store::count_posted_since(writing.tx, writing.scope, writing.now - milliseconds(1'000)) >=
             most_a_second;
}

Intent intent_of(const Writing& writing, const OutboxRecord& record) {
  Intent intent{record.client_id,
                record.contact_id,
                record.channel,
                record.message_class,
                record.legal,
                {},
                {},
                record.id,
                {},
                record.expires_at};
  const auto message = store::find(writing.tx, writing.scope, record.client_id, record.id);
  if (!message) return intent;
  intent.body = message->body;
  intent.subject = message->subject.value_or(std::string());
  intent.sender = message->staff_id;
  const auto shown = json::parse<std::vector<PieceInMessage>>(message->pieces);
  if (!shown) return intent;
  for (const auto& piece : *shown) intent.pieces.push_back(piece.id);
  if (!shown->empty()) intent.pictures = consents::Pictures::some;
  return intent;
}

void put_off(const Writing& writing, OutboxRecord& record, const Judgement& judgement) {
  const auto until = judgement.verdict.until.value_or(writing.now + std::chrono::minutes(15));
  record.not_before = std::max(until, writing.now + short_wait);
  record.note = consents::until_text(until, judgement.where, writing.now);
  if (advance(writing, record, Step::defer, json::print(judgement.verdict))) {
    queue_sending(writing, record);
  }
}

/// A claimed text with the end of its window and what is shown with it.
struct Claim {
  OutboxRecord record;
  std::optional<Instant> window_end;
  std::vector<PieceInMessage> pieces;
};

std::vector<PieceInMessage> pieces_of(const Writing& writing, const OutboxRecord& record) {
  const auto message = store::find(writing.tx, writing.scope, record.client_id, record.id);
  if (!message) return {};
  auto pieces = json::parse<std::vector<PieceInMessage>>(message->pieces);
  return pieces ? std::move(*pieces) : std::vector<PieceInMessage>{};
}

// Empty when it may go, now or later. What stands below it was added for the class it was queued
// as.
std::string refusal_of(const OutboxRecord& record, const consents::Verdict& verdict) {
  const bool may_go = verdict.decision == consents::Decision::allow ||
                      verdict.decision == consents::Decision::defer;
  if (!may_go) return reasons_text(verdict);
  if (verdict.message_class <= record.message_class) return {};
  return "It would count as more than what it was written as. Write it again.";
}

// The binding judgement: in the same transaction as the claim.
std::optional<Claim> judge_and_claim(const House& house, const Writing& writing,
                                     OutboxRecord record) {
  const auto judgement = judge(house, writing, writing.now, intent_of(writing, record));
  const auto& verdict = judgement.verdict;
  if (auto why = refusal_of(record, verdict); !why.empty()) {
    record.note = std::move(why);
    advance(writing, record, Step::refuse, json::print(verdict));
    return std::nullopt;
  }
  if (verdict.decision == consents::Decision::defer) {
    put_off(writing, record, judgement);
    return std::nullopt;
  }
  record.claimed_at = writing.now;
  record.note.clear();
  if (!advance(writing, record, Step::claim, json::print(verdict))) return std::nullopt;
  auto pieces = pieces_of(writing, record);
  return Claim{std::move(record), verdict.window_end, std::move(pieces)};
}

std::optional<Claim> claim(const House& house, const Writing& writing, MessageId id) {
  const auto queued = store::find_in_outbox(writing.tx, writing.scope, id);
  if (!queued) return std::nullopt;
  take_turn_at(writing, queued->address_key);
  auto record = store::hold(writing.tx, writing.scope, id);
  if (!record) return std::nullopt;
  recover(writing, *record);
  const bool is_waiting =
      record->state == OutboxState::waiting || record->state == OutboxState::deferred;
  if (is_waiting && record->not_before > writing.now) return std::nullopt;
  const auto meant = meant_for(*record);
  if (record->state == OutboxState::waiting && meant > writing.now) {
    come_back(writing, *record, meant - writing.now);
    return std::nullopt;
  }
  if (record->expires_at && *record->expires_at <= writing.now) {
    advance(writing, *record, Step::expire);
    return std::nullopt;
  }
  if (is_waiting) advance(writing, *record, Step::fall_due);
  if (record->state != OutboxState::ready) return std::nullopt;
  if (is_crowded(writing, *record)) {
    come_back(writing, *record, short_wait);
    return std::nullopt;
  }
  return judge_and_claim(house, writing, std::move(*record));
}

// Committed before the first byte is written, so that a crash never looks like "not yet sent".
bool mark_as_posting(const House& house, const Writing& writing, OutboxRecord& record) {
  take_turn_at(writing, record.address_key);
  auto held = store::hold(writing.tx, writing.scope, record.id);
  if (!held || held->state != OutboxState::claimed) return false;
  record = std::move(*held);
  if (is_stopped(house, writing, record)) {
    record.note = "The client asked for no more messages.";
    advance(writing, record, Step::cancel);
    return false;
  }
  record.posted_at = writing.now;
  record.gateway = house.gateway.name;
  return advance(writing, record, Step::post);
}

gateways::SendAnswer post(const House& house, const Claim& claim, const std::string& to) {
  gateways::OutgoingText text;
  text.outbox_id = claim.record.id.text();
  text.to = to;
  text.body = claim.record.body;
  text.media_urls = picture_urls(house, claim.pieces, *claim.record.posted_at + picture_lasts);
  text.valid_for = validity(*claim.record.posted_at, claim.window_end, claim.record.expires_at);
  try {
    return house.gateway.send(text);
  } catch (const std::exception& problem) {
    log::error("the gateway failed: {}", problem.what());
    return gateways::Uncertain{"The gateway failed."};
  }
}

// A STOP that came while it was on the wire could not hold it back: the audit says so.
void write_acceptance(const House& house, const Writing& writing, OutboxRecord& record,
                      const gateways::Accepted& accepted) {
  if (record.carrier_id) return;  // a callback was faster
  record.carrier_id = accepted.carrier_id;
  const bool has_crossed = is_stopped(house, writing, record);
  advance(writing, record, Step::accept, has_crossed ? R"({"crossed_by":"stop"})" : "");
}

void write_refusal(const House& house, const Writing& writing, OutboxRecord& record,
                   const gateways::Refused& refused) {
  using gateways::RefusalKind;
  record.error_code = refused.code;
  record.note = refused.text;
  const bool comes_back =
      refused.kind == RefusalKind::try_again || refused.kind == RefusalKind::ask_again;
  const auto delay =
      comes_back ? retry_delay(record.attempts, static_cast<std::uint64_t>(record.created_at.ms()))
                 : std::nullopt;
  if (delay) {
    ++record.attempts;
    record.not_before = writing.now + *delay;
    if (advance(writing, record, Step::defer)) queue_sending(writing, record);
    return;
  }
  advance(writing, record, Step::refuse);
  if (refused.kind == RefusalKind::setup) log::error("the carrier refuses us: {}", refused.text);
  if (refused.kind != RefusalKind::opted_out) return;
  consents::stop_by_carrier(writing.tx, house, writing.scope, writing.now, record.address_key);
  cancel_unsent(writing, record.address_key, refused.text);
}

void write_answer(const House& house, const Writing& writing, MessageId id,
                  const gateways::SendAnswer& answer) {
  auto record = store::hold(writing.tx, writing.scope, id);
  const bool is_open =
      record && (record->state == OutboxState::posting || record->state == OutboxState::unknown);
  if (!is_open) return;
  if (const auto* accepted = std::get_if<gateways::Accepted>(&answer)) {
    write_acceptance(house, writing, *record, *accepted);
  } else if (const auto* refused = std::get_if<gateways::Refused>(&answer)) {
    write_refusal(house, writing, *record, *refused);
  } else if (advance(writing, *record, Step::lose)) {
    queue_settling(writing, *record, *settle_delay(0));
  }
}

}  // namespace

void depart(House& house, MessageId id, Instant now) {
  const auto scope = house_scope();
  auto claimed = house.database.write([&](sql::Tx& tx) {
    return claim(house, Writing{tx, scope, now}, id);
  });
  if (!claimed) return;
  const bool may_go = house.database.write([&](sql::Tx& tx) {
    return mark_as_posting(house, Writing{tx, scope, now}, claimed->record);
  });
  if (!may_go) return;
  const auto answer = post(house, *claimed, claimed->record.address_key);
  house.database.write([&](sql::Tx& tx) {
    write_answer(house, Writing{tx, scope, now}, id, answer);
  });
}

}  // namespace carnet::messages
