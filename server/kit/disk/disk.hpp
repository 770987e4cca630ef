// SPDX-License-Identifier: Apache-2.0
// Bytes that lie in files of their own.
#pragma once

#include <filesystem>
#include <string_view>

namespace carnet::disk {

/// Writes a file whole and waits until the disk has it, its folder too when there is none. Whoever
/// opens it meanwhile, or after the power failed, finds what stood before or all of it. False when
/// the disk takes no more; then no part of it is left.
bool write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace carnet::disk
