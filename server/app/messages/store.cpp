// SPDX-License-Identifier: Apache-2.0
// Every query of messages and threads, and what composing needs to know of a contact point.
#include "app/messages/store.hpp"

#include <algorithm>

#include "kit/sql/turn.hpp"

namespace carnet::messages::store {

namespace {

constexpr std::string_view message_columns =
    "client_id, id, direction, channel, message_class, body, subject, pieces, contact_id,"
    " address_key, sent_by, staff_id, prompt_id, state, state_text, counts, at, send_at";

constexpr std::string_view listed_columns =
    "select m.id, m.direction, m.channel, m.message_class, m.body, m.subject, m.pieces,"
    " m.contact_id, m.sent_by, m.state, m.state_text, m.at, m.send_at,"
    " s.given_name as staff_name from messages m left join staff s on s.id = m.staff_id";

struct StoredTurn {
  Direction direction = Direction::in;
  SentBy sent_by = SentBy::person;
  Instant at;
  bool counts = true;
};
BOOST_DESCRIBE_STRUCT(StoredTurn, (), (direction, sent_by, at, counts))

struct Last {
  MessageId id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Last, (), (id, at))

// Nobody leaves more than a hundred messages of one client without an answer.
std::optional<Instant> waiting_since_of(sql::Tx& tx, ClientId client_id) {
  std::vector<Turn> turns;
  for (const auto& turn :
       tx.all<StoredTurn>("select direction, sent_by, at, counts from messages where client_id = $1"
                          " order by at desc, id desc limit 100",
                          client_id)) {
    turns.push_back({turn.direction, turn.sent_by, turn.at, turn.counts});
  }
  // A call in which they spoke answers as a message does.
  if (const auto spoke = tx.first<Instant>(
          "select at from touches where client_id = $1 and kind = 'call' and result = 'spoke'"
          " order by at desc limit 1",
          client_id)) {
    turns.push_back({Direction::out, SentBy::person, *spoke, true});
  }
  return waiting_since(turns);
}

// Whoever writes a thread's row reads its messages first: one at a time, or the later would
// overwrite what the earlier saw.
void take_turn(sql::Tx& tx, ClientId client_id) {
  sql::take_turn(tx, "thread " + client_id.text());
}

}  // namespace

std::optional<Destination> destination(sql::Tx& tx, const Scope&, ClientId client_id,
                                       ContactId contact_id) {
  return tx.first<Destination>(
      "select kind, value, address_key, shared from contacts where client_id = $1 and id = $2",
      client_id, contact_id);
}

std::optional<ContactId> contact_at(sql::Tx& tx, const Scope&, ClientId client_id,
                                    const std::string& address_key) {
  return tx.first<ContactId>(
      "select id from contacts where client_id = $1 and address_key = $2 order by created_at, id",
      client_id, address_key);
}

std::optional<ClientId> shared_client_at(sql::Tx& tx, const Scope&,
                                         const std::string& address_key) {
  return tx.first<ClientId>(
      "select c.id from contacts p join clients c on c.id = p.client_id"
      " where p.address_key = $1 and c.kind = 'shared' and c.archived_at is null order by c.id",
      address_key);
}

void insert(sql::Tx& tx, const Scope&, const MessageRecord& message) {
  tx.insert("messages", message);
}

std::optional<MessageRecord> find(sql::Tx& tx, const Scope&, ClientId client_id, MessageId id) {
  std::string text = "select ";
  text.append(message_columns).append(" from messages where client_id = $1 and id = $2");
  return tx.first<MessageRecord>(text, client_id, id);
}

std::optional<ListedMessage> find_listed(sql::Tx& tx, const Scope&, ClientId client_id,
                                         MessageId id) {
  std::string text(listed_columns);
  text += " where m.client_id = $1 and m.id = $2";
  return tx.first<ListedMessage>(text, client_id, id);
}

std::vector<ListedMessage> list(sql::Tx& tx, const Scope&, ClientId client_id, const Place& place,
                                int limit) {
  std::string text(listed_columns);
  text +=
      " where m.client_id = $1 and (m.at < $2 or (m.at = $2 and cast(m.id as text) < $3))"
      " order by m.at desc, m.id desc limit $4";
  return tx.all<ListedMessage>(text, client_id, place.at, place.id, limit + 1);
}

void show(sql::Tx& tx, const Scope&, ClientId client_id, MessageId id, const Shown& shown) {
  tx.run(
      "update messages set state = $3, state_text = $4, counts = $5, send_at = $6"
      " where client_id = $1 and id = $2",
      client_id, id, shown.state, shown.state_text, shown.counts, shown.send_at);
}

// unrecorded: the caller records that something came, or did not (enclosures.cpp).
void say(sql::Tx& tx, const Scope&, ClientId client_id, MessageId id, std::string_view text) {
  tx.run("update messages set state_text = $3 where client_id = $1 and id = $2", client_id, id,
         text);
}

// unrecorded: as above.
void say_instead(sql::Tx& tx, const Scope&, ClientId client_id, MessageId id, std::string_view of,
                 std::string_view text) {
  tx.run("update messages set state_text = $4 where client_id = $1 and id = $2 and state_text = $3",
         client_id, id, of, text);
}

// unrecorded: derived from the messages, whose changes are recorded.
void refresh_thread(sql::Tx& tx, const Scope&, ClientId client_id, int more_unread) {
  take_turn(tx, client_id);
  const auto last = tx.first<Last>(
      "select id, at from messages where client_id = $1 order by at desc, id desc limit 1",
      client_id);
  if (!last) return;
  tx.run(
      "insert into threads (client_id, last_id, last_at, waiting_since, unread, read_at,"
      " assignee_id) values ($1, $2, $3, $4, $5, 0, (select a.staff_id from assignments a"
      " where a.client_id = $1 order by a.at desc, a.id desc limit 1)) on conflict (client_id) do "
      "update set"
      " last_id = excluded.last_id, last_at = excluded.last_at,"
      " waiting_since = excluded.waiting_since, unread = threads.unread + excluded.unread",
      client_id, last->id, last->at, waiting_since_of(tx, client_id), more_unread);
}

// unrecorded: derived from messages and calls, which are recorded.
void refresh_waiting(sql::Tx& tx, const Scope&, ClientId client_id) {
  take_turn(tx, client_id);
  tx.run("update threads set waiting_since = $2 where client_id = $1", client_id,
         waiting_since_of(tx, client_id));
}

bool mark_read(sql::Tx& tx, const Scope&, ClientId client_id, Instant now) {
  return tx.run("update threads set unread = 0, read_at = $2 where client_id = $1 and unread > 0",
                client_id, now) > 0;
}

}  // namespace carnet::messages::store
