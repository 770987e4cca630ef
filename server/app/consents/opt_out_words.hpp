// SPDX-License-Identifier: Apache-2.0
// The vocabulary of refusals: words of a message, keywords in many languages, and phrases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace carnet::consents {

/// A message cut into folded words, without apostrophes; spelled-out words are joined.
struct Words {
  std::vector<std::string> list;
  std::vector<bool> ends_clause;  // a mark or the end follows this word
  std::vector<int> ids;           // numbers of the words that some phrase knows, else 0
  std::string joined;             // the words, one space between
  bool asks = false;              // a question mark stands anywhere
  bool has_stop_sign = false;     // 🛑 🚫 ⛔
  bool has_finger = false;        // 🖕
  bool has_other_sign = false;    // some other symbol that is no punctuation

  std::string_view at(std::size_t place) const {
    return place < list.size() ? std::string_view(list[place]) : std::string_view();
  }
  std::size_t size() const { return list.size(); }
};

Words words_of(std::string_view body);

/// The language when the whole message is an opt-out keyword, also spelled "s t o p" or in letters
/// of another script that look like one; empty otherwise.
std::string_view exact_opt_out(const Words& words, std::string_view body);

/// stop, unsubscribe, cancel, end, quit, revoke, optout, remove.
bool is_keyword(std::string_view word);
/// please, now, thanks, me, it, texting, messages …
bool is_filler(std::string_view word);
/// One slip away from a keyword ("stpo", "unsubcribe") and no word of its own ("shop").
bool is_near_keyword(std::string_view word);

enum class Phrases {
  refusal,
  qualified_refusal,
  threat,
  weak_threat,
  wrong_number,
  stranger,  // asks who we are: a client without our number, or somebody else with theirs
  doubt,
  safe
};

/// What `Words::ids` holds.
std::vector<int> phrase_ids(const std::vector<std::string>& words);

/// The language of the first phrase of that kind in the message; empty when there is none.
std::string_view find_phrase(Phrases kind, const Words& words);

/// Whether a phrase of that kind covers the word at `place`.
bool is_covered(Phrases kind, const Words& words, std::size_t place);

/// The message without the reaction ("Liked “…”") and without quoted lines.
std::string without_quotes(std::string_view body);

}  // namespace carnet::consents
