// SPDX-License-Identifier: Apache-2.0
// What was promised, as a letter may say it: the house writes its promises down for itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace carnet::drafts {

/// "Send the photographs." becomes "send the photographs", to follow "we promised you to". Nothing
/// where the note does not begin with what is to be done, speaks of somebody (by name, or as
/// "her"), names an amount, or is too long for a letter: then the letter says when it was promised
/// alone.
std::optional<std::string> promise_in_a_letter(std::string_view note);

}  // namespace carnet::drafts
