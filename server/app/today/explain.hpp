// SPDX-License-Identifier: Apache-2.0
// A prompt in numbers, for managers: what it was expected to bring and what that was made of.
#pragma once

#include "app/today/book.hpp"

namespace carnet::today {

struct ReasonInNumbers {
  Signal signal = Signal::occasion;
  std::string text;
  double need = 0;
  double gain = 0;
  double timing = 0;
  double alive = 0;
  double chance = 0;  // their product
  double weight = 0;
  Source source;
};
BOOST_DESCRIBE_STRUCT(ReasonInNumbers, (),
                      (signal, text, need, gain, timing, alive, chance, weight, source))

/// Money in minor units of `currency`.
struct Explanation {
  PromptId prompt_id;
  ClientId client_id;
  std::string client_name;
  Day day;
  std::string currency;
  Score score;
  double reserve = 0;   // a prompt must be expected to bring more than this
  double lifetime = 0;  // margin expected in three years
  double alive = 0;
  double purchases_per_year = 0;
  double no_purchase_in_90_days = 0;
  double fatigue = 0;
  double shown_probability = 1;
  std::vector<ReasonInNumbers> reasons;
  std::string about_the_model;
};
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (prompt_id, client_id, client_name, day, currency, score, reserve, lifetime,
                       alive, purchases_per_year, no_purchase_in_90_days, fatigue,
                       shown_probability, reasons, about_the_model))

/// Computed for this moment; not_found when the prompt was never shown.
Result<Explanation> explain(sql::Tx& tx, const Scope& scope, Instant now, PromptId prompt_id);

}  // namespace carnet::today
