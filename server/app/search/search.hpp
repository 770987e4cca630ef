// SPDX-License-Identifier: Apache-2.0
// One field for everything: clients by names and numbers, by names heard or spelt alike, and by the
// words that stand on their pages, each with why it was found.
#pragma once

#include <string>
#include <vector>

#include "app/clients/list.hpp"
#include "app/house/session.hpp"
#include "app/search/found_by.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet::search {

/// The client's line says why, in words, unless the name itself was typed.
struct Hit {
  clients::list::ClientRow client;
  FoundBy by = FoundBy::name;
  std::string text;  // the name that is alike, the words around what was found, or those alone
};
BOOST_DESCRIBE_STRUCT(Hit, (), (client, by, text))

/// `behind`: so much changed at once that its words are still being read; what was just written or
/// brought in may be missing.
struct Hits {
  std::vector<Hit> items;
  bool behind = false;
};
BOOST_DESCRIBE_STRUCT(Hits, (), (items, behind))

void add_routes(Routes& routes);
void add_jobs(jobs::Queue& queue);
void start_jobs(sql::Tx& tx, Instant now);

}  // namespace carnet::search
