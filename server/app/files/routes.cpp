// SPDX-License-Identifier: Apache-2.0
// The routes that list files, take them away and bring them back.
#include "app/clients/clients.hpp"
#include "app/files/keep.hpp"

namespace carnet::files {

namespace {

Result<Page<File>> list_files(Session& session, ClientId client_id, http::Query<PageQuery> query) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  const auto page = newest_page(query.value, [&](const Before& place, int limit) {
    return store::list(tx, session.scope, client_id, place, limit);
  });
  if (!page) return page.error();
  Page<File> answer{{}, page->next};
  for (const auto& each : page->items)
    answer.items.push_back(shown(session.scope, client_id, each));
  return answer;
}

// One the asker may take away, or bring back.
Result<store::FileRecord> own(Session& session, ClientId client_id, FileId id) {
  auto& tx = session.tx();
  if (auto visible = clients::require_visible(tx, session.scope, client_id); !visible) {
    return visible.error();
  }
  auto file = store::find(tx, session.scope, client_id, id);
  if (!file) return not_found("file");
  if (may_remove(session.scope, file->staff_id)) return std::move(*file);
  return fault(FaultKind::forbidden, "author_only",
               "A file is removed by whoever added it, and by managers.");
}

Result<void> remove_file(Session& session, ClientId client_id, FileId id) {
  const auto file = own(session, client_id, id);
  if (!file) return file.error();
  if (file->removed_at) return not_found("file");
  store::set_removed(session.tx(), session.scope, client_id, id, session.now);
  session.record(told(*file, "removed", session.now));
  return {};
}

// A photograph is as secret as what it is of: it does not come back alone.
bool has_its_subject(sql::Tx& tx, const Scope& scope, const store::FileRecord& file) {
  return !file.subject || !file.subject_id ||
         store::hold_subject(tx, scope, file.client_id, *file.subject, *file.subject_id);
}

Result<File> return_file(Session& session, ClientId client_id, FileId id) {
  auto& tx = session.tx();
  const auto file = own(session, client_id, id);
  if (!file) return file.error();
  if (file->removed_at) {
    if (!has_its_subject(tx, session.scope, *file)) {
      return fault(FaultKind::conflict, "gone",
                   "What this photograph shows is not on this page any more.");
    }
    store::set_removed(tx, session.scope, client_id, id, {});
    session.record(told(*file, "returned", session.now));
  }
  const auto answer = store::find_listed(tx, session.scope, client_id, id);
  if (!answer) return not_found("file");
  return shown(session.scope, client_id, *answer);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/clients/{client_id}/files",
             {.name = "list_files", .summary = "Files of a client, newest first"}, list_files);
  routes.remove(
      "/api/clients/{client_id}/files/{id}",
      {.name = "remove_file", .summary = "Takes a file away; for a week it can come back"},
      remove_file);
  routes.post("/api/clients/{client_id}/files/{id}/return",
              {.name = "return_file", .summary = "Brings a removed file back", .status = 200},
              return_file);
}

}  // namespace carnet::files
