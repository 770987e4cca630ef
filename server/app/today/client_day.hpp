// SPDX-License-Identifier: Apache-2.0
// One client on one day: from rows to reasons, score, and whether they are held back.
#pragma once

#include <unordered_map>

#include "app/stores/stores.hpp"
#include "app/today/rows.hpp"
#include "app/today/rules.hpp"
#include "app/today/say.hpp"
#include "app/today/signals/drift.hpp"
#include "app/today/signals/promise.hpp"

namespace carnet::today {

/// A piece that came in lately, in the words wishes are read in.
struct Arrival {
  std::size_t place = 0;  // in the setting's pieces
  Day day;
  wishes::Offered offered;
};

/// What holds for the whole list.
struct Setting {
  Day today;
  Instant now;
  StaffId staff_id;       // whose list it is
  Sees sees = Sees::own;  // all: one client is looked at, whoever promised what
  std::string signature;
  std::string zone;       // of the store
  std::string country{};  // the same
  stores::OpeningTimes hours;
  const Language* language = &english;
  std::unordered_map<StaffId, std::string> names;
  std::vector<PieceRow> pieces;   // newest first
  std::vector<Arrival> arrivals;  // of them, what came in lately; empty where nobody wishes
  Rhythm rhythm;
  Priors priors;
  std::optional<BandBounds> bounds;  // the house's, when it has been fitted

  /// What a colleague is called; empty for nobody and for whoever is unknown here.
  std::string name_of(const std::optional<StaffId>& id) const;
};

struct ClientDay {
  ClientRow client;
  std::string name;
  std::vector<SaleFact> sales;
  std::vector<Reason> reasons;  // of the lane that speaks, strongest first
  Standing standing;
  Pulse pulse;
  Score score;
  double lifetime = 0;
  std::optional<Withholding> withheld;
  Action action = Action::text;
  PromptId prompt_id;
  Showing showing;
  std::optional<Day> run_stored;  // when the associate's own run of this prompt began
  std::optional<Day> last_shown_day;
  std::string last_wording;  // of another prompt of this client
  std::optional<OfferedPiece> offer;
  std::optional<pieces::Picture> last_picture;  // of what they took home last
  std::optional<OfferedPiece> seen;             // what they looked at last, still here
  std::optional<pieces::Picture> seen_picture;
  std::optional<Day> seen_on;    // the day of that visit
  std::vector<PieceId> told_of;  // what came in and was told them today
  int done_today = 0;
  bool is_waiting = false;

  bool has_prompt() const { return !reasons.empty(); }
  /// The piece the prompt is about, when it is about a wish that something answers.
  std::optional<PieceId> arrival() const;
};

/// Whether anything may call for a word with them today, or did. What was said and agreed only
/// takes reasons away, so of whoever has none without it nothing more needs to be read.
bool may_be_called(const ClientRows& rows, const Setting& setting);

ClientDay client_day(const ClientRows& rows, const Setting& setting);
/// The client's names, as they are spoken to.
clients::Called spoken_to(const ClientRow& client);

/// The prompt's identity: client, leading signal and event (decisions: data, prompts).
PromptId prompt_id_of(ClientId client_id, const Reason& lead);

}  // namespace carnet::today
