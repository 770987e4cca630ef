// SPDX-License-Identifier: Apache-2.0
// Reading a size, and saying it in a scale.
#include <cmath>
#include <numbers>

#include "app/sizes/rules.hpp"

namespace carnet::sizes {

namespace {

constexpr double inch_mm = 25.4;
constexpr int z_place = 26;

/// A number as jewelers write it, in hundredths: "6", "6.5", "6,25", "6½", "6 1/2".
std::optional<int> read_hundredths(std::string text) {
  static constexpr std::pair<std::string_view, std::string_view> fractions[] = {
      {"½", ".5"}, {"¼", ".25"}, {"¾", ".75"}, {" 1/2", ".5"}, {" 1/4", ".25"}, {" 3/4", ".75"}};
  for (const auto& [fraction, decimal] : fractions) {
    if (!text.ends_with(fraction)) continue;
    text.resize(text.size() - fraction.size());
    while (text.ends_with(' ')) text.pop_back();
    text += decimal;
    break;
  }
  const auto point = text.find_first_of(".,");
  const auto whole = text.substr(0, point);
  auto rest = point == std::string::npos ? std::string() : text.substr(point + 1);
  const auto is_number = [](const std::string& part) {
    return part.find_first_not_of("0123456789") == std::string::npos;
  };
  const bool is_whole = !whole.empty() && whole.size() <= 4 && is_number(whole);
  const bool is_rest =
      rest.size() <= 2 && is_number(rest) && (point == std::string::npos || !rest.empty());
  if (!is_whole || !is_rest) return std::nullopt;
  rest.append(2 - rest.size(), '0');
  return std::stoi(whole) * 100 + std::stoi(rest);
}

/// "6½" of 650; decimals where no quarter says it.
std::string number_text(int hundredths) {
  const auto whole = std::to_string(hundredths / 100);
  const int rest = hundredths % 100;
  if (rest == 0) return whole;
  if (rest == 50) return whole + "½";
  if (rest == 25) return whole + "¼";
  if (rest == 75) return whole + "¾";
  const auto decimals = std::to_string(100 + rest).substr(1);
  return whole + "." + (rest % 10 == 0 ? decimals.substr(0, 1) : decimals);
}

std::string decimal_text(int hundredths) {
  auto text = std::to_string(hundredths / 100);
  const int rest = hundredths % 100;
  if (rest == 0) return text;
  const auto decimals = std::to_string(100 + rest).substr(1);
  return text + "." + (rest % 10 == 0 ? decimals.substr(0, 1) : decimals);
}

/// "L½" of 1250; beyond Z, "Z+1½".
std::string letter_text(int hundredths) {
  const int past = hundredths - z_place * 100;
  if (past >= 100) return "Z+" + number_text(past);
  const std::string letter(1, static_cast<char>('A' + hundredths / 100 - 1));
  return hundredths % 100 == 50 ? letter + "½" : letter;
}

/// A British size in hundredths, A being 100.
std::optional<int> read_letter(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const char letter = static_cast<char>(text.front() & ~0x20);
  if (letter < 'A' || letter > 'Z') return std::nullopt;
  const int place = (letter - 'A' + 1) * 100;
  auto rest = text.substr(1);
  while (rest.starts_with(' ')) rest.erase(0, 1);
  if (rest.empty()) return place;
  if (letter == 'Z' && rest.front() == '+') {
    const auto past = read_hundredths(rest.substr(1));
    if (!past) return std::nullopt;
    return place + *past;
  }
  const auto half = read_hundredths("0" + (rest == "1/2" ? std::string("½") : rest));
  if (half != 50) return std::nullopt;
  return place + *half;
}

/// The inner diameter or the length, in millimetres, of a number in hundredths.
double millimetres(Scale scale, int hundredths) {
  const double number = hundredths / 100.0;
  switch (scale) {
    case Scale::us:
      return (0.458 + 0.032 * number) * inch_mm;
    case Scale::uk:
      return (36.25 + 1.25 * number) / std::numbers::pi;
    case Scale::eu:
      return number / std::numbers::pi;
    case Scale::jp:
      return (number + 38) / 3;
    case Scale::cm:
      return number * 10;
    case Scale::mm:
      return number;
    case Scale::inch:
      break;
  }
  return number * inch_mm;
}

struct Ends {
  std::int64_t least = 0;
  std::int64_t most = 0;
  const char* refusal = "";
};

/// What a person can have: rings of US 0 to 16, wrists, chains from a choker to a sautoir.
Ends ends_of(Part part) {
  switch (part) {
    case Part::ring:
      return {1'140, 2'470, "No finger has this size in that scale."};
    case Part::chain:
      return {25'000, 150'000, "A chain is between 25 and 150 cm long."};
    case Part::wrist:
    case Part::bracelet:
      break;
  }
  return {8'000, 35'000, "This is between 8 and 35 cm."};
}

int step_of(Scale scale) {
  switch (scale) {
    case Scale::us:
    case Scale::inch:
      return 25;
    case Scale::uk:
      return 50;
    case Scale::cm:
      return 10;
    case Scale::eu:
    case Scale::jp:
    case Scale::mm:
      break;
  }
  return 100;
}

std::string text_in(Scale scale, int hundredths) {
  if (scale == Scale::uk) return letter_text(hundredths);
  if (scale == Scale::cm || scale == Scale::mm) return decimal_text(hundredths);
  return number_text(hundredths);
}

}  // namespace

Parsed<Measured> read_size(Part part, Scale scale, const std::string& said) {
  if (said.empty()) return wrong("required", "Say the size.");
  const auto number = scale == Scale::uk ? read_letter(said) : read_hundredths(said);
  if (!number) {
    return scale == Scale::uk ? wrong("unreadable", "A British size is a letter, as in L or L½.")
                              : wrong("unreadable", "A size is a number, as in 6 or 6½.");
  }
  const auto hundredth_mm = std::llround(millimetres(scale, *number) * 100);
  const auto ends = ends_of(part);
  if (hundredth_mm < ends.least || hundredth_mm > ends.most) return wrong("range", ends.refusal);
  return Measured{hundredth_mm, text_in(scale, *number)};
}

std::string nearest_in(Scale scale, std::int64_t hundredth_mm) {
  const double one = millimetres(scale, 100) - millimetres(scale, 0);
  const double number = (static_cast<double>(hundredth_mm) / 100 - millimetres(scale, 0)) / one;
  const int step = step_of(scale);
  const auto hundredths = static_cast<int>(std::lround(number * 100 / step)) * step;
  const int least = scale == Scale::us ? 0 : 100;
  if (hundredths < least) return {};
  return text_in(scale, hundredths);
}

}  // namespace carnet::sizes
