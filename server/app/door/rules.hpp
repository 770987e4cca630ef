// SPDX-License-Identifier: Apache-2.0
// What a door card says, from records that were read already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/door/door.hpp"
#include "app/occasions/occasions.hpp"
#include "app/pauses/pauses.hpp"
#include "app/promises/promises.hpp"
#include "app/relations/relations.hpp"
#include "app/tastes/tastes.hpp"
#include "app/visits/visits.hpp"

namespace carnet::door {

/// No more lines than can be read while somebody walks in.
inline constexpr std::size_t most_a_side = 5;

/// Each part as its own feature answers it.
struct Known {
  std::string given_name;
  std::string preferred_name;
  std::vector<relations::Relation> relations;
  std::vector<occasions::Occasion> occasions;
  std::vector<visits::Visit> visits;  // the newest first
  std::vector<promises::Promise> promises;
  std::vector<tastes::Taste> tastes;
  Day today;
  std::string zone;                      // where the door is
  std::optional<pauses::Pause> pause{};  // what stands
};

/// Their own name first, then what is owed, what comes, what they looked at, and whom they love;
/// while contact rests, their name and what is owed alone.
std::vector<DoorLine> lines_to_say(const Known& known);

/// That contact rests, allergies, days they do not want to hear of, and what they do not like.
std::vector<DoorLine> lines_to_avoid(const Known& known);

/// Whether an alert still stands on a day.
bool stands_on(Day last_day, Day today);

}  // namespace carnet::door
