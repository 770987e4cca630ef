// SPDX-License-Identifier: Apache-2.0
// What a template may say, and how its placeholders are filled.
#pragma once

#include <map>

#include "app/templates/templates.hpp"

namespace carnet::templates {

/// Faults by JSON pointer: an unknown placeholder, a brace left open, a word that carriers read as
/// an order asked for as an answer, a public link shortener, a text too long to be sent.
FieldFaults faults_of(const Template& checked);

/// The words for each placeholder that is known.
using Known = std::map<Placeholder, std::string>;

struct Filled {
  std::string body;
  std::vector<Placeholder> missing;  // each once, in the order of their first use
};
Filled fill(const std::string& body, const Known& known);

}  // namespace carnet::templates
