// SPDX-License-Identifier: Apache-2.0
// Prints the named schemas as TypeScript, and JSON documents for reading.
#include <boost/json/serialize.hpp>
#include <map>

#include "kit/docs/openapi.hpp"

namespace carnet::docs {

namespace {

std::string print_type(const value& schema);

std::string join(const boost::json::array& parts, std::string (*print)(const value&)) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += " | ";
    out += print(part);
  }
  return out;
}

std::string print_plain(const std::string& type, const object& schema) {
  if (type == "array") return "(" + print_type(schema.at("items")) + ")[]";
  if (type == "integer") return "number";
  if (type != "object") return type;
  if (const auto* item = schema.if_contains("additionalProperties"); item && item->is_object()) {
    return "Record<string, " + print_type(*item) + ">";
  }
  return "Record<string, unknown>";
}

std::string quoted(const value& text) { return '"' + std::string(text.as_string()) + '"'; }

std::string print_type(const value& schema) {
  const auto& members = schema.as_object();
  if (const auto* target = members.if_contains("$ref")) {
    const std::string path(target->as_string());
    return path.substr(path.rfind('/') + 1);
  }
  if (const auto* choices = members.if_contains("anyOf")) {
    return join(choices->as_array(), print_type);
  }
  if (const auto* choices = members.if_contains("enum")) return join(choices->as_array(), quoted);
  const auto* type = members.if_contains("type");
  if (!type) return "unknown";
  if (type->is_string()) return print_plain(std::string(type->as_string()), members);
  std::string out;
  for (const auto& each : type->as_array()) {
    if (!out.empty()) out += " | ";
    out += print_plain(std::string(each.as_string()), members);
  }
  return out;
}

std::string print_interface(const std::string& name, const object& schema) {
  std::string out = "export interface " + name + " {\n";
  const auto* required = schema.if_contains("required");
  for (const auto& member : schema.at("properties").as_object()) {
    bool is_required =
        member.value().is_object() && member.value().as_object().if_contains("items") != nullptr;
    for (const auto& each : required ? required->as_array() : boost::json::array{}) {
      is_required = is_required || each.as_string() == member.key();
    }
    out += "  " + std::string(member.key()) + (is_required ? ": " : "?: ") +
           print_type(member.value()) + ";\n";
  }
  return out + "}\n";
}

void print_pretty(const value& input, const std::string& indent, std::string& out) {
  const auto inner = indent + "  ";
  const bool is_object = input.is_object() && !input.as_object().empty();
  const bool is_array = input.is_array() && !input.as_array().empty();
  if (!is_object && !is_array) {
    out += boost::json::serialize(input);
    return;
  }
  const char* separator = "\n";
  out += is_object ? '{' : '[';
  for (std::size_t place = 0; is_array && place < input.as_array().size(); ++place) {
    out += separator + inner;
    print_pretty(input.as_array()[place], inner, out);
    separator = ",\n";
  }
  for (std::size_t place = 0; is_object && place < input.as_object().size(); ++place) {
    const auto& member = *(input.as_object().begin() + static_cast<std::ptrdiff_t>(place));
    out += separator + inner + boost::json::serialize(member.key()) + ": ";
    print_pretty(member.value(), inner, out);
    separator = ",\n";
  }
  out += '\n' + indent + (is_object ? '}' : ']');
}

}  // namespace

std::string typescript(const Schemas& schemas) {
  std::map<std::string, std::string> by_name;
  for (const auto& each : schemas.named()) {
    const std::string name(each.key());
    const auto& schema = each.value().as_object();
    by_name[name] = schema.if_contains("properties")
                        ? print_interface(name, schema)
                        : "export type " + name + " = " + print_type(each.value()) + ";\n";
  }
  std::string out =
      "// SPDX-License-Identifier: Apache-2.0\n"
      "// Written by bin/generate from the server's routes. Do not edit.\n";
  for (const auto& [name, text] : by_name) out += "\n" + text;
  return out;
}

std::string pretty(const value& document) {
  std::string out;
  print_pretty(document, "", out);
  return out + "\n";
}

}  // namespace carnet::docs
