// SPDX-License-Identifier: Apache-2.0
// Promises of an address's state machine (compliance.md B6).
#include "app/consents/suppress.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "test/postgres_copies.hpp"

namespace carnet::consents {

namespace {

using std::chrono::hours;

const Instant start = *Instant::parse("2026-11-24T15:00:00Z");

SuppressionEvent word(AddressState state, Instant at) {
  SuppressionEvent event;
  event.address_key = "+12125550142";
  event.state = state;
  event.at = at;
  return event;
}

store::SuppressionRecord after_all(std::vector<AddressState> states) {
  std::optional<store::SuppressionRecord> record;
  auto at = start;
  for (const auto state : states) record = after(record, word(state, at)), at = at + hours(1);
  return *record;
}

TEST(address_state, a_stop_closes_and_a_start_opens_but_remembers) {
  const auto record = after_all({AddressState::opted_out, AddressState::open});
  EXPECT_EQ(record.state, AddressState::open);
  EXPECT_EQ(record.last_stop_at, start);
}

TEST(address_state, a_hold_never_loosens_a_stop) {
  EXPECT_EQ(after_all({AddressState::opted_out, AddressState::on_hold}).state,
            AddressState::opted_out);
  EXPECT_EQ(after_all({AddressState::on_hold}).decide_by, start + hold_lasts);
}

TEST(address_state, a_second_hold_does_not_postpone_the_decision) {
  EXPECT_EQ(after_all({AddressState::on_hold, AddressState::on_hold}).decide_by,
            start + hold_lasts);
}

TEST(address_state, what_may_be_somebody_elses_is_not_opened_by_start) {
  EXPECT_EQ(after_all({AddressState::disputed, AddressState::open}).state, AddressState::disputed);
  EXPECT_EQ(after_all({AddressState::disputed, AddressState::opted_out}).state,
            AddressState::disputed);
}

TEST(address_state, an_older_word_never_undoes_a_newer_one) {
  auto record = after(std::nullopt, word(AddressState::opted_out, start));
  record = after(record, word(AddressState::open, start - hours(1)));
  EXPECT_EQ(record.state, AddressState::opted_out);
}

TEST(address_state, an_older_stop_is_remembered) {
  auto record = after(std::nullopt, word(AddressState::open, start));
  record = after(record, word(AddressState::opted_out, start - hours(1)));
  EXPECT_EQ(record.state, AddressState::open);
  EXPECT_EQ(record.last_stop_at, start - hours(1));
}

TEST(journal, a_line_cut_by_a_crash_spoils_no_other) {
  const std::string folder = testing::TempDir() + test::next_name() + "-journal";
  append_to_journal(folder, word(AddressState::opted_out, start));
  std::ofstream(folder + "/suppressions.journal", std::ios::app) << R"({"id":"0000)";
  append_to_journal(folder, word(AddressState::open, start + hours(1)));
  const auto events = read_journal(folder);
  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[1].state, AddressState::open);
  std::filesystem::remove_all(folder);
}

}  // namespace

}  // namespace carnet::consents
