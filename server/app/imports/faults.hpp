// SPDX-License-Identifier: Apache-2.0
// What was at fault in a file: as its import keeps it, shows it and gives it out.
#pragma once

#include <span>

#include "app/imports/planned.hpp"

namespace carnet::imports {

/// As many as one import keeps; all of them are counted.
inline constexpr std::size_t kept_faults = 20'000;
/// As many are shown of the values left out, and as many of the rest.
inline constexpr std::size_t told_faults = 1'000;

/// The JSON of `imports.faults`. Imports from before values were left out have the list alone.
struct FaultList {
  Unreadable unreadable = Unreadable::leave_out;
  std::int64_t count = 0;
  std::int64_t left_out = 0;
  std::vector<ImportFault> faults;  // the first of them, in the file's order
};
BOOST_DESCRIBE_STRUCT(FaultList, (), (unreadable, count, left_out, faults))

FaultList read_faults(const std::string& text);
void add(FaultList& list, std::span<const ImportFault> faults);
std::vector<ImportFault> told_of(const FaultList& list);

/// For a spreadsheet: no cell begins as a formula does.
std::string csv_of(const FaultList& list);

}  // namespace carnet::imports
