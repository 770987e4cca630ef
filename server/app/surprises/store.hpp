// SPDX-License-Identifier: Apache-2.0
// Every query of surprises.
#pragma once

#include "app/surprises/rules.hpp"

namespace carnet::surprises::store {

struct SurpriseRecord {
  ClientId client_id;
  SurpriseId id;
  Kept noun = Kept::wishes;
  Uuid noun_id;
  ClientId other_id;
  std::optional<Day> until;
  std::optional<StaffId> staff_id;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(SurpriseRecord, (),
                      (client_id, id, noun, noun_id, other_id, until, staff_id, at))

/// Of one page, the newest first; those that are over are left out, and those of what a colleague
/// keeps to themselves.
std::vector<Surprise> all_of(sql::Tx& tx, const Scope& scope, ClientId client_id, Day today);
std::int64_t count_on(sql::Tx& tx, const Scope& scope, ClientId client_id, Day today);
/// One of them, also when it is over.
std::optional<Surprise> find(sql::Tx& tx, const Scope& scope, ClientId client_id, SurpriseId id);
bool insert(sql::Tx& tx, const Scope& scope, const SurpriseRecord& surprise);
bool remove(sql::Tx& tx, const Scope& scope, ClientId client_id, SurpriseId id);
/// Whether the page has what is to be kept; a colleague's private note is none.
bool has(sql::Tx& tx, const Scope& scope, ClientId client_id, Kept noun, Uuid id);

struct KeptRow {
  Kept noun = Kept::wishes;
  Uuid noun_id;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (noun, noun_id))
/// What these pages keep from any of these people.
std::vector<KeptRow> kept_from(sql::Tx& tx, const Scope& scope, std::span<const ClientId> pages,
                               const std::vector<ClientId>& people, Day today);
std::vector<KeptThing> things_kept(sql::Tx& tx, const Scope& scope, ClientId client_id, Kept noun,
                                   Day today);
/// What these pages keep from whomever.
std::vector<Uuid> kept_from_anybody(sql::Tx& tx, const Scope& scope,
                                    std::span<const ClientId> pages, Day today);
/// Those of these pages that keep anything.
std::vector<ClientId> pages_keeping(sql::Tx& tx, const Scope& scope,
                                    std::span<const ClientId> pages, Day today);
/// What each of these pages keeps from its own client.
std::vector<KeptRow> kept_from_own(sql::Tx& tx, const Scope& scope,
                                   std::span<const ClientId> clients, Day today);

/// Everybody who has the address of this contact point, the client among them.
std::vector<ClientId> readers_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                 ContactId contact_id);
/// Whether others than those who have a page read it too.
bool is_marked_shared(sql::Tx& tx, const Scope& scope, ClientId client_id, ContactId contact_id);
/// From whom this page keeps something.
std::vector<ClientId> kept_in_the_dark(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                       Day today);
/// Whether only its author may know of it.
bool is_private(sql::Tx& tx, const Scope& scope, ClientId client_id, Kept noun, Uuid id);
/// All that any page keeps from these people, in words and pieces; of private things only those of
/// the asker, who could read words by asking; all of them for the house, which sends.
std::vector<Secret> secrets_from(sql::Tx& tx, const Scope& scope,
                                 const std::vector<ClientId>& people, Day today);

}  // namespace carnet::surprises::store
