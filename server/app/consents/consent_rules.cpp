// SPDX-License-Identifier: Apache-2.0
// Reads the ledger's newest word; a STOP makes all older grants void.
#include "app/consents/consent_rules.hpp"

#include <algorithm>
#include <utility>

#include "app/consents/tables.hpp"

namespace carnet::consents {

namespace {

constexpr std::chrono::minutes legal_delay{5};
constexpr std::chrono::hours reply_window{24};
constexpr std::chrono::days soft_window{730};  // 24 months

bool is_within(std::optional<Instant> at, milliseconds span, Instant now) {
  return at && *at <= now && *at >= now - span;
}

bool is_proven(const ConsentOnFile& consent) {
  const bool needs_evidence =
      consent.method == ConsentMethod::oral || consent.method == ConsentMethod::import;
  return !needs_evidence || consent.has_evidence;
}

/// When the client last said no to this purpose, or to everything.
std::optional<Instant> last_no(const ConsentCheck& check, Purpose purpose) {
  auto last = check.standing.last_stop_at;
  for (const auto& one : check.standing.consents) {
    const bool is_no = one.purpose == purpose && one.state == ConsentState::revoked;
    if (is_no && one.at <= check.now && (!last || one.at > *last)) last = one.at;
  }
  return last;
}

/// The newest proven grant after the last no (a no in the same moment wins) that `fits`.
template <class Fits>
const ConsentOnFile* grant(const ConsentCheck& check, Purpose purpose, Fits fits) {
  // A child can agree to nothing that sells.
  if (purpose == Purpose::marketing && check.standing.age == Age::minor) return nullptr;
  const auto no = last_no(check, purpose);
  const ConsentOnFile* found = nullptr;
  for (const auto& one : check.standing.consents) {
    const bool is_grant = one.purpose == purpose && one.state == ConsentState::granted;
    if (!is_grant || one.at > check.now || (no && one.at <= *no)) continue;
    if (!is_proven(one) || !fits(one)) continue;
    if (found == nullptr || one.at > found->at) found = &one;
  }
  return found;
}

bool is_any(const ConsentOnFile&) { return true; }
bool is_oral(const ConsentOnFile& consent) { return consent.method == ConsentMethod::oral; }
bool is_written(const ConsentOnFile& consent) { return !is_oral(consent); }

bool carried_by(const ConsentCheck& check, const ConsentOnFile* consent) {
  if (consent != nullptr) check.consent_id = consent->id;
  return consent != nullptr;
}

bool is_softly_opted_in(const Standing& standing, Instant now) {
  const auto* country = country_rule(standing.where.country);
  if (standing.age == Age::minor) return false;
  if (country == nullptr || !is_within(standing.last_purchase_at, soft_window, now)) return false;
  switch (country->soft) {
    case SoftOptIn::none:
      return false;
    case SoftOptIn::purchase:
      return true;
    case SoftOptIn::offered:
      return standing.opt_out_was_offered;
    case SoftOptIn::ongoing:
      return standing.purchases > 1;
  }
  return false;
}

}  // namespace

Age age_of(const std::optional<PartialDay>& born, Day today) {
  constexpr int of_age = 18;
  if (!born || !born->year || born->calendar != "gregorian") return Age::grown;
  const auto date = today.date();
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  const int day = static_cast<int>(static_cast<unsigned>(date.day()));
  const bool is_ahead = std::pair(month, day) < std::pair(born->month, born->day.value_or(31));
  const int years = static_cast<int>(date.year()) - *born->year - (is_ahead ? 1 : 0);
  return years < of_age ? Age::minor : Age::grown;
}

bool is_timely_answer(const Standing& standing, Instant now) {
  return is_within(standing.last_inbound_at, legal_delay, now);
}

bool is_loop(const Standing& standing, Instant now) {
  constexpr std::chrono::minutes lately{10};
  constexpr std::ptrdiff_t most = 5;
  const auto& all = standing.answered_at;
  return std::count_if(all.begin(), all.end(), [&](Instant at) { return at > now - lately; }) >=
         most;
}

bool is_answer_to_own_message(const Standing& standing, Instant now) {
  return is_within(standing.last_inbound_at, reply_window, now);
}

bool agrees_to_service(const ConsentCheck& check) {
  if (carried_by(check, grant(check, Purpose::service, is_any))) return true;
  return check.standing.gave_in_transaction && !last_no(check, Purpose::service);
}

bool agreed_in_writing(const ConsentCheck& check) {
  return carried_by(check, grant(check, Purpose::marketing, is_written));
}

bool agreed_by_word(const ConsentCheck& check) {
  return carried_by(check, grant(check, Purpose::marketing, is_oral));
}

bool agrees_to_email(const ConsentCheck& check) {
  if (carried_by(check, grant(check, Purpose::marketing, is_any))) return true;
  return !last_no(check, Purpose::marketing) && is_softly_opted_in(check.standing, check.now);
}

}  // namespace carnet::consents
