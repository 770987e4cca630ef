// SPDX-License-Identifier: Apache-2.0
// Keeps a walk-in: every fault first, then client, visit, consents, wishes and promise in one
// transaction.
#include <algorithm>
#include <map>

#include "app/duplicates/duplicates.hpp"
#include "app/house/aliases.hpp"
#include "app/stores/day.hpp"
#include "app/walk_ins/follow_up.hpp"
#include "app/walk_ins/rules.hpp"
#include "app/walk_ins/store.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::walk_ins {

namespace {

using ContactKinds = std::map<ContactId, clients::ContactKind>;

// Where it was: as said, or where the asker works.
std::optional<StoreId> store_of(sql::Tx& tx, const Scope& scope, const NewWalkIn& walk_in) {
  const auto& said = walk_in.visit.store_id;
  if (said) return stores::exists(tx, scope, *said) ? said : std::nullopt;
  return scope.stores.empty() ? std::nullopt : std::optional(scope.stores.front());
}

ContactKinds contacts_of(sql::Tx& tx, const Scope& scope, Instant now, const NewWalkIn& walk_in) {
  ContactKinds kinds;
  if (walk_in.client) {
    for (const auto& contact : walk_in.client->contacts) kinds[contact.id] = contact.kind;
  } else if (const auto client = clients::load_client(tx, scope, now, *walk_in.client_id)) {
    for (const auto& contact : client->contacts) kinds[contact.id] = contact.kind;
  }
  return kinds;
}

Faults faults_in_consents(sql::Tx& tx, const Scope& scope, const NewWalkIn& walk_in,
                          const ContactKinds& contacts) {
  Faults faults;
  for (std::size_t place = 0; place < walk_in.consents.size(); ++place) {
    const auto& consent = walk_in.consents[place];
    const auto pointer = "/consents/" + std::to_string(place);
    const auto contact = contacts.find(consent.contact_id);
    if (contact == contacts.end() || contact->second == clients::ContactKind::address) {
      faults[pointer + "/contact_id"] = {"unknown", "The client has no such telephone or email."};
      continue;
    }
    const bool is_email = contact->second == clients::ContactKind::email;
    const auto channel = is_email ? consents::Channel::email : consents::Channel::sms;
    add_under(pointer, consents::faults_in(tx, scope, consent, channel), faults);
  }
  return faults;
}

Faults every_fault(sql::Tx& tx, const Scope& scope, Instant now, const NewWalkIn& walk_in) {
  Faults faults = faults_of(walk_in);
  const bool names_both_or_none = walk_in.client.has_value() == walk_in.client_id.has_value();
  const bool is_seen =
      !walk_in.client_id || clients::require_visible(tx, scope, *walk_in.client_id).has_value();
  if (!is_seen) faults["/client_id"] = {"unknown", "There is no such client."};
  if (walk_in.client) {
    const auto client = as_written(*walk_in.client, store_of(tx, scope, walk_in));
    add_under("/client", clients::faults_in(tx, scope, client), faults);
  }
  add_under("/visit", visits::faults_in(tx, scope, now, walk_in.visit), faults);
  for (std::size_t place = 0; place < std::min(walk_in.wishes.size(), most_wishes); ++place) {
    const auto pointer = "/wishes/" + std::to_string(place);
    add_under(pointer, wishes::faults_in(tx, scope, now, walk_in.wishes[place]), faults);
  }
  if (walk_in.promise) add_under("/promise", promises::faults_of(*walk_in.promise, now), faults);
  if (!names_both_or_none && is_seen && faults.count("/consents") == 0) {
    const auto contacts = contacts_of(tx, scope, now, walk_in);
    faults.merge(faults_in_consents(tx, scope, walk_in, contacts));
  }
  return faults;
}

// The page the visit goes on, and under which ids the contact points stand there.
struct Page {
  ClientId client_id;
  bool was_known = true;
  std::map<ContactId, ContactId> stands_as;
};

Result<Page> page_of(sql::Tx& tx, const Scope& scope, Instant now, const NewWalkIn& walk_in) {
  if (walk_in.client_id) return Page{*walk_in.client_id, true, {}};
  const auto client = as_written(*walk_in.client, store_of(tx, scope, walk_in));
  const bool is_kept = clients::require_visible(tx, scope, client.id).has_value();
  const bool is_apart = walk_in.is_apart.value_or(false);
  const bool has_own = is_kept || is_apart;
  if (const auto known = has_own ? std::nullopt : clients::page_of_known(tx, scope, client)) {
    // What the phone kept for the page it opened arrives on the page they had.
    keep_alias(tx, scope, now, client.id, *known);
    return Page{*known, true, clients::add_to_page(tx, scope, now, *known, client)};
  }
  const auto kept = clients::keep_client(tx, scope, now, client);
  if (!kept) return kept.error();
  if (is_apart && !is_kept) duplicates::set_apart(tx, scope, now, client.id);
  return Page{client.id, false, {}};
}

Result<void> keep_consents(sql::Tx& tx, const Scope& scope, Instant now, const Page& page,
                           const NewWalkIn& walk_in, Instant said_at) {
  Faults faults;
  for (std::size_t place = 0; place < walk_in.consents.size(); ++place) {
    auto consent = walk_in.consents[place];
    const auto stands_as = page.stands_as.find(consent.contact_id);
    if (stands_as != page.stands_as.end()) consent.contact_id = stands_as->second;
    const auto kept = consents::keep_consent(tx, scope, now, page.client_id, consent, said_at);
    if (!kept) add_under("/consents/" + std::to_string(place), kept.error().fields, faults);
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  return {};
}

// Nobody walks in and is forgotten: without a promise of their own the house makes one.
promises::NewPromise promise_of(sql::Tx& tx, const Scope& scope, Instant now,
                                const NewWalkIn& walk_in, Instant visited) {
  if (walk_in.promise) return *walk_in.promise;
  promises::NewPromise promise;
  promise.id = follow_up_id(walk_in.id);
  promise.text = *Line<300>::parse("Follow up on the visit");
  const auto where = store_of(tx, scope, walk_in);
  stores::Store store;
  store.time_zone = "UTC";
  if (where) store = stores::find(tx, scope, *where).value_or(store);
  promise.due = next_open_day(visited, now, store, stores::hours_of(tx, scope, store.id));
  return promise;
}

// A page with neither a name nor an address: nobody could keep a promise to them.
bool can_be_followed_up(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  const auto client = clients::load_client(tx, scope, now, client_id);
  return client && (client->kind != clients::ClientKind::unnamed || !client->contacts.empty());
}

Result<void> keep_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewWalkIn& walk_in, Instant visited) {
  if (!walk_in.promise && !can_be_followed_up(tx, scope, now, client_id)) return {};
  // Of a follow-up that nobody promised the visit's own line tells.
  const auto told = walk_in.promise ? InTimeline::yes : InTimeline::no;
  const auto promise = promises::make_promise(tx, scope, now, client_id,
                                              promise_of(tx, scope, now, walk_in, visited), told);
  if (!promise) return promise.error();
  return {};
}

// A phone without a line may be heard of after the day its wish was for: the wish stands.
void drop_days_over(Day today, std::vector<wishes::NewWish>& wishes) {
  for (auto& wish : wishes) {
    if (wish.by_day && *wish.by_day < today) wish.by_day.reset();
  }
}

using Wished = std::map<PieceId, std::vector<WishId>>;

// A page that two became may wish for one piece twice.
Wished wished_for(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  Wished wished;
  for (const auto& wish : wishes::wishes_of(tx, scope, client_id).items) {
    if (wish.piece_id && !wish.gifting) wished[*wish.piece_id].push_back(wish.id);
  }
  return wished;
}

void keep_secret(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                 std::span<const WishId> standing, std::vector<surprises::KeepFrom> kept_from) {
  for (const auto id : standing) {
    surprises::keep_from(tx, scope, now, client_id, surprises::Kept::wishes, id.uuid(), kept_from);
    for (auto& from : kept_from) from.id = new_id<SurpriseId>(now);
  }
}

// A piece that is wished for already is not wished for twice, but is a secret once that is said.
Result<void> keep_wishes(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                         const NewWalkIn& walk_in) {
  if (walk_in.wishes.empty()) return {};
  auto wished = wished_for(tx, scope, client_id);
  for (const auto& wish : walk_in.wishes) {
    if (const auto standing = wish.piece_id ? wished.find(*wish.piece_id) : wished.end();
        standing != wished.end()) {
      keep_secret(tx, scope, now, client_id, standing->second, wish.kept_from);
      continue;
    }
    const auto kept = wishes::keep_wish(tx, scope, now, client_id, wish);
    if (!kept) return kept.error();
    if (wish.piece_id) wished[*wish.piece_id].push_back(wish.id);
  }
  return {};
}

Result<WalkIn> answer_of(sql::Tx& tx, const Scope& scope, Instant now,
                         const store::WalkInRecord& row) {
  if (!clients::require_visible(tx, scope, row.client_id)) {
    return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  }
  const auto client = clients::load_client(tx, scope, now, row.client_id);
  if (!client) return client.error();
  return WalkIn{row.client_id, clients::display_name(*client), row.visit_id, row.was_known};
}

}  // namespace

