// SPDX-License-Identifier: Apache-2.0
// A file is there whole or not at all.
#include "kit/disk/disk.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <string>

#include "kit/id/id_source.hpp"

namespace carnet::disk {
namespace {

namespace fs = std::filesystem;

class disk : public testing::Test {
 protected:
  disk() : folder_(fs::path(testing::TempDir()) / ("disk-" + new_token())) {}
  ~disk() override { fs::remove_all(folder_); }

  static std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  }
  std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(folder_), fs::directory_iterator());
  }

  fs::path folder_;
};

/// As a full disk: no file grows beyond this many bytes while it stands.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) : before_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &limit_);
    const rlimit small{bytes, limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
  }
  ~SmallDisk() {
    setrlimit(RLIMIT_FSIZE, &limit_);
    std::signal(SIGXFSZ, before_);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

 private:
  void (*before_)(int);
  rlimit limit_{};
};

TEST_F(disk, a_file_is_written_whole_with_the_folders_it_lies_in) {
  const std::string bytes(200'000, '\0');
  const auto path = folder_ / "a" / "b" / "ring.jpg";
  EXPECT_TRUE(write_file(path, bytes));
  EXPECT_EQ(read(path), bytes);
  EXPECT_TRUE(write_file(path, "new"));
  EXPECT_EQ(read(path), "new");
}

TEST_F(disk, what_the_disk_does_not_take_leaves_what_stood_and_nothing_beside) {
  const auto path = folder_ / "ring.jpg";
  ASSERT_TRUE(write_file(path, "before"));
  bool is_written = true;
  {
    const SmallDisk full(4'096);
    is_written = write_file(path, std::string(200'000, 'x'));
  }
  EXPECT_FALSE(is_written);
  EXPECT_EQ(read(path), "before");
  EXPECT_EQ(files(), 1);
}

TEST_F(disk, a_folder_that_cannot_be_made_refuses_the_file) {
  ASSERT_TRUE(write_file(folder_ / "ring.jpg", "a file, no folder"));
  EXPECT_FALSE(write_file(folder_ / "ring.jpg" / "small.jpg", "bytes"));
}

}  // namespace
}  // namespace carnet::disk
