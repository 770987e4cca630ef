// SPDX-License-Identifier: Apache-2.0
// Lays a prompt's arithmetic open.
#include "app/today/explain.hpp"

namespace carnet::today {

namespace {

std::vector<ReasonInNumbers> numbers_of(const ClientDay& day, const Setting& setting) {
  const auto shown = shown_reasons(day, setting);
  std::vector<ReasonInNumbers> numbers;
  for (std::size_t i = 0; i < day.reasons.size(); ++i) {
    const auto& reason = day.reasons[i];
    numbers.push_back({reason.signal, shown[i].text, reason.need, reason.gain, reason.timing,
                       reason.alive, reason.p(), shown[i].weight, reason.source});
  }
  return numbers;
}

std::string about_the_model(sql::Tx& tx, const Scope& scope) {
  const auto rhythm = store::newest_rhythm(tx, scope);
  if (!rhythm || rhythm->is_prior_alone) {
    return "The house has fewer than 50 repeat purchases: these numbers rest on assumptions alone.";
  }
  return "Learned from " + std::to_string(rhythm->clients) + " clients with " +
         std::to_string(rhythm->repeats) + " repeat purchases.";
}

}  // namespace

Result<Explanation> explain(sql::Tx& tx, const Scope& scope, Instant now, PromptId prompt_id) {
  if (!scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers_only", "Scores in money are for managers.");
  }
  const auto prompt = store::find(tx, scope, prompt_id);
  if (!prompt) return not_found("prompt");
  if (auto visible = clients::require_visible(tx, scope, prompt->client_id); !visible) {
    return visible.error();
  }
  const auto book = open_book(tx, scope, now, prompt->staff_id,
                              {store::Reach::client, prompt->client_id.uuid(), {}});
  if (book.days.empty()) return not_found("client");
  const auto& day = book.days.front();
  Explanation answer;
  answer.prompt_id = prompt_id;
  answer.client_id = prompt->client_id;
  answer.client_name = day.name;
  answer.day = book.setting.today;
  answer.currency = stores::house_facts(tx, scope).currency;
  answer.score = day.score;
  answer.reserve = book.setting.priors.reserve;
  answer.lifetime = day.lifetime;
  answer.alive = day.pulse.alive;
  answer.purchases_per_year = day.pulse.per_year;
  answer.no_purchase_in_90_days = day.pulse.none_90;
  answer.fatigue = day.standing.fatigue;
  answer.shown_probability = prompt->shown_probability;
  answer.reasons = numbers_of(day, book.setting);
  answer.about_the_model = about_the_model(tx, scope);
  return answer;
}

}  // namespace carnet::today
