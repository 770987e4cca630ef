// SPDX-License-Identifier: Apache-2.0
// Rows of a history, as the features' stores would have written them.
#include "bench/history.hpp"

#include <array>

#include "app/occasions/occasions.hpp"
#include "app/sales/sales.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::bench {

namespace {

constexpr std::int64_t day_ms = 86'400'000;

struct NoteRow {
  ClientId client_id;
  NoteId id;
  std::string body;
  bool is_private = false;
  StaffId staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (), (client_id, id, body, is_private, staff_id, at))

struct OccasionRow {
  ClientId client_id;
  OccasionId id;
  std::string kind;
  std::string label;
  std::optional<int> year;
  int month = 1;
  std::optional<int> day;
  std::string calendar = "gregorian";
  std::string person;
  bool muted = false;
  StaffId noted_by;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(OccasionRow, (),
                      (client_id, id, kind, label, year, month, day, calendar, person, muted,
                       noted_by, noted_at))

struct ConsentRow {
  ClientId client_id;
  ConsentId id;
  ContactId contact_id;
  std::string address_key;
  std::string channel;
  std::string purpose;
  std::string state = "granted";
  std::string method = "signature";
  std::string place = "At the counter";
  std::string evidence;
  bool has_evidence = true;
  StaffId staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ConsentRow, (),
                      (client_id, id, contact_id, address_key, channel, purpose, state, method,
                       place, evidence, has_evidence, staff_id, at))

struct MessageRow {
  ClientId client_id;
  MessageId id;
  std::string direction;
  std::string channel = "sms";
  std::string body;
  std::string pieces = "[]";
  ContactId contact_id;
  std::string address_key;
  std::string sent_by = "person";
  std::optional<StaffId> staff_id;
  std::string state;
  std::string state_text;
  bool counts = true;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (client_id, id, direction, channel, body, pieces, contact_id, address_key,
                       sent_by, staff_id, state, state_text, counts, at))

struct ThreadRow {
  ClientId client_id;
  MessageId last_id;
  Instant last_at;
  std::optional<Instant> waiting_since;
  int unread = 0;
  Instant read_at;
};
BOOST_DESCRIBE_STRUCT(ThreadRow, (), (client_id, last_id, last_at, waiting_since, unread, read_at))

struct TimelineRow {
  ClientId client_id;
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  StaffId staff_id;
};
BOOST_DESCRIBE_STRUCT(TimelineRow, (), (client_id, id, at, noun, noun_id, verb, staff_id))

template <class T>
void insert(sql::Tx& tx, std::string_view table, const std::vector<T>& rows) {
  tx.insert_all(table, std::span<const T>(rows));
}

// Words that some hundreds to some thousands of a hundred thousand have, and one that one has.
std::string body_of(int number) {
  static constexpr std::array stones{"sapphire",   "emerald", "ruby",  "spinel",
                                     "tourmaline", "opal",    "pearl", "garnet"};
  static constexpr std::array shapes{"oval", "pear", "cushion", "round", "marquise", "baguette"};
  const auto place = static_cast<std::size_t>(number);
  return std::string("Prefers yellow gold. Asked for the ") + stones[place % stones.size()] + " " +
         shapes[place / stones.size() % shapes.size()] + " of tray " + std::to_string(number) + ".";
}

}  // namespace

struct History::Rows {
  std::vector<sales::SaleRecord> sales;
  std::vector<sales::SaleLineRecord> lines;
  std::vector<NoteRow> notes;
  std::vector<OccasionRow> occasions;
  std::vector<ConsentRow> consents;
  std::vector<MessageRow> messages;
  std::vector<ThreadRow> threads;
  std::vector<TimelineRow> timeline;

