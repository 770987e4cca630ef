// SPDX-License-Identifier: Apache-2.0
// Every query of the door: the house's own words, and alerts.
#pragma once

#include "app/door/door.hpp"

namespace carnet::door::store {

struct WordRecord {
  ClientId client_id;
  DoorWordId id;
  Side side = Side::say;
  std::string text;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(WordRecord, (), (client_id, id, side, text, staff_id, noted_at))

struct ListedWord {
  DoorWordId id;
  Side side = Side::say;
  std::string text;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(ListedWord, (), (id, side, text, staff_name))

struct AlertRecord {
  ClientId client_id;
  AlertId id;
  std::string text;
  Day last_day;
  std::string time_zone;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(AlertRecord, (),
                      (client_id, id, text, last_day, time_zone, staff_id, noted_at))

struct ListedAlert {
  AlertId id;
  std::string text;
  Day last_day;
  std::string time_zone;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(ListedAlert, (), (id, text, last_day, time_zone, staff_name))

/// The last said first.
std::vector<ListedWord> words_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
/// Those that may not have ended anywhere on earth, the first to end first.
std::vector<ListedAlert> alerts_of(sql::Tx& tx, const Scope& scope, ClientId client_id, Day since);
bool insert_word(sql::Tx& tx, const Scope& scope, const WordRecord& word);
bool insert_alert(sql::Tx& tx, const Scope& scope, const AlertRecord& alert);
bool remove_word(sql::Tx& tx, const Scope& scope, ClientId client_id, DoorWordId id);
bool remove_alert(sql::Tx& tx, const Scope& scope, ClientId client_id, AlertId id);

}  // namespace carnet::door::store
