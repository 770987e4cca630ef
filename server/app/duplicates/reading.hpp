// SPDX-License-Identifier: Apache-2.0
// From what stands on a page, or is being typed, to what can be compared; and findings in words.
#pragma once

#include "app/duplicates/store.hpp"

namespace carnet::duplicates {

Identity identity_of(const store::Facts& facts);
Identity identity_of(const Described& person);

/// "12 Rue Royale, 75008 Paris" and "1 Elm St, Springfield, IL 62701": as far as it can be read.
Home read_home(const std::string& postal_address);

/// The one that says most: with a year before one without.
std::optional<store::BirthdayRow> birthday_of(const store::Facts& facts);

Band band_of(const Comparison& comparison);

/// "first name sounds alike"
std::string in_words(const Finding& finding);
std::vector<Told> told(const Comparison& comparison);
/// What speaks for one person, the strongest first, in one line.
std::string why(const Comparison& comparison);

/// The odds that both are one person, in hundredths of a bit.
int weight_of(const Comparison& comparison);

}  // namespace carnet::duplicates
