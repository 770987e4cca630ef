// SPDX-License-Identifier: Apache-2.0
// Reads bounded text, email addresses and currencies.
#include "kit/shape/words.hpp"

#include <unicode/utf8.h>

#include <algorithm>

namespace carnet {

namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size(); ++place) {
    const bool is_pair = text[place] == '\r' && place + 1 < text.size() && text[place + 1] == '\n';
    if (is_pair) continue;
    out += text[place] == '\r' ? '\n' : text[place];
  }
  return out;
}

bool is_control(UChar32 point) { return point < 0x20 || (point >= 0x7f && point < 0xa0); }

bool is_email_letter(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code > 0x20 && code != 0x7f &&
         std::string_view("@()<>[]:;,\\\"").find(letter) == std::string_view::npos;
}

bool is_domain(std::string_view domain) {
  if (domain.empty() || domain.size() > 253 || domain.find('.') == std::string_view::npos) {
    return false;
  }
  bool starts_label = true;
  char before = '.';
  for (const char letter : domain) {
    if (starts_label && (letter == '-' || letter == '.')) return false;
    if (letter == '.' && before == '-') return false;
    if (!is_email_letter(letter) || letter == '_') return false;
    starts_label = letter == '.';
    before = letter;
  }
  return !starts_label && before != '-';
}

bool is_local_part(std::string_view local) {
  if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.') {
    return false;
  }
  return local.find("..") == std::string_view::npos &&
         std::all_of(local.begin(), local.end(), is_email_letter);
}

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// ICU's macro narrows an int inside; the code point and the walk are right.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
UChar32 next_point(const std::string& text, std::int32_t& place) {
  UChar32 point = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  U8_NEXT(text.data(), place, size, point);
  return point;
}
#pragma GCC diagnostic pop

}  // namespace

Parsed<std::string> clean_text(std::string_view text, std::size_t max_length, Lines lines) {
  std::string out(trimmed(with_plain_line_ends(text)));
  std::size_t length = 0;
  const auto size = static_cast<std::int32_t>(out.size());
  for (std::int32_t place = 0; place < size; ++length) {
    const UChar32 point = next_point(out, place);
    if (point < 0) return wrong("utf8", "This text is not valid UTF-8.");
    const bool is_line_mark = point == '\t' || (point == '\n' && lines == Lines::many);
    if (is_control(point) && !is_line_mark) {
      return wrong("control", "This text holds a control character.");
    }
  }
  if (length > max_length) {
    return wrong("too_long", "This is longer than " + std::to_string(max_length) + " characters.");
  }
  return out;
}

Parsed<Email> Email::parse(std::string_view text) {
  const auto clean = trimmed(text);
  const auto at = clean.rfind('@');
  const auto refused = wrong("email", "This is not an email address such as name@example.com.");
  if (at == std::string_view::npos || clean.size() > 254) return refused;
  if (!is_local_part(clean.substr(0, at)) || !is_domain(clean.substr(at + 1))) return refused;
  if (!clean_text(clean, 254, Lines::one)) return refused;
  Email email;
  email.text_ = std::string(clean);
  std::transform(email.text_.begin() + static_cast<std::ptrdiff_t>(at), email.text_.end(),
                 email.text_.begin() + static_cast<std::ptrdiff_t>(at), lower);
  return email;
}

std::string Email::folded() const {
  std::string out = text_;
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

Parsed<Currency> Currency::parse(std::string_view text) {
  const bool is_code = text.size() == 3 && std::all_of(text.begin(), text.end(), [](char letter) {
                         return letter >= 'A' && letter <= 'Z';
                       });
  if (!is_code) return wrong("currency", "This is not a currency code such as USD.");
  Currency currency;
  currency.text_ = std::string(text);
  return currency;
}

}  // namespace carnet
