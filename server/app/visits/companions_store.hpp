// SPDX-License-Identifier: Apache-2.0
// Every query of companions: who came along on whose visit.
#pragma once

#include "app/clients/clients.hpp"
#include "app/visits/visits.hpp"

namespace carnet::visits {

/// Of a row: on the page of whose visit it was, or of who came along.
enum class Part { host, guest };
BOOST_DESCRIBE_ENUM(Part, host, guest)

}  // namespace carnet::visits

namespace carnet::visits::store {

/// One row of `companions`.
struct CompanionRecord {
  ClientId client_id;
  CompanionId id;
  VisitId visit_id;
  Part part = Part::host;
  ClientId other_id;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CompanionRecord, (), (client_id, id, visit_id, part, other_id, staff_id, at))

/// Gives each of these visits of the client those who came along and whom the asker may see.
void add_companions(sql::Tx& tx, const Scope& scope, ClientId client_id,
                    std::vector<Visit>& visits);

std::optional<CompanionRecord> find_companion(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                              CompanionId id);
/// False when it stands already.
bool insert_companion(sql::Tx& tx, const Scope& scope, const CompanionRecord& companion);
void remove_companion(sql::Tx& tx, const Scope& scope, ClientId client_id, CompanionId id);

/// One visit on which the client came along, as its host's page has it.
struct AlongRow {
  CompanionId id;
  VisitId visit_id;
  ClientId host_id;
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  clients::NameOrder name_order = clients::NameOrder::given_family;
  int is_seen = 0;  // whether the asker may see the host
  std::optional<std::string> pieces;
};
BOOST_DESCRIBE_STRUCT(AlongRow, (),
                      (id, visit_id, host_id, given_name, family_name, preferred_name, name_order,
                       is_seen, pieces))

std::vector<AlongRow> along(sql::Tx& tx, const Scope& scope, ClientId client_id,
                            const std::vector<Uuid>& ids);

}  // namespace carnet::visits::store
