// SPDX-License-Identifier: Apache-2.0
// application/x-www-form-urlencoded, both ways: query strings, carriers' webhooks and requests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace carnet::http {

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Names and values decoded, in their order, repeats kept (WHATWG URL §5.1, which never fails: a
/// percent sign without two digits stands for itself). Whether bytes are UTF-8 is the caller's
/// question: see is_utf8 in target.hpp.
Parameters parse_form(std::string_view text);

/// name=value&name=value with everything but letters, digits and "-._~" encoded.
std::string print_form(const Parameters& parameters);

}  // namespace carnet::http
