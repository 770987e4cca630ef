// SPDX-License-Identifier: Apache-2.0
// Checks, judges and queues what a person or the law wants to say.
#include "app/messages/compose.hpp"

#include "app/stores/day.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::messages {

namespace {

/// A message that is complete enough to be judged.
struct Ready {
  store::Destination to;
  Intent intent;
  Instant departs;
  Judgement judgement;
  Finished finished;
};

Result<store::Destination> destination_of(Session& session, ClientId client_id,
                                          const NewMessage& message) {
  auto to = store::destination(session.tx(), session.scope, client_id, message.contact_id);
  if (!to) return bad_field("/contact_id", "unknown", "This client has no such contact point.");
  const auto wanted =
      message.channel == Channel::sms ? clients::ContactKind::phone : clients::ContactKind::email;
  if (to->kind == wanted) return *to;
  return bad_field("/contact_id", "channel", "This contact point can not be reached that way.");
}

Intent intent_of(Session& session, ClientId client_id, const NewMessage& message) {
  Intent intent;
  intent.client_id = client_id;
  intent.contact_id = message.contact_id;
  intent.channel = message.channel;
  intent.class_ = message.class_;
  intent.body = message.body.text();
  if (!message.pieces.empty()) intent.pictures = consents::Pictures::some;
  intent.pieces = message.pieces;
  if (message.subject) intent.subject = message.subject->text();
  // An invitation's words are the house's own: the full disclosure, nothing else.
  if (message.class_ == MessageClass::opt_in_invitation) {
    intent.body = consents::invitation_text(consents::house_words(session.tx(), session.scope));
  }
  return intent;
}

Result<Ready> prepare(Session& session, ClientId client_id, const NewMessage& message) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  if (auto wrong = fault_in(message)) return *wrong;
  auto to = destination_of(session, client_id, message);
  if (!to) return to.error();
  const Writing writing{session.tx(), session.scope, session.now};
  Ready ready;
  ready.to = std::move(*to);
  ready.intent = intent_of(session, client_id, message);
  ready.departs = first_departure(session.now, message.send_at);
  ready.judgement = judge(session.house, writing, ready.departs, ready.intent);
  ready.finished =
      finished(writing, ready.intent, ready.judgement.verdict.message_class, ready.to.address_key);
  return ready;
}

Fault refused_by_gate(const consents::Verdict& verdict) {
  auto answer = fault(FaultKind::conflict, "gate", reasons_text(verdict));
  boost::json::object detail;
  detail["decision"] = json::write(verdict.decision);
  detail["until"] = json::write(verdict.until);
  detail["reasons"] = json::write(verdict.reasons);
  answer.detail = boost::json::serialize(detail);
  return answer;
}

bool may_go(const consents::Verdict& verdict) {
  return verdict.decision == consents::Decision::allow ||
         verdict.decision == consents::Decision::defer;
}

Result<std::string> pieces_of(Session& session, const NewMessage& message) {
  const auto found = pieces::find_all(session.tx(), session.scope, message.pieces);
  std::vector<PieceInMessage> shown_pieces;
  for (const auto& id : message.pieces) {
    const auto piece =
        std::find_if(found.begin(), found.end(), [&](const auto& each) { return each.id == id; });
    if (piece == found.end()) return bad_field("/pieces", "unknown", "There is no such piece.");
    shown_pieces.push_back({piece->id, piece->title, piece->picture});
  }
  return json::print(shown_pieces);
}

std::string wall_text(Instant at, const std::string& zone) {
  const auto wall = clock::local(at, zone);
  return wall ? wall->day.text() + " " + clock::clock_text(wall->minutes) : at.text();
}

