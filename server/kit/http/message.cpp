// SPDX-License-Identifier: Apache-2.0
// Looks into requests (headers, cookies, parameters) and makes the usual answers.
#include "kit/http/message.hpp"

#include <algorithm>
#include <array>

#include "kit/http/form.hpp"

namespace carnet::http {

namespace {

constexpr std::array<std::pair<Method, std::string_view>, 7> methods{
    {{Method::get, "GET"},
     {Method::head, "HEAD"},
     {Method::post, "POST"},
     {Method::put, "PUT"},
     {Method::patch, "PATCH"},
     {Method::del, "DELETE"},
     {Method::options, "OPTIONS"}}};

constexpr char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter | 0x20) : letter;
}

bool same_name(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trim(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

Response plain_response(int status, std::string_view type, std::string body) {
  Response answer;
  answer.status = status;
  answer.headers.add("Content-Type", std::string(type));
  answer.body = std::move(body);
  return answer;
}

}  // namespace

std::string_view method_name(Method method) {
  return methods[static_cast<std::size_t>(method)].second;
}

std::optional<Method> read_method(std::string_view name) {
  for (const auto& [method, text] : methods) {
    if (text == name) return method;
  }
  return std::nullopt;
}

void Headers::add(std::string name, std::string value) {
  lines_.emplace_back(std::move(name), std::move(value));
}

void Headers::set(std::string_view name, std::string value) {
  std::erase_if(lines_, [&](const Line& line) { return same_name(line.first, name); });
  lines_.emplace_back(name, std::move(value));
}

std::string_view Headers::get(std::string_view name) const {
  for (const auto& [key, value] : lines_) {
    if (same_name(key, name)) return value;
  }
  return {};
}

bool Headers::has(std::string_view name) const { return count(name) > 0; }

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::count_if(
      lines_.begin(), lines_.end(), [&](const Line& line) { return same_name(line.first, name); }));
}

std::optional<std::string> Request::cookie(std::string_view name) const {
  for (const auto& [key, line] : headers) {
    if (!same_name(key, "cookie")) continue;
    for (std::string_view rest = line; !rest.empty();) {
      const auto end = std::min(rest.find(';'), rest.size());
      const auto pair = trim(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const auto equals = pair.find('=');
      if (equals != std::string_view::npos && pair.substr(0, equals) == name)
        return std::string(pair.substr(equals + 1));
    }
  }
  return std::nullopt;
}

std::optional<std::string> Request::query_value(std::string_view name) const {
  std::optional<std::string> found;
  for (auto& [key, value] : parse_form(query)) {
    if (key == name) found = std::move(value);
  }
  return found;
}

Response json_response(int status, std::string json) {
  return plain_response(status, "application/json", std::move(json));
}

Response text_response(int status, std::string text) {
  return plain_response(status, "text/plain; charset=utf-8", std::move(text));
}

std::string session_cookie(const Request& request, std::string_view name, std::string_view value,
                           std::chrono::seconds max_age) {
  std::string text(name);
  text += '=';
  text += value;
  text += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
  text += std::to_string(value.empty() ? 0 : max_age.count());
  if (request.is_secure) text += "; Secure";
  return text;
}

}  // namespace carnet::http
