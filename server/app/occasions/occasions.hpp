// SPDX-License-Identifier: Apache-2.0
// The days that matter to a client, as they told us: the year, or even the day, may be missing.
#pragma once

#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::occasions {

enum class OccasionKind { birthday, anniversary, wedding, engagement, custom };
BOOST_DESCRIBE_ENUM(OccasionKind, birthday, anniversary, wedding, engagement, custom)

struct Occasion {
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::string label;
  PartialDay date;
  std::string person;  // whose day it is when it is not the client's own; empty otherwise
  bool muted = false;  // the client does not want to hear of it
  std::optional<std::string> muted_by;
  std::optional<Instant> muted_at;
};
BOOST_DESCRIBE_STRUCT(Occasion, (), (id, kind, label, date, person, muted, muted_by, muted_at))

struct NewOccasion {
  OccasionId id;
  OccasionKind kind = OccasionKind::custom;
  std::optional<Line<100>> label;  // the kind's own words when absent
  PartialDay date;
  std::optional<Line<100>> person;
  std::optional<bool> muted;
};
BOOST_DESCRIBE_STRUCT(NewOccasion, (), (id, kind, label, date, person, muted))

/// "Birthday", "Wedding anniversary"… for an occasion that was given no words of its own.
std::string usual_label(OccasionKind kind);

/// Keeps an occasion of a client. The same id again answers what stands.
Result<Occasion> keep_occasion(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const NewOccasion& occasion);

/// All of a client's, by month and day. The caller has checked that the asker may see it.
Page<Occasion> occasions_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// After a parting: mutes the client's anniversaries, wedding and engagement that are not muted
/// yet, for a pause whose id is `pause_id`. unmute_for takes back what it muted.
void mute_couples_days(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       Uuid pause_id);
void unmute_for(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, Uuid pause_id);

void add_routes(Routes& routes);

}  // namespace carnet::occasions
