// SPDX-License-Identifier: Apache-2.0
// Reads consents, messages and earlier prompts into the rules' words.
#include "app/today/past.hpp"

#include <algorithm>
#include <sstream>

namespace carnet::today {

namespace {

using consents::AddressState;
using consents::ConsentMethod;
using consents::ConsentState;
using messages::Direction;
using messages::MessageClass;

Day day_of(Instant at, const Setting& setting) {
  return clock::day_in(at, setting.zone).value_or(setting.today);
}

// One-to-one marketing needs a written yes; what was only said aloud is not one.
bool is_written(const ConsentRow& consent) {
  if (consent.method == ConsentMethod::import) return consent.has_evidence;
  return consent.method != ConsentMethod::oral;
}

Address address_of(const AddressRow& row, const std::vector<ConsentRow>& consents, bool rests) {
  Address address;
  address.way = row.kind == clients::ContactKind::phone   ? Address::Way::text
                : row.kind == clients::ContactKind::email ? Address::Way::email
                                                          : Address::Way::post;
  address.is_preferred = row.preferred;
  address.may_be_called =
      !rests && consents::may_be_called(row.voice_state.value_or(AddressState::open));
  for (const auto& consent : consents) {  // oldest first: the last word counts
    if (consent.address_key != row.address_key) continue;
    address.consent = Address::Consent::unknown;
    if (consent.state == ConsentState::granted && is_written(consent)) {
      address.consent = Address::Consent::granted;
    }
    if (consent.state == ConsentState::revoked) {
      address.consent = Address::Consent::refused;
      address.refused_at = consent.at;
    }
  }
  if (row.state == AddressState::opted_out) {
    address.consent = Address::Consent::refused;
    address.refused_at = row.changed_at.value_or(Instant{});
  }
  return address;
}

// An address on hold or disputed is no way to reach anybody until a person has decided.
bool is_usable(const AddressRow& row) {
  return row.state != AddressState::on_hold && row.state != AddressState::disputed;
}

bool is_discretionary(const MessageRow& row) {
  return row.direction == Direction::out && row.message_class &&
         consents::is_promotion(*row.message_class);
}

void name_colleague(const std::optional<StaffId>& staff_id, const Setting& setting,
                    Reaching& reaching) {
  if (!staff_id || *staff_id == setting.staff_id) return;
  reaching.by_me = false;
  reaching.staff_name = setting.name_of(staff_id);
}

Reaching reaching_of(const MessageRow& row, const Setting& setting) {
  Reaching reaching{day_of(row.at, setting), true, "", is_discretionary(row), true};
  name_colleague(row.staff_id, setting, reaching);
  return reaching;
}

Reaching reaching_of(const TouchRow& row, const Setting& setting) {
  Reaching reaching{day_of(row.at, setting), true, "", true, false};
  name_colleague(row.staff_id, setting, reaching);
  return reaching;
}

bool has_touch(const ClientRows& rows, PromptId prompt_id) {
  return std::any_of(rows.called.touches.begin(), rows.called.touches.end(),
                     [&](const TouchRow& touch) { return touch.prompt_id == prompt_id; });
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), std::istream_iterator<std::string>()};
}

// A message that was sent from a prompt is its outcome, whether or not anybody said so.
std::optional<PastOutcome> outcome_of(const PromptRow& row, const ClientRows& rows,
                                      const Setting& setting) {
  PastOutcome outcome{OutcomeKind::sent, setting.today,        std::nullopt,
                      row.signal,        words_of(row.events), words_of(row.records)};
  if (row.outcome && row.outcome_day) {
    outcome.kind = *row.outcome;
    outcome.day = *row.outcome_day;
    outcome.until = row.outcome_until;
    return outcome;
  }
  for (const auto& message : rows.called.messages) {
    if (message.prompt_id != row.id || message.direction != Direction::out) continue;
    outcome.day = day_of(message.at, setting);
    return outcome;
  }
  return std::nullopt;
}

}  // namespace

Past past_of(const ClientRows& rows, const Setting& setting) {
  Past past;
  past.is_paused = rows.client.is_paused == 1;
  for (const auto& row : rows.called.addresses) {
    if (!is_usable(row)) continue;
    past.addresses.push_back(address_of(row, rows.called.consents, past.is_paused));
  }
  for (const auto& row : rows.called.messages) {
    if (row.direction == Direction::out && row.message_class != MessageClass::legal) {
      past.reachings.push_back(reaching_of(row, setting));
    }
  }
  for (const auto& row : rows.called.touches) past.reachings.push_back(reaching_of(row, setting));
  for (const auto& row : rows.calling.prompts) {
    if (auto outcome = outcome_of(row, rows, setting)) past.outcomes.push_back(std::move(*outcome));
  }
  return past;
}

std::vector<PastContact> contacts_of(const ClientRows& rows, const Setting& setting) {
  std::vector<PastContact> contacts;
  for (const auto& row : rows.called.messages) {
    const int days_ago = std::max(0, setting.today - day_of(row.at, setting));
    if (row.direction == Direction::in) {
      contacts.push_back({ContactKind::reply_from_client, days_ago});
    } else if (is_discretionary(row)) {
      contacts.push_back({ContactKind::discretionary, days_ago});
    } else if (row.message_class == MessageClass::service) {
      contacts.push_back({ContactKind::service, days_ago});
    }
  }
  for (const auto& row : rows.called.touches) {
    const int days_ago = std::max(0, setting.today - day_of(row.at, setting));
    contacts.push_back({ContactKind::discretionary, days_ago});
  }
  for (const auto& row :
       rows.calling.prompts) {  // said to be done, and no message or touch tells of it
    const bool by_hand =
        row.outcome == OutcomeKind::done || row.outcome == OutcomeKind::already_spoke;
    if (!by_hand || !row.outcome_day || has_touch(rows, row.id)) continue;
    contacts.push_back({ContactKind::discretionary, std::max(0, setting.today - *row.outcome_day)});
  }
  return contacts;
}

int done_today(const ClientRows& rows, const Setting& setting) {
  int done = 0;
  for (const auto& row : rows.calling.prompts) {
    const auto outcome = outcome_of(row, rows, setting);
    if (outcome && outcome->day == setting.today && outcome->kind != OutcomeKind::later) ++done;
  }
  return done;
}

std::string last_wording_of(const ClientRows& rows, PromptId prompt_id) {
  const PromptRow* newest = nullptr;
  for (const auto& row : rows.calling.prompts) {
    if (row.id == prompt_id || !row.worded_at) continue;
    if (!newest || *row.worded_at > *newest->worded_at) newest = &row;
  }
  return newest ? newest->wording : "";
}

}  // namespace carnet::today
