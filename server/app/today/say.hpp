// SPDX-License-Identifier: Apache-2.0
// What Today says about a reason and about a client held back, in the language of the house.
#pragma once

#include <string>
#include <string_view>

#include "app/today/signals/signal.hpp"
#include "app/today/withhold.hpp"

namespace carnet::today {

/// A reason in three lengths.
struct Said {
  std::string headline;  // "Anniversary, in three weeks"
  std::string line;      // "Their twelfth anniversary is Thursday 2 April"
  std::string text;      // the fact, its day and its record: for whoever asks why
};

/// One language of Today. Others stand beside say_en.cpp and are chosen by the house's tag.
struct Language {
  Said (*reason)(const Reason& reason, Day today);
  std::string (*withheld)(const Withholding& withholding, const std::string& name, Day today);
};

/// "en", "en-GB"… English for a language that has no file yet.
const Language& language_of(std::string_view tag);

extern const Language english;

}  // namespace carnet::today
