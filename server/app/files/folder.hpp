// SPDX-License-Identifier: Apache-2.0
// Where the bytes of files lie: beside the photographs of pieces, and never served from there.
#pragma once

#include "app/files/files.hpp"

namespace carnet::files::folder {

enum class Size { whole, small };

/// What is written to the disk: a document as it came, a picture made anew without what it told of
/// place and camera.
struct Bytes {
  FileKind kind = FileKind::pdf;
  std::string whole;
  std::string small;  // of a picture
};

/// What is kept of bytes that came from outside, by what they are and not by what they are called.
/// A fault of /file for what is neither a whole picture nor a PDF, or too large.
Result<Bytes> bytes_of(std::string_view came);

/// False when the disk takes no more; nothing is left then.
bool write(const House& house, Uuid disk_id, const Bytes& bytes);
std::optional<std::string> read(const House& house, Uuid disk_id, Size size);
void remove(const House& house, Uuid disk_id);

}  // namespace carnet::files::folder
