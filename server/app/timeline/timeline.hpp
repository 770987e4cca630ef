// SPDX-License-Identifier: Apache-2.0
// The ledger "Together": what happened with a client, newest first, told from its subjects.
#pragma once

#include "app/house/paging.hpp"
#include "app/house/session.hpp"

namespace carnet::timeline {

/// The sign that stands beside an entry.
enum class Icon {
  page,
  note,
  day,
  piece,
  message,
  consent,
  stop,
  visit,
  promise,
  call,
  card,
  evening,
  prompt
};
BOOST_DESCRIBE_ENUM(Icon, page, note, day, piece, message, consent, stop, visit, promise, call,
                    card, evening, prompt)

struct Entry {
  Uuid id;
  Instant at;
  std::string noun;
  Uuid noun_id;
  std::string verb;
  std::string title;
  Icon icon = Icon::page;
  std::optional<std::string> text;
  std::optional<std::string> staff_name;
  bool is_own = false;  // the asker's
};
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, noun, noun_id, verb, title, icon, text, staff_name, is_own))

/// A page of a client's ledger, newest first. The caller has checked that the asker may see it.
Result<Page<Entry>> entries_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                               const PageQuery& query);

void add_routes(Routes& routes);

}  // namespace carnet::timeline
