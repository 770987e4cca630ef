// SPDX-License-Identifier: Apache-2.0
// Sign-ups: a client writes down their own page, on their own phone, by a link of the floor.
#pragma once

#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/occasions/occasions.hpp"

namespace carnet::sign_ups {

using SignUpId = Id<struct SignUpNoun>;
using EntryId = Id<struct EntryNoun>;

enum class SignUpState { open, used, over };
BOOST_DESCRIBE_ENUM(SignUpState, open, used, over)

struct NewSignUp {
  std::optional<StoreId> store_id;  // the asker's own when absent
};
BOOST_DESCRIBE_STRUCT(NewSignUp, (), (store_id))

/// The token is told this once; the house keeps a hash of it.
struct OpenedSignUp {
  SignUpId id;
  std::string token;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(OpenedSignUp, (), (id, token, expires_at))

struct SignUp {
  SignUpId id;
  SignUpState state = SignUpState::open;
  Instant expires_at;
  std::optional<ClientId> client_id;
  std::optional<std::string> client_name;
};
BOOST_DESCRIBE_STRUCT(SignUp, (), (id, state, expires_at, client_id, client_name))

/// What the client's phone shows before anything is written.
struct SignUpForm {
  std::string house;
  std::string store;
  std::optional<carnet::consents::WordingOnFile> by_text;  // nothing: the house asks for no yes
  std::optional<carnet::consents::WordingOnFile> by_email;
};
BOOST_DESCRIBE_STRUCT(SignUpForm, (), (house, store, by_text, by_email))

struct SignUpToken {
  Line<100> token;
};
BOOST_DESCRIBE_STRUCT(SignUpToken, (), (token))

/// What a client wrote. A yes names the wording that was read.
struct SignUpEntry {
  EntryId id;
  Line<100> token;
  std::optional<Line<100>> given_name;
  std::optional<Line<100>> family_name;
  std::optional<Line<60>> phone;
  std::optional<Line<254>> email;
  std::optional<PartialDay> birthday;
  std::optional<PartialDay> anniversary;
  std::optional<WordingId> agreed_by_text;
  std::optional<WordingId> agreed_by_email;
};
BOOST_DESCRIBE_STRUCT(SignUpEntry, (),
                      (id, token, given_name, family_name, phone, email, birthday, anniversary,
                       agreed_by_text, agreed_by_email))

/// All that is ever said back: nothing of who is known.
struct SignedUp {
  std::string house;
};
BOOST_DESCRIBE_STRUCT(SignedUp, (), (house))

void add_routes(Routes& routes);

}  // namespace carnet::sign_ups
