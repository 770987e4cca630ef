// SPDX-License-Identifier: Apache-2.0
// Computes and compares Twilio's webhook signatures over the spellings of a URL Twilio may have
// used.
#include "app/gateways/twilio_signature.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

#include "kit/id/id_source.hpp"

namespace carnet::gateways {

namespace {

std::string base64(const unsigned char* bytes, std::size_t size) {
  std::string out((size + 2) / 3 * 4 + 1, '\0');
  const int length =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytes, static_cast<int>(size));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

std::string hmac_sha1(std::string_view key, std::string_view message) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(message.data()), message.size(), digest.data(),
       &size);
  return base64(digest.data(), size);
}

std::string sha256_hex(std::string_view text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (unsigned int place = 0; place < size; ++place) {
    out += digits[digest[place] >> 4];
    out += digits[digest[place] & 15];
  }
  return out;
}

// Names in byte order; the values of one name sorted, each value once.
std::string joined(FormPairs pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::string out;
  for (const auto& [name, value] : pairs) out.append(name).append(value);
  return out;
}

struct UrlParts {
  std::string before_port;  // scheme, credentials and host
  std::string port;         // with its colon, or empty
  std::string path;
  std::string query;  // with its question mark, or empty
};

UrlParts split(std::string_view url) {
  UrlParts parts;
  const auto scheme_end = url.find("://");
  const auto host_begin = scheme_end == url.npos ? 0 : scheme_end + 3;
  const auto host_end = std::min(url.find_first_of("/?", host_begin), url.size());
  const auto host = url.substr(0, host_end);
  const auto after_login = host.find('@', host_begin);
  const auto colon = host.find(':', after_login == host.npos ? host_begin : after_login);
  const auto query = std::min(url.find('?', host_end), url.size());
  parts.before_port = host.substr(0, std::min(colon, host.size()));
  if (colon != host.npos) parts.port = host.substr(colon);
  parts.path = url.substr(host_end, query - host_end);
  parts.query = url.substr(query);
  return parts;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// Twilio's back end is not of one mind about ports, nor its libraries about quotes in the query.
std::vector<std::string> spellings(std::string_view url) {
  const auto parts = split(url);
  const std::string standard = url.starts_with("https:") ? ":443" : ":80";
  std::vector<std::string> ports{parts.port, ""};
  if (parts.port.empty()) ports = {"", standard};
  std::vector<std::string> queries{parts.query};
  for (auto query : {replaced(parts.query, "'", "%27"), replaced(parts.query, "%27", "'")}) {
    if (query != parts.query) queries.push_back(std::move(query));
  }
  std::vector<std::string> out;
  for (const auto& query : queries) {
    for (const auto& port : ports) out.push_back(parts.before_port + port + parts.path + query);
  }
  return out;
}

std::string body_hash_in(std::string_view url) {
  constexpr std::string_view name = "bodySHA256=";
  const auto query = url.find('?');
  if (query == url.npos) return {};
  auto rest = url.substr(query + 1);
  while (!rest.empty()) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto pair = rest.substr(0, end);
    if (pair.starts_with(name)) return std::string(pair.substr(name.size()));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace

std::string twilio_signature(std::string_view url, const FormPairs& pairs, std::string_view token) {
  return hmac_sha1(token, std::string(url) + joined(pairs));
}

bool is_signed_by_twilio(const SignedCall& call, std::string_view signature,
                         const std::vector<std::string>& tokens) {
  if (signature.empty()) return false;
  const bool is_form = call.body_kind == BodyKind::form;
  if (!is_form && !is_same_secret(body_hash_in(call.url), sha256_hex(call.body))) return false;
  const auto suffix = is_form ? joined(call.pairs) : std::string();
  bool found = false;
  for (const auto& url : spellings(call.url)) {
    for (const auto& token : tokens) {
      if (token.empty()) continue;
      found |= is_same_secret(hmac_sha1(token, url + suffix), signature);
    }
  }
  return found;
}

}  // namespace carnet::gateways
