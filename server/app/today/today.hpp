// SPDX-License-Identifier: Apache-2.0
// Today: a short list of whom to reach and why, what was held back, and what came of it.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "app/house/in_words.hpp"
#include "app/house/session.hpp"
#include "app/pieces/pieces.hpp"
#include "app/today/signals/signal.hpp"
#include "app/today/withhold.hpp"
#include "kit/jobs/jobs.hpp"
#include "kit/shape/words.hpp"

namespace carnet::today {

/// A reason as the wire shows it: the fact with its date, its share of the score, its record.
struct ReasonShown {
  Signal signal = Signal::occasion;
  std::string text;
  double weight = 0;  // 0..1; they sum to 1
  Source source;
};
BOOST_DESCRIBE_STRUCT(ReasonShown, (), (signal, text, weight, source))

struct Prompt {
  PromptId id;
  ClientId client_id;
  std::string client_name;
  Lane lane = Lane::opportunity;
  Action action = Action::text;
  std::string headline;
  std::string line;
  std::optional<std::string> preview;  // the draft's opening, without the greeting
  std::optional<pieces::Picture> picture;
  std::vector<ReasonShown> reasons;
  int rank = 1;
  int value_band = 1;    // 4 is the highest fifth; never an amount
  bool is_late = false;  // it is about a promise whose day is over
};
BOOST_DESCRIBE_STRUCT(Prompt, (),
                      (id, client_id, client_name, lane, action, headline, line, preview, picture,
                       reasons, rank, value_band, is_late))

struct WithheldClient {
  ClientId client_id;
  std::string client_name;
  WithholdingRule rule = WithholdingRule::fatigue;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(WithheldClient, (), (client_id, client_name, rule, text))

struct Today {
  Day day;
  std::vector<Prompt> prompts;
  std::vector<WithheldClient> withheld;
  int done = 0;   // prompts dealt with today
  int total = 0;  // those and the ones still shown
  int replies_waiting = 0;
};
BOOST_DESCRIBE_STRUCT(Today, (), (day, prompts, withheld, done, total, replies_waiting))

/// `minutes` sizes the list to the time there is, two minutes a prompt; `limit` to a number.
struct TodayQuery {
  std::optional<StaffId> staff;  // another's list: managers of one of their stores, and owners
  std::optional<StoreId> store;  // only clients whom this store knows
  std::optional<int> limit;      // 1..100, 10 when not asked
  std::optional<int> minutes;
};
BOOST_DESCRIBE_STRUCT(TodayQuery, (), (staff, store, limit, minutes))

struct NewOutcome {
  OutcomeKind kind = OutcomeKind::done;
  std::optional<Instant> until;  // needed for `later`
  std::optional<Line<300>> why;
  std::optional<MessageId> message_id;
};
BOOST_DESCRIBE_STRUCT(NewOutcome, (), (kind, until, why, message_id))

struct Outcome {
  OutcomeKind kind = OutcomeKind::done;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (kind, at))

/// One person's list at this moment; nothing is written. Obligations stand first.
Result<Today> today_of(sql::Tx& tx, const Scope& scope, Instant now, const TodayQuery& query);

/// Notes what came of a prompt; the last word counts. For the messages slice: a message sent from
/// a prompt is `sent`. Contact keeps the promises the prompt was about. not_found when the prompt
/// was never shown.
Result<Outcome> note_outcome(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             PromptId prompt_id, const NewOutcome& outcome);

/// Takes the outcome back, and opens what it had kept of promises. Nothing when there is none.
void take_back_outcome(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       PromptId prompt_id);

/// Learns the house's rhythm anew from its sales, and keeps it. Some 20,000 clients are enough.
void refit(sql::Database& database, Instant now);

/// A piece that is here and goes with what the client has.
struct OfferedPiece {
  PieceId id;
  std::string title;
  std::string words;  // "eternity band"
  Instant at;
  std::optional<pieces::Picture> picture;
};

/// "sapphire drops" for a title, category and stone; empty when they say too little or an amount.
std::string piece_words(const std::string& title, const std::string& category,
                        const std::string& stone);

/// What a draft to a client may be made of, each fact with its record.
struct LetterMaterial {
  std::string greeted_as;  // "Eleanor", or "Mrs Whitcombe" where a salutation is known
  std::string language;
  std::string signature;       // the writer's first name
  std::optional<int> minutes;  // on the client's clock
  Day today;
  std::vector<Reason> reasons;     // the prompt's, strongest first; empty without one
  std::vector<ReasonShown> shown;  // the same in words
  std::string line;
  std::optional<SaleFact> last_sale;
  std::optional<OfferedPiece> offer;
  std::optional<OfferedPiece> seen;  // what they looked at, when it is still here
  std::string seed;
  std::string last_wording;
};

/// For the prompt, or without one. not_found when the prompt was neither shown nor is due today.
Result<LetterMaterial> letter_material(sql::Tx& tx, const Scope& scope, Instant now,
                                       ClientId client_id,
                                       const std::optional<PromptId>& prompt_id);

/// Remembers which words were used for a prompt, so that the next letter has others.
void keep_wording(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                  PromptId prompt_id, const std::string& wording);

/// The nightly refit. start_jobs is safe to call at every start.
void add_jobs(jobs::Queue& queue, House& house);
void start_jobs(sql::Tx& tx, Instant now);

/// `carnet today`: the list of one person (the first owner's when `email` is empty), or of
/// everybody, as text.
struct PrintQuery {
  std::string email;
  bool everybody = false;
};
Result<void> print_today(House& house, const PrintQuery& query, std::ostream& out);

void add_routes(Routes& routes);

}  // namespace carnet::today
