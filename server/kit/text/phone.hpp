// SPDX-License-Identifier: Apache-2.0
// Telephone numbers: one written form for storage, the home form for people.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "kit/shape/word.hpp"

namespace carnet {

/// E.164: "+" and up to 15 digits. An empty Phone is no number.
class Phone {
 public:
  Phone() = default;
  /// Needs the country in the text ("+1 212 555 0123"); for national forms see parse_phone.
  static Parsed<Phone> parse(std::string_view text);
  const std::string& text() const { return text_; }
  bool is_empty() const { return text_.empty(); }
  static Format format() { return {"", "^\\+[1-9][0-9]{1,14}$", 16, "+12125550123"}; }
  auto operator<=>(const Phone&) const = default;

 private:
  friend Parsed<Phone> parse_phone(std::string_view text, std::string_view region);
  std::string text_;
};

/// Reads what people write; `region` (ISO 3166, "US") holds where no country is written.
/// Code "phone". Accepts every number of a possible length: numbering plans grow faster than
/// any table of them, so a number the table does not know is still taken.
Parsed<Phone> parse_phone(std::string_view text, std::string_view region);

}  // namespace carnet

namespace carnet::text {

/// ISO 3166 of the number's plan ("US", "CA", "GB"); "US" for an unknown +1 area code;
/// empty when nothing is known.
std::string region_of(const Phone& phone);

/// Whether a text can arrive: false only for what is surely a landline, premium or shared-cost
/// number. In North America mobile and fixed cannot be told apart, and that is taken as yes.
bool may_receive_texts(const Phone& phone);

/// "(212) 555-0123" at home, "+44 20 7946 0018" abroad.
std::string display(const Phone& phone, std::string_view home_region);

/// A number as it is stored, written as people do where it is at home; all else as it is.
std::string display_at_home(std::string_view address);

/// The three digits after +1, empty for every other country.
std::string_view area_code(const Phone& phone);

}  // namespace carnet::text
