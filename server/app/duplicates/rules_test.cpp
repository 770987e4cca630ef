// SPDX-License-Identifier: Apache-2.0
// Who is put before a person as perhaps one client, and who never is.
#include "app/duplicates/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "app/duplicates/keys.hpp"
#include "app/duplicates/reading.hpp"

namespace carnet::duplicates {
namespace {

Shares in_a_house_of(double pages) {
  Shares shares;
  shares.of_given_name = [](std::string_view name) { return name == "anna" ? 0.02 : 0.0005; };
  shares.of_family_name = [](std::string_view name) { return name == "smith" ? 0.01 : 0.0002; };
  shares.pages = pages;
  return shares;
}

Identity eleanor() {
  Identity person;
  person.given_name = "eleanor";
  person.family_name = "whitcombe";
  person.birthday = Birthday{1981, 4, 2};
  person.phones = {"12125550142"};
  person.emails = {"eleanor@example.com"};
  person.home = home_at("12 west 81st street", "new york", "10024");
  return person;
}

double probability(const Identity& one, const Identity& other, double pages = 100'000) {
  return compare(one, other, in_a_house_of(pages)).probability;
}

bool share_a_key(const Identity& one, const Identity& other) {
  const auto mine = keys_of(one);
  const auto theirs = keys_of(other);
  std::vector<std::string> both;
  std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                        std::back_inserter(both));
  return !both.empty();
}

struct SecondPage {
  const char* why;
  Identity page;
};

std::vector<SecondPage> second_pages() {
  auto called = eleanor();
  called.given_name = "nell";
  called.emails.clear();
  auto slipped = eleanor();
  slipped.family_name = "witcombe";
  slipped.phones = {"12125550143"};
  auto married = eleanor();
  married.family_name = "okafor";
  married.home = std::nullopt;
  auto swapped = eleanor();
  std::swap(swapped.given_name, swapped.family_name);
  swapped.phones.clear();
  auto abroad = eleanor();
  abroad.birthday = Birthday{1981, 2, 4};
  abroad.phones.clear();
  auto spare = eleanor();
  spare.birthday = std::nullopt;
  spare.home = std::nullopt;
  spare.emails.clear();
  return {{"called by a nickname", called}, {"spelt wrongly", slipped}, {"married", married},
          {"names swapped", swapped},       {"day and month", abroad},  {"name and number", spare}};
}

TEST(duplicates, one_person_is_found_under_several_spellings) {
  for (const auto& [why, page] : second_pages()) {
    EXPECT_GE(probability(eleanor(), page), proposed_at) << why;
    EXPECT_TRUE(share_a_key(eleanor(), page)) << why;
  }
}

TEST(duplicates, a_couple_at_one_door_with_one_telephone_are_two) {
  auto thomas = eleanor();
  thomas.given_name = "thomas";
  thomas.birthday = Birthday{1978, 11, 30};
  EXPECT_LT(probability(eleanor(), thomas), 0.05);
  thomas.birthday = std::nullopt;
  thomas.emails = {"thomas@example.com"};
  EXPECT_LT(probability(eleanor(), thomas), 0.01);
}

TEST(duplicates, a_family_name_a_door_and_a_telephone_name_nobody) {
  Identity household = eleanor();
  household.given_name = "";
  household.birthday = std::nullopt;
  household.emails.clear();
  EXPECT_EQ(probability(eleanor(), household), 0);
}

TEST(duplicates, a_father_and_a_son_of_one_name_at_one_door_are_never_sure) {
  auto father = eleanor();
  father.birthday = std::nullopt;
  father.phones.clear();
  father.emails.clear();
  const auto house = in_a_house_of(1'000);
  EXPECT_GT(compare(father, father, house).probability, 0.95);
  EXPECT_EQ(band_of(compare(father, father, house)), Band::likely);
  father.phones = {"12125550142"};
  EXPECT_EQ(band_of(compare(father, father, house)), Band::likely) << "a household's";
  auto known = father;
  known.birthday = Birthday{1981, 4, 2};
  EXPECT_EQ(band_of(compare(known, known, house)), Band::surely);
}

TEST(duplicates, two_of_one_name_are_told_apart_by_their_numbered_emails) {
  Identity one;
  one.given_name = "anna";
  one.family_name = "smith";
  one.emails = {"asmith95@example.com"};
  auto other = one;
  other.emails = {"asmith84@example.com"};
  EXPECT_LT(probability(one, other), proposed_at);
  other.emails = {"asmiht95@example.com"};
  EXPECT_GT(probability(one, other), proposed_at);
}

TEST(duplicates, a_name_alone_is_never_enough_in_a_large_house) {
  Identity one;
  one.given_name = "anna";
  one.family_name = "smith";
  EXPECT_LT(probability(one, one), 0.05);
}

TEST(duplicates, a_rare_name_says_more_than_a_common_one) {
  Identity rare;
  rare.given_name = "eleanor";
  rare.family_name = "whitcombe";
  Identity common;
  common.given_name = "anna";
  common.family_name = "smith";
  EXPECT_GT(probability(rare, rare), 5 * probability(common, common));
}

TEST(duplicates, findings_say_what_speaks_for_it_and_what_against) {
  auto page = eleanor();
  page.given_name = "nell";
  page.birthday = Birthday{1950, 1, 9};
  page.emails.clear();
  const auto findings = compare(eleanor(), page, in_a_house_of(1'000)).findings;
  ASSERT_EQ(findings.size(), 6U);  // no email on the second page
  EXPECT_EQ(findings[0].agreement, Agreement::nickname);
  EXPECT_GT(findings[0].weight, 0);
  EXPECT_EQ(findings[2].field, Field::birthday);
  EXPECT_LT(findings[2].weight, 0);
}

Identity some_identity() {
  const auto name = [] {
    return *rc::gen::element<std::string>("", "anna", "ana", "smith", "whitcombe", "e", "bob");
  };
  Identity identity;
  identity.given_name = name();
  identity.family_name = name();
  identity.preferred_name = name();
  const auto year = *rc::gen::element(0, 1980, 1981);
  const auto month = *rc::gen::inRange(1, 13);
  const auto day = *rc::gen::inRange(0, 32);
  if (*rc::gen::arbitrary<bool>()) identity.birthday = Birthday{year, month, day};
  if (*rc::gen::arbitrary<bool>()) identity.phones = {"12125550142", name()};
  if (*rc::gen::arbitrary<bool>()) identity.emails = {name() + "@example.com"};
  if (*rc::gen::arbitrary<bool>()) identity.home = home_at(name() + " 12", name(), "10024");
  return identity;
}

RC_GTEST_PROP(duplicates, two_pages_compare_the_same_both_ways, ()) {
  const auto one = some_identity();
  const auto other = some_identity();
  const auto there = probability(one, other);
  RC_ASSERT(there >= 0 && there <= 1);
  RC_ASSERT(std::abs(there - probability(other, one)) < 1e-9);
}

TEST(duplicates, a_street_line_is_taken_apart) {
  const auto home = home_at("435 s. la cienega blvd.", "los angeles", "90048");
  EXPECT_EQ(home.number, "435");
  EXPECT_EQ(home.street, "s la cienega blvd");
  EXPECT_EQ(home_at("rue de rivoli, 12b", "paris", "").number, "12b");
  EXPECT_EQ(home_at("", "paris", "").street, "");
}

}  // namespace
}  // namespace carnet::duplicates
