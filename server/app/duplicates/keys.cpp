// SPDX-License-Identifier: Apache-2.0
// By what pages of one person find each other.
#include "app/duplicates/keys.hpp"

#include <algorithm>

#include "app/duplicates/spelling.hpp"

namespace carnet::duplicates {

namespace {

constexpr std::size_t local_digits = 7;

std::string first_letters(std::string_view word, std::size_t count) {
  return std::string(word.substr(0, count));
}

void add_names(const Identity& identity, std::vector<std::string>& keys) {
  auto names = std::pair(sound_of(identity.given_name), sound_of(identity.family_name));
  if (names.first.empty() || names.second.empty()) return;
  if (names.second < names.first) std::swap(names.first, names.second);  // given and family alike
  keys.push_back("n" + names.first + "+" + names.second);
}

void add_birthday(const Identity& identity, std::vector<std::string>& keys) {
  if (!identity.birthday || identity.birthday->day == 0) return;
  const auto& [year, month, day] = *identity.birthday;
  const auto [low, high] = std::minmax(month, day);  // whichever stands first
  const auto of_year = std::to_string(low) + "." + std::to_string(high);
  if (year != 0) keys.push_back("d" + std::to_string(year) + "." + of_year);
  for (const auto& name : {identity.given_name, identity.family_name}) {
    const auto begins = first_letters(sound_of(name), 2);
    if (begins.empty()) continue;
    keys.push_back("y" + of_year + begins);
    if (year == 0) continue;
    keys.push_back("m" + std::to_string(year) + "." + std::to_string(month) + begins);
    keys.push_back("t" + std::to_string(year) + "." + std::to_string(day) + begins);
  }
}

void add_addresses(const Identity& identity, std::vector<std::string>& keys) {
  for (const auto& phone : identity.phones) {
    if (phone.size() >= local_digits) {
      keys.push_back("p" + phone.substr(phone.size() - local_digits));
    }
  }
  for (const auto& email : identity.emails) keys.push_back("e" + email.substr(0, email.find('@')));
  if (!identity.home) return;
  const auto& home = *identity.home;
  const auto street = first_letters(home.street, 5);
  if (!home.number.empty() && !street.empty()) keys.push_back("a" + home.number + street);
  if (!home.postcode.empty() && !home.number.empty()) {
    keys.push_back("z" + home.postcode + "." + home.number);
  }
  for (const auto& name : {identity.given_name, identity.family_name}) {
    const auto sound = sound_of(name);
    if (!sound.empty() && !home.postcode.empty()) keys.push_back("c" + home.postcode + sound);
    if (!sound.empty() && !home.city.empty()) keys.push_back("o" + sound_of(home.city) + sound);
  }
}

}  // namespace

std::vector<std::string> keys_of(const Identity& identity) {
  std::vector<std::string> keys;
  add_names(identity, keys);
  add_birthday(identity, keys);
  add_addresses(identity, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace carnet::duplicates
