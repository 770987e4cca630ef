// SPDX-License-Identifier: Apache-2.0
// What browsers keep: content tags, conditional requests, accepted codings.
#pragma once

#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace carnet::http {

/// The same for the same bytes: the first half of their SHA-256 in hexadecimal letters.
std::string content_tag(std::string_view bytes);

/// The answer with its ETag (given with its quotes), or 304 when If-None-Match names it.
Response with_tag(const Request& request, Response answer, std::string tag);

/// Whether an Accept-Encoding header takes this coding; q=0 refuses it (RFC 9110 §12.5.3).
bool accepts_coding(std::string_view accepted, std::string_view coding);

}  // namespace carnet::http
