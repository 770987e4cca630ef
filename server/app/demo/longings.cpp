// SPDX-License-Identifier: Apache-2.0
// What the demo's clients wish for, and what became of it.
#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/wishes/wishes.hpp"

namespace carnet::demo {

void Furnisher::furnish_wishes() {
  constexpr int afternoon = 16 * 60;
  for (const auto& row : read_table(tables::wishes_csv)) {
    const auto scope = scope_of(row.at("associate"));
    const auto noted_at = moment(std::stoi(row.at("days_ago")), afternoon);
    const ClientId client_id(id("client " + row.at("client")));
    wishes::NewWish wish;
    wish.id = WishId(id("wish " + row.at("client") + row.at("days_ago")));
    if (!row.at("sku").empty()) wish.piece_id = pieces_.at(row.at("sku")).id;
    wish.words = word<Line<200>>(row.at("words"));
    wish.for_whom = word<Line<80>>(row.at("for_whom"));
    if (!row.at("by_in_days").empty()) wish.by_day = days_ago(-std::stoi(row.at("by_in_days")));
    wish.note = word<Prose<2000>>(row.at("note"));
    expect(wishes::keep_wish(tx_, scope, noted_at, client_id, wish));
    if (!row.at("aside_days").empty()) {
      const auto until = days_ago(-std::stoi(row.at("aside_days")));
      expect(wishes::set_aside(tx_, scope, noted_at, client_id, wish.id, {until}));
    }
    if (row.at("given_days_ago").empty()) continue;
    const int given = std::stoi(row.at("given_days_ago"));
    expect(wishes::note_gift(tx_, scope, moment(given, afternoon), client_id, wish.id,
                             {days_ago(given), word<Line<80>>(row.at("given_by"))}));
  }
}

}  // namespace carnet::demo
