// SPDX-License-Identifier: Apache-2.0
// How sizes are read, and what they are in other scales. Lengths in hundredths of a millimetre.
// US and Canada: inner diameter 0.458 + 0.032 n inches. UK: circumference 36.25 + 1.25 n mm, A is
// 1. ISO 8653: the circumference in millimetres. Japan: diameter (n + 38) / 3 mm.
#pragma once

#include "app/house/faults.hpp"
#include "app/sizes/sizes.hpp"

namespace carnet::sizes {

struct Measured {
  std::int64_t hundredth_mm = 0;
  std::string said;  // in the one form that is shown: "6 1/2" is "6½", "l.5" is "L½"
};

/// Whether a part is measured in this scale.
bool is_measured_in(Part part, Scale scale);

/// What somebody wrote in a scale; a size no hand, wrist or neck has is refused.
Parsed<Measured> read_size(Part part, Scale scale, const std::string& said);

/// The nearest size of that scale: quarters in the US, halves in the UK, whole ones elsewhere;
/// empty beyond the scale's ends.
std::string nearest_in(Scale scale, std::int64_t hundredth_mm);

/// The other scales of the part.
std::vector<Nearest> nearest_of(Part part, Scale scale, std::int64_t hundredth_mm);

/// What is wrong with a size, by JSON pointer.
FieldFaults faults_of(const NewSize& size, Day today);

/// Marks the newest of each place; the sizes come newest first.
void mark_newest(std::vector<Size>& sizes);

}  // namespace carnet::sizes
