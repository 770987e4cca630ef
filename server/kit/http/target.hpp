// SPDX-License-Identifier: Apache-2.0
// Turns the target of a request line into a path and a query that are safe to use.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kit/shape/result.hpp"

namespace carnet::http {

struct Target {
  std::string authority;  // only of the absolute form
  std::string path;       // begins with a slash, percent-decoded once
  std::string query;      // encoded
};

/// Refuses (invalid, code "target") what no browser sends: dot segments in any spelling, encoded
/// or backward slashes, control characters, bad percent signs, bytes that are not UTF-8.
Result<Target> parse_target(std::string_view raw);

/// Decodes %XX; nothing when a percent sign is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

/// Encodes everything but letters, digits and "-._~" (RFC 3986 §2.3).
std::string percent_encode(std::string_view text);

/// A Content-Disposition under which a file is saved and never shown in the browser's own frame
/// (RFC 6266); what old readers may not take stands as "_" for them.
std::string attachment(std::string_view name);

bool is_utf8(std::string_view bytes);

}  // namespace carnet::http
