// SPDX-License-Identifier: Apache-2.0
// What a client's names and addresses must be, decided on plain values.
#pragma once

#include "app/clients/clients.hpp"

namespace carnet::clients {

/// Faults of a new client beyond single words: somebody must be recognisable, every contact
/// point must read, no address and no id may stand twice. `country` is where the store is.
FieldFaults faults_of(const NewClient& client, const std::string& country);

struct Names {
  std::string given;
  std::string family;
  std::string preferred;
};
Names names_of(const NewClient& client);

/// Whether one page serves both: a name is missing, both are called the same when folded, or only
/// the first name was said and it is theirs.
bool may_be_same(const Names& known, const Names& said);

/// Under which letter of the alphabet a sort key stands: "W"; "#" before all letters, "~" without
/// a name. Letters of other scripts stand for themselves.
std::string sort_letter(const std::string& sort_key);

/// The sort keys under a letter: from `from`, before `before`. Nothing when it is no letter.
struct KeysUnder {
  std::string from;
  std::string before;
};
std::optional<KeysUnder> keys_under(const std::string& letter);

/// "Last piece in March 2025".
std::string last_piece_line(Day day);

/// "Stopped at Halo ring and 1 more, 12 March 2026, met by Ines": what is known of somebody without
/// a name.
std::string stopped_line(const std::string& piece, int others, Day day, const std::string& met_by);

struct DatedOccasion {
  OccasionId id;
  std::string label;
  PartialDay date;
};

/// The one that comes first from `today` on.
std::optional<NextOccasion> next_of(const std::vector<DatedOccasion>& occasions, Day today);

}  // namespace carnet::clients
