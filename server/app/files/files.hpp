// SPDX-License-Identifier: Apache-2.0
// Files of a client: a certificate, a letter, a photograph; for the house, or for the author alone.
#pragma once

#include <set>

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
};
BOOST_DESCRIBE_STRUCT(File, (),
                      (id, name, kind, bytes, is_private, staff_name, at, url, small_url,
                       may_remove))

/// Lets go of what was removed a week ago: the rows, then the bytes.
void forget_removed(sql::Tx& tx, House& house, const Scope& scope, Instant now);

/// What a request that brings a file in may weigh; the path is that of the route.
std::size_t body_limit();
bool is_upload_path(std::string_view path);

void add_routes(Routes& routes);
void add_raw_routes(std::vector<RawRoute>& routes);

}  // namespace carnet::files
