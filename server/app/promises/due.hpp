// SPDX-License-Identifier: Apache-2.0
// Open promises by the day they are due, for a calendar.
#pragma once

#include "app/promises/promises.hpp"

namespace carnet::promises {

/// Made by the asker, or by the people of the asker's stores.
enum class MadeBy { asker, stores };

/// Open promises due from a day up to another, the earliest first: a thousand at most, about
/// clients whom the asker may see.
std::vector<Promise> due_between(sql::Tx& tx, const Scope& scope, MadeBy made_by, Day from, Day to);

}  // namespace carnet::promises
