// SPDX-License-Identifier: Apache-2.0
// Repairs: a piece a client left with the house, what is done to it, and how far it has come. Each
// step is a row of its own, with a who and a when.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/files/files.hpp"
#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/surprises/surprises.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/or_none.hpp"
#include "kit/shape/words.hpp"

namespace carnet {

using RepairId = Id<struct RepairNoun>;

}  // namespace carnet

namespace carnet::repairs {

enum class RepairKind { resize, clean, stone, clasp, restring, engrave, battery, other };
BOOST_DESCRIBE_ENUM(RepairKind, resize, clean, stone, clasp, restring, engrave, battery, other)

/// In the order a repair passes through them; some may be left out, none comes twice.
enum class RepairState { received, quoted, approved, at_bench, ready, collected };
BOOST_DESCRIBE_ENUM(RepairState, received, quoted, approved, at_bench, ready, collected)

struct Step {
  RepairState state = RepairState::received;
  std::optional<std::string> by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Step, (), (state, by, at))

struct Repair {
  RepairId id;
  ClientId client_id;
  std::string piece;  // "The sapphire ring of her mother"
  RepairKind kind = RepairKind::other;
  std::string note;
  std::optional<Money> agreed;  // what the piece is worth, as agreed with the client at intake
  std::optional<Day> promised;
  RepairState state = RepairState::received;
  std::vector<Step> steps;               // the first one first
  std::vector<files::File> photographs;  // as it came in, and later; the first taken first
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Repair, (),
                      (id, client_id, piece, kind, note, agreed, promised, state, steps,
                       photographs, version))

/// What is in the house: all of it, what waits to be collected, or what should have been ready.
enum class Shelf { in_house, ready, late };
BOOST_DESCRIBE_ENUM(Shelf, in_house, ready, late)

/// A repair as the floor looks for it, with whose it is.
struct ShelvedRepair {
  Repair repair;
  std::string client_name;
};
BOOST_DESCRIBE_STRUCT(ShelvedRepair, (), (repair, client_name))

struct NewRepair {
  RepairId id;
  Line<200> piece;
  RepairKind kind = RepairKind::other;
  std::optional<Prose<2000>> note;
  std::optional<Money> agreed;
  std::optional<Day> promised;
  std::vector<surprises::KeepFrom> kept_from{};
};
BOOST_DESCRIBE_STRUCT(NewRepair, (), (id, piece, kind, note, agreed, promised, kept_from))

/// What is left out stays as it is; a value of zero and an empty day take theirs away.
struct RepairEdit {
  std::optional<Line<200>> piece;
  std::optional<RepairKind> kind;
  std::optional<Prose<2000>> note;
  std::optional<Money> agreed;
  std::optional<OrNone<Day>> promised;
};
BOOST_DESCRIBE_STRUCT(RepairEdit, (), (piece, kind, note, agreed, promised))

/// Takes a piece in. The same id again answers what stands.
Result<Repair> take_in(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewRepair& repair);

/// Moves a repair forward; a state it has passed answers what stands, an earlier one it has not
/// been in is a conflict. not_found when there is none.
Result<Repair> move_on(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       RepairId id, RepairState state);

/// What is in the house first, the promised day that comes first before the others; then what was
/// collected, the latest first. The caller has checked that the asker may see the client.
Page<Repair> repairs_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);
void add_edit_routes(Routes& routes);

}  // namespace carnet::repairs
