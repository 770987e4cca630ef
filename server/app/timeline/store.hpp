// SPDX-License-Identifier: Apache-2.0
// Queries of the timeline: entries, and the words of their subjects.
#pragma once

#include <map>

#include "app/timeline/timeline.hpp"

namespace carnet::timeline::store {

struct EntryRow {
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::optional<StaffId> staff_id;
  std::optional<std::string> staff_name;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (id, at, noun, noun_id, verb, staff_id, staff_name))

std::vector<EntryRow> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                           const Before& before, int limit);

/// What subjects say now, by noun and id: the timeline itself copies no text. One is left out when
/// it is gone or says nothing.
using Subjects = std::map<std::pair<std::string, Uuid>, std::string>;

/// One query a noun, however many entries.
Subjects subject_texts(sql::Tx& tx, const Scope& scope, ClientId client_id,
                       const std::vector<EntryRow>& entries);

}  // namespace carnet::timeline::store
