// SPDX-License-Identifier: Apache-2.0
// The routes of sign-ups: two of the floor, and two of a client's own phone, which nobody signs in.
#include "app/sign_ups/keep.hpp"
#include "app/sign_ups/rules.hpp"
#include "app/stores/stores.hpp"

namespace carnet::sign_ups {

namespace {

Result<OpenedSignUp> open_sign_up(Session& session, NewSignUp asked) {
  return open_link(session.tx(), session.house, session.scope, session.now, asked);
}

Result<SignUp> show_sign_up(Session& session, SignUpId id) {
  auto& tx = session.tx();
  const auto link = store::find_own(tx, session.scope, id);
  if (!link) return not_found("sign-up");
  SignUp shown{link->id,
               state_of(link->used_at, link->expires_at, session.now),
               link->expires_at,
               link->client_id,
               {}};
  if (!link->client_id) return shown;
  const auto client = clients::load_client(tx, session.scope, session.now, *link->client_id);
  if (client) {
    shown.client_name = clients::display_name(*client);
  }
  return shown;
}

Result<SignUpForm> read_form(Session& session, SignUpToken asked) {
  using carnet::consents::Channel;
  using carnet::consents::Purpose;
  auto& tx = session.tx();
  const auto link = store::find_at(tx, session.scope, hash_of(session.house, asked.token.text()));
  if (!link || state_of(link->used_at, link->expires_at, session.now) != SignUpState::open)
    return over();
  const auto at = stores::find(tx, session.scope, link->store_id);
  const auto wording = [&](Channel channel) {
    return carnet::consents::wording_for(tx, session.scope, Purpose::marketing, channel);
  };
  return SignUpForm{stores::house_facts(tx, session.scope).name, at ? at->name : "",
                    wording(Channel::sms), wording(Channel::email)};
}

// Nobody signs in here: a made-up link is looked up beside other readers and keeps no writer
// waiting.
Result<SignedUp> add_entry(Session& session, SignUpEntry entry) {
  auto& database = session.house.database;
  const auto hash = hash_of(session.house, entry.token.text());
  const bool is_known = database.read(
      [&](sql::Tx& tx) { return store::find_at(tx, session.scope, hash).has_value(); });
  if (!is_known) return over();
  return database.write([&](sql::Tx& tx) {
    return keep_entry(tx, session.house, session.now, entry, session.request.header("User-Agent"));
  });
}

}  // namespace

void add_routes(Routes& routes) {
  using docs::SignIn;
  routes.post("/api/sign_ups",
              {.name = "open_sign_up",
               .summary = "A one-time link by which a client writes down their own page"},
              open_sign_up);
  routes.get("/api/sign_ups/{sign_up_id}",
             {.name = "show_sign_up", .summary = "What became of a link of one's own"},
             show_sign_up);
  routes.post("/api/join/form",
              {.name = "read_sign_up_form",
               .summary = "What a client's own phone shows, for a link that is open",
               .status = 200,
               .sign_in = SignIn::not_needed,
               .work = http::Work::read},
              read_form);
  routes.post("/api/join",
              {.name = "sign_up",
               .summary = "Keeps what a client wrote on their own phone, once for each link",
               .sign_in = SignIn::not_needed,
               .work = http::Work::alone},
              add_entry);
}

}  // namespace carnet::sign_ups
