// SPDX-License-Identifier: Apache-2.0
// The only file that knows libphonenumber.
#include "kit/text/phone.hpp"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace carnet {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

const PhoneNumberUtil& plan() { return *PhoneNumberUtil::GetInstance(); }

/// "+1" and ten digits of North America, as most of a book is written: nothing is left to read.
bool is_plain_nanp(std::string_view text) {
  return text.size() == 12 && text.starts_with("+1") && text[2] >= '2' && text[2] <= '9' &&
         text.find_first_not_of("0123456789", 3) == std::string_view::npos;
}

PhoneNumber number_of(const Phone& phone) {
  PhoneNumber number;
  if (is_plain_nanp(phone.text())) {
    number.set_country_code(1);
    number.set_national_number(std::stoull(phone.text().substr(2)));
    return number;
  }
  // An E.164 text that was parsed once is parsed again without a region.
  static_cast<void>(plan().Parse(phone.text(), "ZZ", &number));
  return number;
}

/// Numbers of zeros alone, in some countries, become a text that is no number any more.
bool reads_again(const std::string& text) {
  if (is_plain_nanp(text)) return true;
  PhoneNumber number;
  if (plan().Parse(text, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return false;
  std::string again;
  plan().Format(number, PhoneNumberUtil::E164, &again);
  return again == text;
}

}  // namespace

Parsed<Phone> parse_phone(std::string_view text, std::string_view region) {
  const auto refused = wrong("phone", "This is not a telephone number such as +1 212 555 0123.");
  if (text.size() > 64) return refused;
  Phone phone;
  if (is_plain_nanp(text)) {
    phone.text_ = text;
    return phone;
  }
  PhoneNumber number;
  const auto error =
      plan().Parse(std::string(text), region.empty() ? "ZZ" : std::string(region), &number);
  if (error != PhoneNumberUtil::NO_PARSING_ERROR) return refused;
  if (plan().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return refused;
  plan().Format(number, PhoneNumberUtil::E164, &phone.text_);
  if (phone.text_.size() < 3 || phone.text_.size() > 16) return refused;
  if (!reads_again(phone.text_)) return refused;
  return phone;
}

Parsed<Phone> Phone::parse(std::string_view text) { return parse_phone(text, {}); }

namespace text {

std::string region_of(const Phone& phone) {
  if (phone.is_empty()) return {};
  std::string region;
  plan().GetRegionCodeForNumber(number_of(phone), &region);
  if (region.size() == 2 && region != "ZZ") return region;
  return area_code(phone).empty() ? "" : "US";
}

bool may_receive_texts(const Phone& phone) {
  if (phone.is_empty()) return false;
  switch (plan().GetNumberType(number_of(phone))) {
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::PREMIUM_RATE:
    case PhoneNumberUtil::SHARED_COST:
    case PhoneNumberUtil::PAGER:
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::VOICEMAIL:
      return false;
    default:
      return true;
  }
}

std::string display(const Phone& phone, std::string_view home_region) {
  if (phone.is_empty()) return {};
  const bool is_home = region_of(phone) == home_region;
  std::string out;
  plan().Format(number_of(phone),
                is_home ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &out);
  return out;
}

std::string display_at_home(std::string_view address) {
  const auto phone = Phone::parse(address);
  const bool is_number = phone && phone->text() == address;
  return is_number ? display(*phone, region_of(*phone)) : std::string(address);
}

std::string_view area_code(const Phone& phone) {
  const std::string_view number = phone.text();
  return number.size() == 12 && number.starts_with("+1") ? number.substr(2, 3) : std::string_view();
}

}  // namespace text

}  // namespace carnet
