// SPDX-License-Identifier: Apache-2.0
// Keeps what came with clients' messages among the files of their pages.
#include "app/files/folder.hpp"
#include "app/files/keep.hpp"
#include "app/files/rules.hpp"
#include "app/house/aliases.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::files {

namespace {

// Identifiers of its own making, the same each time: what is fetched twice is kept once.
Uuid named_for(const Enclosure& enclosure, std::string_view what) {
  return named_uuid(std::string(what) + " " + enclosure.message_id.text() + " " +
                    std::to_string(enclosure.place));
}

FileId id_of(const Enclosure& enclosure) { return FileId(named_for(enclosure, "enclosure")); }

NewFile file_of(const Enclosure& enclosure, const folder::Bytes& bytes) {
  NewFile file;
  file.id = id_of(enclosure);
  file.disk_id = named_for(enclosure, "enclosed bytes");
  file.name = safe_name(bytes.kind == FileKind::picture ? "Picture" : "Document", bytes.kind);
  file.kind = bytes.kind;
  file.bytes = static_cast<std::int64_t>(bytes.whole.size());
  file.subject = FileSubject::messages;
  file.subject_id = enclosure.message_id;
  return file;
}

}  // namespace

bool has_enclosure(sql::Tx& tx, const Scope& scope, const Enclosure& enclosure) {
  return stands(tx, scope, as_meant(tx, scope, enclosure.client_id), id_of(enclosure));
}

Result<void> keep_enclosure(House& house, const Scope& scope, Instant now,
                            const Enclosure& enclosure, std::string_view bytes) {
  const auto made = folder::bytes_of(bytes);
  if (!made) return made.error();
  const auto file = file_of(enclosure, *made);
  if (!folder::write(house, file.disk_id, *made)) {
    return fault(FaultKind::busy, "disk", "There is no room for it.");
  }
  const auto kept = house.database.write([&](sql::Tx& tx) {
    // In the order in which they were sent, though one sweep fetches them all.
    const auto at = now + milliseconds(enclosure.place);
    return keep_file(tx, scope, at, as_meant(tx, scope, enclosure.client_id), file);
  });
  if (kept) return {};
  // Another server may have kept it meanwhile, under the same name.
  const bool is_here =
      house.database.read([&](sql::Tx& tx) { return has_enclosure(tx, scope, enclosure); });
  if (!is_here) folder::remove(house, file.disk_id);
  return kept.error();
}

}  // namespace carnet::files