store::OutboxRecord outbox_of(const Writing& writing, const Ready& ready,
                              const NewMessage& message) {
  const auto& verdict = ready.judgement.verdict;
  store::OutboxRecord record;
  record.id = *message.id;
  record.client_id = ready.intent.client_id;
  record.channel = message.channel;
  record.message_class = verdict.message_class;
  record.contact_id = message.contact_id;
  record.address_key = ready.to.address_key;
  record.not_before = ready.departs;
  record.is_for_later = message.send_at && ready.departs > writing.now + undo_window;
  record.send_zone = stores::zone_of(writing.tx, writing.scope);
  record.send_wall = wall_text(ready.departs, record.send_zone);
  record.body = ready.finished.body;
  record.created_at = writing.now;
  const auto day = clock::day_in(writing.now, record.send_zone);
  record.dedupe_key =
      dedupe_key({record.address_key, message.prompt_id, record.id, day.value_or(Day())});
  if (verdict.decision == consents::Decision::defer) {
    record.state = OutboxState::deferred;
    record.not_before = std::max(verdict.until.value_or(ready.departs), ready.departs);
    record.note = consents::until_text(record.not_before, ready.judgement.where, writing.now);
  }
  return record;
}

store::MessageRecord message_of(const Writing& writing, const store::OutboxRecord& box,
                                const Intent& intent) {
  const auto progress = progress_of(box, writing.now);
  store::MessageRecord record;
  record.client_id = box.client_id;
  record.id = box.id;
  record.channel = box.channel;
  record.message_class = box.message_class;
  record.body = intent.body;
  record.pieces = "[]";
  record.contact_id = box.contact_id;
  record.address_key = box.address_key;
  record.staff_id = writing.scope.person();
  record.state = shown_state(progress);
  record.state_text = state_text(progress);
  record.at = writing.now;
  record.send_at = box.not_before;
  return record;
}

void write_down(const Writing& writing, const store::MessageRecord& message,
                const store::OutboxRecord& box, const std::string& why) {
  store::insert(writing.tx, writing.scope, message);
  store::refresh_thread(writing.tx, writing.scope, message.client_id, 0);
  carnet::record(writing.tx, writing.scope, writing.now,
                 {message.client_id, "messages", message.id.uuid(), "written", writing.now,
                  InTimeline::yes, why});
  queue_sending(writing, box);
}

// The same request again, from a phone that did not hear our answer.
std::optional<Result<Message>> known(Session& session, ClientId client_id,
                                     const NewMessage& message) {
  const auto there = store::find_listed(session.tx(), session.scope, client_id, *message.id);
  if (!there) return std::nullopt;
  return shown(*there);
}

Result<Message> queue(Session& session, const Ready& ready, const NewMessage& message) {
  const Writing writing{session.tx(), session.scope, session.now};
  const auto pieces = pieces_of(session, message);
  if (!pieces) return pieces.error();
  const auto box = outbox_of(writing, ready, message);
  if (!store::put_in_outbox(session.tx(), session.scope, box)) {
    const bool is_double =
        store::find_by_dedupe_key(session.tx(), session.scope, box.dedupe_key).has_value();
    if (is_double) return fault(FaultKind::conflict, "duplicate", "This was sent today already.");
    return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  }
  auto row = message_of(writing, box, ready.intent);
  row.pieces = *pieces;
  row.prompt_id = message.prompt_id;
  if (message.subject) row.subject = message.subject->text();
  write_down(writing, row, box, json::print(ready.judgement.verdict));
  return shown(*store::find_listed(session.tx(), session.scope, row.client_id, row.id));
}

}  // namespace

