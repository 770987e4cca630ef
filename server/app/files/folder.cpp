// SPDX-License-Identifier: Apache-2.0
// Where the bytes of files lie.
#include "app/files/folder.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/files/rules.hpp"
#include "kit/disk/disk.hpp"
#include "kit/image/image.hpp"

namespace carnet::files::folder {

namespace {

namespace fs = std::filesystem;

constexpr std::array sizes{Size::whole, Size::small};

fs::path path_of(const House& house, Uuid disk_id, Size size) {
  const auto* ending = size == Size::whole ? "-whole" : "-small";
  return fs::path(house.config.data) / "files" / (disk_id.text() + ending);
}

}  // namespace

Result<Bytes> bytes_of(std::string_view came) {
  const auto kind = kind_of(came);
  if (!kind) {
    return bad_field("/file", "type", "Choose a PDF, JPEG, PNG, WebP or HEIC file that is whole.");
  }
  if (*kind == FileKind::pdf) {
    if (came.size() <= image::most_bytes) return Bytes{*kind, std::string(came), ""};
    return bad_field("/file", "too_large", "A document has at most 20 MB.");
  }
  auto picture = image::read_photograph(came, image::page_edges);
  if (!picture) return picture.error();
  return Bytes{*kind, std::move(picture->copies.back().jpeg),
               std::move(picture->copies.front().jpeg)};
}

bool write(const House& house, Uuid disk_id, const Bytes& bytes) {
  const bool is_whole = disk::write_file(path_of(house, disk_id, Size::whole), bytes.whole);
  const auto small = path_of(house, disk_id, Size::small);
  const bool is_done = is_whole && (bytes.small.empty() || disk::write_file(small, bytes.small));
  if (!is_done) remove(house, disk_id);
  return is_done;
}

std::optional<std::string> read(const House& house, Uuid disk_id, Size size) {
  std::ifstream file(path_of(house, disk_id, size), std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void remove(const House& house, Uuid disk_id) {
  std::error_code ignored;
  for (const auto size : sizes) fs::remove(path_of(house, disk_id, size), ignored);
}

}  // namespace carnet::files::folder
