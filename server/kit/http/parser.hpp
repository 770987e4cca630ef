// SPDX-License-Identifier: Apache-2.0
// Reads one request from bytes as they arrive. Beast does the grammar; it is included only there.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace carnet::http {

/// Why the wire refuses a request, as problem() wants it.
struct Refusal {
  int status = 400;
  std::string_view code = "malformed";
  std::string_view text = "This is not a request.";
};

/// What stands before the body, unchecked beyond its grammar.
struct Head {
  std::string method;
  std::string target;
  int version = 11;  // 10 or 11
  Headers headers;
};

class RequestParser {
 public:
  enum class Step { more, done, refused };
  struct Progress {
    Step step = Step::more;
    std::size_t used = 0;  // bytes the caller may throw away
    Refusal refusal{};
  };

  explicit RequestParser(std::size_t header_limit);
  ~RequestParser();

  /// `bytes` is all that came and was not used yet. A bare CR or LF, a control character or a
  /// folded line is refused as soon as it is seen, more than header_limit with 431.
  Progress read_head(std::string_view bytes);
  Head take_head();
  /// After the head: whether a body follows. A longer one than the limit is refused with 413.
  bool has_body() const;
  std::optional<Refusal> limit_body(std::size_t limit);
  Progress read_body(std::string_view bytes);
  std::string take_body();

 private:
  struct Grammar;
  std::unique_ptr<Grammar> grammar_;  // made when the head is whole
  std::size_t header_limit_;
  std::size_t scanned_ = 0;  // of the head
  std::size_t skipped_ = 0;  // empty lines before it
};

}  // namespace carnet::http
