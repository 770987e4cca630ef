// SPDX-License-Identifier: Apache-2.0
// The zones a written postal address may lie in: by state, postal code or country.
// Sources: USPS Publication 65 (three-digit ZIP prefixes), Canada Post (first letters of postal
// codes); the zones of states and countries are those of tables/.
#include <algorithm>
#include <array>
#include <cctype>

#include "app/consents/tables.hpp"
#include "app/consents/zones_of.hpp"
#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace {

using Zones = std::vector<std::string>;

/// The last three-digit prefix of a run that lies in one state; the run begins after the one
/// before.
struct Prefixes {
  int last;
  std::string_view state;  // empty: no state's, or the forces'
};

constexpr std::array zip_prefixes{
    Prefixes{4, ""},     Prefixes{5, "NY"},   Prefixes{7, "PR"},   Prefixes{8, "VI"},
    Prefixes{9, "PR"},   Prefixes{27, "MA"},  Prefixes{29, "RI"},  Prefixes{38, "NH"},
    Prefixes{49, "ME"},  Prefixes{54, "VT"},  Prefixes{55, "MA"},  Prefixes{59, "VT"},
    Prefixes{62, "CT"},  Prefixes{63, ""},    Prefixes{69, "CT"},  Prefixes{89, "NJ"},
    Prefixes{99, ""},    Prefixes{149, "NY"}, Prefixes{196, "PA"}, Prefixes{199, "DE"},
    Prefixes{200, "DC"}, Prefixes{201, "VA"}, Prefixes{205, "DC"}, Prefixes{219, "MD"},
    Prefixes{246, "VA"}, Prefixes{268, "WV"}, Prefixes{269, ""},   Prefixes{289, "NC"},
    Prefixes{299, "SC"}, Prefixes{319, "GA"}, Prefixes{339, "FL"}, Prefixes{340, ""},
    Prefixes{349, "FL"}, Prefixes{369, "AL"}, Prefixes{385, "TN"}, Prefixes{397, "MS"},
    Prefixes{399, "GA"}, Prefixes{427, "KY"}, Prefixes{429, ""},   Prefixes{459, "OH"},
    Prefixes{479, "IN"}, Prefixes{499, "MI"}, Prefixes{528, "IA"}, Prefixes{529, ""},
    Prefixes{549, "WI"}, Prefixes{567, "MN"}, Prefixes{569, "DC"}, Prefixes{577, "SD"},
    Prefixes{579, ""},   Prefixes{588, "ND"}, Prefixes{589, ""},   Prefixes{599, "MT"},
    Prefixes{629, "IL"}, Prefixes{658, "MO"}, Prefixes{659, ""},   Prefixes{679, "KS"},
    Prefixes{693, "NE"}, Prefixes{699, ""},   Prefixes{714, "LA"}, Prefixes{715, ""},
    Prefixes{729, "AR"}, Prefixes{732, "OK"}, Prefixes{733, "TX"}, Prefixes{749, "OK"},
    Prefixes{799, "TX"}, Prefixes{816, "CO"}, Prefixes{819, ""},   Prefixes{831, "WY"},
    Prefixes{838, "ID"}, Prefixes{839, ""},   Prefixes{847, "UT"}, Prefixes{849, ""},
    Prefixes{865, "AZ"}, Prefixes{869, ""},   Prefixes{884, "NM"}, Prefixes{885, "TX"},
    Prefixes{888, ""},   Prefixes{898, "NV"}, Prefixes{899, ""},   Prefixes{961, "CA"},
    Prefixes{966, ""},   Prefixes{968, "HI"}, Prefixes{969, "GU"}, Prefixes{979, "OR"},
    Prefixes{994, "WA"}, Prefixes{999, "AK"},
};

/// By the beginning of a Canadian postal code, the longest that fits; the zones of the gate's table
/// alone. Where a border runs through the letter, both sides.
struct Forward {
  std::string_view begin;
  std::string_view zones;
};
constexpr std::array postal_beginnings{
    Forward{"A", "St_Johns Halifax"},
    Forward{"B", "Halifax"},
    Forward{"C", "Halifax"},
    Forward{"E", "Halifax"},
    Forward{"G", "Toronto Halifax"},
    Forward{"H", "Toronto"},
    Forward{"J", "Toronto"},
    Forward{"K", "Toronto"},
    Forward{"L", "Toronto"},
    Forward{"M", "Toronto"},
    Forward{"N", "Toronto"},
    Forward{"P", "Toronto Winnipeg"},
    Forward{"R", "Winnipeg"},
    Forward{"S", "Regina Edmonton"},
    Forward{"T", "Edmonton"},
    Forward{"V", "Vancouver"},
    Forward{"V0", "Vancouver Edmonton"},
    Forward{"V1", "Vancouver Edmonton"},
    Forward{"X", "Edmonton Winnipeg Toronto"},
    Forward{"Y", "Vancouver Edmonton"},
};

