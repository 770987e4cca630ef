// SPDX-License-Identifier: Apache-2.0
// The phone's book: what a phone keeps of its owner's clients, to be read without a network.
// A phone asks /api/sync for a cursor, reads the book page by page, and later asks what changed
// since that cursor: for each client named it asks for this one client anew, and drops it when the
// answer is not_found. A cursor that is too old is refused with the code "cursor": the phone then
// reads the whole book afresh.
#pragma once

#include "app/clients/list.hpp"
#include "app/clients/profile.hpp"
#include "app/inbox/inbox.hpp"
#include "app/messages/thread.hpp"
#include "app/notes/notes.hpp"
#include "app/promises/promises.hpp"
#include "app/timeline/timeline.hpp"
#include "app/visits/visits.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::book {

/// Everything about one client, each part exactly what its own route answers the same asker.
struct KeptClient {
  clients::Client client;
  clients::list::ClientRow row;
  std::string search;    // folded words and digits, for looking up while typing
  std::string sort_key;  // compares by bytes
  clients::Profile profile;
  Page<timeline::Entry> timeline;
  Page<messages::Message> messages;
  Page<visits::Visit> visits;
  Page<wishes::Wish> wishes;
  Page<promises::Promise> promises;
  Page<notes::Note> notes;
  inbox::Assignment assignment;
};
BOOST_DESCRIBE_STRUCT(KeptClient, (),
                      (client, row, search, sort_key, profile, timeline, messages, visits, wishes,
                       promises, notes, assignment))

/// A phone keeps this many clients, the most recently touched.
inline constexpr int most_kept = 500;

void add_routes(Routes& routes);

}  // namespace carnet::book