Result<CheckAnswer> check_message(Session& session, ClientId client_id, NewMessage message) {
  const auto ready = prepare(session, client_id, message);
  if (!ready) return ready.error();
  const auto& verdict = ready->judgement.verdict;
  CheckAnswer answer;
  answer.decision = verdict.decision;
  answer.until = verdict.until;
  if (verdict.until) {
    answer.until_text = consents::until_text(*verdict.until, ready->judgement.where, session.now);
  }
  answer.reasons = verdict.reasons;
  for (const auto& reason : answer.reasons) {
    if (reason.code != consents::Reason::shared_address) continue;
    const Writing writing{session.tx(), session.scope, session.now};
    answer.also_at = also_at(writing, client_id, ready->to.address_key);
  }
  answer.class_ = verdict.message_class;
  if (message.channel == Channel::sms) {
    const auto cost = consents::segments(ready->finished.body);
    answer.segments = cost.parts;
    answer.encoding = cost.encoding;
  }
  if (!ready->finished.footer.empty()) answer.footer = ready->finished.footer;
  return answer;
}

Result<Message> send_message(Session& session, ClientId client_id, NewMessage message) {
  if (!message.id) return bad_field("/id", "required", "This is required.");
  const auto ready = prepare(session, client_id, message);
  if (!ready) {
    return ready.error();
  }
  if (const auto there = known(session, client_id, message)) return *there;
  if (!may_go(ready->judgement.verdict)) return refused_by_gate(ready->judgement.verdict);
  const bool can_carry = message.channel == Channel::sms ||
                         session.house.gateway.abilities.email == gateways::Ability::yes;
  if (!can_carry) {
    return fault(FaultKind::conflict, "gateway", "This house has no way to send email yet.");
  }
  return queue(session, *ready, message);
}

Result<void> undo_message(Session& session, ClientId client_id, MessageId id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  auto record = store::hold(session.tx(), session.scope, id);
  if (!record || record->client_id != client_id) return not_found("message");
  if (record->state == OutboxState::cancelled) return {};
  record->note = "taken back";
  const bool still_waits = record->state == OutboxState::waiting ||
                           record->state == OutboxState::deferred ||
                           record->state == OutboxState::ready;
  const Writing writing{session.tx(), session.scope, session.now};
  if (still_waits && advance(writing, *record, Step::cancel)) return {};
  return fault(FaultKind::conflict, "already_sent", "This message has left already.");
}

void answer_by_system(const Writing& writing, const SystemAnswer& answer) {
  constexpr auto timely = std::chrono::minutes(5);
  Intent intent{answer.client_id,
                answer.contact_id,
                answer.channel,
                MessageClass::legal,
                answer.legal,
                answer.body,
                {},
                {},
                {},
                {}};
  store::OutboxRecord box;
  box.id = new_id<MessageId>(writing.now);
  box.client_id = answer.client_id;
  box.channel = answer.channel;
  box.message_class = MessageClass::legal;
  box.legal = answer.legal;
  box.contact_id = answer.contact_id;
  box.address_key = answer.address_key;
  box.not_before = writing.now;
  box.expires_at = writing.now + timely;
  box.dedupe_key = "answer " + answer.to_message;
  box.body = answer.body;
  box.created_at = writing.now;
  if (!store::put_in_outbox(writing.tx, writing.scope, box)) return;
  auto row = message_of(writing, box, intent);
  row.sent_by = SentBy::system;
  row.send_at.reset();
  write_down(writing, row, box, {});
}

Message shown(const store::ListedMessage& message) {
  Message out;
  out.id = message.id;
  out.direction = message.direction;
  out.channel = message.channel;
  out.class_ = message.message_class;
  out.body = message.body;
  out.subject = message.subject;
  if (auto pieces = json::parse<std::vector<PieceInMessage>>(message.pieces)) {
    out.pieces = std::move(*pieces);
  }
  out.state = message.state;
  out.state_text = message.state_text;
  if (message.direction == Direction::in && message.state_text != received_text) {
    out.enclosures_text = message.state_text;
  }
  out.at = message.at;
  out.send_at = message.send_at;
  out.staff_name = message.staff_name;
  out.by = message.sent_by;
  out.contact_id = message.contact_id;
  out.mentions_stop = message.direction == Direction::in && consents::mentions_stop(message.body);
  return out;
}

}  // namespace carnet::messages
