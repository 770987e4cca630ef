// SPDX-License-Identifier: Apache-2.0
// The project's folder, as CMake knows it: __FILE__ is relative when a compiler cache is shared.
#include "test/source.hpp"

namespace carnet::test {

std::filesystem::path source_path(std::string_view file) {
  return std::filesystem::path(CARNET_SOURCE_FOLDER) / file;
}

}  // namespace carnet::test
