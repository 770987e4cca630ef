// SPDX-License-Identifier: Apache-2.0
// Who is not shown today, and by which rule: the why-not drawer.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/clients/clients.hpp"
#include "app/today/signals/signal.hpp"

namespace carnet::today {

enum class OutcomeKind { sent, done, already_spoke, later, not_now, wrong };
BOOST_DESCRIBE_ENUM(OutcomeKind, sent, done, already_spoke, later, not_now, wrong)

/// Whether the client was reached: what the prompt was about is then done.
bool is_contact(OutcomeKind kind);

/// `held_out` is the control group's and is shown to owners only.
enum class WithholdingRule {
  paused,
  opted_out,
  no_consent,
  later,
  not_now,
  colleague,
  fatigue,
  resting,
  held_out
};
BOOST_DESCRIBE_ENUM(WithholdingRule, paused, opted_out, no_consent, later, not_now, colleague,
                    fatigue, resting, held_out)

enum class Action { text, email, call, card, introduce, invite };
BOOST_DESCRIBE_ENUM(Action, text, email, call, card, introduce, invite)

/// What the house knows of one of the client's addresses, for marketing.
struct Address {
  enum class Way { text, email, post } way = Way::text;
  enum class Consent { granted, unknown, refused } consent = Consent::unknown;
  bool is_preferred = false;
  Instant refused_at;
  bool may_be_called = true;  // of a number: no stop closes it to a voice, and nothing rests
};

/// An outgoing message of the last year. Only those the client did not ask for tire them; a
/// colleague in conversation with them is not to be crossed either way.
struct Reaching {
  Day day;
  bool by_me = true;
  std::string staff_name;
  bool is_discretionary = true;
  bool in_writing = true;  // a message; a call or a card leaves none
};

/// What was said about an earlier prompt.
struct PastOutcome {
  OutcomeKind kind = OutcomeKind::done;
  Day day;
  std::optional<Instant> until;
  Signal signal = Signal::occasion;     // the prompt's first reason
  std::vector<std::string> events;      // what it was about
  std::vector<std::string> record_ids;  // the records its reasons stood on
};

/// Everything the rules look at for one client.
struct Past {
  std::vector<Address> addresses;
  std::vector<Reaching> reachings;
  std::vector<PastOutcome> outcomes;
  bool is_paused = false;
};

/// The first way to reach the client that they agreed to; without any consent asked yet, a call,
/// or a card, which need none. Nothing when they refused, or when there is no address.
std::optional<Action> way_to_reach(std::span<const Address> addresses);

/// How they hear of what is owed: as above, else by voice where a number may be called, else
/// by a card. Where nothing is open it stays a call, for a person to settle.
Action way_to_tell(std::span<const Address> addresses);

/// The way the client likes best, where it is open: a text or email needs the same yes as ever, a
/// call a number, a card a street; nothing of it after a refusal of all.
std::optional<Action> liked_way(std::span<const Address> addresses,
                                clients::PreferredChannel channel);

/// Whether a card finds them.
bool has_street(std::span<const Address> addresses);

/// Drops reasons whose event was used up or whose record was called wrong.
std::vector<Reason> still_open(std::vector<Reason> reasons, const Past& past, Day today);

struct Withholding {
  WithholdingRule rule = WithholdingRule::fatigue;
  std::optional<Day> since;  // when they refused, or a colleague wrote
  std::optional<Day> until;  // when the client comes back
  std::string staff_name;
  int count = 0;  // contacts in a year
  bool in_writing = true;
};

/// What is owed even while contact rests: an answer, and word of what is ready.
bool goes_on_while_paused(Signal signal);

/// Of several things owed those about which nobody said `later`; all of them when it was said of
/// each.
std::vector<Reason> not_put_off(std::vector<Reason> reasons, const Past& past, Day today,
                                Instant now);

/// Why a client with these open reasons is held back today. What is owed is held back only by a
/// `later` said about that very thing, or by a pause.
std::optional<Withholding> withholding_of(std::span<const Reason> reasons, const Past& past,
                                          Day today, Instant now);

/// A prompt shown and not acted on keeps its place for two days with a bonus of a tenth, rests
/// for seven, and may come again. `run_began` is the first day of the present run.
struct Showing {
  bool is_resting = false;
  double bonus = 1;
  Day run_began;
};
constexpr int run_days = 10;  // three shown, seven at rest
Showing showing_of(std::optional<Day> run_began, Day today);

}  // namespace carnet::today
