// SPDX-License-Identifier: Apache-2.0
// Assembles OpenAPI 3.1 paths from operations.
#include "kit/docs/openapi.hpp"

#include <algorithm>
#include <boost/json/array.hpp>

namespace carnet::docs {

namespace {

using boost::json::array;

value reference_to(const char* section, const char* name) {
  return object{{"$ref", std::string("#/components/") + section + "/" + name}};
}

value content(const std::string& type, const value& schema) {
  object media;
  if (!schema.is_null()) media["schema"] = schema;
  return object{{type, std::move(media)}};
}

void add_path_parameters(const std::string& pattern, array& out) {
  for (auto open = pattern.find('{'); open != std::string::npos;
       open = pattern.find('{', open + 1)) {
    const auto close = pattern.find('}', open);
    out.push_back(object{{"name", pattern.substr(open + 1, close - open - 1)},
                         {"in", "path"},
                         {"required", true},
                         {"schema", object{{"type", "string"}}}});
  }
}

void add_query_parameters(const value& query, array& out) {
  if (query.is_null()) return;
  const auto& schema = query.as_object();
  const auto* required = schema.if_contains("required");
  for (const auto& member : schema.at("properties").as_object()) {
    bool is_required = false;
    for (const auto& name : required ? required->as_array() : array{}) {
      is_required = is_required || name.as_string() == member.key();
    }
    out.push_back(object{{"name", member.key()},
                         {"in", "query"},
                         {"required", is_required},
                         {"schema", member.value()}});
  }
}

array parameters_of(const Operation& operation) {
  array out;
  add_path_parameters(operation.pattern, out);
  add_query_parameters(operation.query, out);
  if (operation.is_idempotent_write) {
    out.push_back(reference_to("parameters", "IdempotencyKey"));
  }
  if (operation.if_match == IfMatch::required) {
    out.push_back(reference_to("parameters", "IfMatch"));
  } else if (operation.if_match == IfMatch::optional) {
    out.push_back(reference_to("parameters", "SeenVersion"));
  }
  return out;
}

std::string tag_of(const std::string& pattern) {
  std::string tag;
  for (std::size_t start = 0; start < pattern.size();) {
    const auto end = std::min(pattern.find('/', start + 1), pattern.size());
    const auto step = pattern.substr(start + 1, end - start - 1);
    if (step != "api" && !step.empty() && step.front() != '{' && tag.empty()) tag = step;
    start = end;
  }
  return tag;
}

value describe(const Operation& operation) {
  object answer{{"description", operation.status == 204 ? "Done" : "The answer"}};
  if (!operation.answer.is_null() || operation.answer_type != "application/json") {
    answer["content"] = content(operation.answer_type, operation.answer);
  }
  object out{{"operationId", operation.name},
             {"summary", operation.summary},
             {"tags", array{value(tag_of(operation.pattern))}}};
  if (auto parameters = parameters_of(operation); !parameters.empty()) {
    out["parameters"] = std::move(parameters);
  }
  if (!operation.body.is_null()) {
    out["requestBody"] =
        object{{"required", true}, {"content", content(operation.body_type, operation.body)}};
  }
  out["responses"] = object{{std::to_string(operation.status), std::move(answer)},
                            {"4XX", reference_to("responses", "Problem")},
                            {"5XX", reference_to("responses", "Problem")}};
  if (operation.sign_in == SignIn::not_needed) out["security"] = array{};
  return out;
}

object shared_parameters() {
  return object{
      {"IdempotencyKey",
       object{{"name", "Idempotency-Key"},
              {"in", "header"},
              {"required", false},
              {"description", "Repeating a write under its key answers what it answered first."},
              {"schema", object{{"type", "string"}, {"maxLength", 200}}}}},
      {"IfMatch", object{{"name", "If-Match"},
                         {"in", "header"},
                         {"required", true},
                         {"description", "The version this change was made from."},
                         {"schema", object{{"type", "string"}}}}},
      {"SeenVersion",
       object{{"name", "If-Match"},
              {"in", "header"},
              {"required", false},
              {"description", "The version that was seen: what was changed since then stays."},
              {"schema", object{{"type", "string"}}}}}};
}

object problem_response() {
  return object{
      {"Problem", object{{"description", "What went wrong, by RFC 9457."},
                         {"content", content("application/problem+json",
                                             object{{"$ref", "#/components/schemas/Problem"}})}}}};
}

}  // namespace

value openapi(const std::vector<Operation>& operations, const Schemas& schemas,
              const std::string& version) {
  object paths;
  for (const auto& operation : operations) {
    auto& path = paths[operation.pattern];
    if (!path.is_object()) path = object{};
    path.as_object()[operation.method] = describe(operation);
  }
  object components{{"parameters", shared_parameters()},
                    {"responses", problem_response()},
                    {"schemas", schemas.named()}};
  components["securitySchemes"] =
      object{{"session", object{{"type", "apiKey"}, {"in", "cookie"}, {"name", "carnet_session"}}}};
  return object{
      {"openapi", "3.1.0"},
      {"info", object{{"title", "Carnet"},
                      {"version", version},
                      {"summary", "Clienteling for fine jewelry and watch houses"},
                      {"license", object{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"servers", array{object{{"url", "/"}}}},
      {"security", array{object{{"session", array{}}}}},
      {"paths", std::move(paths)},
      {"components", std::move(components)}};
}

}  // namespace carnet::docs
