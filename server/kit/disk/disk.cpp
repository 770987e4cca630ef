// SPDX-License-Identifier: Apache-2.0
// Writes whole files, and says whether the disk took them.
#include "kit/disk/disk.hpp"

#include <fstream>

namespace carnet::disk {

bool write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code ignored;  // a folder that could not be made refuses the file
  std::filesystem::create_directories(path.parent_path(), ignored);
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  return !file.fail();
}

}  // namespace carnet::disk
