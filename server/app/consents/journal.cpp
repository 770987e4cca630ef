// SPDX-License-Identifier: Apache-2.0
// One JSON object a line, appended with O_APPEND and fsync.
#include "app/consents/journal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <system_error>

#include "kit/json/json.hpp"

namespace carnet::consents {

namespace {

namespace fs = std::filesystem;

fs::path path_in(const std::string& folder) { return fs::path(folder) / "suppressions.journal"; }

class File {
 public:
  explicit File(const fs::path& path)
      : number_(::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {
    check(number_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { ::close(number_); }

  void write_line(const std::string& line) {
    const auto written = ::write(number_, line.data(), line.size());
    check(written);
    if (static_cast<std::size_t>(written) != line.size()) throw_full();
    check(::fsync(number_));
  }

 private:
  static void check(long answer) {
    if (answer < 0) throw std::system_error(errno, std::generic_category(), "suppressions.journal");
  }
  [[noreturn]] static void throw_full() {
    throw std::system_error(ENOSPC, std::generic_category(), "suppressions.journal");
  }
  int number_;
};

}  // namespace

void append_to_journal(const std::string& folder, const SuppressionEvent& event) {
  if (folder.empty()) return;
  fs::create_directories(folder);
  // The line break comes first as well: a line that a crash cut short spoils no other.
  File(path_in(folder)).write_line("\n" + json::print(event) + "\n");
}

std::vector<SuppressionEvent> read_journal(const std::string& folder) {
  std::vector<SuppressionEvent> events;
  std::ifstream file(path_in(folder));
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    if (auto event = json::parse<SuppressionEvent>(line)) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace carnet::consents
