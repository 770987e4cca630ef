// SPDX-License-Identifier: Apache-2.0
// Promises: what somebody of the house said they would do for a client, and by which day.
#pragma once

#include <optional>
#include <string>

#include "app/house/faults.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "app/staff/staff.hpp"
#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::promises {

enum class EndingKind { kept, dropped };
BOOST_DESCRIBE_ENUM(EndingKind, kept, dropped)

struct Ending {
  EndingKind kind = EndingKind::kept;
  staff::Person by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Ending, (), (kind, by, at))

struct Promise {
  PromiseId id;
  ClientId client_id;
  std::string client_name;
  std::string text;
  Day due;
  staff::Person made_by;
  Instant made_at;
  std::optional<Ending> ending;  // nothing while it is open
};
BOOST_DESCRIBE_STRUCT(Promise, (),
                      (id, client_id, client_name, text, due, made_by, made_at, ending))

struct NewPromise {
  PromiseId id;
  Line<300> text;
  Day due;
  std::optional<MessageId> message_id;  // the letter it was made in
};
BOOST_DESCRIBE_STRUCT(NewPromise, (), (id, text, due, message_id))

/// What is wrong with a promise, by JSON pointer within it.
FieldFaults faults_of(const NewPromise& promise, Instant now);

/// Keeps a promise of the asker to a client. The same id again answers what stands.
Result<Promise> make_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             const NewPromise& promise, InTimeline told = InTimeline::yes);

/// Ends a promise; the last word counts. not_found when there is none.
Result<Promise> end_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                            PromiseId id, EndingKind kind);

/// Opens it again; nothing happens when it is open. not_found when there is none.
Result<void> reopen_promise(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                            PromiseId id);

/// Ends it with what it hung on, where it is still open; the ledger is not told.
void drop_if_open(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id, PromiseId id);

struct EndedSo {
  EndingKind kind = EndingKind::kept;
  Instant at;
};
/// Opens it again if it ended so at that very moment: for what had ended it and is taken back.
void reopen_if_ended_so(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        PromiseId id, const EndedSo& ended);

/// Open ones first, by their day. The caller has checked that the asker may see the client.
Page<Promise> promises_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

void add_routes(Routes& routes);

}  // namespace carnet::promises
