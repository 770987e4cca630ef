// SPDX-License-Identifier: Apache-2.0
// How each field of two pages agrees.
#include "app/duplicates/agreements.hpp"

#include <algorithm>
#include <array>

#include "app/duplicates/spelling.hpp"

namespace carnet::duplicates {

namespace {

using enum Agreement;

Agreement of_spelling(std::string_view one, std::string_view other) {
  if (one.empty() || other.empty()) return unknown;
  if (one == other) return same;
  if (is_slip(one, other)) return slip;
  const auto sounds_like = sound_of(one);
  const bool is_heard_alike = sounds_like.size() > 1 && sounds_like == sound_of(other);
  return is_heard_alike ? sound : different;
}

// Of a folded name; not folded_words, for an apostrophe stays within it.
std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find_first_of(" -."));
}

// Better comes first in the enum; what is unknown says nothing.
Agreement better(Agreement one, Agreement other) { return std::min(one, other); }

Agreement of_given_name(std::string_view one, std::string_view other) {
  const auto spelt = of_spelling(one, other);
  if (spelt == same || spelt == unknown) return spelt;
  const auto [mine, theirs] = std::pair(first_word(one), first_word(other));
  if (mine.empty() || theirs.empty()) return spelt;
  if (mine == theirs || are_names_of_one(mine, theirs)) return nickname;
  const auto [shorter, longer] =
      std::minmax(mine, theirs, [](auto a, auto b) { return a.size() < b.size(); });
  if (shorter.size() <= 1 && longer.substr(0, shorter.size()) == shorter) return initial;
  if (shorter.size() >= 3 && longer.substr(0, shorter.size()) == shorter) return nickname;
  return better(spelt, of_spelling(mine, theirs) == slip ? slip : different);
}

Agreement of_given_names(const Identity& one, const Identity& other) {
  auto best = of_given_name(one.given_name, other.given_name);
  for (const auto& [mine, theirs] : {std::pair(one.preferred_name, other.given_name),
                                     std::pair(one.given_name, other.preferred_name)}) {
    const auto called = of_given_name(mine, theirs);
    if (called != unknown) best = better(best, called == same ? nickname : called);
  }
  return best;
}

bool is_alike(std::string_view one, std::string_view other) {
  const auto agreement = of_spelling(one, other);
  return agreement == same || agreement == slip;
}

// How many names of the one stand where the other has its other name, both when they were swapped;
// and how many pages have such a name at all.
struct Crossed {
  int names = 0;
  double share = 0;
};

Crossed crossed_names(const Identity& one, const Identity& other, const Shares& shares) {
  Crossed crossed;
  for (const auto& [given, family] : {std::pair(one.given_name, other.family_name),
                                      std::pair(other.given_name, one.family_name)}) {
    if (!is_alike(given, family)) continue;
    ++crossed.names;
    const auto share = shares.of_given_name(given) + shares.of_family_name(family);
    crossed.share = std::max(crossed.share, share);
  }
  return crossed;
}

std::array<char, 8> digits_of(const Birthday& birthday) {
  std::array<char, 8> digits{};
  const int all = birthday.year * 10'000 + birthday.month * 100 + birthday.day;
  for (int place = 7, rest = all; place >= 0; --place, rest /= 10) {
    digits[static_cast<std::size_t>(place)] = static_cast<char>('0' + rest % 10);
  }
  return digits;
}

Agreement of_birthdays(const std::optional<Birthday>& one, const std::optional<Birthday>& other) {
  if (!one || !other) return unknown;
  const bool has_days = one->day != 0 && other->day != 0;
  const bool has_years = one->year != 0 && other->year != 0;
  const bool is_month_same = one->month == other->month;
  if (!has_days) return unknown;
  if (!has_years) return is_month_same && one->day == other->day ? partly : different;
  if (*one == *other) return same;
  if (one->year == other->year && one->month == other->day && one->day == other->month) {
    return swapped;
  }
  const auto mine = digits_of(*one);
  const auto theirs = digits_of(*other);
  const auto slips = slips_between({mine.data(), mine.size()}, {theirs.data(), theirs.size()}, 2);
  if (slips <= 1) return slip;
  const int parts = (one->year == other->year ? 1 : 0) + (is_month_same ? 1 : 0) +
                    (one->day == other->day ? 1 : 0);
  return parts == 2 || slips == 2 ? partly : different;
}

Agreement of_phone(std::string_view one, std::string_view other) {
  constexpr std::size_t local_digits = 7;
  if (one == other) return same;
  if (std::min(one.size(), other.size()) < local_digits) return different;
  const auto end_of = [](std::string_view phone) {
    return phone.substr(phone.size() - local_digits);
  };
  if (end_of(one) == end_of(other)) return partly;
  return slips_between(one, other, 1) <= 1 ? slip : different;
}

