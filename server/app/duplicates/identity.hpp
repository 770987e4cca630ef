// SPDX-License-Identifier: Apache-2.0
// Who a page is about, as far as two pages can be compared by it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace carnet::duplicates {

/// A birthday as far as it is known; 0 stands for what is not.
struct Birthday {
  int year = 0;
  int month = 0;
  int day = 0;
  bool operator==(const Birthday&) const = default;
};

/// Where somebody lives, each part folded and empty when unknown.
struct Home {
  std::string number;  // of the house, with what stands behind it: "12b"
  std::string street;
  std::string city;
  std::string postcode;
};

/// All text is folded (text::fold); phones are digits with the country in front, as E.164 has them.
struct Identity {
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  std::optional<Birthday> birthday;
  std::vector<std::string> phones;
  std::vector<std::string> emails;
  std::optional<Home> home;
};

/// "435 s. la cienega blvd." → number "435", street "s la cienega blvd". Folded text in.
Home home_at(std::string_view street_line, std::string_view city, std::string_view postcode);

}  // namespace carnet::duplicates
