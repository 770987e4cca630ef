// SPDX-License-Identifier: Apache-2.0
// What templates may say, and how they are filled.
#include "app/templates/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::templates {
namespace {

Template letter(const std::string& body, Channel channel = Channel::sms) {
  Template made;
  made.id = *TemplateId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0b001");
  made.name = "Hello";
  made.channel = channel;
  made.body = body;
  return made;
}

struct Case {
  std::string body;
  const char* code;  // "" when nothing is wrong
};
const Case cases[] = {
    {"Dear {first_name}, the {piece} is at {store}. {signature}", ""},
    {"Reply C to confirm, R for another day", ""},
    {"", "required"},
    {"Dear {name}, {piece}", "placeholder"},
    {"Dear {}", "placeholder"},
    {"Dear {first_name", "braces"},
    {"Dear first_name}", "braces"},
    {"Dear {{first_name}}", "braces"},
    {"Reply YES to confirm", "keyword_answer"},
    {"Text STOP or HELP", "keyword_answer"},
    {"Answer NO if it does not suit", "keyword_answer"},
    {"Reply START, please", "keyword_answer"},
    {"Send INFO to us", "keyword_answer"},
    {"Reply with END", "keyword_answer"},
    {"Reply C to confirm or CANCEL", "keyword_answer"},
    {"Reply QUIT", "keyword_answer"},
    {"See bit.ly/x", "shortener"},
    {std::string(1'601, 'x'), "too_long"},
};

TEST(templates, say_nothing_that_carriers_read_as_an_order) {
  for (const auto& row : cases) {
    const auto faults = faults_of(letter(row.body));
    const auto found = faults.find("/body");
    EXPECT_EQ(found == faults.end() ? "" : found->second.code, row.code) << row.body;
  }
}

TEST(templates, name_every_unknown_placeholder) {
  EXPECT_EQ(faults_of(letter("{name} {ring}"))["/body"].text,
            "There is no {name}, {ring}. Use {first_name}, {signature}, {store} or {piece}.");
}

TEST(templates, a_long_email_is_no_fault) {
  EXPECT_TRUE(faults_of(letter(std::string(1'601, 'x'), Channel::email)).empty());
}

TEST(templates, every_fault_is_told_at_once) {
  auto made = letter("", Channel::call);
  made.name.clear();
  made.class_ = MessageClass::legal;
  EXPECT_EQ(faults_of(made).size(), 4u);
}

TEST(templates, are_filled_and_what_is_missing_is_named_once) {
  const auto filled = fill("{first_name}, {piece} and {piece}. {signature}",
                           {{Placeholder::first_name, "Zoë"}, {Placeholder::signature, ""}});
  EXPECT_EQ(filled.body, "Zoë, {piece} and {piece}. {signature}");
  EXPECT_EQ(filled.missing, (std::vector<Placeholder>{Placeholder::piece, Placeholder::signature}));
  EXPECT_EQ(fill("{first_name}", {{Placeholder::first_name, "{piece}"}}).body, "{piece}");
}

}  // namespace
}  // namespace carnet::templates
