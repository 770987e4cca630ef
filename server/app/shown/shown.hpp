// SPDX-License-Identifier: Apache-2.0
// Show-the-client mode: what may be read on a phone that is turned to the client. Its audience is
// the client, so that whatever is added here keeps surprises too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "app/repairs/repairs.hpp"

namespace carnet::shown {

/// In the words of the trade alone: what was said may name a budget or somebody else.
struct ShownWish {
  std::optional<std::string> title;  // of the piece, where one is named
  std::string said;                  // what they said of one that is yet to be found
  std::string style;
  std::string stone;
  std::string metal;
  std::string category;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(ShownWish, (), (title, said, style, stone, metal, category, picture))

/// A piece of theirs by its title, another in the words of the trade; what the house noted of it is
/// its own.
struct ShownRepair {
  std::string piece;
  repairs::RepairKind kind = repairs::RepairKind::other;
  repairs::RepairState state = repairs::RepairState::received;
  std::optional<Day> promised;
};
BOOST_DESCRIBE_STRUCT(ShownRepair, (), (piece, kind, state, promised))

struct ShownPiece {
  std::string title;
  Day day;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(ShownPiece, (), (title, day, picture))

/// What they stopped at when they came.
struct ShownLook {
  std::string title;
  std::optional<pieces::Picture> picture;
};
BOOST_DESCRIBE_STRUCT(ShownLook, (), (title, picture))

/// No spend, no note, no budget, no name but their own.
struct Shown {
  std::string name;
  std::vector<ShownWish> wishes;     // open ones
  std::vector<ShownRepair> repairs;  // in the house
  std::vector<std::string> sizes;    // "US 6½"
  std::vector<ShownPiece> pieces;    // theirs, the newest first
  std::vector<ShownLook> looks;      // of their last visits, what is neither theirs nor wished for
};
BOOST_DESCRIBE_STRUCT(Shown, (), (name, wishes, repairs, sizes, pieces, looks))

void add_routes(Routes& routes);

}  // namespace carnet::shown
