// SPDX-License-Identifier: Apache-2.0
// Why someone is worth reaching today: the shape every signal answers in.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/ids.hpp"
#include "kit/shape/instant.hpp"

namespace carnet::today {

enum class Signal {
  unanswered_message,
  anniversary,
  birthday,
  occasion,
  gone_quiet,
  post_purchase,
  visit,
  promise,
  welcome,
  note_owed,
  repair_ready,
  wish_match
};
BOOST_DESCRIBE_ENUM(Signal, unanswered_message, anniversary, birthday, occasion, gone_quiet,
                    post_purchase, visit, promise, welcome, note_owed, repair_ready, wish_match)

enum class Lane { obligation, opportunity, relationship };
BOOST_DESCRIBE_ENUM(Lane, obligation, opportunity, relationship)

/// The record a fact stands on: its table, its id, and when it was noted or happened.
struct Source {
  std::string kind;
  Uuid id;
  Instant at;
  bool operator==(const Source&) const = default;
};
BOOST_DESCRIBE_STRUCT(Source, (), (kind, id, at))

/// What the words of a reason are made from; which members count depends on the signal.
struct Fact {
  std::string label;       // an occasion's own name, what was promised, repaired or wished for
  std::string person;      // whose day or promise it is, empty for the client's or one's own
  std::optional<int> nth;  // the twelfth anniversary
  Day day;                 // the occasion, the last purchase, the message
  std::optional<int> only_month;    // when the occasion's day is not known
  int days = 0;                     // from today to `day`, positive both ways
  int every_days = 0;               // the client's own rhythm
  std::string piece;                // "sapphire drops"
  bool is_disliked = false;         // that piece is of what they avoid: no letter names it
  std::optional<PieceId> piece_id;  // of what came in
  int times = 1;                    // in how many visits they looked at it
  std::string quote;                // the client's own words
  std::string noted_by;
  std::optional<Day> noted_on;
  bool rests = false;  // contact with the client does: only what is owed to them is told
};

/// One reason. The chance of an extra purchase because of a contact now is
/// p = need x gain x timing x alive (today.md 6.1 of the specification); obligations carry none.
struct Reason {
  Signal signal = Signal::occasion;
  Lane lane = Lane::opportunity;
  std::string event;  // what it may be used for once: "occasions:<id>:2026"
  Source source;
  double need = 0;
  double gain = 0;
  double timing = 1;
  double alive = 1;
  double value_factor = 1;
  std::optional<Instant> owed_since;  // an obligation's own moment, when it is not the record's
  Fact fact;

  double p() const { return need * gain * timing * alive; }
  Instant waits_since() const { return owed_since.value_or(source.at); }
};

/// One purchase day's sale, with words for what was taken home.
struct SaleFact {
  SaleId id;
  Day day;
  Instant at;
  double value = 0;          // minor units of the house's currency; negative for a return
  std::string piece;         // empty when the lines do not say
  bool is_disliked = false;  // they came to avoid what it is since: no letter names it
};

}  // namespace carnet::today
