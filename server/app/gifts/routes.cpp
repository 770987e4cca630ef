// SPDX-License-Identifier: Apache-2.0
// Saying who wears what was sold, and its routes.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/gifts/store.hpp"
#include "app/house/aliases.hpp"
#include "app/surprises/surprises.hpp"

namespace carnet::gifts {

struct Gifts {
  std::vector<Gift> items;
};
BOOST_DESCRIBE_STRUCT(Gifts, (), (items))

namespace {

constexpr auto noun = "gifts";

void forget(sql::Tx& tx, const Scope& scope, Instant now, const store::GiftRecord& gift) {
  store::remove(tx, scope, gift.client_id, gift.id);
  record(tx, scope, now, {gift.client_id, noun, gift.id.uuid(), "removed", now, InTimeline::no});
  if (!gift.other_id) return;
  store::remove(tx, scope, *gift.other_id, gift.id);
  record(tx, scope, now, {gift.other_id, noun, gift.id.uuid(), "removed", now, InTimeline::no});
}

void write(sql::Tx& tx, const Scope& scope, Instant now, const store::GiftRecord& gift) {
  store::put(tx, scope, gift);
  record(tx, scope, now, {gift.client_id, noun, gift.id.uuid(), "kept", now, InTimeline::no});
}

// On the wearer's page; of what is kept from them the payer's page alone tells that it changed.
void write_mirror(sql::Tx& tx, const Scope& scope, Instant now, const store::GiftRecord& mirror,
                  SaleId sale_id) {
  const auto payer_id = *mirror.other_id;
  const auto unheard = surprises::unheard_by(tx, scope, now, Audience::client(mirror.client_id),
                                             std::span(&payer_id, 1));
  const bool is_kept = unheard.has(surprises::Kept::sales, sale_id.uuid());
  const auto told_on = is_kept ? payer_id : mirror.client_id;
  store::put(tx, scope, mirror);
  record(tx, scope, now, {told_on, noun, mirror.id.uuid(), "kept", now, InTimeline::no});
}

store::GiftRecord record_of(const Scope& scope, Instant now, ClientId client_id, SaleLineId line_id,
                            const GiftEdit& edit) {
  return {client_id,
          line_id,
          GiftPart::paid,
          edit.wearer_id,
          edit.wearer_name ? edit.wearer_name->text() : "",
          edit.occasion.value_or(GiftFor::unsaid),
          edit.day,
          edit.completes ? edit.completes->text() : "",
          scope.person(),
          now};
}

}  // namespace

// The one place that says which gifts are heard of: also a colleague who looks at the wearer's page
// finds nothing there of what is kept from them.
std::vector<Gift> gifts_of(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  const auto listed = store::list(tx, scope, client_id);
  std::vector<ClientId> payers;
  for (const auto& [sale_id, gift] : listed) {
    if (gift.part == GiftPart::wears && gift.other_id) payers.push_back(*gift.other_id);
  }
  const auto unheard = surprises::unheard_by(tx, scope, now, Audience::client(client_id), payers);
  std::vector<Gift> found;
  for (const auto& [sale_id, gift] : listed) {
    const bool is_kept =
        gift.part == GiftPart::wears && unheard.has(surprises::Kept::sales, sale_id.uuid());
    if (!is_kept) found.push_back(gift);
  }
  return found;
}

Result<Gift> keep_gift(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       SaleLineId line_id, const GiftEdit& asked) {
  auto edit = asked;
  edit.wearer_id = as_meant(tx, scope, asked.wearer_id);
  const auto sale_id = store::hold_line(tx, scope, client_id, line_id);
  if (!sale_id) return not_found("sale");
  auto faults = faults_of(edit, client_id);
  if (edit.wearer_id && !clients::require_visible(tx, scope, *edit.wearer_id)) {
    faults.try_emplace("/wearer_id", FieldFault{"unknown", "There is no such client."});
  }
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (const auto before = store::find(tx, scope, client_id, line_id)) {
    forget(tx, scope, now, *before);
  }
  const auto row = record_of(scope, now, client_id, line_id, edit);
  write(tx, scope, now, row);
  if (edit.wearer_id) {
    auto mirror = row;
    mirror.client_id = *edit.wearer_id;
    mirror.part = GiftPart::wears;
    mirror.other_id = client_id;
    write_mirror(tx, scope, now, mirror, *sale_id);
  }
  const auto all = gifts_of(tx, scope, now, client_id);
  const auto kept =
      std::ranges::find_if(all, [&](const Gift& each) { return each.line_id == line_id; });
  if (kept == all.end()) return fault(FaultKind::conflict, "many", "The page is full of gifts.");
  return *kept;
}

namespace {

Result<Gifts> list_gifts(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return Gifts{gifts_of(session.tx(), session.scope, session.now, client_id)};
}

Result<Gift> put_gift(Session& session, ClientId client_id, SaleLineId line_id, GiftEdit edit) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_gift(session.tx(), session.scope, session.now, client_id, line_id, edit);
}

// It is taken back on the payer's page, where the sale is.
Result<void> remove_gift(Session& session, ClientId client_id, SaleLineId line_id) {
  auto& tx = session.tx();
  auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible;
  store::hold_line(tx, session.scope, client_id, line_id);
  const auto gift = store::find(tx, session.scope, client_id, line_id);
  if (!gift || gift->part != GiftPart::paid) return not_found("gift");
  forget(tx, session.scope, session.now, *gift);
  return {};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/gifts",
             {.name = "list_gifts", .summary = "What a client gave, and what they wear"},
             list_gifts);
  routes.put("/api/clients/{client_id}/gifts/{line_id}",
             {.name = "keep_gift",
              .summary = "Says who wears a piece they bought, what for, and what it completes"},
             put_gift);
  routes.remove("/api/clients/{client_id}/gifts/{line_id}",
                {.name = "remove_gift", .summary = "Takes that back, on both pages"}, remove_gift);
}

}  // namespace carnet::gifts
