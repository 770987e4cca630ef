// SPDX-License-Identifier: Apache-2.0
// JSON: files of other systems, and bodies of requests.
#include "app/imports/imports.hpp"
#include "test/fuzz/readings.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

void carnet::fuzz::read(std::string_view input) {
  const auto text = imports::readable_text(input);
  for (const auto kind : {imports::ImportKind::edge_json, imports::ImportKind::square_json,
                          imports::ImportKind::business_central}) {
    fuzz::read_as(text, kind);
  }
  if (const auto attestation = json::parse<imports::Attestation>(input)) {
    const auto again = json::parse<imports::Attestation>(json::print(*attestation));
    fuzz::require(again.has_value(), "what was read can be read again");
  }
  (void)json::parse<clients::NewClient>(input);
}
