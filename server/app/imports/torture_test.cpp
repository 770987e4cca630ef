// SPDX-License-Identifier: Apache-2.0
// Files that others wrote to break readers: each is taken, or refused in words, and every fault has
// its place. `carnet look FOLDER` does the same with any folder.
#include <gtest/gtest.h>

#include <filesystem>

#include "app/imports/import_cases.hpp"
#include "app/imports/imports.hpp"

using namespace carnet;
using namespace carnet::imports;

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

void expect_read_or_refused(const fs::path& path) {
  SCOPED_TRACE(path);
  const auto view = view_file(content_of(path), "US", Day(2026, 3, 12));
  if (!view) {
    EXPECT_FALSE(view.error().code.empty());
    EXPECT_TRUE(view.error().text.ends_with('.')) << view.error().text;
    return;
  }
  std::int64_t placed = 0;
  for (const auto& fault : view->faults) {
    EXPECT_GE(fault.line, 1);
    EXPECT_GE(fault.column, 1);
    EXPECT_FALSE(fault.code.empty());
    EXPECT_TRUE(text::is_utf8(fault.text)) << fault.text;
    ++placed;
  }
  EXPECT_GE(placed, view->refused);
}

int expect_all(const std::string& folder) {
  int files = 0;
  for (const auto& each : fs::recursive_directory_iterator(test::source_path(folder))) {
    if (!each.is_regular_file()) continue;
    expect_read_or_refused(each.path());
    ++files;
  }
  return files;
}

FileView view_of(const std::string& name) {
  const auto view =
      view_file(content_of(test::source_path("server/kit") / name), "US", Day(2026, 3, 12));
  EXPECT_TRUE(view) << view.error().text;
  return view ? *view : FileView{};
}

}  // namespace

TEST(import_torture, every_file_of_others_is_taken_or_refused_in_words) {
  EXPECT_GE(expect_all("server/kit/text/vectors"), 60);
  EXPECT_GE(expect_all("server/kit/sheet/vectors"), 16);
  EXPECT_GE(expect_all("fixtures/imports"), 20);
}

TEST(import_torture, cards_of_many_phones_and_programs_name_somebody) {
  for (const auto* name :
       {"ANDROID", "BLACK_BERRY", "EVOLUTION", "GMAIL", "IPHONE", "MS_OUTLOOK"}) {
    SCOPED_TRACE(name);
    const auto view = view_of(std::string("text/vectors/vcard-ez/John_Doe_") + name + ".vcf");
    EXPECT_EQ(view.kind, ImportKind::vcard);
    EXPECT_GE(view.clients, 1);
  }
}
