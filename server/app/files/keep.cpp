// SPDX-License-Identifier: Apache-2.0
// Keeps files of a client, and lets go of what was removed.
#include "app/files/keep.hpp"
#include "app/clients/clients.hpp"
#include "app/files/folder.hpp"
#include "app/house/authors.hpp"

namespace carnet::files {

namespace {

constexpr auto noun = "files";
constexpr auto removal_kept = std::chrono::hours(24 * 7);

// What clients send takes nothing of the room for what the house adds.
Result<void> check_room(sql::Tx& tx, const Scope& scope, ClientId client_id, const NewFile& file) {
  const bool is_sent = file.subject == FileSubject::messages;
  const auto origin = is_sent ? store::Origin::client : store::Origin::house;
  if (store::count(tx, scope, client_id, origin) < (is_sent ? most_enclosures : most_files)) {
    return {};
  }
  return fault(FaultKind::conflict, "too_many",
               is_sent ? "The page holds 1,000 of them." : "A client has at most 200 files.");
}

}  // namespace

bool may_remove(const Scope& scope, const std::optional<StaffId>& author) {
  return scope.is_manager() || wrote(scope, author);
}

std::optional<std::string> picture_bytes(sql::Tx& tx, const House& house, const Scope& scope,
                                         ClientId client_id, FileId id) {
  const auto file = named(tx, scope, client_id, id);
  if (!file || file->kind != FileKind::picture) return std::nullopt;
  return folder::read(house, file->disk_id, folder::Size::whole);
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
          may_remove(scope, file.staff_id),
          file.subject,
          file.subject_id};
}

Happening told(const store::FileRecord& file, std::string_view verb, Instant now) {
  const bool is_told = !file.is_private && !file.subject && verb == "added";
  const auto in_timeline = is_told ? InTimeline::yes : InTimeline::no;
  return {file.client_id, noun, file.id.uuid(), verb, now, in_timeline};
}

Result<Kept> keep_file(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewFile& file) {
  if (auto visible = clients::require_visible(tx, scope, client_id); !visible) {
    return visible.error();
  }
  const bool is_sent_again = stands(tx, scope, client_id, file.id);
  if (!is_sent_again) {
    if (auto room = check_room(tx, scope, client_id, file); !room) return room.error();
  }
  if (!is_sent_again && file.subject &&
      !store::hold_subject(tx, scope, client_id, *file.subject, file.subject_id.value_or(Uuid()))) {
    return bad_field("/subject_id", "unknown", "This page has nothing of the kind.");
  }
  const store::FileRecord row{client_id, file.id,    file.disk_id,    file.name,
                              file.kind, file.bytes, file.is_private, scope.person(),
                              now,       {},         file.subject,    file.subject_id};
  const bool is_new = store::insert(tx, scope, row);
  const auto kept = store::find_listed(tx, scope, client_id, file.id);
  if (!kept && is_sent_again) {
    return fault(FaultKind::conflict, "gone", "It was kept, and has been removed since.");
  }
  if (!kept) return fault(FaultKind::conflict, "id_taken", "This identifier is in use.");
  if (is_new) record(tx, scope, now, told(row, "added", now));
  return Kept{shown(scope, client_id, *kept), is_new};
}

namespace {

Photographs by_subject(const Scope& scope, const std::vector<store::ListedFile>& files) {
  Photographs found;
  for (const auto& file : files) {
    if (file.subject_id) found[*file.subject_id].push_back(shown(scope, file.client_id, file));
  }
  return found;
}

}  // namespace

Photographs photographs_of(sql::Tx& tx, const Scope& scope, FileSubject subject,
                           std::span<const ClientId> pages) {
  if (pages.empty()) return {};
  return by_subject(scope, store::of_subjects(tx, scope, subject, pages));
}

Photographs enclosures_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                          std::span<const MessageId> messages) {
  if (messages.empty()) return {};
  return by_subject(scope, store::of_messages(tx, scope, client_id, messages));
}

void remove_photographs(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        FileSubject subject, Uuid subject_id) {
  for (const auto& file : store::of_subject(tx, scope, client_id, subject, subject_id)) {
    store::set_removed(tx, scope, client_id, file.id, now);
    record(tx, scope, now, told(file, "removed", now));
  }
}

void return_photographs(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        const GoneWith& gone) {
  for (const auto& file : store::gone_with(tx, scope, client_id, gone)) {
    store::set_removed(tx, scope, client_id, file.id, {});
    record(tx, scope, now, told(file, "returned", now));
  }
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
