// SPDX-License-Identifier: Apache-2.0
// Walk-ins: a person through the door, written down in one piece before they have left it.
#pragma once

#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/promises/promises.hpp"
#include "app/visits/visits.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::walk_ins {

/// Exactly one of client_id and client.
struct NewWalkIn {
  WalkInId id;
  std::optional<ClientId> client_id;
  std::optional<clients::NewClient> client;
  visits::NewVisit visit;
  std::vector<carnet::consents::NewConsent> consents;
  // The house makes one when absent, unless there is neither a name nor an address to follow up.
  std::optional<promises::NewPromise> promise;
  std::vector<wishes::NewWish> wishes{};  // which of the pieces they would have
  // Of somebody new: not whoever has their name and number here, which is never asked again.
  std::optional<bool> is_apart{};
};
BOOST_DESCRIBE_STRUCT(NewWalkIn, (),
                      (id, client_id, client, visit, consents, promise, wishes, is_apart))

struct WalkIn {
  ClientId client_id;
  std::string client_name;
  VisitId visit_id;
  bool was_known = false;  // on a page that was there already
};
BOOST_DESCRIBE_STRUCT(WalkIn, (), (client_id, client_name, visit_id, was_known))

/// Keeps client, visit, consents, wishes and promise together, or nothing of them. The same id
/// again, or any part of it kept before, changes nothing.
Result<WalkIn> keep_walk_in(sql::Tx& tx, const Scope& scope, Instant now, const NewWalkIn& walk_in);

/// The promise that the house itself made for a visit ends with it, where it is still open.
void drop_follow_up(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                    VisitId visit_id);

struct RemovedVisit {
  ClientId client_id;
  VisitId visit_id;
  Instant at;
};
/// Opens it again where it ended with the visit.
void take_up_follow_up(sql::Tx& tx, const Scope& scope, Instant now, const RemovedVisit& visit);

void add_routes(Routes& routes);

}  // namespace carnet::walk_ins