  void tell(ClientId client_id, StaffId staff_id, Instant at, const std::string& noun, Uuid id,
            const std::string& verb) {
    timeline.push_back({client_id, new_uuid(at), at, noun, id, verb, staff_id});
  }
};

History::History(Instant now, StoreId store_id)
    : now_(now), store_id_(store_id), rows_(std::make_unique<Rows>()) {}

History::~History() = default;

Instant History::ago(std::int64_t days) const { return Instant(now_.ms() - days * day_ms); }

void History::add(int number, const clients::NewClient& client, StaffId staff_id) {
  buy(number, client.id, staff_id);
  remember(number, client, staff_id);
  talk(number, client, staff_id);
}

void History::buy(int number, ClientId id, StaffId staff_id) {
  auto& rows = *rows_;
  for (int each = number % 5 == 0 ? 6 : number % 3; each > 0; --each) {
    const auto at = ago(12 + (number * 37 + each * 311) % 2400);
    const std::int64_t price = 90'000 + number * 7919LL % 2'000'000;
    sales::SaleRecord sale;
    sale.client_id = id;
    sale.id = new_id<SaleId>(at);
    sale.store_id = store_id_;
    sale.staff_id = staff_id;
    sale.number = std::to_string(number) + "-" + std::to_string(each);
    sale.day = utc_day(at);
    sale.at = at;
    sale.total_minor = sale.house_total_minor = price;
    rows.lines.push_back({id,
                          new_id<SaleLineId>(at),
                          sale.id,
                          0,
                          {},
                          "SKU",
                          "Gold hoops",
                          "earrings",
                          "yellow gold",
                          "",
                          "hoop",
                          1,
                          price});
    rows.tell(id, staff_id, at, "sales", sale.id.uuid(), "recorded");
    rows.sales.push_back(std::move(sale));
  }
}

void History::remember(int number, const clients::NewClient& client, StaffId staff_id) {
  auto& rows = *rows_;
  const auto id = client.id;
  const OccasionId occasion = new_id<OccasionId>(now_);
  rows.occasions.push_back({id,
                            occasion,
                            number % 2 == 0 ? "birthday" : "anniversary",
                            number % 2 == 0 ? "Birthday" : "Wedding anniversary",
                            {},
                            1 + number % 12,
                            1 + number % 28,
                            "gregorian",
                            "",
                            false,
                            staff_id,
                            ago(400)});
  const NoteId note = new_id<NoteId>(now_);
  rows.notes.push_back({id, note, body_of(number), false, staff_id, ago(90)});
  rows.tell(id, staff_id, ago(90), "notes", note.uuid(), "kept");
  for (const auto& contact : client.contacts) {
    const bool is_phone = contact.kind == clients::ContactKind::phone;
    rows.consents.push_back({id, new_id<ConsentId>(now_), contact.id, contact.value.text(),
                             is_phone ? "sms" : "email", "marketing", "granted", "signature",
                             "At the counter", "", true, staff_id, ago(200)});
  }
}

void History::talk(int number, const clients::NewClient& client, StaffId staff_id) {
  auto& rows = *rows_;
  const auto id = client.id;
  const auto& phone = client.contacts.front();
  const MessageId message = new_id<MessageId>(now_);
  const auto said = ago(30 + number % 300);
  rows.messages.push_back({id, message, "out", "sms", "Your hoops are ready whenever you are.",
                           "[]", phone.id, phone.value.text(), "person", staff_id, "delivered",
                           "Delivered", true, said});
  rows.threads.push_back({id, message, said, {}, 0, said});
  rows.tell(id, staff_id, said, "messages", message.uuid(), "sent");
}

void History::write(sql::Tx& tx) {
  insert(tx, "sales", rows_->sales);
  insert(tx, "sale_lines", rows_->lines);
  insert(tx, "notes", rows_->notes);
  insert(tx, "occasions", rows_->occasions);
  insert(tx, "consents", rows_->consents);
  insert(tx, "messages", rows_->messages);
  insert(tx, "threads", rows_->threads);
  insert(tx, "timeline", rows_->timeline);
}

}  // namespace carnet::bench
