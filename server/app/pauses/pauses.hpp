// SPDX-License-Identifier: Apache-2.0
// Pauses: after a death, a parting or an illness nobody is reminded of a client, until a person
// wakes them. Answers to what they write, and word about repairs, still go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"

namespace carnet {

using PauseId = Id<struct PauseNoun>;

}  // namespace carnet

namespace carnet::pauses {

/// The heaviest first. `space`: they asked to be left alone for a while, or somebody felt it.
enum class PauseKind { bereavement, divorce, called_off, illness, space };
BOOST_DESCRIBE_ENUM(PauseKind, bereavement, divorce, called_off, illness, space)

/// Somebody else who rests by the same pause.
struct PausedTogether {
  ClientId client_id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(PausedTogether, (), (client_id, name))

struct Pause {
  PauseId id;
  std::optional<PauseKind> kind;  // only for those who need to know: book, store's managers, owner
  Instant at;
  std::optional<std::string> staff_name;
  std::optional<Instant> ended_at;
  std::optional<std::string> ended_by;
  std::vector<PausedTogether> together;  // those who still rest, and whom the asker may see
};
BOOST_DESCRIBE_STRUCT(Pause, (), (id, kind, at, staff_name, ended_at, ended_by, together))

/// One more client whom the pause covers, under an identifier of its own.
struct NewPauseOfOther {
  PauseId id;
  ClientId client_id;
};
BOOST_DESCRIBE_STRUCT(NewPauseOfOther, (), (id, client_id))

struct NewPause {
  PauseId id;
  PauseKind kind = PauseKind::space;
  std::vector<NewPauseOfOther> others{};
};
BOOST_DESCRIBE_STRUCT(NewPause, (), (id, kind, others))
inline constexpr std::size_t most_others = 20;

/// Begins a pause, on the pages of the others too; whoever of them rests already goes on resting as
/// they do. The same id again answers what stands. A parting mutes the days of the couple on both
/// pages. Conflict "already_paused" while another stands.
Result<Pause> begin_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewPause& pause);

enum class Waking { client, everybody };
BOOST_DESCRIBE_ENUM(Waking, client, everybody)

/// Wakes the client, or everybody who rests by the same pause; the days that were muted stay so.
/// Where a merge brought two pauses onto one page, both end. not_found when there is no such pause.
Result<Pause> end_pause(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        PauseId id, Waking waking);

/// What stands now, for the head of a page: of two that a merge brought together the heavier, then
/// the older one. The caller has checked that the asker may see it.
std::optional<Pause> standing(sql::Tx& tx, const Scope& scope, ClientId client_id);

bool is_paused(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// A condition of SQL: contact with the client whose id is `client` ("c.id") rests.
std::string paused(std::string_view client);

void add_routes(Routes& routes);

}  // namespace carnet::pauses
