// SPDX-License-Identifier: Apache-2.0
// Names of countries by ICU's tables.
#include "kit/text/country.hpp"

#include <unicode/locid.h>

#include <unordered_map>

#include "kit/text/fold.hpp"

namespace carnet::text {

namespace {

using Names = std::unordered_map<std::string, std::string>;

Names all_names() {
  Names names{{"usa", "US"},
              {"u.s.a.", "US"},
              {"united states of america", "US"},
              {"etats-unis d'amerique", "US"},
              {"vereinigte staaten von amerika", "US"},
              {"uk", "GB"},
              {"great britain", "GB"},
              {"england", "GB"},
              {"holland", "NL"}};
  for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
    const icu::Locale country("", *code);
    names.emplace(fold(*code), *code);
    for (const char* language : {"en", "de", "fr", "it", "es"}) {
      icu::UnicodeString name;
      std::string utf8;
      country.getDisplayCountry(icu::Locale(language), name).toUTF8String(utf8);
      names.emplace(fold(utf8), *code);
    }
  }
  return names;
}

}  // namespace

std::string country_named(std::string_view written) {
  if (written.empty() || written.size() > 100) return {};
  static const Names names = all_names();
  const auto found = names.find(fold(written));
  return found == names.end() ? std::string() : found->second;
}

}  // namespace carnet::text
