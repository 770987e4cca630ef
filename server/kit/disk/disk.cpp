// SPDX-License-Identifier: Apache-2.0
// Writes whole files, and says whether the disk took them.
#include "kit/disk/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <string>

namespace carnet::disk {

namespace {

namespace fs = std::filesystem;

/// A file or folder that is open, closed when it goes.
class Open {
 public:
  Open(const fs::path& path, int flags) : file_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
  ~Open() {
    if (file_ >= 0) ::close(file_);
  }
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;

  bool write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto taken = ::write(file_, bytes.data(), bytes.size());
      if (taken < 0 && errno == EINTR) continue;
      if (taken <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(taken));
    }
    return true;
  }
  bool flush() const { return ::fsync(file_) == 0; }

 private:
  int file_;
};

// What was put into a folder, or renamed in it, stays there only once the folder is on the disk.
bool flush_folder(const fs::path& folder) {
  return Open(folder.empty() ? "." : folder, O_RDONLY | O_DIRECTORY).flush();
}

bool make_folder(const fs::path& folder) {
  std::error_code wrong;
  if (folder.empty() || fs::is_directory(folder, wrong)) return true;
  if (!make_folder(folder.parent_path())) return false;
  fs::create_directory(folder, wrong);
  return !wrong && flush_folder(folder.parent_path());
}

// Beside the file, so that a rename can put it in place; no two writers have
// the same.
fs::path name_until_whole(const fs::path& path) {
  static std::atomic<unsigned> written{0};
  const auto ending = "." + std::to_string(::getpid()) + "-" + std::to_string(++written) + ".part";
  return path.parent_path() / (path.filename().string() + ending);
}

}  // namespace

bool write_file(const fs::path& path, std::string_view bytes) {
  if (!make_folder(path.parent_path())) return false;
  const auto part = name_until_whole(path);
  const auto is_whole = [&] {
    const Open file(part, O_WRONLY | O_CREAT | O_EXCL);
    return file.write(bytes) && file.flush();
  }();
  if (is_whole && ::rename(part.c_str(), path.c_str()) == 0) {
    return flush_folder(path.parent_path());
  }
  std::error_code ignored;  // there may be none
  fs::remove(part, ignored);
  return false;
}

}  // namespace carnet::disk
