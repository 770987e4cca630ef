// SPDX-License-Identifier: Apache-2.0
// What came of a prompt, and taking it back.
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
  return Day(std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<milliseconds>(milliseconds(now.ms()))));
}

std::optional<Fault> fault_in(const NewOutcome& outcome, Instant now) {
  if (outcome.kind == OutcomeKind::later) {
    if (!outcome.until) return bad_field("/until", "required", "Say until when.");
    if (*outcome.until <= now) return bad_field("/until", "past", "This moment has passed.");
  }
  return std::nullopt;
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
  return Outcome{outcome.kind, now};
}

}  // namespace carnet::today
