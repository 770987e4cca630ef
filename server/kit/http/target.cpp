// SPDX-License-Identifier: Apache-2.0
// Decodes a request target once and refuses every spelling that could mean two things.
#include "kit/http/target.hpp"

#include <algorithm>
#include <cstdint>

namespace carnet::http {

namespace {

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  const char low = static_cast<char>(letter | 0x20);
  return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

bool is_plain(char letter) {
  return letter > ' ' && letter < 0x7f && letter != '#' && letter != '\\';
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f;
  });
}

bool has_dot_segment(std::string_view path) {
  for (std::size_t from = 0; from < path.size();) {
    const auto end = std::min(path.find('/', from), path.size());
    const auto segment = path.substr(from, end - from);
    if (segment == "." || segment == "..") return true;
    from = end + 1;
  }
  return false;
}

Fault refuse(std::string text) { return fault(FaultKind::invalid, "target", std::move(text)); }

Result<std::string> decode_path(std::string_view raw) {
  if (raw.empty() || raw.front() != '/') return refuse("The path does not begin with a slash.");
  auto path = percent_decode(raw);
  if (!path) return refuse("A percent sign in the path is not followed by two digits.");
  const auto slashes = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c == '/' || c == '\\'; });
  };
  if (slashes(*path) != slashes(raw)) return refuse("The path has an encoded slash.");
  if (has_control(*path)) return refuse("The path has a control character.");
  if (!is_utf8(*path)) return refuse("The path is not UTF-8.");
  if (has_dot_segment(*path)) return refuse("The path has a dot segment.");
  return std::move(*path);
}

/// The query stays encoded, but what it decodes to must be text without NUL.
bool is_fair_query(std::string_view query) {
  if (query.find('%') == std::string_view::npos) return true;
  const auto decoded = percent_decode(query);
  return decoded && is_utf8(*decoded) && decoded->find('\0') == std::string::npos;
}

/// How many bytes follow this first byte of a UTF-8 sequence, or -1.
int followers(std::uint8_t first) {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first < 0xe0) return 1;
  if (first >= 0xe0 && first < 0xf0) return 2;
  return first >= 0xf0 && first < 0xf5 ? 3 : -1;
}

/// Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
bool is_second(std::uint8_t first, std::uint8_t second) {
  switch (first) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second < 0xa0;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second < 0x90;
    default:
      return true;
  }
}

}  // namespace

Result<Target> parse_target(std::string_view raw) {
  if (!std::all_of(raw.begin(), raw.end(), is_plain)) {
    return refuse("The target has a character that must be encoded.");
  }
  Target target;
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!raw.starts_with(scheme)) continue;
    raw.remove_prefix(scheme.size());
    const auto end = std::min(raw.find_first_of("/?"), raw.size());
    target.authority = raw.substr(0, end);
    raw.remove_prefix(end);
    if (target.authority.empty()) return refuse("The target has no host.");
  }
  const auto question = std::min(raw.find('?'), raw.size());
  const bool is_bare_host = question == 0 && !target.authority.empty();
  auto path = decode_path(is_bare_host ? "/" : raw.substr(0, question));
  if (!path) return path.error();
  target.path = std::move(*path);
  if (question < raw.size()) target.query = raw.substr(question + 1);
  if (!is_fair_query(target.query)) return refuse("The query is not encoded text.");
  return target;
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (text[place] != '%') {
      out += text[place];
      continue;
    }
    if (place + 2 >= text.size()) return std::nullopt;
    const int high = hex_digit(text[place + 1]);
    const int low = hex_digit(text[place + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    out += static_cast<char>(high * 16 + low);
    place += 2;
  }
  return out;
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  for (const char letter : text) {
    const char low = static_cast<char>(letter | 0x20);
    const bool is_free = (low >= 'a' && low <= 'z') || (letter >= '0' && letter <= '9') ||
                         letter == '-' || letter == '.' || letter == '_' || letter == '~';
    if (is_free) {
      out += letter;
    } else {
      const auto byte = static_cast<unsigned char>(letter);
      out += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

std::string attachment(std::string_view name) {
  std::string plain;
  for (const char letter : name) {
    const bool is_free = letter == ' ' || percent_encode({&letter, 1}).size() == 1;
    plain += is_free ? letter : '_';
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encode(name);
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t place = 0; place < bytes.size();) {
    const auto first = static_cast<std::uint8_t>(bytes[place++]);
    const int more = followers(first);
    if (more < 0 || place + static_cast<std::size_t>(more) > bytes.size()) return false;
    if (more > 0 && !is_second(first, static_cast<std::uint8_t>(bytes[place]))) return false;
    for (int i = 0; i < more; ++i) {
      if ((static_cast<std::uint8_t>(bytes[place++]) & 0xc0) != 0x80) return false;
    }
  }
  return true;
}

}  // namespace carnet::http
