// SPDX-License-Identifier: Apache-2.0
// Tables of comma-separated text in any encoding, as every kind that has a header.
#include "test/fuzz/readings.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

void carnet::fuzz::read(std::string_view input) {
  const auto text = imports::readable_text(input);
  fuzz::read_as(text, std::nullopt);
  if (input.empty()) return;
  // The last byte says as what else it is read, so that the beginning stays the file's own.
  static const auto kinds = shape::enum_names<imports::ImportKind>();
  const auto kind = kinds[static_cast<unsigned char>(input.back()) % kinds.size()];
  fuzz::read_as(text, shape::enum_value<imports::ImportKind>(kind));
}
