// SPDX-License-Identifier: Apache-2.0
// The routes of consents: the ledger, the wordings, and "the client asked us to stop".
#include "app/clients/clients.hpp"
#include "app/consents/suppress.hpp"
#include "app/consents/wordings.hpp"

namespace carnet::consents {

namespace {

struct StopAsked {
  ContactId contact_id;
  Line<300> why;
};
BOOST_DESCRIBE_STRUCT(StopAsked, (), (contact_id, why))

struct Stopped {
  ContactId contact_id;
  AddressState state = AddressState::opted_out;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Stopped, (), (contact_id, state, at))

struct HoldRead {
  HoldDecision decision = HoldDecision::opt_out;
  Line<300> why;
};
BOOST_DESCRIBE_STRUCT(HoldRead, (), (decision, why))

Result<Page<Consent>> list_consents(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return Page<Consent>{store::consents_of(session.tx(), session.scope, client_id), {}};
}

Result<Consent> add_consent(Session& session, ClientId client_id, NewConsent consent) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return keep_consent(session.tx(), session.scope, session.now, client_id, consent);
}

Result<Page<WordingOnFile>> list_wordings(Session& session) {
  return Page<WordingOnFile>{store::wordings(session.tx(), session.scope), {}};
}

Result<WordingOnFile> add_wording(Session& session, NewWording wording) {
  if (!session.scope.is_owner()) {
    return fault(FaultKind::forbidden, "owner_only", "Only the owner writes these words.");
  }
  return keep_wording(session.tx(), session.scope, session.now, wording);
}

Result<Stopped> ask_to_stop(Session& session, ClientId client_id, StopAsked asked) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  const auto done = stop(session.tx(), session.house, session.scope, session.now, client_id,
                         asked.contact_id, asked.why.text());
  if (!done) return done.error();
  return Stopped{asked.contact_id, AddressState::opted_out, session.now};
}

Result<DecidedHold> settle_hold(Session& session, ClientId client_id, HoldRead read) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return decide_hold(session.tx(), session.house, session.scope, session.now, client_id,
                     read.decision, read.why.text());
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/consents",
             {.name = "list_consents", .summary = "What a client agreed to, newest first"},
             list_consents);
  routes.post("/api/clients/{client_id}/consents",
              {.name = "add_consent", .summary = "Records that a client agreed or withdrew"},
              add_consent);
  routes.get("/api/wordings",
             {.name = "list_wordings", .summary = "The words shown when somebody agrees"},
             list_wordings);
  routes.post("/api/wordings",
              {.name = "add_wording", .summary = "Writes a new version of the words (owner)"},
              add_wording);
  routes.post("/api/clients/{client_id}/stop",
              {.name = "ask_to_stop",
               .summary = "The client asked us to stop at this address",
               .status = 200},
              ask_to_stop);
  routes.post("/api/clients/{client_id}/hold",
              {.name = "decide_hold",
               .summary = "Says whether a message that may have been a STOP was one",
               .status = 200},
              settle_hold);
}

}  // namespace carnet::consents
