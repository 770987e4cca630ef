// SPDX-License-Identifier: Apache-2.0
// The route of drafts.
#include "app/clients/clients.hpp"
#include "app/drafts/drafts.hpp"
#include "app/pauses/pauses.hpp"

namespace carnet::drafts {

namespace {

std::vector<DraftPiece> pieces_of(const today::LetterMaterial& material, const Written& written) {
  // A letter about a visit offers what they looked at; any other, what goes with what they have.
  const auto& offered = material.seen ? material.seen : material.offer;
  if (!written.has_offer || !offered) return {};
  const auto& offer = *offered;
  return {{offer.id, offer.title, offer.picture}};
}

std::optional<Why> why_of(const today::LetterMaterial& material) {
  if (material.reasons.empty()) return std::nullopt;
  Why why{material.reasons.front().signal, material.line, {}};
  for (const auto& reason : material.shown) why.facts.push_back({reason.text, reason.source});
  return why;
}

bool may_be_drafted(sql::Tx& tx, const Scope& scope, ClientId client_id,
                    const today::LetterMaterial& material) {
  const auto& reasons = material.reasons;
  const bool is_asked_for = !reasons.empty() && today::goes_on_while_paused(reasons.front().signal);
  return is_asked_for || !pauses::is_paused(tx, scope, client_id);
}

Result<Draft> write_draft(Session& session, ClientId client_id, NewDraft asked) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  auto material =
      today::letter_material(tx, session.scope, session.now, client_id, asked.prompt_id);
  if (!material) return material.error();
  if (!may_be_drafted(tx, session.scope, client_id, *material)) {
    return fault(
        FaultKind::conflict, "paused",
        "Contact rests. What they ask is answered, and what is ready is told; nothing else "
        "is suggested.");
  }
  if (asked.language) material->language = asked.language->text();
  const auto written = draft_of(*material, asked.tone.value_or(Tone::plain));
  if (asked.prompt_id) {
    today::keep_wording(tx, session.scope, session.now, client_id, *asked.prompt_id,
                        written.wording);
  }
  return Draft{written.body, written.claims, pieces_of(*material, written), Engine::grammar,
               why_of(*material)};
}

}  // namespace

void add_routes(Routes& routes) {
  routes.post("/api/clients/{client_id}/drafts",
              {.name = "write_draft",
               .summary = "A suggested message; every claim cites its record",
               .status = 200},
              write_draft);
}

}  // namespace carnet::drafts
