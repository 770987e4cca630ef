// SPDX-License-Identifier: Apache-2.0
// What a house leaves on the disk.
#include "app/opened_house.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "kit/id/id_source.hpp"

namespace carnet {
namespace {

namespace fs = std::filesystem;

TEST(opened_house, its_folder_and_files_are_for_its_user_alone) {
  const auto before = umask(S_IWGRP | S_IWOTH);
  const auto data = fs::temp_directory_path() / ("house-" + new_token());
  Config config;
  config.data = data.string();
  { const OpenedHouse opened(config); }
  umask(before);
  EXPECT_TRUE(fs::exists(data / "secret.key"));
  const auto others = fs::perms::group_all | fs::perms::others_all;
  EXPECT_EQ(fs::status(data).permissions() & others, fs::perms::none);
  for (const auto& entry : fs::recursive_directory_iterator(data)) {
    EXPECT_EQ(entry.status().permissions() & others, fs::perms::none) << entry.path();
  }
  fs::remove_all(data);
}

}  // namespace
}  // namespace carnet
