// SPDX-License-Identifier: Apache-2.0
// A claim without a record is struck out.
#include "app/drafts/check.hpp"

#include <gtest/gtest.h>

namespace carnet::drafts {
namespace {

const Source sale{"sales", *Uuid::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"), Instant(1)};
const Source invented{"sales", *Uuid::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0ffff"), Instant(1)};
const std::vector<Source> records{sale};

struct Case {
  const char* what;
  std::string body;
  std::vector<Claim> claims;
  std::string kept;
};

const Case cases[] = {
    {"nothing claimed", "Hello Zoë,\nShall we talk?\nInès", {}, "Hello Zoë,\nShall we talk?\nInès"},
    {"founded", "The ring in March. Yes?", {{4, 17, sale}}, "The ring in March. Yes?"},
    {"another record", "The ring in March. Yes?", {{4, 17, invented}}, "Yes?"},
    {"a month nobody noted", "The ring in March. Yes?", {{4, 8, sale}}, "Yes?"},
    {"an amount", "It is $400 today. Yes?", {}, "Yes?"},
    {"a weekday", "Shall I keep it until Saturday?", {}, ""},
    {"May that asks", "May I call? May we?", {}, "May I call? May we?"},
    {"May that dates", "You came in May. Yes?", {}, "Yes?"},
    {"a number inside a word", "The A380 ring. Yes?", {}, "Yes?"},
    {"a full stop in a name", "Ring No. 5 again. Yes?", {{0, 10, sale}}, "Ring No. 5 again. Yes?"},
    {"a claim beyond the end", "A ring.", {{2, 99, sale}}, ""},
    {"a claim of nothing", "A ring.", {{2, 2, sale}}, ""},
};

TEST(check, strikes_what_no_record_holds) {
  for (const auto& row : cases) {
    EXPECT_EQ(strike_unfounded(row.body, row.claims, records).body, row.kept) << row.what;
  }
}

TEST(check, people_may_be_called_april) {
  const std::string body = "Hello April,\nMay I call?\nJune";
  EXPECT_EQ(strike_unfounded(body, {}, {}).struck, 2);
  const std::vector<std::string> names{"April", "June"};
  EXPECT_EQ(strike_unfounded(body, {}, {}, names).body, body);
}

TEST(check, moves_the_claims_that_remain) {
  const std::string body = "💎 in June. The ring in March.";
  const auto checked = strike_unfounded(body, std::vector<Claim>{{16, 29, sale}}, records);
  EXPECT_EQ(checked.body, "The ring in March.");
  EXPECT_EQ(checked.claims, (std::vector<Claim>{{4, 17, sale}}));
  EXPECT_EQ(checked.struck, 1);
}

TEST(check, nothing_is_founded_outside_the_body) {
  EXPECT_FALSE(is_founded("A ring.", std::vector<Claim>{{90, 99, sale}}, records));
  EXPECT_FALSE(is_founded("A ring.", std::vector<Claim>{{-1, 3, sale}}, records));
}

}  // namespace
}  // namespace carnet::drafts
