// SPDX-License-Identifier: Apache-2.0
// Files of a client: a certificate, a letter, a photograph; for the house, or for the author alone.
// A photograph may belong to a repair or a wish, and is then as secret as that. What a client sends
// belongs to their message.
#pragma once

#include <map>
#include <set>
#include <span>

#include "app/house/dispatch.hpp"
#include "app/house/paging.hpp"
#include "app/house/session.hpp"
#include "kit/shape/words.hpp"

namespace carnet {

using FileId = Id<struct FileNoun>;

}  // namespace carnet

namespace carnet::files {

/// What its bytes are, whatever it is called.
enum class FileKind { pdf, picture };
BOOST_DESCRIBE_ENUM(FileKind, pdf, picture)

/// What a file may belong to, by the names of their tables: a photograph to a repair or a wish,
/// what a client sent to their message.
enum class FileSubject { repairs, wishes, messages };
BOOST_DESCRIBE_ENUM(FileSubject, repairs, wishes, messages)

struct File {
  FileId id;
  std::string name;
  FileKind kind = FileKind::pdf;
  std::int64_t bytes = 0;
  bool is_private = false;
  std::optional<std::string> staff_name;
  Instant at;
  std::string url;
  std::optional<std::string> small_url;  // of a picture
  bool may_remove = false;               // by its author, managers and owners
  std::optional<FileSubject> subject;    // nothing: it belongs to the client alone
  std::optional<Uuid> subject_id;
};
BOOST_DESCRIBE_STRUCT(File, (),
                      (id, name, kind, bytes, is_private, staff_name, at, url, small_url,
                       may_remove, subject, subject_id))

/// The photographs of whatever they belong to, by its row; the first taken is the first.
using Photographs = std::map<Uuid, std::vector<File>>;
/// Those of all repairs, or all wishes, of these pages, as far as the asker may have them.
Photographs photographs_of(sql::Tx& tx, const Scope& scope, FileSubject subject,
                           std::span<const ClientId> pages);

/// The bytes of a picture of this page, as large as they are kept; nothing for one that is private.
std::optional<std::string> picture_bytes(sql::Tx& tx, const House& house, const Scope& scope,
                                         ClientId client_id, FileId id);

/// One of the things that came with a client's message; `place` counts from 0.
struct Enclosure {
  ClientId client_id;
  Uuid message_id;
  int place = 0;
};
/// Of these messages of a page, by the message, in the order in which they came.
Photographs enclosures_of(sql::Tx& tx, const Scope& scope, ClientId client_id,
                          std::span<const MessageId> messages);
/// Whether it was kept, even if somebody has removed it since.
bool has_enclosure(sql::Tx& tx, const Scope& scope, const Enclosure& enclosure);
/// Keeps it among the files of the page, as an upload is: a picture is made anew. In a write of its
/// own. A fault of /file for what is neither a whole picture nor a PDF; `too_many`; busy when the
/// disk is full.
Result<void> keep_enclosure(House& house, const Scope& scope, Instant now,
                            const Enclosure& enclosure, std::string_view bytes);

/// Takes the photographs of something away with it; for a week they can come back.
void remove_photographs(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        FileSubject subject, Uuid subject_id);

/// What went away together with a row, and when.
struct GoneWith {
  FileSubject subject = FileSubject::repairs;
  Uuid subject_id;
  Instant at;
};
/// Brings back what is still kept of it.
void return_photographs(sql::Tx& tx, const Scope& scope, Instant now, ClientId client_id,
                        const GoneWith& gone);

/// Lets go of what was removed a week ago: the rows, then the bytes.
void forget_removed(sql::Tx& tx, House& house, const Scope& scope, Instant now);

/// What a request that brings a file in may weigh; the path is that of the route.
std::size_t body_limit();
bool is_upload_path(std::string_view path);

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::files
