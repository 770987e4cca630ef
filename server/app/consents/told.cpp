// SPDX-License-Identifier: Apache-2.0
// Says what a consent is for, and how it was given.
#include "app/consents/told.hpp"

#include <set>

#include "app/consents/store.hpp"

namespace carnet::consents {

namespace {

std::string how(const Consent& consent) {
  if (consent.state == ConsentState::revoked) return "said no";
  switch (consent.method) {
    case ConsentMethod::oral:
      return "said yes at the counter";
    case ConsentMethod::tick:
      return "ticked yes";
    case ConsentMethod::signature:
      return "signed for it";
    case ConsentMethod::reply:
      return consent.channel == Channel::sms ? "said yes by text" : "said yes by email";
    case ConsentMethod::form:
      return "said yes on a form";
    case ConsentMethod::import:
      break;
  }
  return "brought over with the list";
}

}  // namespace

std::string consent_text(const Consent& consent) {
  const std::string what = consent.purpose == Purpose::marketing ? "News" : "Orders and repairs";
  const std::string by = consent.channel == Channel::email ? " by email: " : " by text: ";
  return what + by + how(consent);
}

std::map<Uuid, std::string> told_of_consents(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                             const std::vector<Uuid>& ids) {
  std::map<Uuid, std::string> told;
  if (ids.empty()) return told;
  const std::set<Uuid> asked(ids.begin(), ids.end());
  for (const auto& consent : store::consents_of(tx, scope, client_id)) {
    if (asked.contains(consent.id.uuid())) told[consent.id.uuid()] = consent_text(consent);
  }
  return told;
}

}  // namespace carnet::consents
