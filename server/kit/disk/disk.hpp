// SPDX-License-Identifier: Apache-2.0
// Bytes that lie in files of their own.
#pragma once

#include <filesystem>
#include <string_view>

namespace carnet::disk {

/// Writes a file whole, its folder too when there is none. False when the disk takes no more; what
/// was begun is left for the caller to remove.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace carnet::disk
