// SPDX-License-Identifier: Apache-2.0
// Identifiers and random tokens over libsodium.
#include "kit/id/id_source.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace carnet {

namespace {

using Bytes16 = std::array<unsigned char, 16>;

void make_ready() {
  static const bool is_ready = sodium_init() >= 0;
  if (!is_ready) throw std::runtime_error("libsodium does not start");
}

std::string hex(const unsigned char* bytes, std::size_t size) {
  std::string out(size * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes, size);
  out.pop_back();
  return out;
}

Uuid as_uuid(Bytes16 bytes, unsigned version) {
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fu) | (version << 4u));
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fu) | 0x80u);
  auto text = hex(bytes.data(), bytes.size());
  for (const std::size_t place : {20u, 16u, 12u, 8u}) text.insert(place, 1, '-');
  return *Uuid::parse(text);
}

/// Random bytes for identifiers, drawn from the system a page at a time: an import wants half a
/// million. Tokens, which are secrets, are drawn one by one.
Bytes16 random_bytes() {
  thread_local std::array<unsigned char, 4'096> drawn{};
  thread_local std::size_t used = drawn.size();
  Bytes16 bytes{};
  if (used + bytes.size() > drawn.size()) {
    randombytes_buf(drawn.data(), drawn.size());
    used = 0;
  }
  std::copy_n(drawn.begin() + static_cast<std::ptrdiff_t>(used), bytes.size(), bytes.begin());
  used += bytes.size();
  return bytes;
}

/// Adds a random step to the last 56 bits; false when they are used up.
bool step_on(Bytes16& bytes) {
  const auto step = random_bytes();
  unsigned carry = 1;
  for (std::size_t place = bytes.size(); place-- > 9;) {
    const unsigned added = place >= 12 ? step[place] : 0;
    const unsigned sum = bytes[place] + added + carry;
    bytes[place] = static_cast<unsigned char>(sum & 0xffu);
    carry = sum >> 8u;
  }
  return carry == 0;
}

}  // namespace

// Identifiers of one millisecond follow each other, so that an import, which has one time, writes
// its rows in the order of their keys: the engines then fill page after page.
Uuid new_uuid(Instant now) {
  make_ready();
  thread_local std::optional<Instant> last_at;
  thread_local Bytes16 bytes{};
  if (now != last_at || !step_on(bytes)) bytes = random_bytes();
  last_at = now;
  auto left = static_cast<std::uint64_t>(now.ms());
  for (std::size_t place = 6; place-- > 0; left >>= 8u) {
    bytes[place] = static_cast<unsigned char>(left & 0xffu);
  }
  return as_uuid(bytes, 7);
}

Uuid named_uuid(std::string_view name) {
  make_ready();
  Bytes16 bytes{};
  crypto_generichash(bytes.data(), bytes.size(),
                     reinterpret_cast<const unsigned char*>(name.data()), name.size(), nullptr, 0);
  return as_uuid(bytes, 8);
}

std::string new_token() {
  make_ready();
  std::array<unsigned char, 32> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return hex(bytes.data(), bytes.size());
}

std::string keyed_hash(std::string_view text, std::string_view key) {
  make_ready();
  std::array<unsigned char, 32> bytes{};
  const auto* input = reinterpret_cast<const unsigned char*>(text.data());
  const auto* secret = reinterpret_cast<const unsigned char*>(key.data());
  if (crypto_generichash(bytes.data(), bytes.size(), input, text.size(), secret, key.size()) != 0) {
    throw std::invalid_argument("a hash key has 16 to 64 bytes");
  }
  return hex(bytes.data(), bytes.size());
}

bool is_same_secret(std::string_view given, std::string_view ours) {
  return given.size() == ours.size() && sodium_memcmp(given.data(), ours.data(), ours.size()) == 0;
}

}  // namespace carnet
