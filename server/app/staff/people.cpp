// SPDX-License-Identifier: Apache-2.0
// The routes of the people of the house: who works where, in which role, and whether they still do.
#include "app/house/paging.hpp"
#include "app/inbox/inbox.hpp"
#include "app/staff/rules.hpp"
#include "app/staff/store.hpp"
#include "kit/json/json.hpp"

namespace carnet::staff {

namespace {

Standing standing_of(const StaffMember& person) {
  return {person.role, person.stores, person.is_active};
}

/// What the asker may see of a colleague.
StaffMember shown_to(const Scope& scope, StaffMember person) {
  person.may_edit = may_edit(scope, standing_of(person));
  if (scope.is_manager() || scope.staff_id == person.id) return person;
  person.email.reset();
  person.has_password.reset();
  return person;
}

Result<StaffMember> load(Session& session, StaffId id) {
  auto person = store::find_member(session.tx(), session.scope, id);
  if (!person) return not_found("person");
  return shown_to(session.scope, std::move(*person));
}

Result<Page<StaffMember>> list_staff(Session& session) {
  Page<StaffMember> page;
  for (auto& person : store::members(session.tx(), session.scope)) {
    if (!person.is_active && !session.scope.is_manager()) continue;
    page.items.push_back(shown_to(session.scope, std::move(person)));
  }
  return page;
}

std::optional<Fault> fault_of_stores(Session& session, const std::vector<StoreId>& places) {
  for (std::size_t place = 0; place < places.size(); ++place) {
    if (stores::exists(session.tx(), session.scope, places[place])) continue;
    return bad_field("/stores/" + std::to_string(place), "unknown", "There is no such store.");
  }
  return std::nullopt;
}

Result<StaffMember> add_staff(Session& session, NewStaffMember asked) {
  const Standing wished{asked.role, asked.stores, true};
  if (auto refused = fault_of_wish(session.scope, wished)) return *refused;
  if (asked.given_name.is_empty()) return bad_field("/given_name", "required", "This is required.");
  if (auto refused = fault_of_stores(session, asked.stores)) return *refused;
  if (find(session.tx(), session.scope, asked.id)) return load(session, asked.id);
  const auto added = add(session.tx(), session.scope, session.now,
                         {asked.id, asked.given_name.text(), asked.family_name.text(), asked.email,
                          Secret<std::string>{}, asked.role, asked.stores},
                         "");
  if (!added) return added.error();
  return load(session, asked.id);
}

void apply(const StaffEdit& edit, store::StaffRecord& record) {
  if (edit.given_name) record.given_name = edit.given_name->text();
  if (edit.family_name) record.family_name = edit.family_name->text();
  if (edit.email) record.email = edit.email->text();
  if (edit.email) record.email_folded = edit.email->folded();
  record.role = edit.role.value_or(record.role);
  record.is_active = edit.is_active.value_or(record.is_active);
}

/// Faults of a wish that was read with the rows it hangs on locked.
std::optional<Fault> fault_of_edit(Session& session, const StaffMember& before,
                                   const std::vector<StaffId>& owners, const StaffEdit& edit) {
  if (!may_edit(session.scope, standing_of(before))) {
    return fault(FaultKind::forbidden, "managers_only",
                 "This person is changed by a manager of all their stores, or by the owner.");
  }
  const auto wished = edited(standing_of(before), edit);
  if (auto refused = fault_of_wish(session.scope, wished)) return refused;
  if (auto refused = fault_of_owners(owners, before.id, wished)) return refused;
  if (edit.given_name && edit.given_name->is_empty()) {
    return bad_field("/given_name", "required", "This is required.");
  }
  return edit.stores ? fault_of_stores(session, *edit.stores) : std::nullopt;
}

Result<StaffMember> edit_staff(Session& session, StaffId id, StaffEdit edit) {
  auto& tx = session.tx();
  const auto owners = store::lock_owners(tx, session.scope);
  auto record = store::lock_person(tx, session.scope, id);
  if (!record) return not_found("person");
  const auto before = *store::find_member(tx, session.scope, id);
  if (auto refused = fault_of_edit(session, before, owners, edit)) return *refused;
  apply(edit, *record);
  if (!store::update(tx, session.scope, *record)) return email_taken();
  if (edit.stores) store::replace_stores(tx, session.scope, id, *edit.stores);
  if (edit.is_active == false) inbox::release_all_of(tx, session.scope, session.now, id);
  if (edit.changes_reach()) {
    refresh_sessions(tx, session.house, id, edit.is_active == false ? Keeps::none : Keeps::all);
  }
  session.record(
      {{}, "staff", id.uuid(), "changed", session.now, InTimeline::no, json::print(edit)});
  return load(session, id);
}

}  // namespace

void add_people_routes(Routes& routes) {
  routes.get("/api/staff", {.name = "list_staff", .summary = "The people of the house by name"},
             list_staff);
  routes.post("/api/staff",
              {.name = "add_staff", .summary = "Adds a person (managers: to their own stores)"},
              add_staff);
  routes.patch("/api/staff/{id}",
               {.name = "edit_staff",
                .summary = "Changes a person; is_active false ends their sessions at once"},
               edit_staff);
}

}  // namespace carnet::staff
