// SPDX-License-Identifier: Apache-2.0
// Makes identifiers, and the random bytes that tokens are made of.
#pragma once

#include <string>

#include "kit/shape/id.hpp"
#include "kit/shape/instant.hpp"

namespace carnet {

/// A new UUID version 7 (RFC 9562 §5.7): milliseconds first, so that keys arrive in order.
Uuid new_uuid(Instant now);

template <class AnyId>
AnyId new_id(Instant now) {
  return AnyId(new_uuid(now));
}

/// A UUID version 8 from a name: the same text always gives the same id (BLAKE2b, 122 bits).
Uuid named_uuid(std::string_view name);

/// 32 random bytes as 64 hexadecimal letters, from the system's generator (libsodium).
std::string new_token();

/// Keyed BLAKE2b of a text as 64 hexadecimal letters; the key may be up to 64 bytes.
std::string keyed_hash(std::string_view text, std::string_view key);

/// Compares in a time that tells nothing about how much of a guess was right.
bool is_same_secret(std::string_view given, std::string_view ours);

}  // namespace carnet
