// SPDX-License-Identifier: Apache-2.0
// Names and parameters in the spellings of three versions.
#include "kit/text/vcard_head.hpp"

#include <algorithm>

namespace carnet::text::vcard_head {

namespace {

char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

std::string capitals(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), upper);
  return out;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  bool is_quoted = false;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '"') is_quoted = !is_quoted;
    if (at < text.size() && (text[at] != mark || is_quoted)) continue;
    parts.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  return parts;
}

std::string without_quotes(std::string_view text) {
  std::string out(trimmed(text));
  std::erase(out, '"');
  return out;
}

int hex_digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  const char capital = upper(letter);
  return capital >= 'A' && capital <= 'F' ? capital - 'A' + 10 : -1;
}

}  // namespace

bool is_word(std::string_view text, std::string_view word) {
  return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                    [](char a, char b) { return upper(a) == upper(b); });
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::size_t value_mark(std::string_view line) {
  bool is_quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '"') is_quoted = !is_quoted;
    if (line[at] == ':' && !is_quoted) return at;
  }
  return line.find(':');  // a quote that is never closed
}

void read(VcardProperty& property, std::string_view head) {
  const auto parts = split(head, ';');
  const auto whole = trimmed(parts.front());
  const auto dot = whole.find('.');
  if (dot != std::string_view::npos) property.group = whole.substr(0, dot);
  property.name = capitals(dot == std::string_view::npos ? whole : whole.substr(dot + 1));
  for (std::size_t place = 1; place < parts.size(); ++place) {
    const auto equals = parts[place].find('=');
    const auto value =
        equals == std::string_view::npos ? parts[place] : parts[place].substr(equals + 1);
    auto name = std::string("TYPE");
    if (equals != std::string_view::npos) name = capitals(trimmed(parts[place].substr(0, equals)));
    const bool is_coding =
        is_word(trimmed(value), "QUOTED-PRINTABLE") || is_word(trimmed(value), "BASE64");
    if (equals == std::string_view::npos && is_coding) name = "ENCODING";
    const auto plain = name == "TYPE" ? without_quotes(value) : std::string(value);
    for (const auto each : split(plain, name == "TYPE" ? ',' : '\n')) {
      property.parameters.push_back({name, without_quotes(each)});
    }
  }
}

std::string unquoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = text[at] == '=' && at + 2 < text.size() ? hex_digit(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    out += low >= 0 ? static_cast<char>(high * 16 + low) : text[at];
    if (low >= 0) at += 2;
  }
  return out;
}

}  // namespace carnet::text::vcard_head