// "jones35" and "jones42": where all Joneses of a house have such addresses, the number tells them
// apart.
bool is_numbered_otherwise(std::string_view one, std::string_view other) {
  const auto end_of_letters = [](std::string_view local) {
    return local.find_last_not_of("0123456789") + 1;
  };
  const auto letters = end_of_letters(one);
  if (letters == one.size() || end_of_letters(other) == other.size()) return false;
  return one.substr(letters) != other.substr(end_of_letters(other)) &&
         one.substr(0, letters) == other.substr(0, end_of_letters(other));
}

Agreement of_email(std::string_view one, std::string_view other) {
  constexpr std::size_t long_address = 12;
  constexpr std::size_t telling_letters = 5;  // "info" and "mail" are anybody's
  if (one == other) return same;
  const auto mine = one.substr(0, one.find('@'));
  const auto theirs = other.substr(0, other.find('@'));
  if (is_numbered_otherwise(mine, theirs)) return different;
  if (std::min(one.size(), other.size()) >= long_address && slips_between(one, other, 3) <= 3) {
    return slip;
  }
  if (std::min(mine.size(), theirs.size()) < telling_letters) return different;
  if (mine == theirs) return partly;
  return slips_between(one, other, 2) <= 2 ? slip : different;
}

// The best of all pairs of what each has several of.
template <class Of>
Agreement best_of(const std::vector<std::string>& mine, const std::vector<std::string>& theirs,
                  Of of) {
  auto best = unknown;
  for (const auto& one : mine) {
    for (const auto& other : theirs) best = better(best, of(one, other));
  }
  return best;
}

Agreement of_street(const Home& one, const Home& other) {
  const auto street = of_spelling(one.street, other.street);
  if (street == unknown) return unknown;
  const bool is_street_alike = street == same || street == slip;
  const bool has_numbers = !one.number.empty() && !other.number.empty();
  const bool is_number_same = has_numbers && one.number == other.number;
  if (is_street_alike && is_number_same) return same;
  return is_street_alike ? partly : different;
}

Agreement of_place(const Home& one, const Home& other) {
  const auto city = of_spelling(one.city, other.city);
  if (!one.postcode.empty() && !other.postcode.empty()) {
    if (one.postcode == other.postcode) return same;
    const bool is_city_alike = city == same || city == slip;
    if (is_city_alike && slips_between(one.postcode, other.postcode, 1) <= 1) return slip;
    return is_city_alike ? partly : different;
  }
  return city == slip || city == sound ? partly : city == same ? partly : city;
}

double smallest_share(double share) { return std::clamp(share, 1 / 5'000.0, 1.0); }

}  // namespace

Home home_at(std::string_view street_line, std::string_view city, std::string_view postcode) {
  Home home{{}, {}, std::string(city), std::string(postcode)};
  std::string word;
  const auto take = [&] {
    const bool is_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
    if (is_number && home.number.empty()) {
      home.number = word;
    } else if (!word.empty()) {
      home.street += (home.street.empty() ? "" : " ") + word;
    }
    word.clear();
  };
  // Not folded_words: "5-7" and "12/3" are one number of a house.
  for (const char letter : street_line) {
    if (letter == ' ' || letter == ',' || letter == '.') {
      take();
    } else {
      word += letter;
    }
  }
  take();
  return home;
}

std::vector<Compared> compared_fields(const Identity& one, const Identity& other,
                                      const Shares& shares) {
  Compared given{Field::given_name, of_given_names(one, other), 0};
  Compared family{Field::family_name, of_spelling(one.family_name, other.family_name), 0};
  if (given.agreement == same) {
    given.share = smallest_share(shares.of_given_name(one.given_name));
  }
  if (family.agreement == same) {
    family.share = smallest_share(shares.of_family_name(one.family_name));
  }
  const bool is_unlike = given.agreement == different || family.agreement == different;
  const auto crossed = is_unlike ? crossed_names(one, other, shares) : Crossed();
  if (crossed.names == 2) given.agreement = family.agreement = swapped;
  if (crossed.names == 1) {
    given.agreement = family.agreement = partly;
    given.share = smallest_share(crossed.share);
  }
  std::vector<Compared> fields{given, family};
  fields.push_back({Field::birthday, of_birthdays(one.birthday, other.birthday), 0});
  fields.push_back({Field::phone, best_of(one.phones, other.phones, of_phone), 0});
  fields.push_back({Field::email, best_of(one.emails, other.emails, of_email), 0});
  if (!one.home || !other.home) return fields;
  fields.push_back({Field::street, of_street(*one.home, *other.home), 0});
  fields.push_back({Field::place, of_place(*one.home, *other.home), 0});
  return fields;
}

}  // namespace carnet::duplicates
