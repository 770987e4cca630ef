// SPDX-License-Identifier: Apache-2.0
// What the demo's clients left to be mended, and how far each piece has come.
#include <sstream>

#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/repairs/repairs.hpp"

namespace carnet::demo {

void Furnisher::furnish_repairs() {
  constexpr int noon = 12 * 60;
  for (const auto& row : read_table(tables::repairs_csv)) {
    const auto scope = scope_of(row.at("associate"));
    const ClientId client_id(id("client " + row.at("client")));
    repairs::NewRepair repair;
    repair.id = RepairId(id("repair " + row.at("client") + row.at("days_ago")));
    repair.piece = word<Line<200>>(row.at("piece"));
    repair.kind = *shape::enum_value<repairs::RepairKind>(row.at("kind"));
    repair.note = word<Prose<2000>>(row.at("note"));
    repair.agreed = Money{std::stoll(row.at("worth")) * 100, word<Currency>("USD")};
    repair.promised = days_ago(-std::stoi(row.at("promised_in_days")));
    const auto taken_in = moment(std::stoi(row.at("days_ago")), noon);
    expect(repairs::take_in(tx_, scope, taken_in, client_id, repair));
    std::istringstream steps(row.at("steps"));
    for (std::string step; std::getline(steps, step, ';');) {
      const auto place = step.find('@');
      const auto state = shape::enum_value<repairs::RepairState>(step.substr(0, place));
      const auto at = moment(std::stoi(step.substr(place + 1)), noon);
      expect(repairs::move_on(tx_, scope, at, client_id, repair.id, *state));
    }
  }
}

}  // namespace carnet::demo
