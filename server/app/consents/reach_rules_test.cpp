// SPDX-License-Identifier: Apache-2.0
// Each sentence of the profile about whether a client may be sent news, and why not.
#include "app/consents/reach_rules.hpp"

#include "app/consents/gate_cases.hpp"

namespace carnet::consents {

namespace {

const Instant now = tuesday_morning;
constexpr auto new_york = "America/New_York";

ConsentOnFile refused(Instant when) {
  return {{}, Purpose::marketing, ConsentState::revoked, ConsentMethod::oral, when, true};
}

Standing without_a_yes() {
  auto standing = in_order();
  standing.consents.clear();
  return standing;
}

Standing with(Standing standing, ConsentOnFile consent) {
  standing.consents.push_back(std::move(consent));
  return standing;
}

Standing paused(Standing standing) {
  standing.is_paused = true;
  return standing;
}

Standing invited(Standing standing) {
  standing.invited_at = now - std::chrono::hours(24 * 10);
  return standing;
}

/// The number was given with a repair, so its orders and repairs may be written about.
Standing with_a_repair(Standing standing) {
  standing.gave_in_transaction = true;
  return standing;
}

Standing bought_abroad() {
  auto standing = by_email();
  standing.consents.clear();
  standing.where = whereabouts(*Phone::parse("+442079460018"), {}, "");
  standing.last_purchase_at = last_year;
  standing.opt_out_was_offered = true;
  return standing;
}

struct Told {
  Standing standing;
  std::string text;
};

void expect_told(Channel channel, bool may, const std::vector<Told>& cases) {
  for (const auto& each : cases) {
    const auto told = told_of(each.standing, channel, now, new_york);
    EXPECT_EQ(told.text, each.text);
    EXPECT_EQ(told.may_be_sent_news, may) << each.text;
  }
}

TEST(reach_in_words, a_yes_is_told_with_its_day) {
  expect_told(Channel::sms, true, {{in_order(), "May be texted. Agreed 1 November 2025"}});
  expect_told(Channel::email, true,
              {{by_email(), "May be emailed. Agreed 1 November 2025"},
               {bought_abroad(), "May be emailed. A client of the house"}});
}

TEST(reach_in_words, the_day_of_a_yes_is_the_day_it_was_at_the_store) {
  auto standing = in_order();
  standing.consents.front().at = *Instant::parse("2025-11-12T02:00:00Z");
  EXPECT_EQ(told_of(standing, Channel::sms, now, new_york).text,
            "May be texted. Agreed 11 November 2025");
}

TEST(reach_in_words, a_missing_yes_is_told_by_what_was_last_said) {
  const auto said_yes = said_yes_at_the_counter();
  expect_told(
      Channel::sms, false,
      {{without_a_yes(), "Has not agreed to news by text yet. Ask at the next visit."},
       {with(in_order(), refused(now)),
        "Said no to news by text. Orders and repairs may be written about."},
       {said_yes, "Said yes to news by text: ask once by text to confirm it."},
       {invited(said_yes), "Was asked by text to confirm a yes; no answer yet."},
       {with(said_yes, refused(now)), "Said no to news by text."},
       {with_a_repair(said_yes),
        "Said yes to news by text: ask once by text to confirm it. Orders and repairs may be "
        "written about."}});
  auto by_mail = by_email();
  by_mail.consents.clear();
  expect_told(Channel::email, false,
              {{by_mail, "Has not agreed to news by email yet. Ask at the next visit."},
               {with_a_repair(by_mail),
                "Has not agreed to news by email yet. Ask at the next visit. Orders and repairs "
                "may be written about."},
               {with(by_mail, refused(last_year)), "Said no to news by email."}});
}

TEST(reach_in_words, a_pause_makes_no_yes_unsaid_and_asks_for_none) {
  const auto said_yes = paused(said_yes_at_the_counter());
  expect_told(
      Channel::sms, false,
      {{paused(in_order()),
        "Contact rests. What they write is answered, and what is ready is told; nothing else "
        "goes."},
       {said_yes, "Said yes to news by text; it is not confirmed yet."},
       {with_a_repair(said_yes),
        "Said yes to news by text; it is not confirmed yet. Orders and repairs may be "
        "written about."},
       {invited(said_yes), "Was asked by text to confirm a yes; no answer yet."},
       {paused(without_a_yes()), "Has not agreed to news by text yet. Ask at the next visit."}});
}

TEST(reach_in_words, a_yes_of_which_nothing_is_written_down_is_none) {
  auto standing = said_yes_at_the_counter();
  standing.consents[0].has_evidence = false;
  expect_told(Channel::sms, false,
              {{standing, "Has not agreed to news by text yet. Ask at the next visit."}});
  standing = said_yes_at_the_counter();
  standing.last_stop_at = now - std::chrono::hours(1);
  expect_told(Channel::sms, false,
              {{standing, "Has not agreed to news by text yet. Ask at the next visit."}});
}

TEST(reach_in_words, what_lasts_is_told_and_what_passes_is_not) {
  auto stopped = in_order();
  stopped.suppression = AddressState::opted_out;
  expect_told(Channel::sms, false, {{stopped, "The client asked us to stop at this address."}});
  auto full = in_order();
  full.marketing_sent_at = {now - std::chrono::hours(1)};
  full.budget_free_at = now + std::chrono::hours(1);
  expect_told(Channel::sms, true, {{full, "May be texted. Agreed 1 November 2025"}});
  const auto told = told_of(in_order(), Channel::sms, late_evening, new_york);
  EXPECT_EQ(told.text, "May be texted. Agreed 1 November 2025");
  EXPECT_TRUE(told.may_be_sent_news);
}

}  // namespace

}  // namespace carnet::consents
