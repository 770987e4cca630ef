// SPDX-License-Identifier: Apache-2.0
// Reads an inbound text by its meaning: does this person want no more messages? (compliance.md B5)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/describe.hpp"

namespace carnet::consents {

enum class Reading {
  ordinary,     // nothing to do; `mentions_stop` asks for a badge with one-tap "treat as opt-out"
  opted_out,    // T1, T2: stop at once, confirm once
  held,         // T3: no marketing, nothing automatic; a person decides, else opted out in 24 h
  start,        // lifts this address's own block; service only
  help,         // answer with the help text
  join,         // consent only when it answers an invitation of the last 72 hours
  wrong_number  // the address is disputed; disclose nothing about anybody
};
BOOST_DESCRIBE_ENUM(Reading, ordinary, opted_out, held, start, help, join, wrong_number)

struct InboundReading {
  Reading reading = Reading::ordinary;
  std::string language = "en";  // of the keyword, for the answer: en es fr de pt it zh ru ar vi
  bool mentions_stop = false;   // ordinary, but a keyword stands in it
  bool is_threat = false;       // lawyers and regulators: opted out, and a manager is told
  bool asks_who = false;        // held, and told who we are
};
BOOST_DESCRIBE_STRUCT(InboundReading, (), (reading, language, mentions_stop, is_threat, asks_who))

/// Any bytes at all; about 15 µs. `names` are the client's own, folded ("this isn't Tom").
/// What a tapback or a reply quotes never counts.
InboundReading read_inbound(std::string_view body, const std::vector<std::string>& names = {});

}  // namespace carnet::consents
