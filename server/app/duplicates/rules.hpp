// SPDX-License-Identifier: Apache-2.0
// Whether two pages are about one person: what speaks for it, what against, and how surely.
#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <vector>

#include "app/duplicates/identity.hpp"

namespace carnet::duplicates {

enum class Field { given_name, family_name, birthday, phone, email, street, place };
BOOST_DESCRIBE_ENUM(Field, given_name, family_name, birthday, phone, email, street, place)

/// How a field of the one stands to that of the other.
enum class Agreement {
  same,
  nickname,  // one is what a bearer of the other is called
  initial,   // the one begins the other
  slip,      // a letter or a digit or two apart
  sound,     // spelt differently, said alike
  swapped,   // given and family name, or day and month, have changed places
  partly,    // two parts of a birthday; the local part of an email; the end of a number; the city
  different,
  unknown  // on one page or on both
};
BOOST_DESCRIBE_ENUM(Agreement, same, nickname, initial, slip, sound, swapped, partly, different,
                    unknown)

struct Finding {
  Field field = Field::given_name;
  Agreement agreement = Agreement::unknown;
  /// In bits, against two strangers: above 0 speaks for one person, below 0 for two.
  double weight = 0;
};

/// How many of all pages carry a name, 0..1: a rare one says more. And how many pages there are.
struct Shares {
  std::function<double(std::string_view)> of_given_name;
  std::function<double(std::string_view)> of_family_name;
  double pages = 10'000;
};

struct Comparison {
  std::vector<Finding> findings;  // of the fields known on both
  /// That both are one person, 0..1, given how rarely two pages of so many are.
  double probability = 0;
};

/// Scores as Fellegi and Sunter (1969) do, in bits as Winkler writes them: each field adds
/// log2(m/u), m how often it agrees so in one person and u how often in two. Two are strangers or
/// of one household, who share door, telephone and family name: what speaks for one person must
/// speak against both. Names weigh by their rarity. Birthday, given name or email must
/// carry a part of it, for a household's fields alone name nobody.
Comparison compare(const Identity& one, const Identity& other, const Shares& shares);

/// Rather one person than two: put before a person; nothing is ever merged by it.
constexpr double proposed_at = 0.5;

}  // namespace carnet::duplicates
