// SPDX-License-Identifier: Apache-2.0
// Passwords, kept as argon2id hashes (RFC 9106) and compared in constant time.
#pragma once

#include <string>

#include "kit/shape/words.hpp"

namespace carnet {

/// argon2id with libsodium's interactive limits: about 90 ms and 64 MiB. At most two run at once.
std::string hash_password(const Secret<std::string>& password);

/// Whether the password fits the hash. An empty hash costs the same time and never fits.
bool fits_password(const Secret<std::string>& password, const std::string& hash);

}  // namespace carnet
