// SPDX-License-Identifier: Apache-2.0
// Address cards (vCard) in any encoding.
#include "test/fuzz/readings.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

void carnet::fuzz::read(std::string_view input) {
  fuzz::read_as(imports::readable_text(input), imports::ImportKind::vcard);
}
