// SPDX-License-Identifier: Apache-2.0
// Keeps clients a thousand to a transaction, through the feature's own front door.
#include "bench/fill.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "app/clients/clients.hpp"
#include "app/staff/staff.hpp"
#include "bench/history.hpp"
#include "kit/id/id_source.hpp"
#include "kit/id/password.hpp"

namespace carnet::bench {

namespace {

constexpr int batch = 1000;
constexpr auto password = "a long enough password";

// Names out of syllables: some eight hundred first and ten thousand last names, none of them real.
constexpr std::array<const char*, 20> starts{"Al", "Be", "Cor", "Da", "El", "Fi",  "Gan",
                                             "He", "Is", "Jo",  "Ka", "Li", "Mar", "No",
                                             "Or", "Pe", "Ro",  "Sa", "Te", "Vi"};
constexpr std::array<const char*, 20> middles{"la",  "ri", "do", "ne",  "mi", "ta",  "so",
                                              "ber", "ve", "ga", "lin", "ra", "phe", "co",
                                              "win", "du", "ma", "ste", "li", "no"};
constexpr std::array<const char*, 25> ends{
    "a",     "en",    "is",   "or",    "ina",   "ette", "ius",  "ander", "son",
    "field", "worth", "berg", "ell",   "ano",   "ovic", "sson", "ham",   "aux",
    "ley",   "mont",  "wick", "stein", "quist", "dez",  "ides"};

std::string syllables(std::uint64_t number, std::size_t middles_wanted) {
  std::string name = starts.at(number % starts.size());
  number /= starts.size();
  for (std::size_t each = 0; each < middles_wanted; ++each) {
    name += middles.at(number % middles.size());
    number /= middles.size();
  }
  return name + ends.at(number % ends.size());
}

// 555 0100 to 555 0199 in every area code there could be: a hundred thousand need a thousand.
std::string phone_of(int number) {
  static const std::array<const char*, 10> codes{"212", "347", "617", "718", "929",
                                                 "305", "646", "857", "332", "781"};
  return std::string("+1") + codes.at(static_cast<std::size_t>(number / 100) % codes.size()) +
         "55501" + std::to_string(100 + number % 100).substr(1);
}

struct Named {
  std::string given;
  std::string family;
};

Named name_of(int number) {
  const auto mixed = static_cast<std::uint64_t>(number) * 2654435761U % 4294967296U;
  return {syllables(mixed, 1), syllables(mixed / 977 + static_cast<std::uint64_t>(number), 2)};
}

clients::NewClient client_number(int number, Instant now, StoreId store_id) {
  clients::NewClient client;
  client.id = new_id<ClientId>(now);
  const auto name = name_of(number);
  client.given_name = *Line<100>::parse(name.given);
  client.family_name = *Line<100>::parse(name.family);
  client.home_store_id = store_id;
  client.time_zone = clock::Zone::parse("America/New_York").value();
  const auto email = "client" + std::to_string(number) + "@example.com";
  client.contacts = {
      {new_id<ContactId>(now),
       clients::ContactKind::phone,
       *Prose<300>::parse(phone_of(number)),
       {},
       {},
       true},
      {new_id<ContactId>(now), clients::ContactKind::email, *Prose<300>::parse(email), {}, {}, {}}};
  return client;
}

std::vector<StaffId> hire(sql::Database& database, Instant now, int count,
                          const std::string& first_email) {
  const auto hash = hash_password(Secret<std::string>(password));
  std::vector<StaffId> all;
  database.write([&](sql::Tx& tx) {
    const auto store_id = stores::all(tx, house_scope()).front().id;
    for (int number = 0; number < count; ++number) {
      const auto email =
          number == 0 ? first_email : "associate" + std::to_string(number) + "@example.com";
      all.push_back(new_id<StaffId>(now));
      const staff::NewStaff person{all.back(),
                                   "Associate",
                                   std::to_string(number),
                                   *Email::parse(email),
                                   Secret<std::string>{},
                                   Role::associate,
                                   {store_id}};
      if (!staff::add(tx, house_scope(), now, person, hash)) {
        throw std::runtime_error("a person was refused");
      }
    }
  });
  return all;
}

// The house came to know its clients over eight years.
Instant opened(int number, Instant now) { return now - std::chrono::days(number * 7LL % 3'000); }

Filled filled_of(int number, ClientId id) {
  const auto name = name_of(number);
  const auto& from = number % 2 == 0 ? name.given : name.family;
  const auto length = static_cast<std::size_t>(3 + number % 4);
  return {id.text(), from.substr(0, std::min(length, from.size())), phone_of(number).substr(8)};
}

}  // namespace

std::vector<Filled> fill(const std::string& url, int count, const std::string& first_associate) {
  const auto database = sql::Database::open(url);
  const Instant now(
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
  const auto staff = hire(*database, now, (count + book_size - 1) / book_size, first_associate);
  std::vector<Filled> all;
  while (static_cast<int>(all.size()) < count) {
    database->write([&](sql::Tx& tx) {
      const auto store_id = stores::all(tx, house_scope()).front().id;
      History history(now, store_id);
      const int first = static_cast<int>(all.size());
      for (int number = first; number < std::min(first + batch, count); ++number) {
        Scope scope;
        scope.actor = Actor::person;
        scope.staff_id = staff.at(static_cast<std::size_t>(number / book_size));
        scope.stores = {store_id};
        const auto client = client_number(number, now, store_id);
        if (!clients::keep_client(tx, scope, opened(number, now), client)) {
          throw std::runtime_error("a client was refused");
        }
        history.add(number, client, scope.staff_id);
        all.push_back(filled_of(number, client.id));
      }
      history.write(tx);
    });
  }
  return all;
}

void analyze(const std::string& url) {
  sql::Database::open(url)->write([](sql::Tx& tx) { tx.script("analyze"); });
}

}  // namespace carnet::bench
