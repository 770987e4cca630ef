// SPDX-License-Identifier: Apache-2.0
// The routes of custom fields.
#include <algorithm>

#include "app/clients/clients.hpp"
#include "app/fields/rules.hpp"
#include "app/fields/store.hpp"

namespace carnet::fields {

namespace {

Result<void> require_owner(const Scope& scope) {
  if (scope.is_owner()) return {};
  return fault(FaultKind::forbidden, "owners_only", "Fields are defined by the owner.");
}

std::vector<FieldChoice> choices_of(const std::optional<std::vector<NewFieldChoice>>& added) {
  std::vector<FieldChoice> choices;
  if (!added) return choices;
  for (const auto& [id, label] : *added) choices.push_back({id, label.text()});
  return choices;
}

std::vector<ChoiceId> ids_of(const std::vector<FieldChoice>& choices) {
  std::vector<ChoiceId> ids;
  for (const auto& choice : choices) ids.push_back(choice.id);
  return ids;
}

// What only the other fields can tell.
void check_beside(sql::Tx& tx, const Scope& scope, const CustomField& field, FieldFaults& faults) {
  const auto fields = in_use(tx, scope);
  if (!field.archived_at && is_taken(fields, field.label, field.id)) {
    faults["/label"] = {"taken", "Another field is called this."};
  }
  if (store::is_elsewhere(tx, scope, field.id, ids_of(field.choices))) {
    faults["/choices"] = {"taken", "One of these belongs to another field."};
  }
  const auto others = std::count_if(fields.begin(), fields.end(),
                                    [&](const auto& each) { return each.id != field.id; });
  if (!field.archived_at && others >= static_cast<std::ptrdiff_t>(most_fields)) {
    faults["/label"] = {"many", "At most 40 fields are in use at once."};
  }
}

// A choice some page says is not taken from under it.
void check_held(sql::Tx& tx, const Scope& scope, const CustomField& before,
                const CustomField& after, FieldFaults& faults) {
  const auto kept = ids_of(after.choices);
  std::vector<ChoiceId> gone;
  for (const auto& id : ids_of(before.choices)) {
    if (std::find(kept.begin(), kept.end(), id) == kept.end()) gone.push_back(id);
  }
  for (const auto& [id, pages] : store::held(tx, scope, gone)) {
    const auto whose = pages == 1 ? "One client has" : std::to_string(pages) + " clients have";
    faults["/choices"] = {"held", whose + " “" + shown(before, id.text()) +
                                      "”: call it something else, or take it off them first."};
  }
}

void move_to(sql::Tx& tx, const Scope& scope, FieldId id, int place) {
  std::vector<FieldId> ids;
  for (const auto& each : in_use(tx, scope)) {
    if (each.id != id) ids.push_back(each.id);
  }
  const auto at = std::min(ids.size(), static_cast<std::size_t>(place));
  ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(at), id);
  store::write_places(tx, scope, ids);
}

void apply(const FieldEdit& edit, Instant now, CustomField& field) {
  if (edit.label) field.label = edit.label->text();
  if (edit.choices) field.choices = choices_of(edit.choices);
  if (edit.archived && !*edit.archived) field.archived_at.reset();
  if (edit.archived && *edit.archived && !field.archived_at) field.archived_at = now;
}

}  // namespace

Result<CustomField> keep_field(sql::Tx& tx, const Scope& scope, Instant now,
                               const NewField& added) {
  if (const auto stands = store::find(tx, scope, added.id)) return *stands;
  auto faults = faults_of(added);
  const CustomField field{added.id, added.label.text(), added.kind, choices_of(added.choices), 1,
                          {}};
  check_beside(tx, scope, field, faults);
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (store::insert(tx, scope, now, field)) {
    record(tx, scope, now, {{}, "custom_fields", added.id.uuid(), "kept", now, InTimeline::no});
  }
  return *store::find(tx, scope, added.id);
}

namespace {

Result<Page<CustomField>> list_fields(Session& session) {
  return Page<CustomField>{store::all(session.tx(), session.scope), {}};
}

Result<CustomField> add_field(Session& session, NewField added) {
  if (auto may = require_owner(session.scope); !may) return may.error();
  return keep_field(session.tx(), session.scope, session.now, added);
}

Result<CustomField> edit_field(Session& session, FieldId id, FieldEdit edit) {
  if (auto may = require_owner(session.scope); !may) return may.error();
  const auto version = session.version();
  if (!version) return version.error();
  auto& tx = session.tx();
  store::hold_all(tx, session.scope);
  const auto before = store::find(tx, session.scope, id);
  if (!before) return not_found("field");
  auto faults = faults_of(edit, before->kind);
  auto after = *before;
  apply(edit, session.now, after);
  check_beside(tx, session.scope, after, faults);
  check_held(tx, session.scope, *before, after, faults);
  if (!faults.empty()) return bad_fields(std::move(faults));
  if (!store::update(tx, session.scope, session.now, after, *version)) {
    return fault(FaultKind::stale, "version", "Somebody changed this field in the meantime.");
  }
  if (edit.place) move_to(tx, session.scope, id, *edit.place);
  session.record({{}, "custom_fields", id.uuid(), "changed", session.now, InTimeline::no});
  return *store::find(tx, session.scope, id);
}

Page<FieldValue> values_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto said = store::values_of(tx, scope, client_id);
  Page<FieldValue> page;
  for (auto& field : in_use(tx, scope)) {
    FieldValue value{field.id, field.label, field.kind, std::move(field.choices), "", {}, {}};
    const auto found = std::find_if(said.begin(), said.end(),
                                    [&](const auto& each) { return each.id == field.id; });
    if (found != said.end()) {
      value.value = found->value;
      value.staff_name = found->staff_name;
      value.changed_at = found->changed_at;
    }
    page.items.push_back(std::move(value));
  }
  return page;
}

Result<Page<FieldValue>> list_values(Session& session, ClientId client_id) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  return values_of(session.tx(), session.scope, client_id);
}

Result<Page<FieldValue>> write_values(Session& session, ClientId client_id, NewValues values) {
  const auto visible = clients::require_visible(session.tx(), session.scope, client_id);
  if (!visible) return visible.error();
  auto kept = keep_values(session.tx(), session.scope, session.now, client_id, values);
  if (!kept) return kept.error();
  return values_of(session.tx(), session.scope, client_id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/fields",
             {.name = "list_fields", .summary = "Fields the house added, archived ones last"},
             list_fields);
  routes.post("/api/fields", {.name = "add_field", .summary = "Adds a field to every page"},
              add_field);
  routes.patch("/api/fields/{id}",
               {.name = "edit_field",
                .summary = "Changes a field, moves it, or archives it",
                .if_match = docs::IfMatch::required},
               edit_field);
  routes.get("/api/clients/{client_id}/fields",
             {.name = "list_field_values", .summary = "What a page says of the house's fields"},
             list_values);
  routes.put("/api/clients/{client_id}/fields",
             {.name = "write_field_values", .summary = "Writes some of them, all or none"},
             write_values);
}

}  // namespace carnet::fields
