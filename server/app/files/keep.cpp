// SPDX-License-Identifier: Apache-2.0
// Keeps files of a client, and lets go of what was removed.
#include "app/files/keep.hpp"
#include "app/clients/clients.hpp"
#include "app/files/folder.hpp"

namespace carnet::files {

namespace {

constexpr auto noun = "files";
constexpr auto removal_kept = std::chrono::hours(24 * 7);

}  // namespace

bool may_remove(const Scope& scope, const std::optional<StaffId>& author) {
  return scope.is_manager() || author == scope.person();
}

File shown(const Scope& scope, ClientId client_id, const store::ListedFile& file) {
  const auto path = "/api/clients/" + client_id.text() + "/files/" + file.id.text();
  const bool is_picture = file.kind == FileKind::picture;
  return {file.id,
          file.name,
          file.kind,
          file.bytes,
          file.is_private,
          file.staff_name,
          file.at,
          path + "/whole",
          is_picture ? std::optional(path + "/small") : std::nullopt,
          may_remove(scope, file.staff_id)};
}

Happening told(const store::FileRecord& file, std::string_view verb, Instant now) {
  const bool is_told = !file.is_private && verb == "added";
  const auto in_timeline = is_told ? InTimeline::yes : InTimeline::no;
  return {file.client_id, noun, file.id.uuid(), verb, now, in_timeline};
}

Result<Kept> keep_file(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewFile& file) {
  if (auto visible = clients::require_visible(tx, scope, client_id); !visible) {
    return visible.error();
  }
  if (store::count(tx, scope, client_id) >= most_files && !stands(tx, scope, client_id, file.id)) {
    return fault(FaultKind::conflict, "too_many", "A client has at most 200 files.");
  }
  const store::FileRecord row{client_id,  file.id,         file.disk_id,   file.name, file.kind,
                              file.bytes, file.is_private, scope.person(), now,       {}};
  const bool is_new = store::insert(tx, scope, row);
  const auto kept = store::find_listed(tx, scope, client_id, file.id);
  if (!kept) return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  if (is_new) record(tx, scope, now, told(row, "added", now));
  return Kept{shown(scope, client_id, *kept), is_new};
}

bool stands(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id) {
  return store::find(tx, scope, client_id, id).has_value();
}

std::optional<Named> named(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id) {
  const auto file = store::find(tx, scope, client_id, id);
  if (!file || file->removed_at) return std::nullopt;
  return Named{file->disk_id, file->name, file->kind};
}

void forget_removed(sql::Tx& tx, House& house, const Scope& scope, Instant now) {
  for (const auto& file : store::removed_before(tx, scope, now - removal_kept)) {
    store::erase(tx, scope, file.client_id, file.id);
    record(tx, scope, now, told(file, "forgotten", now));
    tx.after_commit([&house, id = file.disk_id] { folder::remove(house, id); });
  }
}

}  // namespace carnet::files
