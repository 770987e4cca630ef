// SPDX-License-Identifier: Apache-2.0
// The parts of reading JSON that depend on no type.
#include "kit/json/read.hpp"

#include <algorithm>

namespace carnet::json {

const std::string* Reader::text_of(const value& input) {
  if (!input.is_string()) {
    refuse("text", "This must be text.");
    return nullptr;
  }
  scratch_.assign(input.get_string().data(), input.get_string().size());
  return &scratch_;
}

std::size_t Reader::enter(std::string_view step) {
  const auto before = path_.size();
  path_ += '/';
  for (const char letter : step) {
    if (letter == '~') {
      path_ += "~0";
    } else if (letter == '/') {
      path_ += "~1";
    } else {
      path_ += letter;
    }
  }
  return before;
}

void Reader::refuse_unknown_members(const boost::json::object& object,
                                    const std::vector<std::string_view>& known) {
  for (const auto& member : object) {
    const std::string_view name(member.key().data(), member.key().size());
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const auto before = enter(name);
    refuse("unknown", "There is no such field.");
    leave(before);
  }
}

}  // namespace carnet::json
