// SPDX-License-Identifier: Apache-2.0
// What is worth knowing of a client at a glance, and how many pieces they have of us. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/sales/sales.hpp"
#include "app/sizes/sizes.hpp"
#include "app/tastes/tastes.hpp"

namespace carnet::clients {

/// One of the things worth knowing at a glance: what was measured, said, or chosen so far.
struct Hallmark {
  std::string label;
  std::string value;
  std::optional<std::string> detail;  // the scale of a ring: "US", "EU"
};
BOOST_DESCRIBE_STRUCT(Hallmark, (), (label, value, detail))

/// The ring's size; the metal and the stone; the wrist, chain or bracelet; then the style and kind
/// of piece. What they said comes before what they chose, and that counts only when it is a habit:
/// twice at least, or the only choice.
std::vector<Hallmark> hallmarks_of(const std::vector<sales::BoughtLine>& lines,
                                   const std::vector<sizes::Size>& sizes,
                                   const std::vector<tastes::Taste>& tastes);

/// "Six pieces since 2014".
std::string pieces_text_of(const std::vector<sales::BoughtLine>& lines);

}  // namespace carnet::clients
