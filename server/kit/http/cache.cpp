// SPDX-License-Identifier: Apache-2.0
// Compares tags and reads lists of codings.
#include "kit/http/cache.hpp"

#include <openssl/sha.h>

#include <algorithm>
#include <array>

namespace carnet::http {

namespace {

std::string_view trim(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// Takes the first item of a comma-separated list out of `list`.
std::string_view take_item(std::string_view& list) {
  const auto end = std::min(list.find(','), list.size());
  const auto item = trim(list.substr(0, end));
  list.remove_prefix(std::min(end + 1, list.size()));
  return item;
}

/// Weak comparison (RFC 9110 §13.1.2). Our tags hold no comma.
bool names_tag(std::string_view list, std::string_view tag) {
  const auto strong = [](std::string_view text) {
    return text.starts_with("W/") ? text.substr(2) : text;
  };
  while (!list.empty()) {
    const auto item = take_item(list);
    if (item == "*" || strong(item) == strong(tag)) return true;
  }
  return false;
}

}  // namespace

std::string content_tag(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> hash{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), hash.data());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string tag;
  for (std::size_t i = 0; i < hash.size() / 2; ++i)
    tag += {digits[hash[i] >> 4], digits[hash[i] & 15]};
  return tag;
}

Response with_tag(const Request& request, Response answer, std::string tag) {
  if (names_tag(request.header("if-none-match"), tag)) {
    answer.status = 304;
    answer.body.clear();
    answer.shared_body.reset();
  }
  answer.headers.add("ETag", std::move(tag));
  return answer;
}

bool accepts_coding(std::string_view accepted, std::string_view coding) {
  while (!accepted.empty()) {
    const auto item = take_item(accepted);
    const auto semicolon = std::min(item.find(';'), item.size());
    if (trim(item.substr(0, semicolon)) != coding) continue;
    const auto weight = trim(item.substr(std::min(semicolon + 1, item.size())));
    return !weight.starts_with("q=0") || weight.find_first_of("123456789") != weight.npos;
  }
  return false;
}

}  // namespace carnet::http
