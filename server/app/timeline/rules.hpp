// SPDX-License-Identifier: Apache-2.0
// How an entry of the ledger is titled and signed.
#pragma once

#include "app/timeline/timeline.hpp"

namespace carnet::timeline {

/// "Visit", "Bought", "Text sent"… from the noun and the verb of an entry.
std::string title_of(const std::string& noun, const std::string& verb);

/// A noun's sign; touches have one for each way of being in touch.
Icon icon_of(const std::string& noun, const std::string& verb);

}  // namespace carnet::timeline
