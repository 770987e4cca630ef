// SPDX-License-Identifier: Apache-2.0
// Where the bytes of files lie.
#include "app/files/folder.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace carnet::files::folder {

namespace {

namespace fs = std::filesystem;

constexpr std::array sizes{Size::whole, Size::small};

fs::path path_of(const House& house, Uuid disk_id, Size size) {
  const auto* ending = size == Size::whole ? "-whole" : "-small";
  return fs::path(house.config.data) / "files" / (disk_id.text() + ending);
}

bool write_one(const fs::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  return !file.fail();
}

}  // namespace

bool write(const House& house, Uuid disk_id, const Bytes& bytes) {
  std::error_code problem;
  const auto whole = path_of(house, disk_id, Size::whole);
  fs::create_directories(whole.parent_path(), problem);
  const bool is_whole = write_one(whole, bytes.whole);
  const bool is_done = is_whole && (bytes.small.empty() ||
                                    write_one(path_of(house, disk_id, Size::small), bytes.small));
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
