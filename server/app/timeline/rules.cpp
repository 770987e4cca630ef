// SPDX-License-Identifier: Apache-2.0
// How an entry of the ledger is titled and signed.
#include "app/timeline/rules.hpp"

#include <map>

namespace carnet::timeline {

std::string title_of(const std::string& noun, const std::string& verb) {
  static const std::map<std::string, std::string> titles{
      {"clients kept", "First page in the book"},
      {"clients imported", "Brought over from the earlier system"},
      {"clients helped", "Helped by another store"},
      {"contacts kept", "Another way to reach them"},
      {"contacts removed", "No longer reached there"},
      {"notes kept", "Note"},
      {"files added", "File added"},
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
      {"visits kept", "Visit"},
      {"companions came_along", "Came along"},
      {"wishes kept", "Wish"},
      {"wishes reserved", "Set aside"},
      {"wishes gifted", "Given, as wished"},
      {"pauses begun", "Contact rests"},
      {"pauses ended", "Contact taken up again"},
      {"pauses removed", "It does not rest after all"},
      {"promises made", "Promised"},
      {"promises kept", "Promise kept"},
      {"promises dropped", "Promise let go"},
      {"repairs received", "Taken in for repair"},
      {"repairs quoted", "Repair quoted"},
      {"repairs approved", "Repair agreed"},
      {"repairs at_bench", "At the bench"},
      {"repairs ready", "Ready to collect"},
      {"repairs collected", "Collected"},
      {"sizes measured_ring", "Ring size measured"},
      {"sizes measured_wrist", "Wrist measured"},
      {"sizes measured_chain", "Chain measured"},
      {"sizes measured_bracelet", "Bracelet measured"},
      {"touches called", "Spoke on the telephone"},
      {"touches rang", "Called, no answer"},
      {"touches left_message", "Called and left a message"},
      {"touches wrote_card", "Card by hand"},
      {"touches dined", "Dinner together"},
      {"touches met", "Met at an evening"},
      {"touches greeted", "A word on social media"},
      {"merges merged", "Another page became this one"},
      {"merges undone", "Two pages again"},
      {"assignments assigned", "Conversation given to"},
      {"assignments released", "Conversation given back"},
      {"prompts done", "Thought of, done"},
      {"prompts already_spoke", "Had already spoken"},
  };
  const auto found = titles.find(noun + " " + verb);
  return found == titles.end() ? noun + " " + verb : found->second;
}

Icon icon_of(const std::string& noun, const std::string& verb) {
  static const std::map<std::string, Icon> icons{{"notes", Icon::note},
                                                 {"occasions", Icon::day},
                                                 {"sales", Icon::piece},
                                                 {"messages", Icon::message},
                                                 {"assignments", Icon::message},
                                                 {"consents", Icon::consent},
                                                 {"suppressions", Icon::stop},
                                                 {"visits", Icon::visit},
                                                 {"companions", Icon::visit},
                                                 {"wishes", Icon::piece},
                                                 {"pauses", Icon::stop},
                                                 {"promises", Icon::promise},
                                                 {"repairs", Icon::piece},
                                                 {"prompts", Icon::prompt},
                                                 {"touches", Icon::call},
                                                 {"touches wrote_card", Icon::card},
                                                 {"touches dined", Icon::evening},
                                                 {"touches met", Icon::evening},
                                                 {"touches greeted", Icon::message}};
  auto found = icons.find(noun + " " + verb);
  if (found == icons.end()) found = icons.find(noun);
  return found == icons.end() ? Icon::page : found->second;
}

}  // namespace carnet::timeline
