// SPDX-License-Identifier: Apache-2.0
// The table of decisions.md §4, one function a column; the strictest finding decides.
#include "app/consents/gate.hpp"

#include <algorithm>

#include "app/consents/consent_rules.hpp"
#include "app/consents/windows.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::consents {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr hours one_day{24};
constexpr hours invitation_rest{24 * 90};
constexpr int hard_cap = 3;
constexpr minutes carrier_margin{15};
constexpr std::chrono::days rules_last{365};

/// The row of the table that the message stands in.
enum class Row { legal, reply, service, invitation, marketing, email_marketing, call, card };

struct Case {
  const Outgoing& outgoing;
  const Standing& standing;
  Instant now;
  Row row;
  bool is_promotion() const {
    return row == Row::marketing || row == Row::email_marketing || row == Row::invitation;
  }
  bool is_touch() const { return row == Row::call || row == Row::card; }
  bool is_automatic() const { return outgoing.started_by == Starter::automatic; }
};

Row row_of(const Outgoing& outgoing, MessageClass judged) {
  if (outgoing.channel == Channel::call) return Row::call;
  if (outgoing.channel == Channel::card) return Row::card;
  switch (judged) {
    case MessageClass::legal:
      return Row::legal;
    case MessageClass::reply:
      return Row::reply;
    case MessageClass::service:
      return Row::service;
    case MessageClass::opt_in_invitation:
      return Row::invitation;
    case MessageClass::marketing:
      break;
  }
  return outgoing.channel == Channel::email ? Row::email_marketing : Row::marketing;
}

/// Owed where it may go, were it no promotion.
Answer answer_of(const Case& c) {
  std::optional<ConsentId> by;
  const bool may_go =
      is_answer_to_own_message(c.standing, c.now) || agrees_to_service({c.standing, c.now, by});
  return c.standing.waits_for_answer && may_go ? Answer::owed : Answer::none;
}

std::string_view text_of(Reason reason, const Case& c, const Verdict& verdict) {
  if (reason == Reason::paused) return sentence_of_pause(answer_of(c));
  if (reason != Reason::no_consent) return sentence(reason);
  return sentence_of_no_consent(verdict.message_class, c.outgoing.channel, c.standing.age);
}

class Findings {
 public:
  void add(Decision decision, Reason reason, std::optional<Instant> until = std::nullopt) {
    found_.push_back({decision, reason, until});
  }
  void warn(Reason reason) { warnings_.push_back({reason, std::string(sentence(reason))}); }

  void write_to(Verdict& verdict, const Case& c) {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& one, const auto& two) { return one.decision > two.decision; });
    verdict.decision = found_.empty() ? Decision::allow : found_.front().decision;
    for (const auto& one : found_) {
      verdict.reasons.push_back({one.reason, std::string(text_of(one.reason, c, verdict))});
      if (one.until && one.decision == verdict.decision) {
        verdict.until = std::max(verdict.until.value_or(*one.until), *one.until);
      }
    }
    verdict.warnings = std::move(warnings_);
  }

 private:
  struct Finding {
    Decision decision;
    Reason reason;
    std::optional<Instant> until;
  };
  std::vector<Finding> found_;
  std::vector<ReasonGiven> warnings_;
};

bool may_start(const Case& c) {
  const auto& outgoing = c.outgoing;
  if (c.row == Row::legal) return c.is_automatic() && outgoing.legal.has_value();
  if (!c.is_automatic()) {
    const bool is_campaign = outgoing.started_by == Starter::campaign;
    const bool is_for_several = c.row == Row::marketing || c.row == Row::email_marketing;
    return c.standing.staff_may_write && (!is_campaign || is_for_several);
  }
  const auto& on = c.standing.switched_on;
  return c.row == Row::service && outgoing.automatic &&
         std::find(on.begin(), on.end(), *outgoing.automatic) != on.end();
}

void judge_starter(const Case& c, Findings& findings) {
  if (!may_start(c)) findings.add(Decision::deny, Reason::staff_not_allowed);
}

