// SPDX-License-Identifier: Apache-2.0
// What custom fields may be, and how their values are read and shown.
#include "app/fields/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::fields {
namespace {

const ChoiceId gold = *ChoiceId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0d001");
const ChoiceId silver = *ChoiceId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0d002");

CustomField of(FieldKind kind) {
  CustomField field;
  field.kind = kind;
  if (kind == FieldKind::choice) field.choices = {{gold, "Gold card"}, {silver, "Cercle privé"}};
  return field;
}

std::string read(FieldKind kind, std::string_view text) {
  const auto value = read_value(of(kind), text);
  return value ? *value : "fault " + value.error().code;
}

TEST(FieldRules, a_number_is_kept_exactly_and_in_one_spelling) {
  EXPECT_EQ(read(FieldKind::number, "12"), "12");
  EXPECT_EQ(read(FieldKind::number, "012.500"), "12.5");
  EXPECT_EQ(read(FieldKind::number, "1,250,000"), "1250000");
  EXPECT_EQ(read(FieldKind::number, "-0.0"), "0");
  EXPECT_EQ(read(FieldKind::number, "-3.25"), "-3.25");
  EXPECT_EQ(read(FieldKind::number, "0.0001"), "0.0001");
  EXPECT_EQ(read(FieldKind::number, "999999999999999"), "999999999999999");
}

TEST(FieldRules, what_is_no_number_is_not_guessed_at) {
  for (const auto* text : {"twelve", "1,25", "1.", ".5", "--1", "1,2500", "1e3", "12 mm", ",100",
                           "1,", "1.23456", "1234567890123456"}) {
    EXPECT_EQ(read(FieldKind::number, text), "fault number") << text;
  }
}

TEST(FieldRules, a_day_is_a_real_day) {
  EXPECT_EQ(read(FieldKind::date, "2026-04-02"), "2026-04-02");
  EXPECT_EQ(read(FieldKind::date, "2026-02-30"), "fault date");
  EXPECT_EQ(read(FieldKind::date, "next week"), "fault date");
}

TEST(FieldRules, a_choice_is_told_by_identifier_or_by_its_words) {
  EXPECT_EQ(read(FieldKind::choice, gold.text()), gold.text());
  EXPECT_EQ(read(FieldKind::choice, "CERCLE PRIVE"), silver.text());
  EXPECT_EQ(read(FieldKind::choice, "Platinum"), "fault choice");
  EXPECT_EQ(shown(of(FieldKind::choice), silver.text()), "Cercle privé");
  EXPECT_EQ(shown(of(FieldKind::text), "Golf"), "Golf");
}

TEST(FieldRules, nothing_is_no_value_of_any_kind) {
  for (const auto kind : {FieldKind::text, FieldKind::number, FieldKind::date, FieldKind::choice}) {
    EXPECT_EQ(read(kind, ""), "");
  }
}

TEST(FieldRules, every_fault_of_a_field_is_told_at_once) {
  NewField field;
  field.kind = FieldKind::choice;
  field.choices = {{{}, *Line<60>::parse("Gold")}, {gold, *Line<60>::parse("gold")}, {gold, {}}};
  const auto faults = faults_of(field);
  EXPECT_EQ(faults.at("/id").code, "required");
  EXPECT_EQ(faults.at("/label").code, "required");
  EXPECT_EQ(faults.at("/choices/0/id").code, "required");
  EXPECT_EQ(faults.at("/choices/1/label").code, "taken");
  EXPECT_EQ(faults.at("/choices/2/id").code, "taken");
  EXPECT_EQ(faults.at("/choices/2/label").code, "required");
  EXPECT_EQ(faults.size(), 6u);
}

TEST(FieldRules, only_choices_have_choices_and_they_have_some) {
  NewField field;
  field.id = *FieldId::parse(gold.text());
  field.label = *Line<60>::parse("Club");
  field.kind = FieldKind::choice;
  EXPECT_EQ(faults_of(field).at("/choices").code, "required");
  field.kind = FieldKind::text;
  EXPECT_TRUE(faults_of(field).empty());
  field.choices = {{gold, *Line<60>::parse("Gold")}};
  EXPECT_EQ(faults_of(field).at("/choices").code, "kind");
}

}  // namespace
}  // namespace carnet::fields
