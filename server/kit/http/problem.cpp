// SPDX-License-Identifier: Apache-2.0
// Writes problem details, and catches what a handler throws.
#include "kit/http/problem.hpp"

#include <boost/json.hpp>

#include "kit/log/log.hpp"

namespace carnet::http {

namespace json = boost::json;

namespace {

constexpr std::string_view busy_retry_s = "2";

json::object members(int status, std::string_view code, std::string_view text,
                     std::string_view request_id) {
  json::object body;
  body["type"] = code.empty() ? "about:blank" : "/problems/" + std::string(code);
  body["title"] = text;
  body["status"] = status;
  body["code"] = code;
  body["request_id"] = request_id;
  return body;
}

json::object print_fields(const std::map<std::string, FieldFault>& fields) {
  json::object object;
  for (const auto& [path, field] : fields) {
    object[path] = json::object{{"code", field.code}, {"text", field.text}};
  }
  return object;
}

Response answer_with(int status, const json::object& body) {
  Response answer;
  answer.status = status;
  answer.headers.add("Content-Type", "application/problem+json");
  answer.body = json::serialize(body);
  return answer;
}

/// Beyond the exception's own words nothing is known here, and nobody but the log may read them.
Response answer_defect(const Request& request) {
  try {
    throw;
  } catch (const std::exception& defect) {
    log::error("request {} {} threw: {}", request.request_id, method_name(request.method),
               defect.what());
  } catch (...) {
    log::error("request {} {} threw", request.request_id, method_name(request.method));
  }
  return problem(500, "internal", "Something went wrong here.", request.request_id);
}

}  // namespace

int status_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::invalid:
      return 400;
    case FaultKind::unauthorized:
      return 401;
    case FaultKind::forbidden:
      return 403;
    case FaultKind::not_found:
      return 404;
    case FaultKind::conflict:
      return 409;
    case FaultKind::stale:
      return 412;
    case FaultKind::unprocessable:
      return 422;
    case FaultKind::too_many:
      return 429;
    case FaultKind::busy:
      return 503;
  }
  return 500;
}

Response problem(const Fault& fault, std::string_view request_id) {
  const int status = status_of(fault.kind);
  auto body = members(status, fault.code, fault.text, request_id);
  if (!fault.fields.empty()) body["fields"] = print_fields(fault.fields);
  if (!fault.detail.empty()) {
    const auto detail = json::parse(fault.detail);
    for (const auto& [name, value] : detail.as_object()) body.insert({{name, value}});
  }
  auto answer = answer_with(status, body);
  if (fault.kind == FaultKind::busy) answer.headers.add("Retry-After", std::string(busy_retry_s));
  return answer;
}

Response problem(int status, std::string_view code, std::string_view text,
                 std::string_view request_id) {
  auto answer = answer_with(status, members(status, code, text, request_id));
  if (status == 503) answer.headers.add("Retry-After", std::string(busy_retry_s));
  return answer;
}

Response unmatched(const Router::Match& match, std::string_view request_id) {
  if (match.outcome != Router::Outcome::unknown_method)
    return problem(404, "not_found", "There is no such page.", request_id);
  auto answer = problem(405, "method", "This page does not do that.", request_id);
  answer.headers.add("Allow", match.allow);
  return answer;
}

Handler guard(Handler handler, Translate translate) {
  return [handler = std::move(handler), translate = std::move(translate)](const Request& request) {
    try {
      return handler(request);
    } catch (...) {
      if (translate) {
        if (const auto fault = translate(std::current_exception()))
          return problem(*fault, request.request_id);
      }
      return answer_defect(request);
    }
  };
}

}  // namespace carnet::http
