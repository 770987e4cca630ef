// SPDX-License-Identifier: Apache-2.0
// The words tastes are said in, and what is wrong with one that is not.
#pragma once

#include "app/house/faults.hpp"
#include "app/tastes/tastes.hpp"

namespace carnet::tastes {

/// Every kind with its words, in the order in which somebody is asked.
const std::vector<Offered>& offered();

/// The value as it is kept: the trade's own spelling where it is one of its words, else as said.
std::string spelt(TasteKind kind, const std::string& value);

/// Whether two values of a kind mean the same.
bool is_same_value(const std::string& one, const std::string& other);

FieldFaults faults_of(const NewTaste& taste);
FieldFaults faults_of(const NewBudget& budget);

}  // namespace carnet::tastes
