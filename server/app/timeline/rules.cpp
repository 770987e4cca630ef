// SPDX-License-Identifier: Apache-2.0
// How an entry of the ledger is titled.
#include "app/timeline/rules.hpp"

#include <map>

namespace carnet::timeline {

std::string title_of(const std::string& noun, const std::string& verb) {
  static const std::map<std::string, std::string> titles{
      {"clients kept", "First page in the book"},
      {"clients imported", "Brought over from the earlier system"},
      {"notes kept", "Note"},
      {"occasions kept", "A day to remember"},
      {"sales recorded", "Chose"},
      {"messages written", "Message written"},
      {"messages sent", "Message sent"},
      {"messages received", "Message received"},
      {"messages cancelled", "Message taken back"},
      {"messages failed", "Message did not arrive"},
      {"consents granted", "Consent given"},
      {"consents revoked", "Consent withdrawn"},
      {"suppressions opted_out", "Asked us to stop"},
      {"suppressions held", "Waits for a decision"},
      {"suppressions allowed", "May be reached again"},
      {"prompts done", "Thought of, done"},
      {"prompts already_spoke", "Had already spoken"},
  };
  const auto found = titles.find(noun + " " + verb);
  return found == titles.end() ? noun + " " + verb : found->second;
}

}  // namespace carnet::timeline
