// SPDX-License-Identifier: Apache-2.0
// The door card: what to say to a client and what not to, read in twenty seconds while they come
// in; and alerts, which end by themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/session.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::door {

using DoorWordId = Id<struct DoorWordNoun>;
using AlertId = Id<struct AlertNoun>;

enum class Side { say, avoid };
BOOST_DESCRIBE_ENUM(Side, say, avoid)

/// One line of the card, from a record or in the house's own words.
struct DoorLine {
  std::optional<DoorWordId> id;  // of the house's own words, which can be taken away
  std::string text;
  std::string noun;  // where it comes from: "occasions"
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(DoorLine, (), (id, text, noun, staff_name))

struct Alert {
  AlertId id;
  std::string text;
  Day last_day;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(Alert, (), (id, text, last_day, staff_name))

struct DoorCard {
  std::vector<Alert> alerts;  // those that stand today
  std::vector<DoorLine> say;
  std::vector<DoorLine> avoid;
};
BOOST_DESCRIBE_STRUCT(DoorCard, (), (alerts, say, avoid))

struct NewDoorWord {
  DoorWordId id;
  Side side = Side::say;
  Line<120> text;
};
BOOST_DESCRIBE_STRUCT(NewDoorWord, (), (id, side, text))

struct NewAlert {
  AlertId id;
  Line<160> text;
  Day last_day;  // it stands until this day has ended
};
BOOST_DESCRIBE_STRUCT(NewAlert, (), (id, text, last_day))

/// The same id again answers what stands.
Result<DoorLine> keep_word(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                           const NewDoorWord& word);
Result<Alert> keep_alert(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewAlert& alert);

/// Those that stand now, the first to end first. The caller has checked that the asker may see the
/// client.
std::vector<Alert> alerts_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::door
