// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes.
#include "app/files/rules.hpp"

#include "kit/image/image.hpp"

namespace carnet::files {

std::optional<FileKind> kind_of(std::string_view bytes) {
  constexpr std::size_t tail = 2048;
  if (bytes.starts_with("%PDF-")) {
    const auto end = bytes.substr(bytes.size() - std::min(bytes.size(), tail));
    const bool is_whole = end.find("%%EOF") != std::string_view::npos;
    return is_whole ? std::optional(FileKind::pdf) : std::nullopt;
  }
  return image::is_photograph(bytes) ? std::optional(FileKind::picture) : std::nullopt;
}

}  // namespace carnet::files
