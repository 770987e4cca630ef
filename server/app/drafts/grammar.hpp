// SPDX-License-Identifier: Apache-2.0
// A first message from the client's own history, without any model: greeting, one memory, one offer
// or none, one question; every claim carries the record it stands on.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/today/today.hpp"

namespace carnet::drafts {

using today::Signal;
using today::Source;

enum class Tone { plain, shorter, warmer };
BOOST_DESCRIBE_ENUM(Tone, plain, shorter, warmer)

/// A stretch of the body in UTF-16 code units, and the record it came from.
struct Claim {
  int start = 0;
  int end = 0;
  Source source;
  bool operator==(const Claim&) const = default;
};
BOOST_DESCRIBE_STRUCT(Claim, (), (start, end, source))

/// Words that may stand in a draft, and why we know them.
struct Told {
  std::string text;
  Source source;
};

/// All a draft may be made of. What is kept from the reader must not be in here: see without().
struct Facts {
  std::string greeted_as;
  std::string signature;              // the associate's first name
  std::optional<int> minutes;         // on the client's wall clock since midnight
  std::optional<Signal> signal;       // none: a draft without a prompt
  std::optional<Told> piece;          // "sapphire drops": what they last took home
  std::optional<Told> piece_when;     // "in February"
  std::optional<Told> since;          // "eight months": since they were last here
  std::optional<Told> occasion;       // "your anniversary", "Thomas's birthday"
  std::optional<Told> occasion_when;  // "on 2 April", "in April"
  std::optional<Told> message_when;   // "yesterday": their message that waits
  std::optional<Told> offer;          // "eternity band": a piece that is here
  std::optional<Told> seen;           // "cushion halo": what they looked at
  std::optional<Told> seen_when;      // "yesterday", "on Saturday": their visit
  std::optional<Told> seen_here;      // the same piece, from its own record: still in stock
  std::optional<Told> still_here;     // "still here", from that record too
  std::optional<Told> promised;       // "send the photographs": where it reads well in a letter
  std::optional<Told> promised_when;  // "on Saturday": when something was promised
  std::optional<Told> left_when;      // "on Saturday": when a mended piece was left here
  std::optional<Told> wished_when;    // "on Saturday": when they told of a wish
  std::optional<Told> met_when;       // "on Saturday": when their page was opened
};

/// The same facts without those that stand on a record kept from the reader.
Facts without(Facts facts, const std::set<std::string>& kept_record_ids);

struct Written {
  std::string body;
  std::vector<Claim> claims;  // in order, never overlapping
  std::string wording;        // which sentences were chosen, so that next time others are
  bool has_offer = false;
};

/// The same seed (client and prompt) always gives the same words, and never those of
/// `last_wording`. At most 320 UTF-16 units. No price, no discount.
Written write(const Facts& facts, Tone tone, std::string_view seed, std::string_view last_wording,
              std::string_view language = "en");

constexpr std::size_t longest_body = 320;

/// The letter's opening without greeting and signature, for a card in Today.
std::string opening_of(const Written& written);

}  // namespace carnet::drafts
