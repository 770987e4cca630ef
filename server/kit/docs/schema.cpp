// SPDX-License-Identifier: Apache-2.0
// The parts of schema writing that depend on no type.
#include "kit/docs/schema.hpp"

#include <stdexcept>

namespace carnet::docs {

std::string plain_name(const std::string& type_name) {
  const auto opens = type_name.find('<');
  const auto last_word = [](const std::string& path) {
    const auto colon = path.rfind(':');
    return colon == std::string::npos ? path : path.substr(colon + 1);
  };
  if (opens == std::string::npos) return last_word(type_name);
  const auto closes = type_name.rfind('>');
  return plain_name(type_name.substr(opens + 1, closes - opens - 1)) +
         last_word(type_name.substr(0, opens));
}

bool Schemas::is_new(const std::string& name, std::type_index type) {
  const auto [place, is_first] = types_.try_emplace(name, type);
  if (!is_first && place->second != type) {
    throw std::logic_error("two types on the wire are called " + name);
  }
  return is_first;
}

namespace detail {

value nullable(value schema) {
  auto& members = schema.as_object();
  if (auto* type = members.if_contains("type"); type && type->is_string()) {
    members["type"] = boost::json::array{*type, value("null")};
    return schema;
  }
  if (members.empty()) return schema;
  return object{{"anyOf", boost::json::array{schema, object{{"type", "null"}}}}};
}

value number_schema(bool is_whole, std::size_t bytes) {
  if (!is_whole) return object{{"type", "number"}, {"format", "double"}};
  return object{{"type", "integer"}, {"format", bytes > 4 ? "int64" : "int32"}};
}

}  // namespace detail

}  // namespace carnet::docs
