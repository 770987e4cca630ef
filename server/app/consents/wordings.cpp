// SPDX-License-Identifier: Apache-2.0
// Which wording is shown now, and what a new one must say.
#include "app/consents/wordings.hpp"

#include "app/consents/store.hpp"
#include "app/consents/wording_store.hpp"
#include "app/stores/stores.hpp"
#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace {

struct Need {
  std::string_view part;  // folded
  std::string_view sentence;
  Tongue tongue = Tongue::other;
  bool of_marketing = false;  // not asked of service
  Channel channel = Channel::sms;
};

constexpr Need needs[] = {
    {"stop", "Say that STOP ends it."},
    {"help", "Say that HELP brings help.", Tongue::english},
    {"rates may apply", "Say that message and data rates may apply.", Tongue::english},
    {"automat", "Say that messages may be sent with automated technology.", Tongue::english, true},
    {"not a condition", "Say that consent is not a condition of purchase.", Tongue::english, true},
    {"unsubscribe", "Say how to unsubscribe.", Tongue::english, true, Channel::email},
};

bool is_asked(const Need& need, Purpose purpose, Channel channel, Tongue tongue) {
  return need.channel == channel && (!need.of_marketing || purpose == Purpose::marketing) &&
         (need.tongue == Tongue::other || tongue == Tongue::english);
}

Tongue tongue_of(sql::Tx& tx, const Scope& scope) {
  const auto language = stores::house_facts(tx, scope).language;
  return language.starts_with("en") ? Tongue::english : Tongue::other;
}

}  // namespace

std::optional<WordingOnFile> wording_for(sql::Tx& tx, const Scope& scope, Purpose purpose,
                                         Channel channel) {
  std::optional<WordingOnFile> newest;
  for (auto& each : store::wordings(tx, scope)) {
    const bool fits = each.purpose == purpose && each.channel == channel;
    if (fits && (!newest || newest->version < each.version)) newest = std::move(each);
  }
  return newest;
}

std::optional<FieldFault> fault_of_wording(const std::string& body, Purpose purpose,
                                           Channel channel, const HouseWords& house,
                                           Tongue tongue) {
  const auto folded = text::fold(body);
  if (folded.find(text::fold(house.name)) == std::string::npos) {
    return FieldFault{"house", "Name the house: " + house.name + "."};
  }
  std::string missing;
  for (const auto& need : needs) {
    if (!is_asked(need, purpose, channel, tongue)) continue;
    if (folded.find(need.part) != std::string::npos) continue;
    missing += missing.empty() ? "" : " ";
    missing += need.sentence;
  }
  if (missing.empty()) return std::nullopt;
  return FieldFault{"missing", missing};
}

Result<WordingOnFile> keep_wording(sql::Tx& tx, const Scope& scope, Instant now,
                                   const NewWording& wording) {
  if (wording.channel != Channel::sms && wording.channel != Channel::email) {
    return bad_field("/channel", "choice", "Consent has words for texts and for email.");
  }
  if (auto stands = store::find_wording(tx, scope, wording.id)) return std::move(*stands);
  const auto house = house_words(tx, scope);
  const auto body = filled_wording(wording.body.text(), house);
  if (auto refused =
          fault_of_wording(body, wording.purpose, wording.channel, house, tongue_of(tx, scope))) {
    return bad_field("/body", refused->code, refused->text);
  }
  const auto before = wording_for(tx, scope, wording.purpose, wording.channel);
  const WordingOnFile kept{wording.id, wording.purpose, wording.channel, body,
                           before ? before->version + 1 : 1};
  if (!store::insert_new_wording(tx, scope, now, kept)) {
    return fault(FaultKind::conflict, "version",
                 "Somebody wrote a new version in the meantime. Read it first.");
  }
  record(tx, scope, now, {{}, "wordings", kept.id.uuid(), "written", now, InTimeline::no});
  return kept;
}

}  // namespace carnet::consents
