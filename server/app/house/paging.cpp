// SPDX-License-Identifier: Apache-2.0
// Cursors: base64url of the parts, joined by a character no key holds.
#include "app/house/paging.hpp"

#include <sodium.h>

#include <algorithm>

#include "kit/shape/id.hpp"
#include "kit/text/unicode.hpp"

namespace carnet {

namespace {
constexpr char separator = '\x1f';
constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

Fault bad_cursor() { return bad_field("/cursor", "cursor", "This list has no such place."); }

/// PostgreSQL takes neither broken UTF-8 nor a zero byte.
bool is_text(const std::string& part) {
  return part.find('\0') == std::string::npos && text::utf8(text::code_points(part)) == part;
}

bool is_key(const std::vector<std::string>& parts) {
  return std::all_of(parts.begin(), parts.end(), is_text) && Uuid::parse(parts.back());
}
}  // namespace

Result<int> page_limit(const std::optional<int>& asked) {
  const int limit = asked.value_or(50);
  if (limit >= 1 && limit <= 100) return limit;
  return bad_field("/limit", "range", "A page holds 1 to 100.");
}

std::string make_cursor(const std::vector<std::string>& parts) {
  std::string joined;
  for (const auto& part : parts) {
    if (&part != &parts.front()) joined += separator;
    joined += part;
  }
  std::string out(sodium_base64_encoded_len(joined.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(joined.data()),
                    joined.size(), variant);
  out.pop_back();
  return out;
}

Result<std::vector<std::string>> read_cursor(const std::string& cursor, std::size_t parts) {
  std::string joined(cursor.size(), '\0');
  std::size_t size = 0;
  const int refused =
      sodium_base642bin(reinterpret_cast<unsigned char*>(joined.data()), joined.size(),
                        cursor.data(), cursor.size(), nullptr, &size, nullptr, variant);
  if (refused != 0) return bad_cursor();
  joined.resize(size);
  std::vector<std::string> out(1);
  for (const char letter : joined) {
    if (letter == separator) {
      out.emplace_back();
    } else {
      out.back() += letter;
    }
  }
  if (out.size() != parts || !is_key(out)) return bad_cursor();
  return out;
}

Result<Before> before_of(const std::optional<std::string>& cursor) {
  if (!cursor) return Before{};
  const auto parts = read_cursor(*cursor, 2);
  if (!parts) return parts.error();
  const auto at = Instant::parse((*parts)[0]);
  if (!at) return bad_cursor();
  return Before{*at, (*parts)[1]};
}

std::vector<std::string> before_key(Instant at, const std::string& id) { return {at.text(), id}; }

}  // namespace carnet
