// SPDX-License-Identifier: Apache-2.0
// Writes who takes care of a conversation, and who said so.
#include "app/inbox/assign.hpp"

#include "app/inbox/store.hpp"
#include "kit/id/id_source.hpp"
#include "kit/json/json.hpp"

namespace carnet::inbox {

namespace {

/// What the audit keeps of a change of hands.
struct HandsChanged {
  std::optional<StaffId> from;
  std::optional<StaffId> to;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(HandsChanged, (), (from, to, note))

std::optional<staff::Person> person_of(const std::optional<StaffId>& id,
                                       const std::optional<std::string>& name) {
  if (!id) return std::nullopt;
  return staff::Person{*id, name.value_or("")};
}

}  // namespace

Assignment assignment_of(sql::Tx& tx, const Scope& scope, ClientId client_id) {
  const auto newest = store::newest(tx, scope, client_id);
  if (!newest) return {};
  return {person_of(newest->staff_id, newest->staff_name), newest->note,
          person_of(newest->assigned_by, newest->assigned_by_name), newest->at};
}

Result<Assignment> assign(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                          const NewAssignment& asked) {
  if (asked.staff_id && !store::may_take(tx, scope, client_id, *asked.staff_id)) {
    return bad_field("/staff_id", "unknown", "Nobody who may see this client has this identifier.");
  }
  const auto before = store::newest(tx, scope, client_id);
  const auto holder = before ? before->staff_id : std::nullopt;
  const auto note = asked.note ? asked.note->text() : "";
  const bool says_nothing_new = note.empty() || (before && before->note == note);
  if (holder == asked.staff_id && says_nothing_new) return assignment_of(tx, scope, client_id);
  const auto id = new_uuid(now);
  store::assign(tx, scope, {client_id, id, asked.staff_id, note, scope.person(), now});
  record(tx, scope, now,
         {client_id, "assignments", id, asked.staff_id ? "assigned" : "released", now,
          InTimeline::yes, json::print(HandsChanged{holder, asked.staff_id, note})});
  return assignment_of(tx, scope, client_id);
}

void release_all_of(sql::Tx& tx, const Scope& scope, Instant now, StaffId staff_id) {
  for (const auto& client_id : store::given_to(tx, scope, staff_id)) {
    const auto id = new_uuid(now);
    store::assign(tx, scope, {client_id, id, {}, "", scope.person(), now});
    record(tx, scope, now,
           {client_id, "assignments", id, "released", now, InTimeline::yes,
            json::print(HandsChanged{staff_id, {}, ""})});
  }
}

}  // namespace carnet::inbox
