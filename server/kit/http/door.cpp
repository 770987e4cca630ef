// SPDX-License-Identifier: Apache-2.0
// Host names, expectations and proxies: what must be right before a request has a meaning.
#include "kit/http/door.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <optional>
#include <random>

#include "kit/http/target.hpp"

namespace carnet::http {

namespace {

constexpr Refusal bad_target{400, "target", "This address is not one of ours."};
constexpr Refusal bad_host{400, "host", "The Host header is missing or wrong."};
constexpr Refusal other_host{421, "other_host", "This is not the server of that name."};
constexpr Refusal no_method{501, "method", "Nobody here knows this method."};
constexpr Refusal no_expectation{417, "expectation", "Only 100-continue can be expected."};

std::string lower(std::string_view text) {
  std::string low(text);
  for (char& letter : low) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter | 0x20);
  }
  return low;
}

std::string_view trim(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

bool is_made_of(std::string_view text, std::string_view letters) {
  return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

/// The name of "name", "name:port", "[v6]:port" in lower case; nothing when it is none of them.
std::optional<std::string> host_name(std::string_view authority) {
  const bool is_v6 = authority.starts_with('[');
  const auto end = is_v6 ? authority.find(']') : std::min(authority.find(':'), authority.size());
  if (end == std::string_view::npos) return std::nullopt;
  const auto name = is_v6 ? authority.substr(1, end - 1) : authority.substr(0, end);
  auto rest = authority.substr(is_v6 ? end + 1 : end);
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789-._";
  constexpr std::string_view v6_letters = "0123456789abcdef:.";
  auto low = lower(name);
  if (!is_made_of(low, is_v6 ? v6_letters : letters)) return std::nullopt;
  if (!rest.empty() &&
      (rest.front() != ':' || (rest.size() > 1 && !is_made_of(rest.substr(1), "0123456789"))))
    return std::nullopt;
  return low;
}

bool has_token(const Headers& headers, std::string_view name, std::string_view token) {
  for (const auto& [key, value] : headers) {
    if (lower(key) != name) continue;
    for (std::string_view rest = value; !rest.empty();) {
      const auto end = std::min(rest.find(','), rest.size());
      if (lower(trim(rest.substr(0, end))) == token) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return false;
}

/// "shop.example" of "https://shop.example:8443/path".
std::string host_of_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return host_name(url.substr(0, url.find('/'))).value_or("");
}

bool is_this_machine(std::string_view peer) { return peer.starts_with("127.") || peer == "::1"; }

}  // namespace

Door::Door(const ServerOptions& options)
    : hosts_{"localhost", "127.0.0.1", "::1"},
      is_public_secure_(options.public_url.starts_with("https://")),
      trusts_local_proxy_(options.trusts_local_proxy) {
  for (const auto& host : options.allowed_hosts) {
    if (host == "*") allows_any_host_ = true;
    hosts_.push_back(lower(host));
  }
  if (auto host = host_of_url(options.public_url); !host.empty()) hosts_.push_back(std::move(host));
}

std::variant<Request, Refusal> Door::admit(Head head, std::string_view peer) const {
  const auto method = read_method(head.method);
  if (!method) return no_method;
  if (head.headers.count("host") != 1) return bad_host;
  const auto host = host_name(head.headers.get("host"));
  if (!host) return bad_host;
  auto target = parse_target(head.target);
  if (!target) return bad_target;
  const auto asked = target->authority.empty() ? host : host_name(target->authority);
  if (!asked) return bad_host;
  if (!allows_host(*host) || !allows_host(*asked)) return other_host;
  if (head.headers.has("expect") && lower(head.headers.get("expect")) != "100-continue")
    return no_expectation;

  Request request;
  request.method = *method;
  request.target = std::move(head.target);
  request.path = std::move(target->path);
  request.query = std::move(target->query);
  request.headers = std::move(head.headers);
  request.peer = peer;
  request.request_id = new_request_id();
  request.is_secure = is_public_secure_;
  if (trusts_local_proxy_ && is_this_machine(peer)) believe_proxy(request);
  return request;
}

bool Door::keeps_alive(const Head& head) {
  return head.version == 11 && !has_token(head.headers, "connection", "close");
}

bool Door::allows_host(std::string_view host) const {
  return allows_any_host_ || std::find(hosts_.begin(), hosts_.end(), host) != hosts_.end();
}

/// Only the last address was written by the proxy itself; those before it are hearsay.
void Door::believe_proxy(Request& request) const {
  const auto chain = request.header("x-forwarded-for");
  const auto comma = chain.rfind(',');
  const auto last = trim(comma == chain.npos ? chain : chain.substr(comma + 1));
  if (is_made_of(lower(last), "0123456789abcdef:.")) request.peer = lower(last);
  if (lower(request.header("x-forwarded-proto")) == "https") request.is_secure = true;
}

std::string new_request_id() {
  static const auto start = static_cast<std::uint32_t>(std::random_device()());
  static std::atomic<std::uint32_t> count{0};
  return fmt::format("{:08x}{:08x}", start, ++count);
}

}  // namespace carnet::http
