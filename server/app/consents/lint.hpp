// SPDX-License-Identifier: Apache-2.0
// Reads what is about to be sent: which class it is, what it gives away, what a template may not
// ask.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/consents/gate.hpp"

namespace carnet::consents {

enum class Pictures { none, some };

struct Composed {
  std::string body;                    // of an email with its subject
  Pictures pictures = Pictures::none;  // pieces or photographs go with it
  /// What the matter is by itself: `reply` when the client wrote from this address in the last
  /// day, `service` for a repair, order or appointment, else `marketing`.
  MessageClass matter = MessageClass::marketing;
};

/// The freest class that may be chosen: the matter's own, raised to marketing by words that sell.
/// An answer may name a price or a piece; only an open offer raises it. Adding words never
/// loosens it.
MessageClass propose_class(const Composed& draft);

/// The words that raised it, as they stand, for the composer to show.
std::vector<std::string> selling_words(const Composed& draft);

/// Whether it names an item, a price or a date, holds a link or shows a picture: too much for an
/// address that several people read.
bool reveals(const Composed& draft);

struct TemplateFault {
  std::string code;
  std::string text;
  bool operator==(const TemplateFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(TemplateFault, (), (code, text))

/// `keyword_answer`: it asks for STOP, YES, HELP … as an answer; `empty_variable`: "{first_name}"
/// was left; `shortener`: carriers filter public link shorteners. The system's own footer is
/// exempt: pass the body without it.
std::vector<TemplateFault> faults_in_template(std::string_view body);

}  // namespace carnet::consents
