// SPDX-License-Identifier: Apache-2.0
// F2 cases 26 to 31: where the reader may be, and what time it is there.
#include "app/consents/gate_cases.hpp"
#include "app/consents/opt_out_reader.hpp"
#include "app/consents/windows.hpp"
#include "kit/clock/zones.hpp"
#include "test/hostile/hostile_cases.hpp"

namespace carnet::test {
namespace {

namespace gate = consents;
using gate::AddressState;
using gate::Decision;
using gate::MessageClass;
using gate::Reason;
using gate::Standing;

const auto marketing = gate::text_of(MessageClass::marketing);
const auto service = gate::text_of(MessageClass::service);

Instant at_time(std::string_view text) { return *Instant::parse(text); }

Standing reader_of(const char* number, const std::vector<gate::Place>& places = {}) {
  auto standing = gate::in_order(number);
  standing.where = gate::whereabouts(*Phone::parse(number), places, "");
  return standing;
}

/// When it would leave, asked at `from`.
std::string leaves(const gate::Outgoing& outgoing, const Standing& standing,
                   std::string_view from) {
  const auto verdict = gate::decide(outgoing, standing, at_time(from));
  if (verdict.decision == Decision::allow) return "now";
  return verdict.decision == Decision::defer ? verdict.until->text() : "never";
}

// F2 case 26: a number of one place, an address in another; two zones; no place at all.
TEST(HostileHours, f2_case_26_every_zone_the_reader_may_be_in_is_awake) {
  const auto moved = reader_of("+12125550123", {{"US", "CA"}});
  EXPECT_EQ(leaves(service, moved, "2026-11-24T15:59:00Z"), "2026-11-24T16:00:00.000Z")
      << "eleven in New York, eight in California";
  EXPECT_EQ(leaves(service, moved, "2026-11-25T01:44:00Z"), "now") << "20:44 in New York";
  EXPECT_EQ(leaves(service, moved, "2026-11-25T01:45:00Z"), "2026-11-25T16:00:00.000Z");
  const auto panhandle = reader_of("+18505550123");
  EXPECT_EQ(leaves(service, panhandle, "2026-11-24T13:59:00Z"), "2026-11-24T14:00:00.000Z")
      << "eight in Pensacola";
  EXPECT_EQ(leaves(service, panhandle, "2026-11-25T01:45:00Z"), "2026-11-25T14:00:00.000Z")
      << "nearly nine in Tallahassee";
  const auto nowhere = reader_of("+18885550123");
  EXPECT_EQ(leaves(service, nowhere, "2026-12-08T12:00:00Z"), "2026-12-08T18:00:00.000Z")
      << "eight in Hawaii";
  EXPECT_EQ(leaves(service, nowhere, "2026-12-09T01:45:00Z"), "2026-12-09T18:00:00.000Z")
      << "nearly nine in the East";
}

// F2 case 27: the nights on which the clocks change.
TEST(HostileHours, f2_case_27_hours_that_are_missing_or_doubled_are_an_instant_all_the_same) {
  const auto of = [](std::string_view day, int minutes, clock::Gap gap) {
    return clock::instant_of(*Day::parse(day), minutes, "America/New_York", gap)->text();
  };
  EXPECT_EQ(of("2027-03-14", 8 * 60 + 30, clock::Gap::earlier), "2027-03-14T12:30:00.000Z");
  EXPECT_EQ(of("2027-03-14", 2 * 60 + 30, clock::Gap::later), "2027-03-14T07:00:00.000Z");
  EXPECT_EQ(of("2027-03-14", 2 * 60 + 30, clock::Gap::earlier), "2027-03-14T06:59:00.000Z");
  EXPECT_EQ(of("2027-11-07", 90, clock::Gap::earlier), "2027-11-07T05:30:00.000Z");
  EXPECT_EQ(of("2027-11-07", 90, clock::Gap::later), "2027-11-07T06:30:00.000Z");
  const auto new_york = reader_of("+12125550123");
  for (const auto* night : {"2027-03-14T06:59:00Z", "2027-03-14T07:00:00Z"}) {
    EXPECT_EQ(leaves(service, new_york, night), "2027-03-14T12:00:00.000Z") << night;
  }
  for (const auto* night : {"2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"}) {
    EXPECT_EQ(leaves(service, new_york, night), "2027-11-07T13:00:00.000Z") << night;
  }
}

// F2 case 29: a zone this machine knows nothing of. (That its clock is wrong it cannot see yet.)
TEST(HostileHours, f2_case_29_without_its_zone_nothing_leaves_and_nobody_assumes_greenwich) {
  auto standing = reader_of("+12125550123");
  standing.where.zones = {"America/New_York", "Mars/Olympus"};
  for (const auto& outgoing : {marketing, service}) {
    EXPECT_TRUE(gate::is_denied(gate::decide(outgoing, standing, gate::tuesday_morning),
                                Reason::rules_stale));
  }
}

// F2 case 30: Sundays and holidays of the states.
TEST(HostileHours, f2_case_30_sundays_and_holidays_wait_for_the_next_legal_minute) {
  const auto in_state = [](const char* code) {
    auto standing = gate::in_order();
    standing.where = gate::whereabouts({}, {{"US", code}}, "");
    return standing;
  };
  const auto sunday = "2026-11-29T17:30:00Z";
  for (const auto* state : {"AL", "LA", "MS", "PA", "RI", "SD", "UT"}) {
    const auto monday = leaves(marketing, in_state(state), sunday);
    EXPECT_EQ(monday.substr(0, 10), "2026-11-30") << state;
  }
  EXPECT_EQ(leaves(marketing, in_state("PA"), sunday), "2026-11-30T14:00:00.000Z");
  EXPECT_EQ(leaves(marketing, reader_of("+12145550123"), "2026-11-29T17:59:00Z"),
            "2026-11-29T18:00:00.000Z")
      << "noon in Dallas";
  const auto thanksgiving =
      gate::decide(marketing, in_state("PA"), at_time("2026-11-26T16:00:00Z"));
  EXPECT_TRUE(gate::is_deferred(thanksgiving, Reason::holiday, "2026-11-28T14:00:00Z"));
}

// F2 case 30: what would come after its day is not sent late.
TEST(HostileHours, f2_case_30_a_greeting_whose_day_is_over_is_dropped) {
  auto greeting = marketing;
  greeting.expires_at = at_time("2026-11-25T05:00:00Z");  // the end of the day in New York
  EXPECT_EQ(leaves(greeting, gate::in_order(), "2026-11-25T03:30:00Z"), "never");
  greeting.expires_at = at_time("2026-11-26T05:00:00Z");
  EXPECT_EQ(leaves(greeting, gate::in_order(), "2026-11-25T03:30:00Z"), "2026-11-25T13:00:00.000Z");
  greeting.expires_at = gate::tuesday_morning;
  EXPECT_EQ(leaves(greeting, gate::in_order(), "2026-11-24T15:00:00Z"), "never");
}

class HostileNights : public HostileTest {};
CARNET_ON_EACH_ENGINE(HostileNights);

// F2 case 27: written the day before, for half past eight on the morning after the change.
TEST_P(HostileNights, f2_case_27_a_letter_for_the_morning_after_leaves_by_its_wall_clock) {
  test_clock().set(at_time("2027-03-13T20:00:00Z"));
  agree();
  const auto kept =
      post(Person::ines, thread, text(1, "Good morning!", R"(,"send_at":"2027-03-14T12:30:00Z")"));
  EXPECT_EQ(text_at(kept, "/state_text"), "Goes out Sunday 14 March at 08:30");
  test_clock().set(at_time("2027-03-14T12:29:50Z"));
  pass(9s);
  EXPECT_TRUE(sent.empty());
  pass(10s);
  EXPECT_EQ(sent.size(), 1U);
}

// F2 case 28: two seconds before nine, and what the carrier would deliver after it.
TEST_P(HostileNights, f2_case_28_nothing_is_claimed_or_kept_by_the_carrier_beyond_the_hour) {
  agree();
  test_clock().set(at_time("2026-03-13T00:44:00Z"));  // 20:44 in New York
  post(Person::ines, thread, text(1));
  pass(10s);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_LE(house().now() + sent[0].valid_for, at_time("2026-03-13T01:00:00Z"));
  test_clock().set(at_time("2026-03-13T00:59:58Z"));
  set_cap("3");
  EXPECT_EQ(text_at(post(Person::ines, thread + "/check", text(2), 200), "/until"),
            "2026-03-13T12:00:00.000Z");
  post(Person::ines, thread, text(2));
  pass(1h);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(outbox_state(2), "deferred");
}

// F2 case 31: "are you open tomorrow?" at half past eleven in the evening.
TEST_P(HostileNights, f2_case_31_a_person_may_answer_at_night_and_nothing_else_may) {
  agree();
  test_clock().set(at_time("2026-03-13T03:30:00Z"));
  hear("are you open tomorrow?");
  post(Person::ines, thread, reply(1));
  pass(10s);
  EXPECT_EQ(sent.size(), 1U);
  EXPECT_EQ(text_at(post(Person::ines, thread + "/check", text(2), 200), "/decision"), "defer");
  auto standing = gate::wrote_an_hour_ago(gate::late_evening);
  const auto by_machine = gate::text_of(MessageClass::reply, gate::Starter::automatic);
  EXPECT_TRUE(gate::is_denied(gate::decide(by_machine, standing, gate::late_evening),
                              Reason::staff_not_allowed));
  standing = gate::in_order();
  standing.switched_on = {gate::Automatic::repair_ready};
  EXPECT_EQ(
      gate::decide(gate::automatic(gate::Automatic::repair_ready), standing, gate::late_evening)
          .decision,
      Decision::defer);
}

}  // namespace
}  // namespace carnet::test
