// SPDX-License-Identifier: Apache-2.0
// Keeps clients a thousand to a transaction, through the feature's own front door.
#include "bench/fill.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/clients/clients.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::bench {

namespace {

constexpr int batch = 1000;
constexpr std::array<const char*, 8> given_names{"Clara", "Jonas", "Mira",  "Theo",
                                                 "Ada",   "Noor",  "Elise", "Marcus"};
constexpr std::array<const char*, 7> family_names{"Lindqvist", "Marchetti", "Okafor",   "Beaumont",
                                                  "Tanaka",    "Reyes",     "Whitcombe"};

clients::NewClient client_number(int number, Instant now) {
  const auto place = static_cast<std::size_t>(number);
  clients::NewClient client;
  client.id = new_id<ClientId>(now);
  client.given_name = *Line<100>::parse(given_names[place % given_names.size()]);
  client.family_name = *Line<100>::parse(family_names[place % family_names.size()]);
  client.time_zone = clock::Zone::parse("America/New_York").value();
  clients::NewContact contact;
  contact.id = new_id<ContactId>(now);
  contact.kind = clients::ContactKind::email;
  contact.value = *Prose<300>::parse("client" + std::to_string(number) + "@example.com");
  client.contacts.push_back(contact);
  return client;
}

}  // namespace

std::vector<std::string> fill(const std::string& url, int count) {
  const auto database = sql::Database::open(url);
  const Instant now{1767225600000};  // 2026-01-01T00:00Z
  std::vector<std::string> ids;
  while (static_cast<int>(ids.size()) < count) {
    database->write([&](sql::Tx& tx) {
      const int first = static_cast<int>(ids.size());
      for (int number = first; number < std::min(first + batch, count); ++number) {
        const auto client = client_number(number, now);
        if (!clients::keep_client(tx, house_scope(), now, client)) {
          throw std::runtime_error("a client was refused");
        }
        ids.push_back(client.id.text());
      }
    });
  }
  return ids;
}

}  // namespace carnet::bench