Result<WalkIn> keep_walk_in(sql::Tx& tx, const Scope& scope, Instant now, const NewWalkIn& asked) {
  auto walk_in = asked;
  walk_in.client_id = as_meant(tx, scope, asked.client_id);
  drop_days_over(stores::day_of(tx, scope, now), walk_in.wishes);
  if (const auto stands = store::find(tx, scope, walk_in.id)) {
    return answer_of(tx, scope, now, *stands);
  }
  if (auto faults = every_fault(tx, scope, now, walk_in); !faults.empty()) {
    return bad_fields(std::move(faults));
  }
  const auto page = page_of(tx, scope, now, walk_in);
  if (!page) return page.error();
  const auto visit = visits::keep_visit(tx, scope, now, page->client_id, walk_in.visit);
  if (!visit) return visit.error();
  const auto agreed = keep_consents(tx, scope, now, *page, walk_in, visit->at);
  if (!agreed) return agreed.error();
  const auto wished = keep_wishes(tx, scope, now, page->client_id, walk_in);
  if (!wished) return wished.error();
  const auto promised = keep_promise(tx, scope, now, page->client_id, walk_in, visit->at);
  if (!promised) return promised.error();
  store::insert(tx, scope,
                {walk_in.id, page->client_id, visit->id, page->was_known, scope.person(), now});
  return answer_of(tx, scope, now, *store::find(tx, scope, walk_in.id));
}

}  // namespace carnet::walk_ins
