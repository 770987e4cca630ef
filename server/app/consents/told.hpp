// SPDX-License-Identifier: Apache-2.0
// A consent in one line, as the ledger tells it.
#pragma once

#include "app/consents/consents.hpp"

namespace carnet::consents {

/// "News by text: said yes at the counter", "Orders and repairs by email: said no".
std::string consent_text(const Consent& consent);

}  // namespace carnet::consents
