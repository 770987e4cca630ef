// SPDX-License-Identifier: Apache-2.0
// Every query of files.
#pragma once

#include "app/files/files.hpp"

namespace carnet::files::store {

/// One row of `files`.
struct FileRecord {
  ClientId client_id;
  FileId id;
  Uuid disk_id;
  std::string name;
  FileKind kind = FileKind::pdf;
  std::int64_t bytes = 0;
  bool is_private = false;
  std::optional<StaffId> staff_id;
  Instant at;
  std::optional<Instant> removed_at;
  std::optional<FileSubject> subject;
  std::optional<Uuid> subject_id;
};
BOOST_DESCRIBE_STRUCT(FileRecord, (),
                      (client_id, id, disk_id, name, kind, bytes, is_private, staff_id, at,
                       removed_at, subject, subject_id))

/// With the name of who added it.
struct ListedFile {
  ClientId client_id;
  FileId id;
  std::string name;
  FileKind kind = FileKind::pdf;
  std::int64_t bytes = 0;
  bool is_private = false;
  std::optional<StaffId> staff_id;
  std::optional<std::string> staff_name;
  Instant at;
  std::optional<FileSubject> subject;
  std::optional<Uuid> subject_id;
};
BOOST_DESCRIBE_STRUCT(ListedFile, (),
                      (client_id, id, name, kind, bytes, is_private, staff_id, staff_name, at,
                       subject, subject_id))

/// Newest first before `before`; private ones only for their author.
std::vector<ListedFile> list(sql::Tx& tx, const Scope& scope, ClientId client_id,
                             const Before& before, int limit);
std::optional<ListedFile> find_listed(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                      FileId id);
/// Those that belong to repairs, or to wishes, of these pages; the first taken is the first.
std::vector<ListedFile> of_subjects(sql::Tx& tx, const Scope& scope, FileSubject subject,
                                    std::span<const ClientId> pages);
/// What belongs to one row and was not removed, whoever added it.
std::vector<FileRecord> of_subject(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                   FileSubject subject, Uuid subject_id);
std::vector<ListedFile> of_messages(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                    std::span<const MessageId> messages);
/// False when the page has no such thing; otherwise nobody removes it until this write ends.
bool hold_subject(sql::Tx& tx, const Scope& scope, ClientId client_id, FileSubject subject,
                  Uuid subject_id);
enum class Origin { house, client };
/// What the house added to a page, or what the client sent in messages.
std::int64_t count(sql::Tx& tx, const Scope& scope, ClientId client_id, Origin origin);
/// What was removed in the same moment as the row it belongs to.
std::vector<FileRecord> gone_with(sql::Tx& tx, const Scope& scope, ClientId client_id,
                                  const GoneWith& gone);
/// Also one that was removed; a colleague's private one is not there.
std::optional<FileRecord> find(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id);
/// False when the identifier is in use.
bool insert(sql::Tx& tx, const Scope& scope, const FileRecord& file);
void set_removed(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id,
                 const std::optional<Instant>& at);
/// Removed before this moment, the longest ago first, at most 100.
std::vector<FileRecord> removed_before(sql::Tx& tx, const Scope& scope, Instant moment);
void erase(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id);

}  // namespace carnet::files::store