void judge_address(const Case& c, Findings& findings) {
  const auto& standing = c.standing;
  if (standing.address.empty() || !standing.can_receive) {
    findings.add(Decision::deny, Reason::no_address);
  }
  const bool needs_country = c.row != Row::card && c.row != Row::legal;
  if (needs_country && country_rule(standing.where.country) == nullptr) {
    findings.add(Decision::deny, Reason::country);
  }
  if (standing.is_shared && c.outgoing.reveals && c.row != Row::legal) {
    findings.add(Decision::deny, Reason::shared_address);
  }
}

void judge_suppression(const Case& c, Findings& findings) {
  if (c.row == Row::legal && !yields_to_stop(c.outgoing.legal)) return;
  const bool is_by_hand = c.row == Row::reply || (c.row == Row::service && !c.is_automatic());
  const bool answers_the_doubt = c.outgoing.legal == LegalAnswer::introduction;
  switch (c.standing.suppression) {
    case AddressState::open:
      return;
    case AddressState::opted_out:
      return findings.add(Decision::deny, Reason::opted_out);
    case AddressState::disputed:
      return findings.add(Decision::deny, Reason::disputed);
    case AddressState::on_hold:
      if (!is_by_hand && !answers_the_doubt) findings.add(Decision::hold, Reason::on_hold);
  }
}

/// True when consent covers the row; names the row of the ledger that does.
bool has_consent(const Case& c, std::optional<ConsentId>& consent_id) {
  const ConsentCheck check{c.standing, c.now, consent_id};
  switch (c.row) {
    case Row::legal:
      return is_timely_answer(c.standing, c.now);
    case Row::reply:
      return is_answer_to_own_message(c.standing, c.now);
    case Row::service:
      return agrees_to_service(check);
    case Row::invitation:
      return agreed_by_word(check);
    case Row::marketing:
      return agreed_in_writing(check);
    case Row::email_marketing:
      return agrees_to_email(check);
    case Row::call:
    case Row::card:
      return true;
  }
  return false;
}

void judge_kindness(const Case& c, Findings& findings) {
  const bool has_own_words = c.row != Row::legal && c.row != Row::invitation;
  if (c.standing.surprise_at_risk && has_own_words) {
    findings.add(Decision::deny, Reason::surprise);
  }
  if (!c.standing.is_paused) return;
  if (c.row == Row::card) findings.warn(Reason::paused);
  if (c.is_promotion() || c.row == Row::call) findings.add(Decision::deny, Reason::paused);
}

/// When the oldest of the last `cap` falls out of the 24 hours; nothing while there is room.
std::optional<Instant> cap_frees_at(std::vector<Instant> sent, int cap, Instant now) {
  std::erase_if(sent, [&](Instant at) { return at <= now - one_day; });
  if (std::ssize(sent) < cap) return std::nullopt;
  std::sort(sent.begin(), sent.end());
  return sent[sent.size() - static_cast<std::size_t>(cap)] + one_day;
}

int marketing_cap(const Standing& standing) {
  int cap = std::clamp(standing.marketing_cap, 1, hard_cap);
  for (const auto& code : standing.where.states) {
    const auto* state = state_rule(code);
    if (state != nullptr) cap = std::min(cap, state->cap);
  }
  return cap;
}

void judge_legal_cap(const Case& c, Findings& findings) {
  const auto& help = c.standing.last_help_at;
  const bool is_help_again =
      c.outgoing.legal == LegalAnswer::help && help && *help > c.now - one_day;
  const bool is_too_much =
      c.standing.legal_answers > 0 || is_help_again || is_loop(c.standing, c.now);
  if (is_too_much) findings.add(Decision::deny, Reason::cap);
}

