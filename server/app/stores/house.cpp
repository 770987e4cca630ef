// SPDX-License-Identifier: Apache-2.0
// The routes of the house's own settings.
#include "app/stores/house.hpp"

#include "app/stores/rules.hpp"
#include "kit/json/json.hpp"

namespace carnet::stores {

struct HouseSettings {
  std::string name;
  std::string currency;  // of every amount on file, and so not to be changed here
  std::string language;
  Visibility visibility = Visibility::house;
};
BOOST_DESCRIBE_STRUCT(HouseSettings, (), (name, currency, language, visibility))

/// What is absent stays.
struct HouseEdit {
  std::optional<Line<100>> name;
  std::optional<Line<35>> language;
  std::optional<Visibility> visibility;
};
BOOST_DESCRIBE_STRUCT(HouseEdit, (), (name, language, visibility))

namespace {

HouseSettings settings_of(const HouseFacts& facts) {
  return {facts.name, facts.currency, facts.language, facts.visibility};
}

Result<HouseSettings> show_house(Session& session) {
  if (!session.scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers_only",
                 "The house's settings are for managers and owners.");
  }
  return settings_of(house_facts(session.tx(), session.scope));
}

FieldFaults faults_of(const HouseEdit& edit) {
  FieldFaults faults;
  if (edit.name && edit.name->is_empty()) faults["/name"] = {"required", "This is required."};
  if (edit.language && !is_language(edit.language->text())) {
    faults["/language"] = {"language", "This is not a language such as en or fr-CA."};
  }
  return faults;
}

// Only what was said is written: somebody else may be changing the rest.
void write(Session& session, const HouseEdit& edit) {
  const auto put = [&](const std::string& name, const std::string& value) {
    write_setting(session.tx(), session.scope, session.now, name, value);
  };
  if (edit.name) put("house_name", edit.name->text());
  if (edit.language) put("language", edit.language->text());
  if (edit.visibility) put("visibility", std::string(shape::enum_name(*edit.visibility)));
}

Result<HouseSettings> edit_house(Session& session, HouseEdit edit) {
  auto& tx = session.tx();
  if (!session.scope.is_owner()) {
    return fault(FaultKind::forbidden, "owner_only", "Only the owner changes the house.");
  }
  if (auto faults = faults_of(edit); !faults.empty()) {
    return Fault{FaultKind::invalid, "invalid", "Some fields need another look.", faults, {}};
  }
  write(session, edit);
  // How far the floor sees is part of what is known of every session.
  tx.after_commit([&house = session.house] { house.sessions.forget_all(); });
  session.record(
      {{}, "settings", Uuid(), "changed", session.now, InTimeline::no, json::print(edit)});
  return settings_of(house_facts(tx, session.scope));
}

}  // namespace

void add_house_routes(Routes& routes) {
  routes.get("/api/house", {.name = "show_house", .summary = "The house's settings (managers)"},
             show_house);
  routes.patch("/api/house", {.name = "edit_house", .summary = "Changes some of them (owner)"},
               edit_house);
}

}  // namespace carnet::stores