struct Named {
  std::string_view name;  // folded
  std::string_view code;
};
constexpr std::array country_names{
    Named{"united states", "US"},
    Named{"united states of america", "US"},
    Named{"usa", "US"},
    Named{"us", "US"},
    Named{"canada", "CA"},
    Named{"united kingdom", "GB"},
    Named{"uk", "GB"},
    Named{"great britain", "GB"},
    Named{"england", "GB"},
    Named{"scotland", "GB"},
    Named{"ireland", "IE"},
    Named{"france", "FR"},
    Named{"germany", "DE"},
    Named{"deutschland", "DE"},
    Named{"austria", "AT"},
    Named{"osterreich", "AT"},
    Named{"belgium", "BE"},
    Named{"belgique", "BE"},
    Named{"netherlands", "NL"},
    Named{"nederland", "NL"},
    Named{"italy", "IT"},
    Named{"italia", "IT"},
    Named{"spain", "ES"},
    Named{"espana", "ES"},
    Named{"portugal", "PT"},
    Named{"denmark", "DK"},
    Named{"sweden", "SE"},
    Named{"finland", "FI"},
    Named{"poland", "PL"},
    Named{"greece", "GR"},
    Named{"luxembourg", "LU"},
    Named{"australia", "AU"},
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_letter(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && !is_digit(text.back()) && !is_letter(text.back()) &&
         static_cast<unsigned char>(text.back()) < 0x80) {
    text.remove_suffix(1);
  }
  return text;
}

/// The country an address ends in, which is cut off; empty when it names none that we know.
std::string_view take_country(std::string_view& address) {
  const auto from = address.find_last_of(",\n");
  const auto last = from == std::string_view::npos ? address : address.substr(from + 1);
  const auto folded = text::fold(last);
  for (const auto& each : country_names) {
    if (folded != each.name) continue;
    address = from == std::string_view::npos ? std::string_view{} : address.substr(0, from);
    return each.code;
  }
  return {};
}

/// "06830" or "06830-1234" at the very end.
std::string_view zip_at_end(std::string_view address) {
  std::size_t from = address.size();
  while (from > 0 && (is_digit(address[from - 1]) || address[from - 1] == '-')) --from;
  const auto code = address.substr(from);
  const bool is_plain = code.size() == 5 || (code.size() == 10 && code[5] == '-');
  const bool stands_alone = from > 0 && !is_letter(address[from - 1]);
  const bool has_digits = is_plain && std::all_of(code.begin(), code.begin() + 5, is_digit);
  return has_digits && stands_alone ? code.substr(0, 5) : std::string_view{};
}

std::string_view state_of_zip(std::string_view zip) {
  if (zip.empty()) return {};
  const int prefix = (zip[0] - '0') * 100 + (zip[1] - '0') * 10 + (zip[2] - '0');
  for (const auto& run : zip_prefixes) {
    if (prefix <= run.last) return run.state;
  }
  return {};
}

/// "M5V 2T6" or "m5v2t6" at the very end, as "M5V2T6"; empty when it is none.
std::string postal_at_end(std::string_view address) {
  std::string code;
  while (!address.empty() && code.size() < 6) {
    const char letter = address.back();
    address.remove_suffix(1);
    if (letter == ' ' && code.size() == 3) continue;
    code += static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  }
  std::reverse(code.begin(), code.end());
  bool alternates = code.size() == 6;
  for (std::size_t place = 0; alternates && place < code.size(); ++place) {
    alternates = place % 2 == 0 ? is_letter(code[place]) : is_digit(code[place]);
  }
  const bool stands_alone =
      address.empty() || (!is_letter(address.back()) && !is_digit(address.back()));
  return alternates && stands_alone ? code : "";
}

Zones zones_of_postal(const std::string& code) {
  std::string_view words;
  std::size_t longest = 0;
  for (const auto& each : postal_beginnings) {
    if (each.begin.size() <= longest || !code.starts_with(each.begin)) continue;
    words = each.zones;
    longest = each.begin.size();
  }
  Zones zones;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    zones.push_back("America/" + std::string(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return zones;
}

Zones zones_of_one(std::string_view address, std::string_view home) {
  const auto named = take_country(address);
  const auto country = named.empty() ? home : named;
  address = trimmed(address);
  if (country == "CA" || country == "US") {
    if (const auto code = postal_at_end(address); !code.empty()) return zones_of_postal(code);
  }
  if (country == "US") {
    auto state = state_in(address);
    if (state.empty()) state = state_of_zip(zip_at_end(address));
    const auto* rule = state_rule(state);
    return rule == nullptr ? Zones{} : rule->zones;
  }
  const auto* rule = country_rule(named);
  return rule == nullptr || country == "CA" ? Zones{} : rule->zones;
}

}  // namespace

std::vector<std::string> zones_at(const std::vector<std::string>& addresses,
                                  std::string_view home) {
  Zones zones;
  for (const auto& address : addresses) {
    for (auto& zone : zones_of_one(address, home)) zones.push_back(std::move(zone));
  }
  std::sort(zones.begin(), zones.end());
  zones.erase(std::unique(zones.begin(), zones.end()), zones.end());
  return zones;
}

}  // namespace carnet::consents
