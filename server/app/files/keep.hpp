// SPDX-License-Identifier: Apache-2.0
// Keeps files of a client, takes them away and brings them back.
#pragma once

#include "app/files/store.hpp"

namespace carnet::files {

inline constexpr std::int64_t most_files = 200;
inline constexpr std::int64_t most_enclosures = 1'000;

struct NewFile {
  FileId id;
  Uuid disk_id;  // of our own making: nobody's choice of an identifier reaches another's bytes
  std::string name;
  FileKind kind = FileKind::pdf;
  std::int64_t bytes = 0;
  bool is_private = false;
  std::optional<FileSubject> subject;
  std::optional<Uuid> subject_id;
};

struct Kept {
  File file;
  bool is_new = false;
};

/// The same identifier again answers what stands.
Result<Kept> keep_file(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                       const NewFile& file);
bool stands(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id);

/// What is given out, when the asker may have it and it was not removed.
struct Named {
  Uuid disk_id;
  std::string name;
  FileKind kind = FileKind::pdf;
};
std::optional<Named> named(sql::Tx& tx, const Scope& scope, ClientId client_id, FileId id);

File shown(const Scope& scope, ClientId client_id, const store::ListedFile& file);
bool may_remove(const Scope& scope, const std::optional<StaffId>& author);
/// Of a change; the ledger hears only that one for everybody was added, and of a photograph
/// nothing: it stands with what it is of, whose own line may be a secret.
Happening told(const store::FileRecord& file, std::string_view verb, Instant now);

}  // namespace carnet::files
