// SPDX-License-Identifier: Apache-2.0
// Names as the house says them and as letters do, without a database.
#include <algorithm>
#include <array>

#include "app/clients/addressing.hpp"
#include "kit/text/fold.hpp"

namespace carnet::clients {

namespace {

// Honorifics that stand behind a name, and what stands between.
struct Behind {
  std::string_view honorific;
  std::string_view between;
  bool is_of_first_name = false;  // as in Turkish; of the family name elsewhere
};
constexpr std::array honorifics_behind{
    Behind{"様", ""},   Behind{"さま", ""},    Behind{"さん", ""},       Behind{"氏", ""},
    Behind{"先生", ""}, Behind{"님", ""},      Behind{"씨", ""},         Behind{"선생님", " "},
    Behind{"女士", ""}, Behind{"小姐", ""},    Behind{"太太", ""},       Behind{"sama", "-"},
    Behind{"san", "-"}, Behind{"sensei", "-"}, Behind{"nim", "-"},       Behind{"ssi", "-"},
    Behind{"úr", " "},  Behind{"úrnő", " "},   Behind{"bey", " ", true}, Behind{"hanım", " ", true},
};

const Behind* behind(const std::string& salutation) {
  const auto folded = text::fold(salutation);
  const auto* const found =
      std::find_if(honorifics_behind.begin(), honorifics_behind.end(),
                   [&](const Behind& each) { return text::fold(each.honorific) == folded; });
  return found == honorifics_behind.end() ? nullptr : found;
}

// Where a client is never called by a bare first name.
bool is_whole_name_polite(std::string_view language) {
  const auto tongue = language.substr(0, language.find('-'));
  return tongue == "ja" || tongue == "ko" || tongue == "zh";
}

const std::string& first_of(const Called& called) {
  return called.preferred_name.empty() ? called.given_name : called.preferred_name;
}

std::string with_salutation(const Called& called) {
  const auto* const follows = behind(called.salutation);
  const auto& first = first_of(called);
  const bool by_first = called.family_name.empty() ||
                        (follows != nullptr && follows->is_of_first_name && !first.empty());
  const auto& name = by_first ? first : called.family_name;
  if (name.empty()) return called.salutation;
  if (follows == nullptr) return called.salutation + " " + name;
  return std::string(name).append(follows->between).append(called.salutation);
}

}  // namespace

std::string greeted_as(const Called& called) {
  if (!called.salutation.empty()) return with_salutation(called);
  const bool is_whole = is_whole_name_polite(called.language) && called.preferred_name.empty();
  if (is_whole && !called.given_name.empty()) return display_name(called);
  return first_of(called);
}

std::string first_name(const std::string& given_name, const std::string& family_name,
                       const std::string& preferred_name) {
  if (!preferred_name.empty()) return preferred_name;
  return given_name.empty() ? family_name : given_name;
}

std::string display_name(const std::string& given_name, const std::string& family_name,
                         const std::string& preferred_name, NameOrder order) {
  const auto& first = preferred_name.empty() ? given_name : preferred_name;
  if (first.empty() && family_name.empty()) return "No name yet";
  if (first.empty() || family_name.empty()) return first + family_name;
  return order == NameOrder::family_given ? family_name + " " + first : first + " " + family_name;
}

}  // namespace carnet::clients
