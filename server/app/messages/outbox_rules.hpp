// SPDX-License-Identifier: Apache-2.0
// The life of one outgoing text: which step may follow which state, and what the carrier's words
// change.
#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "app/gateways/gateway.hpp"
#include "kit/shape/instant.hpp"

namespace carnet::messages {

/// compliance.md D1. A text leaves this machine only on the way from `posting`, and a text whose
/// post has begun never becomes `ready` again by itself.
enum class OutboxState {
  waiting,   // for its time: the undo window, or send later
  deferred,  // by the gate, to the next allowed instant; or by the carrier's "try again"
  ready,     // due
  claimed,   // the gate said yes in this very transaction
  posting,   // the request may be on the wire
  accepted,  // the carrier has it; from here its reports count
  rejected,  // the gate or the carrier said no
  unknown,   // posted, no answer: settled by a callback, the carrier's list, or a person
  expired,   // its reason has passed
  cancelled  // undone, or stopped by the client
};
BOOST_DESCRIBE_ENUM(OutboxState, waiting, deferred, ready, claimed, posting, accepted, rejected,
                    unknown, expired, cancelled)

enum class Step { fall_due, defer, claim, release, post, accept, refuse, lose, expire, cancel };
BOOST_DESCRIBE_ENUM(Step, fall_due, defer, claim, release, post, accept, refuse, lose, expire,
                    cancel)

/// The state after a step; nothing when that step is not allowed in that state.
std::optional<OutboxState> after(OutboxState state, Step step);

/// What a process must do with a row it finds after a crash: back to the queue when nothing was
/// written yet, lost track of when something may have been.
std::optional<Step> step_after_crash(OutboxState state);

/// compliance.md D3: accepted 0 … delivered 4, read 5.
int rank(gateways::DeliveryStatus status);

struct Delivery {
  std::optional<gateways::DeliveryStatus> shown;
  /// Set when a later report contradicts a final one: kept as an event, shown as a warning.
  bool is_contradicted = false;
  bool operator==(const Delivery&) const = default;
};

/// Reports come twice and in any order: the highest rank is shown, the first final one stays,
/// except that a delivered text may become read.
Delivery after_report(Delivery delivery, gateways::DeliveryStatus report);

/// Seconds to wait before the carrier is asked again; nothing when it has been asked often enough.
/// `spread` is any number, so that many texts do not come back at once.
std::optional<milliseconds> retry_delay(int attempts, std::uint64_t spread);

/// When the carrier's list is asked about an unknown text, counted from 0; nothing when a person
/// must look.
std::optional<milliseconds> settle_delay(int asked);

/// Every answer is held back this long, so that it can be undone.
inline constexpr milliseconds undo_window{6'000};

/// "Thursday 12 March at 14:30" of "2026-03-12 14:30"; of another year than today's
/// "Tuesday 12 January 2027 at 14:30".
std::string wall_in_words(std::string_view wall, Day today);

/// When it may leave at the earliest.
Instant first_departure(Instant now, std::optional<Instant> send_at);

/// How long the carrier may keep it: to the end of the allowed window, at most four hours.
std::chrono::seconds validity(Instant now, std::optional<Instant> window_end,
                              std::optional<Instant> expires_at);

}  // namespace carnet::messages
