// SPDX-License-Identifier: Apache-2.0
// What people are called, from tables/nicknames.csv.
#include <algorithm>
#include <map>
#include <set>

#include "app/duplicates/duplicates.hpp"
#include "app/duplicates/spelling.hpp"
#include "kit/text/csv.hpp"

namespace carnet::duplicates {

namespace tables {
extern const std::string_view nicknames_csv;
}

namespace {

using Names = std::set<std::string, std::less<>>;

// By what somebody is called, the names that may stand behind it, that very one among them.
const std::map<std::string, Names, std::less<>>& names_behind() {
  static const auto table = [] {
    std::map<std::string, Names, std::less<>> behind;
    const auto text = tables::nicknames_csv;
    text::CsvReader reader(text.substr(text.find("\nname,") + 1));
    reader.next();  // the header
    while (const auto* row = reader.next()) {
      const std::string name(row->fields.at(0).text);
      behind[std::string(row->fields.at(1).text)].insert(name);
      behind[name].insert(name);
    }
    for (auto& [called, names] : behind) names.insert(called);
    return behind;
  }();
  return table;
}

}  // namespace

bool are_names_of_one(std::string_view one, std::string_view other) {
  const auto mine = names_behind().find(one);
  const auto theirs = names_behind().find(other);
  if (mine == names_behind().end() || theirs == names_behind().end()) return false;
  return std::any_of(mine->second.begin(), mine->second.end(),
                     [&](const auto& name) { return theirs->second.contains(name); });
}

std::vector<std::string> names_of_one(std::string_view name) {
  std::vector<std::string> others;
  const auto mine = names_behind().find(name);
  if (mine == names_behind().end()) return others;
  for (const auto& [called, names] : names_behind()) {
    const bool is_one = std::any_of(names.begin(), names.end(),
                                    [&](const auto& each) { return mine->second.contains(each); });
    if (is_one && called != name) others.push_back(called);
  }
  return others;
}

}  // namespace carnet::duplicates
