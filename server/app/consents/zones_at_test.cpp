// SPDX-License-Identifier: Apache-2.0
// Which zones a written address may lie in, by the words people write.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/consents/tables.hpp"
#include "app/consents/zones_of.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::consents {
namespace {

using Zones = std::vector<std::string>;

struct Written {
  const char* address;
  Zones zones;
};

TEST(zones_at, an_address_tells_every_zone_that_cannot_be_ruled_out) {
  const std::vector<Written> cases{
      {"12 Elm St, Greenwich, CT 06830", {"America/New_York"}},
      {"12 Elm St\nGreenwich CT 06830-1234\nUSA", {"America/New_York"}},
      {"88 Ocean Ave, Santa Monica 90401", {"America/Los_Angeles"}},
      {"5 King St, Honolulu 96813, United States", {"Pacific/Honolulu"}},
      {"200 Bay St, Toronto, ON M5J 2J2", {"America/Toronto"}},
      {"200 Bay St, Toronto m5j2j2, Canada", {"America/Toronto"}},
      {"1 Main St, Thunder Bay P7B 1A1", {"America/Toronto", "America/Winnipeg"}},
      {"2 Harbour Rd, Nelson, BC V1L 4H1", {"America/Edmonton", "America/Vancouver"}},
      {"3 Robson St, Vancouver V6B 1A1", {"America/Vancouver"}},
      {"Rue de la Paix 4, 75002 Paris, France", {"Europe/Paris"}},
      {"9 Mount St\nLondon W1K 3NJ\nUnited Kingdom", {"Europe/London"}},
      {"Calle Mayor 1, Madrid, España", {"Atlantic/Canary", "Europe/Madrid"}},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(zones_at({each.address}, "US"), each.zones) << each.address;
  }
}

TEST(zones_at, a_state_with_two_clocks_keeps_both) {
  const auto zones = zones_at({"1 Monument Circle, Evansville, IN 47708"}, "US");
  EXPECT_GE(zones.size(), 2U);
  EXPECT_EQ(zones, zones_at({"1 Monument Circle, Evansville 47708"}, "US"));
}

TEST(zones_at, what_cannot_be_read_says_nothing) {
  for (const auto* address : {"", "12345", "Somewhere", "Rue de la Paix, 75002 Paris",
                              "1-1 Chiyoda, Tokyo 100-0001, Japan", "Box 12, Lac G0A 1A1, Japan",
                              "4821 Elm Street", "APO AE 09012", "Toronto, Canada"}) {
    EXPECT_EQ(zones_at({address}, "US"), Zones{}) << address;
  }
  EXPECT_EQ(zones_at({"9 Mount St, London"}, "GB"), Zones{});
}

TEST(zones_at, two_houses_in_two_zones_leave_both) {
  EXPECT_EQ(zones_at({"12 Elm St, Greenwich, CT 06830", "88 Ocean Ave, Malibu, CA 90265"}, "US"),
            (Zones{"America/Los_Angeles", "America/New_York"}));
}

TEST(zones_at, every_zone_it_tells_is_one_this_machine_knows) {
  for (int prefix = 0; prefix <= 999; ++prefix) {
    auto zip = std::to_string(prefix * 100 + 1);
    zip.insert(0, 5 - zip.size(), '0');
    for (const auto& zone : zones_at({"1 Main St, Town " + zip}, "US")) {
      EXPECT_TRUE(clock::is_zone(zone)) << zip;
    }
  }
}

TEST(zones_at, the_gate_asks_every_zone_a_stated_place_tells) {
  const auto phone = *Phone::parse("+12125550142");
  for (const auto& state : state_rules()) {
    const auto asked = whereabouts(phone, {{"US", state.code}}, "").zones;
    for (const auto& zone : zones_at({"1 Main St, Town, " + state.code + " 00000"}, "US")) {
      EXPECT_NE(std::find(asked.begin(), asked.end(), zone), asked.end()) << state.code;
    }
  }
  const auto asked = whereabouts(phone, {{"CA", ""}}, "").zones;
  for (char letter = 'A'; letter <= 'Z'; ++letter) {
    const auto code = std::string(1, letter) + "1A 1A1";
    for (const auto& zone : zones_at({"1 Main St, Town " + code}, "CA")) {
      EXPECT_NE(std::find(asked.begin(), asked.end(), zone), asked.end()) << code;
    }
  }
}

}  // namespace
}  // namespace carnet::consents
