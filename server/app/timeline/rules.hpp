// SPDX-License-Identifier: Apache-2.0
// How an entry of the ledger is titled.
#pragma once

#include <string>

namespace carnet::timeline {

/// "Visit", "Bought", "Text sent"… from the noun and the verb of an entry.
std::string title_of(const std::string& noun, const std::string& verb);

}  // namespace carnet::timeline
