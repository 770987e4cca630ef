// SPDX-License-Identifier: Apache-2.0
// Numbers as cells show them (ECMA-376 part 1, 18.8.30 and 18.17.4).
#include "kit/sheet/cells.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <optional>

namespace carnet::sheet {

namespace {

constexpr double last_day = 2'958'465;  // 31 December 9999
constexpr long seconds_of_day = 86'400;

/// The code up to its first section, in lower case, without quoted words, colours and locales.
std::string bare_code(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char letter = code[at];
    if (letter == '"' || letter == '[') {
      const auto end = code.find(letter == '"' ? '"' : ']', at + 1);
      // [h], [mm] and [ss] count hours, minutes and seconds; everything else says how, not what.
      if (letter == '[' && at + 1 < code.size() && (code[at + 1] | 0x20) == 'h') bare += 'h';
      if (end == std::string_view::npos) break;
      at = end;
    } else if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
      if (letter == '\\' && at < code.size() && code[at] == '-') bare += '-';
    } else {
      bare += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
    }
  }
  return bare;
}

bool is_of_zeros(std::string_view bare) {
  return bare.size() > 1 && bare.find_first_not_of("0-") == std::string_view::npos &&
         bare[0] == '0' && bare[1] == '0';
}

std::optional<double> number_in(std::string_view written) {
  double number = 0;
  const char* const end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

template <class... Values>
std::string printed(const char* format, Values... values) {
  std::array<char, 400> letters{};
  const int size = std::snprintf(letters.data(), letters.size(), format, values...);
  return {letters.data(), static_cast<std::size_t>(size)};
}

/// As many digits as Excel shows; no exponent for what may be a telephone number or a code.
std::string plain_number(double number) {
  if (std::abs(number) >= 1e15 && std::abs(number) < 1e21) return printed("%.0f", number);
  auto text = printed("%.15g", number);
  if (text.find('e') == std::string::npos || std::abs(number) >= 1) return text;
  text = printed("%.20f", number);
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string with_zeros(double number, std::string_view pattern) {
  if (number < 0 || number >= 1e15 || number != std::floor(number)) return plain_number(number);
  auto digits = printed("%.0f", number);
  std::string text;
  for (auto at = pattern.size(); at > 0; --at) {
    if (pattern[at - 1] != '0') {
      text.insert(text.begin(), pattern[at - 1]);
      continue;
    }
    text.insert(text.begin(), digits.empty() ? '0' : digits.back());
    if (!digits.empty()) digits.pop_back();
  }
  return digits + text;
}

/// Excel counts from 1 January 1900 and takes that year for a leap year.
std::chrono::sys_days day_of(long serial, DayCount count) {
  using namespace std::chrono;
  if (count == DayCount::from_1904) return sys_days(year(1904) / 1 / 1) + days(serial);
  return sys_days(year(1899) / 12 / 30) + days(serial < 60 ? serial + 1 : serial);
}

std::string shown_moment(double number, Shown shown, DayCount count) {
  auto whole = static_cast<long>(std::floor(number));
  auto seconds = std::lround((number - std::floor(number)) * seconds_of_day);
  if (seconds == seconds_of_day) ++whole, seconds = 0;
  const auto clock = printed("%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (shown == Shown::time) return clock;
  const std::chrono::year_month_day date(day_of(whole, count));
  const auto month = static_cast<unsigned>(date.month());
  const auto day = static_cast<unsigned>(date.day());
  if (shown == Shown::day_of_year) return printed("--%02u-%02u", month, day);
  const auto text = printed("%04d-%02u-%02u", static_cast<int>(date.year()), month, day);
  return shown == Shown::day_and_time && seconds != 0 ? text + " " + clock : text;
}

int hex_of(std::string_view digits) {
  int code = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  return read.ptr == digits.data() + digits.size() ? code : -1;
}

}  // namespace

CellFormat own_format(int id) {
  if (id == 16) return {Shown::day_of_year};
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
      id == 57 || id == 58) {
    return {Shown::day};
  }
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
    return {Shown::time};
  }
  return {id == 22 ? Shown::day_and_time : Shown::number};
}

CellFormat format_of(std::string_view code) {
  const auto bare = bare_code(code);
  if (is_of_zeros(bare)) return {Shown::digits, bare};
  if (bare == "general" || bare.find_first_of("0#?@") != std::string::npos) return {};
  const bool has_year = bare.find('y') != std::string::npos;
  const bool has_day = bare.find('d') != std::string::npos;
  const bool has_time = bare.find_first_of("hs") != std::string::npos;
  if (has_time) return {has_year || has_day ? Shown::day_and_time : Shown::time};
  if (has_year) return {Shown::day};
  return {has_day && bare.find('m') != std::string::npos ? Shown::day_of_year : Shown::number};
}

std::string shown_number(std::string_view written, const CellFormat& format, DayCount days) {
  const auto number = number_in(written);
  if (!number) return std::string(written);
  if (format.shown == Shown::number) return plain_number(*number);
  if (format.shown == Shown::digits) return with_zeros(*number, format.pattern);
  if (*number < 0 || *number > last_day) return plain_number(*number);
  return shown_moment(*number, format.shown, days);
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto rest = text.substr(at);
    int code = static_cast<unsigned char>(rest[0]);
    if (rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_') {
      const int escaped = hex_of(rest.substr(2, 4));
      if (escaped >= 0 && escaped < 0x80) code = escaped, at += 6;
    }
    const bool is_control = code < 0x20 && code != '\n' && code != '\t' && code != '\r';
    if (!is_control && code != 0x7f) out += static_cast<char>(code);
  }
  return out;
}

}  // namespace carnet::sheet
