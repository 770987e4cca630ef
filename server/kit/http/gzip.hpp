// SPDX-License-Identifier: Apache-2.0
// Compresses a text once, at start (RFC 1952).
#pragma once

#include <string>
#include <string_view>

namespace carnet::http {

/// At zlib's best and slowest level; the same bytes for the same text.
std::string gzip(std::string_view text);

}  // namespace carnet::http