void judge_caps(const Case& c, Findings& findings) {
  const auto& standing = c.standing;
  std::optional<Instant> frees_at;
  if (c.row == Row::legal) return judge_legal_cap(c, findings);
  if (c.row == Row::service) frees_at = cap_frees_at(standing.service_sent_at, hard_cap, c.now);
  if (c.row == Row::marketing) {
    frees_at = cap_frees_at(standing.marketing_sent_at, marketing_cap(standing), c.now);
  }
  if (c.row == Row::invitation && standing.invited_at) {
    const auto rested_at = *standing.invited_at + invitation_rest;
    if (rested_at > c.now) frees_at = rested_at;
  }
  if (frees_at) findings.add(Decision::deny, Reason::cap, frees_at);
  const bool counts = c.row == Row::marketing || c.row == Row::email_marketing || c.is_touch();
  if (counts && standing.budget_free_at && *standing.budget_free_at > c.now) {
    findings.add(Decision::deny, Reason::budget, standing.budget_free_at);
  }
}

HoursKind hours_of(const Case& c) {
  if (c.row == Row::card || c.row == Row::legal) return HoursKind::any;
  if (c.outgoing.started_by == Starter::campaign) return HoursKind::safe;
  return c.row == Row::marketing ? HoursKind::by_state : HoursKind::day;
}

bool knows_every_zone(const Whereabouts& where) {
  return std::all_of(where.zones.begin(), where.zones.end(), clock::is_zone);
}

void judge_closed(const Case& c, const Opening& opening, Findings& findings) {
  const auto reason = opening.is_holiday ? Reason::holiday : Reason::quiet_hours;
  if (!opening.opens) return findings.add(Decision::hold, reason);
  const bool is_too_late = c.outgoing.expires_at && *opening.opens >= *c.outgoing.expires_at;
  findings.add(is_too_late ? Decision::deny : Decision::defer, reason, opening.opens);
}

void judge_hours(const Case& c, Findings& findings, Verdict& verdict) {
  const auto kind = hours_of(c);
  if (kind == HoursKind::any) return;
  const auto& where = c.standing.where;
  if (!knows_every_zone(where)) return findings.add(Decision::deny, Reason::rules_stale);
  const bool may_wait_outside = c.outgoing.channel == Channel::sms && c.row != Row::reply;
  const auto now_open = opening(kind, where, c.now, may_wait_outside ? carrier_margin : minutes(0));
  if (c.row == Row::reply) {
    if (!now_open.is_open) findings.warn(Reason::quiet_hours);
    return;
  }
  if (!now_open.is_open) return judge_closed(c, now_open, findings);
  verdict.window_end = now_open.closes;
  if (c.outgoing.expires_at && *c.outgoing.expires_at <= c.now) {
    findings.add(Decision::deny, Reason::quiet_hours);
  }
}

void judge_rules(const Case& c, Findings& findings, Verdict& verdict) {
  verdict.rules_checked_on = checked_on(c.standing.where);
  const bool needs_fresh = c.row == Row::marketing || c.row == Row::email_marketing;
  if (!needs_fresh) return;
  const Day today = utc_day(c.now);
  if (!verdict.rules_checked_on || *verdict.rules_checked_on + rules_last < today) {
    findings.add(Decision::deny, Reason::rules_stale);
  }
}

}  // namespace

MessageClass stricter(MessageClass one, MessageClass other) { return std::max(one, other); }

bool is_promotion(MessageClass message_class) {
  return message_class == MessageClass::marketing ||
         message_class == MessageClass::opt_in_invitation;
}

Verdict decide(const Outgoing& outgoing, const Standing& standing, Instant now) {
  Verdict verdict;
  verdict.message_class = stricter(outgoing.message_class, outgoing.proposed_class);
  const Case c{outgoing, standing, now, row_of(outgoing, verdict.message_class)};
  Findings findings;
  judge_starter(c, findings);
  judge_address(c, findings);
  judge_suppression(c, findings);
  if (!has_consent(c, verdict.consent_id)) findings.add(Decision::deny, Reason::no_consent);
  judge_kindness(c, findings);
  judge_caps(c, findings);
  judge_rules(c, findings, verdict);
  judge_hours(c, findings, verdict);
  findings.write_to(verdict, c);
  return verdict;
}

}  // namespace carnet::consents
