// SPDX-License-Identifier: Apache-2.0
// Prepares the demo: clock, house, pictures, and who may sign in.
#include "app/demo/demo.hpp"

#include <filesystem>

#include "app/demo/furnish.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "kit/id/password.hpp"

namespace carnet::demo {

namespace {

namespace fs = std::filesystem;

constexpr auto password = "opal-and-brass";

/// Whether the house here is the demo's own, by its setting.
bool is_demo_house(sql::Tx& tx) { return stores::setting(tx, house_scope(), "is_demo") == "yes"; }

void furnish(OpenedHouse& opened) {
  const auto hash = hash_password(Secret<std::string>(password));
  opened.database->write([&](sql::Tx& tx) {
    const auto now = opened.house->now();
    Furnisher(tx, *opened.house, now).furnish_all(hash);
    stores::write_setting(tx, house_scope(), now, "is_demo", "yes");
  });
}

void copy_pictures(const Config& config) {
  const fs::path from = config.demo_media;
  const fs::path to = fs::path(config.data) / "media";
  if (!fs::is_directory(from)) return;
  fs::create_directories(to);
  for (const auto& file : fs::directory_iterator(from)) {
    if (file.path().extension() != ".jpg") continue;
    fs::copy_file(file.path(), to / file.path().filename(), fs::copy_options::overwrite_existing);
  }
}

/// The demo opens with the first store: nobody looks at it in an empty street.
void start_clock(OpenedHouse& opened) {
  if (opened.config.test_clock) return;
  const auto now = opened.house->now();
  const auto first = opened.database->read([&](sql::Tx& tx) {
    const auto every = stores::all(tx, house_scope());
    if (every.empty()) return now;
    return stores::next_open(now, every.front(),
                             stores::hours_of(tx, house_scope(), every.front().id));
  });
  opened.set_clock(std::make_unique<clock::DemoClock>(first));
}

std::vector<DemoPerson> people() {
  std::vector<DemoPerson> out;
  for (const auto& row : read_table(tables::staff_csv)) {
    out.push_back({row.at("key") + "@orsay-wren.example", password, row.at("role")});
  }
  return out;
}

}  // namespace

std::vector<DemoPerson> prepare(OpenedHouse& opened) {
  if (!opened.config.demo) return {};
  const bool is_empty =
      opened.database->read([](sql::Tx& tx) { return !staff::has_anybody(tx, house_scope()); });
  if (is_empty) furnish(opened);
  if (!opened.database->read(is_demo_house)) return {};
  copy_pictures(opened.config);
  start_clock(opened);
  return people();
}

}  // namespace carnet::demo
