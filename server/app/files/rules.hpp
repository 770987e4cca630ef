// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes, and what it may be called; on plain values.
#pragma once

#include "app/files/files.hpp"

namespace carnet::files {

/// A PDF whole from its head to its end; anything else that is taken is a picture. Nothing for
/// what neither can be.
std::optional<FileKind> kind_of(std::string_view bytes);

/// The name it came with without folders, control and direction marks and what file systems
/// refuse, at most 80 letters, with the ending of its kind: "Certificate.pdf". The names of devices
/// get a word in front. What is safe stays as it is.
std::string safe_name(std::string_view name, FileKind kind);

}  // namespace carnet::files
