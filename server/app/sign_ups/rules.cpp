// SPDX-License-Identifier: Apache-2.0
// Checks what a client wrote without a database.
#include "app/sign_ups/rules.hpp"

namespace carnet::sign_ups {

namespace {

template <class Text>
bool has_words(const std::optional<Text>& text) {
  return text && !text->is_empty();
}

clients::NewContact contact(ContactId id, clients::ContactKind kind, const std::string& value) {
  clients::NewContact made;
  made.id = id;
  made.kind = kind;
  made.value = Prose<300>::parse(value).value();
  return made;
}

}  // namespace

SignUpState state_of(std::optional<Instant> used_at, Instant expires_at, Instant now) {
  if (used_at) return SignUpState::used;
  return now < expires_at ? SignUpState::open : SignUpState::over;
}

FieldFaults faults_of(const SignUpEntry& entry) {
  FieldFaults faults;
  if (entry.id.is_empty()) faults["/id"] = {"required", "What is sent needs an identifier."};
  if (!has_words(entry.given_name) && !has_words(entry.family_name)) {
    faults["/given_name"] = {"required", "Please write your name."};
  }
  const bool has_phone = has_words(entry.phone);
  const bool has_email = has_words(entry.email);
  if (!has_phone && !has_email) {
    faults["/phone"] = {"required", "Please give a telephone number or an email."};
  }
  if (entry.agreed_by_text && !has_phone) {
    faults["/agreed_by_text"] = {"no_phone", "To agree to texts, give a telephone number."};
  }
  if (entry.agreed_by_email && !has_email) {
    faults["/agreed_by_email"] = {"no_email", "To agree to emails, give an email."};
  }
  if (entry.birthday && !is_possible(*entry.birthday)) {
    faults["/birthday"] = {"date", "There is no such day."};
  }
  if (entry.anniversary && !is_possible(*entry.anniversary)) {
    faults["/anniversary"] = {"date", "There is no such day."};
  }
  return faults;
}

clients::NewClient as_client(const SignUpEntry& entry, const Ids& ids, StoreId store_id) {
  clients::NewClient client;
  client.id = ids.client_id;
  client.given_name = entry.given_name;
  client.family_name = entry.family_name;
  client.home_store_id = store_id;
  using clients::ContactKind;
  if (has_words(entry.phone)) {
    client.contacts.push_back(contact(ids.phone_id, ContactKind::phone, entry.phone->text()));
  }
  if (has_words(entry.email)) {
    client.contacts.push_back(contact(ids.email_id, ContactKind::email, entry.email->text()));
  }
  return client;
}

FieldFaults as_written(const FieldFaults& faults, const SignUpEntry& entry) {
  const std::string first = has_words(entry.phone) ? "/phone" : "/email";
  FieldFaults written;
  for (const auto& [pointer, fault] : faults) {
    if (pointer.starts_with("/contacts/0")) {
      written.emplace(first, fault);
    } else if (pointer.starts_with("/contacts/")) {
      written.emplace("/email", fault);
    } else {
      written.emplace(pointer, fault);
    }
  }
  return written;
}

std::string_view device_of(std::string_view user_agent) {
  const auto says = [&](std::string_view word) {
    return user_agent.find(word) != std::string_view::npos;
  };
  if (says("iPad") || says("Tablet")) return "on a tablet of their own";
  if (says("Mobi") || says("iPhone") || says("Android")) return "on a phone of their own";
  return "on a device of their own";
}

}  // namespace carnet::sign_ups
