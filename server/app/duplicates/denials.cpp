// SPDX-License-Identifier: Apache-2.0
// What people say of two pages: not the same person, or that after all; and a review of all pages.
#include "app/duplicates/denials.hpp"
#include "app/clients/clients.hpp"
#include "app/duplicates/store.hpp"
#include "app/house/aliases.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::duplicates {

namespace {

// The page it has become when it was merged; denials keep saying what was said of it, so that an
// undo finds them as they were.
ClientId page_now(Session& session, ClientId id) {
  return as_meant(session.tx(), session.scope, id);
}

bool sees(Session& session, ClientId page) {
  return clients::require_visible(session.tx(), session.scope, page_now(session, page)).has_value();
}

bool sees_both(Session& session, ClientId one, ClientId other) {
  return sees(session, one) && sees(session, other);
}

Denial shown(const store::ListedDenial& row) {
  return {row.id,
          row.one_id,
          clients::display_name(row.one_given_name, row.one_family_name, row.one_preferred_name,
                                row.one_name_order),
          row.other_id,
          clients::display_name(row.other_given_name, row.other_family_name,
                                row.other_preferred_name, row.other_name_order),
          row.staff_name,
          row.at};
}

void record_both(sql::Tx& tx, const Scope& scope, Instant now, const store::DenialRow& row,
                 std::string_view verb) {
  for (const auto page : {row.one_id, row.other_id}) {
    record(
        tx, scope, now,
        {as_meant(tx, scope, page), "duplicate_denials", row.id.uuid(), verb, now, InTimeline::no});
  }
}

// False where it was said before.
bool keep_denial(sql::Tx& tx, const Scope& scope, Instant now, const store::DenialRow& row) {
  if (!store::insert_denial(tx, scope, row)) return false;
  record_both(tx, scope, now, row, "denied");
  return true;
}

store::DenialRow row_of(const Scope& scope, Instant now, const NewDenial& denial) {
  return {denial.id, std::min(denial.one_id, denial.other_id),
          std::max(denial.one_id, denial.other_id), scope.person(), now};
}

Result<NewDenial> add_denial(Session& session, NewDenial denial) {
  if (denial.id.is_empty()) return bad_field("/id", "required", "A denial needs an identifier.");
  if (page_now(session, denial.one_id) == page_now(session, denial.other_id)) {
    return bad_field("/other_id", "self", "This is the same page.");
  }
  if (!sees_both(session, denial.one_id, denial.other_id)) return not_found("client");
  auto& tx = session.tx();
  const auto row = row_of(session.scope, session.now, denial);
  if (keep_denial(tx, session.scope, session.now, row)) {
    return NewDenial{row.id, row.one_id, row.other_id};
  }
  // Said before: by a lost answer's twin, or by somebody else.
  if (const auto stands = store::denial_of(tx, session.scope, row.one_id, row.other_id)) {
    return NewDenial{stands->id, row.one_id, row.other_id};
  }
  return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
}

Result<void> take_back(Session& session, DenialId id) {
  const auto stands = store::find_denial(session.tx(), session.scope, id);
  if (!stands || !sees_both(session, stands->one_id, stands->other_id)) {
    return not_found("denial");
  }
  store::drop_denial(session.tx(), session.scope, id);
  record_both(session.tx(), session.scope, session.now, *stands, "taken_back");
  return {};
}

Result<Page<Denial>> list_denials(Session& session, http::Query<PageQuery> query) {
  return newest_page(query.value, [&](const Before& before, int limit) {
    std::vector<Denial> all;
    for (const auto& row : store::denials(session.tx(), session.scope, before, limit)) {
      all.push_back(shown(row));
    }
    return all;
  });
}

struct Reviewing {
  std::int64_t waiting = 0;
};
BOOST_DESCRIBE_STRUCT(Reviewing, (), (waiting))

Result<Reviewing> review_all(Session& session) {
  if (!session.scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers", "A manager begins a review of all pages.");
  }
  store::wait_all(session.tx(), session.scope);
  start_jobs(session.tx(), session.now);
  session.record({{}, "duplicate_waiting", new_uuid(session.now), "begun", session.now});
  return Reviewing{store::count_waiting(session.tx(), session.scope)};
}

}  // namespace

void set_apart(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id) {
  for (const auto& other : store::sharing_an_address(tx, scope, client_id)) {
    keep_denial(tx, scope, now, row_of(scope, now, {new_id<DenialId>(now), client_id, other}));
  }
}

void add_denial_routes(Routes& routes) {
  routes.post("/api/duplicates/denials",
              {.name = "deny_duplicate", .summary = "Not the same person: never asked again"},
              add_denial);
  routes.get("/api/duplicates/denials",
             {.name = "list_denials", .summary = "Pages said to be about two people"},
             list_denials);
  routes.remove("/api/duplicates/denials/{id}",
                {.name = "undeny_duplicate", .summary = "Asked again after all"}, take_back);
  routes.post("/api/duplicates/review",
              {.name = "review_duplicates",
               .summary = "Compares all pages anew, in the background",
               .status = 200},
              review_all);
}

}  // namespace carnet::duplicates
