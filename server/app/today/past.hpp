// SPDX-License-Identifier: Apache-2.0
// What has passed between the house and a client, as the rules ask it.
#pragma once

#include "app/today/client_day.hpp"

namespace carnet::today {

Past past_of(const ClientRows& rows, const Setting& setting);

/// Contacts of the last year, for fatigue.
std::vector<PastContact> contacts_of(const ClientRows& rows, const Setting& setting);

/// Prompts of this client that were dealt with today; `later` is not done.
int done_today(const ClientRows& rows, const Setting& setting);

/// The words of the client's newest letter for another prompt.
std::string last_wording_of(const ClientRows& rows, PromptId prompt_id);

}  // namespace carnet::today
