// SPDX-License-Identifier: Apache-2.0
// What came of a prompt, and taking it back.
#include <sstream>

#include "app/promises/promises.hpp"
#include "app/stores/stores.hpp"
#include "app/today/book.hpp"

namespace carnet::today {

namespace {

// The day where the associate stands, in the zone of their first store.
Day day_here(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id) {
  const auto places = store::stores_of(tx, scope, staff_id);
  for (const auto& place : stores::all(tx, scope)) {
    const bool works_here = std::find(places.begin(), places.end(), place.id) != places.end();
    if (!works_here && !places.empty()) continue;
    if (const auto day = clock::day_in(now, place.time_zone)) return *day;
  }
  return utc_day(now);
}

std::optional<Fault> fault_in(const NewOutcome& outcome, Instant now) {
  if (outcome.kind == OutcomeKind::later) {
    if (!outcome.until) return bad_field("/until", "required", "Say until when.");
    if (*outcome.until <= now) return bad_field("/until", "past", "This moment has passed.");
  }
  return std::nullopt;
}

// What the prompt was about: "promises:<id>" among its events.
std::vector<PromiseId> promises_in(const std::string& events) {
  constexpr std::string_view noun = "promises:";
  std::vector<PromiseId> found;
  std::istringstream words(events);
  for (std::string word; words >> word;) {
    if (!word.starts_with(noun)) continue;
    if (const auto id = PromiseId::parse(word.substr(noun.size()))) found.push_back(*id);
  }
  return found;
}

}  // namespace

Result<Outcome> note_outcome(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                             PromptId prompt_id, const NewOutcome& outcome) {
  if (auto wrong = fault_in(outcome, now)) return *wrong;
  const auto prompt = store::find(tx, scope, client_id, prompt_id);
  if (!prompt) return not_found("prompt");
  const auto staff_id = scope.person().value_or(prompt->staff_id);
  const Day day = day_here(tx, scope, now, staff_id);
  const std::string why = outcome.why ? outcome.why->text() : "";
  store::keep_outcome(tx, scope,
                      {client_id, prompt_id, staff_id, outcome.kind, outcome.until, why,
                       outcome.message_id, now, day});
  record(tx, scope, now,
         {client_id, "prompts", prompt_id.uuid(), shape::enum_name(outcome.kind), now,
          InTimeline::no});
  if (!is_contact(outcome.kind)) return Outcome{outcome.kind, now};
  for (const auto id : promises_in(prompt->events)) {
    const auto kept =
        promises::end_promise(tx, scope, now, client_id, id, promises::EndingKind::kept);
    if (!kept && kept.error().kind != FaultKind::not_found) return kept.error();
  }
  return Outcome{outcome.kind, now};
}

void take_back_outcome(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       PromptId prompt_id) {
  const auto prompt = store::find(tx, scope, client_id, prompt_id);
  const auto outcome = store::outcome_of(tx, scope, client_id, prompt_id);
  if (!prompt || !outcome) return;
  store::drop_outcome(tx, scope, client_id, prompt_id);
  record(tx, scope, now, {client_id, "prompts", prompt_id.uuid(), "reopened", now, InTimeline::no});
  if (!is_contact(outcome->kind)) return;
  for (const auto id : promises_in(prompt->events)) {
    promises::reopen_if_ended_so(tx, scope, now, client_id, id,
                                 {promises::EndingKind::kept, outcome->at});
  }
}

}  // namespace carnet::today
