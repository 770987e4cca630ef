// SPDX-License-Identifier: Apache-2.0
// multipart/form-data (RFC 7578): what a browser sends from a form with files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/result.hpp"

namespace carnet::http {

struct Part {
  std::string name;
  std::string file_name;     // empty for a plain field; no folders, no control characters
  std::string content_type;  // as sent, lower case
  std::string_view body;     // points into the request's body
};

struct MultipartLimits {
  std::size_t parts = 20;
  std::size_t field_bytes = 64 * 1024;  // of a part that is no file
  std::size_t name_bytes = 100;
};

/// Parts in their order. Refuses (invalid, code "multipart") what is not well formed or beyond the
/// limits. The bytes of files are bounded by the server's body limit.
Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body,
                                          const MultipartLimits& limits = {});

/// The part of this name, or null.
const Part* find_part(const std::vector<Part>& parts, std::string_view name);

}  // namespace carnet::http
