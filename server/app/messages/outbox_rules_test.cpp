// SPDX-License-Identifier: Apache-2.0
// Case tables for the outbox: what may follow what, and what the carrier's reports change.
#include "app/messages/outbox_rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include "kit/shape/describe.hpp"

namespace carnet::messages {
namespace {

using enum OutboxState;
using gateways::DeliveryStatus;

template <class E>
std::vector<E> all() {
  std::vector<E> out;
  for (const auto name : shape::enum_names<E>()) out.push_back(*shape::enum_value<E>(name));
  return out;
}

std::set<OutboxState> reachable_from(OutboxState start) {
  std::set<OutboxState> seen{start};
  for (bool grew = true; grew;) {
    const auto before = seen;
    for (const auto state : before) {
      for (const auto step : all<Step>()) {
        if (const auto next = after(state, step)) seen.insert(*next);
      }
    }
    grew = seen.size() > before.size();
  }
  return seen;
}

Delivery after_all(std::initializer_list<DeliveryStatus> reports) {
  Delivery delivery;
  for (const auto report : reports) delivery = after_report(delivery, report);
  return delivery;
}

TEST(outbox, only_a_claimed_text_may_be_posted) {
  for (const auto state : all<OutboxState>()) {
    EXPECT_EQ(after(state, Step::post).has_value(), state == claimed) << shape::enum_name(state);
  }
}

TEST(outbox, a_text_nobody_knows_about_is_never_posted_again) {
  const auto reachable = reachable_from(unknown);
  EXPECT_EQ(reachable, (std::set{unknown, accepted, rejected}));
}

TEST(outbox, a_stop_reaches_every_text_that_has_not_been_posted) {
  for (const auto state : {waiting, deferred, ready, claimed}) {
    EXPECT_EQ(after(state, Step::cancel), cancelled) << shape::enum_name(state);
  }
  for (const auto state : {posting, accepted, unknown, rejected, expired, cancelled}) {
    EXPECT_FALSE(after(state, Step::cancel)) << shape::enum_name(state);
  }
}

TEST(outbox, after_a_crash_only_what_may_have_been_written_is_unknown) {
  EXPECT_EQ(after(claimed, *step_after_crash(claimed)), ready);
  EXPECT_EQ(after(posting, *step_after_crash(posting)), unknown);
  for (const auto state : {waiting, deferred, ready, accepted, unknown}) {
    EXPECT_FALSE(step_after_crash(state));
  }
}

TEST(outbox, the_order_of_reports_does_not_matter) {
  using enum DeliveryStatus;
  EXPECT_EQ(after_all({delivered, sent, queued}).shown, delivered);
  EXPECT_EQ(after_all({queued, sent, delivered}).shown, delivered);
  EXPECT_EQ(after_all({sent, sent, queued}).shown, sent);
}

TEST(outbox, the_first_final_report_stays_and_a_contradiction_is_kept) {
  const auto contradicted = after_all({DeliveryStatus::delivered, DeliveryStatus::undelivered});
  EXPECT_EQ(contradicted.shown, DeliveryStatus::delivered);
  EXPECT_TRUE(contradicted.is_contradicted);
  EXPECT_FALSE(after_all({DeliveryStatus::failed, DeliveryStatus::failed}).is_contradicted);
  EXPECT_EQ(after_all({DeliveryStatus::failed, DeliveryStatus::read}).shown,
            DeliveryStatus::failed);
}

TEST(outbox, a_delivered_text_may_become_read) {
  EXPECT_EQ(after_all({DeliveryStatus::delivered, DeliveryStatus::read}),
            (Delivery{DeliveryStatus::read, false}));
  EXPECT_EQ(after_all({DeliveryStatus::read, DeliveryStatus::delivered}),
            (Delivery{DeliveryStatus::read, false}));
}

TEST(outbox, retries_wait_longer_each_time_and_end) {
  EXPECT_EQ(retry_delay(0, 0), milliseconds(2'000));
  EXPECT_EQ(retry_delay(1, 123), milliseconds(4'123));
  EXPECT_LE(*retry_delay(7, 999), milliseconds(301'000));
  EXPECT_FALSE(retry_delay(8, 0));
}

TEST(outbox, an_unknown_text_is_asked_about_not_before_a_minute_and_then_left_to_a_person) {
  EXPECT_EQ(settle_delay(0), milliseconds(60'000));
  EXPECT_FALSE(settle_delay(3));
}

TEST(outbox, every_message_can_be_undone_for_six_seconds) {
  const Instant now(1'000'000);
  EXPECT_EQ(first_departure(now, std::nullopt), now + undo_window);
  EXPECT_EQ(first_departure(now, now - undo_window), now + undo_window);
  EXPECT_EQ(first_departure(now, now + std::chrono::hours(2)), now + std::chrono::hours(2));
}

TEST(outbox, when_it_leaves_is_told_with_its_year_where_that_is_not_this_one) {
  const auto today = *Day::parse("2026-12-28");
  EXPECT_EQ(wall_in_words("2026-12-31 10:00", today), "Thursday 31 December at 10:00");
  EXPECT_EQ(wall_in_words("2027-01-02 10:00", today), "Saturday 2 January 2027 at 10:00");
  EXPECT_EQ(wall_in_words("2026-03-12 14:30", today), "Thursday 12 March at 14:30");
}

TEST(outbox, the_carrier_may_keep_a_text_only_within_its_window) {
  const Instant now(0);
  EXPECT_EQ(validity(now, std::nullopt, std::nullopt).count(), 14'400);
  EXPECT_EQ(validity(now, now + std::chrono::minutes(20), std::nullopt).count(), 1'200);
  EXPECT_EQ(validity(now, now + std::chrono::hours(1), now + std::chrono::minutes(1)).count(), 60);
  EXPECT_EQ(validity(now, now - std::chrono::minutes(1), std::nullopt).count(), 1);
}

}  // namespace
}  // namespace carnet::messages
