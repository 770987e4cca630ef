// SPDX-License-Identifier: Apache-2.0
// Keeping templates, filling them for a client, and their routes.
#include "app/clients/clients.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "app/templates/rules.hpp"
#include "app/templates/store.hpp"
#include "app/today/today.hpp"

namespace carnet::templates {

struct TemplateQuery {
  std::optional<Channel> channel;
};
BOOST_DESCRIBE_STRUCT(TemplateQuery, (), (channel))

namespace {

Template template_of(const store::TemplateRecord& row) {
  return {row.id,       row.name, row.channel, row.message_class,
          row.language, row.body, row.version, row.archived_at};
}

Result<void> require_manager(const Scope& scope) {
  if (scope.is_manager()) return {};
  return fault(FaultKind::forbidden, "managers_only", "Templates are written by managers.");
}

}  // namespace

Result<Template> keep_template(sql::Tx& tx, const Scope& scope, Instant now,
                               const NewTemplate& added) {
  if (const auto stands = store::find(tx, scope, added.id)) return template_of(*stands);
  const bool says_language = added.language && !added.language->is_empty();
  const store::TemplateRecord row{
      added.id,
      added.name.text(),
      added.channel,
      added.class_,
      says_language ? added.language->text() : stores::house_facts(tx, scope).language,
      added.body.text(),
      1,
      std::nullopt,
      now,
      now};
  if (auto faults = faults_of(template_of(row)); !faults.empty()) return bad_fields(faults);
  if (store::insert(tx, scope, row)) {
    record(tx, scope, now, {{}, "templates", row.id.uuid(), "kept", now, InTimeline::no});
  }
  return template_of(*store::find(tx, scope, added.id));
}

namespace {

void apply(const TemplateEdit& edit, Instant now, store::TemplateRecord& row) {
  if (edit.name) row.name = edit.name->text();
  if (edit.channel) row.channel = *edit.channel;
  if (edit.class_) row.message_class = *edit.class_;
  if (edit.language) row.language = edit.language->text();
  if (edit.body) row.body = edit.body->text();
  if (edit.archived && !*edit.archived) row.archived_at.reset();
  if (edit.archived && *edit.archived && !row.archived_at) row.archived_at = now;
  row.changed_at = now;
}

Result<Page<Template>> list_templates(Session& session) {
  Page<Template> page;
  for (const auto& row : store::all(session.tx(), session.scope)) {
    page.items.push_back(template_of(row));
  }
  return page;
}

Result<Template> add_template(Session& session, NewTemplate added) {
  if (auto may = require_manager(session.scope); !may) return may.error();
  return keep_template(session.tx(), session.scope, session.now, added);
}

Result<Template> edit_template(Session& session, TemplateId id, TemplateEdit edit) {
  if (auto may = require_manager(session.scope); !may) return may.error();
  const auto version = session.version();
  if (!version) return version.error();
  auto row = store::find(session.tx(), session.scope, id);
  if (!row) return not_found("template");
  apply(edit, session.now, *row);
  if (auto faults = faults_of(template_of(*row)); !faults.empty()) return bad_fields(faults);
  if (!store::update(session.tx(), session.scope, *row, *version)) {
    return fault(FaultKind::stale, "version", "Somebody changed this template in the meantime.");
  }
  session.record({{}, "templates", id.uuid(), "changed", session.now, InTimeline::no});
  return template_of(*store::find(session.tx(), session.scope, id));
}

std::string store_name(sql::Tx& tx, const Scope& scope, const clients::Client& client) {
  const bool works_somewhere = !scope.stores.empty();
  const auto where = works_somewhere ? std::optional(scope.stores.front()) : client.home_store_id;
  const auto found = where ? stores::find(tx, scope, *where) : std::nullopt;
  return found ? found->name : "";
}

Known known_of(sql::Tx& tx, const Scope& scope, const clients::Client& client) {
  Known known;
  known[Placeholder::first_name] =
      clients::greeted_as({client.salutation, client.given_name, client.family_name,
                           client.preferred_name, client.name_order, client.language});
  if (const auto me = staff::find(tx, scope, scope.staff_id)) {
    known[Placeholder::signature] = me->given_name;
  }
  known[Placeholder::store] = store_name(tx, scope, client);
  if (const auto piece = store::piece_for(tx, scope, client.id)) {
    known[Placeholder::piece] = today::piece_words(piece->title, piece->category, piece->stone);
  }
  return known;
}

Result<Page<FilledTemplate>> list_filled(Session& session, ClientId client_id,
                                         http::Query<TemplateQuery> query) {
  auto& tx = session.tx();
  const auto visible = clients::require_visible(tx, session.scope, client_id);
  if (!visible) return visible.error();
  const auto client = clients::load_client(tx, session.scope, session.now, client_id);
  if (!client) return client.error();
  const auto known = known_of(tx, session.scope, *client);
  Page<FilledTemplate> page;
  for (const auto& row : store::all(tx, session.scope)) {
    const bool is_asked = !query.value.channel || row.channel == *query.value.channel;
    if (row.archived_at || !is_asked) continue;
    auto filled = fill(row.body, known);
    page.items.push_back({row.id, row.name, row.channel, row.message_class, row.language,
                          std::move(filled.body), row.version, std::move(filled.missing)});
  }
  // In the client's own language first.
  std::stable_partition(page.items.begin(), page.items.end(), [&](const FilledTemplate& each) {
    return each.language == client->language;
  });
  return page;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/templates",
             {.name = "list_templates", .summary = "The house's templates, archived ones last"},
             list_templates);
  routes.post("/api/templates", {.name = "add_template", .summary = "Keeps a template"},
              add_template);
  routes.patch("/api/templates/{id}",
               {.name = "edit_template",
                .summary = "Changes a template, or archives it",
                .if_match = docs::IfMatch::required},
               edit_template);
  routes.get("/api/clients/{client_id}/templates",
             {.name = "list_filled_templates", .summary = "Templates filled in for a client"},
             list_filled);
}

}  // namespace carnet::templates
