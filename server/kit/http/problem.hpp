// SPDX-License-Identifier: Apache-2.0
// The one place where a Fault, a refusal or an exception becomes problem details (RFC 9457).
#pragma once

#include <exception>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"
#include "kit/http/router.hpp"
#include "kit/shape/result.hpp"

namespace carnet::http {

/// invalid 400, unauthorized 401, forbidden 403, not_found 404, conflict 409, stale 412,
/// unprocessable 422, too_many 429, busy 503.
int status_of(FaultKind kind);

/// {type, title, status, code, request_id, fields?} with the members of fault.detail beside them;
/// busy also says Retry-After.
Response problem(const Fault& fault, std::string_view request_id);

/// For what HTTP itself refuses (404, 405, 413 …): a stable code and a sentence.
Response problem(int status, std::string_view code, std::string_view text,
                 std::string_view request_id);

/// 404, or 405 with Allow, for a match that found nothing.
Response unmatched(const Router::Match& match, std::string_view request_id);

/// Names the fault an exception stands for (a busy database); nothing for a defect.
using Translate = std::function<std::optional<Fault>(std::exception_ptr)>;

/// Wraps a handler: what it throws is translated, or logged with the request id and answered
/// with a 500 that says nothing else. The Server does this by itself.
Handler guard(Handler handler, Translate translate);

}  // namespace carnet::http
