// SPDX-License-Identifier: Apache-2.0
// Promises of the opt-out reader: disguises, other languages and everyday speech. What follows from
// a reading stands in test/hostile.
#include "app/consents/opt_out_reader.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace carnet::consents {

namespace {

using Texts = std::vector<std::string>;

void expect(Reading wanted, const Texts& texts) {
  for (const auto& text : texts) {
    const auto found = read_inbound(text).reading;
    EXPECT_EQ(found, wanted) << '"' << text << "\" is " << shape::enum_name(found);
  }
}

TEST(opt_out_reader, the_words_of_the_law_count_in_any_dress) {
  expect(Reading::opted_out,
         {"STOP", "stop", "Stop.", " STOP !!", "\"stop\"", "quit", "end", "revoke", "opt out",
          "cancel", "unsubscribe", "STOPALL", "stop all", "Opt-Out", "remove", "TD", "stop2quit"});
}

TEST(opt_out_reader, unicode_disguises_do_not_hide_it) {
  expect(Reading::opted_out,
         {"ＳＴＯＰ", "𝐒𝐓𝐎𝐏", "S\u200BT\u200BO\u200BP", "ЅТОР", "s t o p", "S.T.O.P", "s-t-o-p",
          "\uFEFFSTOP", "st\u00ADop", "\u202ESTOP", "STOP\uFE0F"});
}

TEST(opt_out_reader, zero_bytes_and_broken_utf8_do_not_hide_it) {
  expect(Reading::opted_out, {std::string("STOP\0", 5), std::string("ST\0OP", 5), "STOP\n\n"});
  EXPECT_EQ(read_inbound("\xff\xfe\x80").reading, Reading::ordinary);
  EXPECT_EQ(read_inbound("").reading, Reading::ordinary);
}

TEST(opt_out_reader, courtesies_and_signs_do_not_hide_it) {
  expect(Reading::opted_out,
         {"STOP 🙏", "🛑", "✋🛑", "🚫", "🛑🛑", "Stop. Thank you", "PLEASE CANCEL",
          "stop texting me", "opt-out", "Opt Out", "please stop", "i quiT!!!", "stop it!!",
          "Please stop messaging me, thank you"});
}

TEST(opt_out_reader, a_clear_sentence_needs_no_keyword) {
  expect(Reading::opted_out, {"take me off your list",
                              "remove my number",
                              "remove me from this list please",
                              "lose my number",
                              "don't contact me",
                              "don’t text me",
                              "Do not text me anymore",
                              "no more texts please",
                              "leave me alone",
                              "delete my number",
                              "please opt me out",
                              "can you unsubscribe me?!",
                              "I want to opt out",
                              "never text me again",
                              "I no longer wish to receive these messages",
                              "quit texting me",
                              "I don't want to receive any more messages",
                              "I'm not interested, stop",
                              "please take my number off this list",
                              "how do i unsubscribe",
                              "I said stop",
                              "I asked you to stop",
                              "cease texting this number",
                              "stop sending me these",
                              "I revoke my consent",
                              "dont send me texts",
                              "cancel my subscription"});
}

TEST(opt_out_reader, a_refusal_after_a_question_is_a_refusal) {
  expect(Reading::opted_out, {"stop by? no, stop texting me"});
}

TEST(opt_out_reader, harmless_stops_are_not_opt_outs_but_get_a_badge) {
  const Texts texts{"Stop by tomorrow?",
                    "can I stop in at 5",
                    "non-stop",
                    "end of the week ok?",
                    "cancel my appointment",
                    "I can't stop smiling!",
                    "we have a bus stop nearby",
                    "I'll stop by the shop after work",
                    "Please cancel our appointment on Friday",
                    "It was love in the end",
                    "could you remove a link from the bracelet"};
  expect(Reading::ordinary, texts);
  for (const auto& text : texts) EXPECT_TRUE(read_inbound(text).mentions_stop) << text;
}

TEST(opt_out_reader, ordinary_talk_is_left_alone) {
  expect(Reading::ordinary,
         {"Hey now!", "Yes please", "Thank you, it's beautiful", "coffee shop", "See you Saturday",
          "VOTING IS TOP OF MIND FOR ME YAY", "How much is the ring?", "Hi, it's Sue",
          "My weekend is free", "What time do you close?", "👍", "❤️", "No", "ok"});
}

TEST(opt_out_reader, what_is_unclear_waits_for_a_person) {
  expect(Reading::held,
         {"We must STOP this terrible bill", "stpo", "sotp", "unsubcribe", "END?", "STOP?",
          "cancel the texts? maybe", "🖕", "not interested", "who is this"});
}

TEST(opt_out_reader, other_languages_are_answered_in_kind) {
  const std::vector<std::pair<std::string, std::string>> cases{{"ALTO", "es"},
                                                               {"PARAR", "es"},
                                                               {"no más", "es"},
                                                               {"baja", "es"},
                                                               {"ARRÊT", "fr"},
                                                               {"停止", "zh"},
                                                               {"стоп", "ru"},
                                                               {"توقف", "ar"},
                                                               {"abmelden", "de"},
                                                               {"sair", "pt"},
                                                               {"No me escriban más", "es"},
                                                               {"请不要再发短信", "zh"},
                                                               {"arrêtez", "fr"}};
  for (const auto& [text, language] : cases) {
    EXPECT_EQ(read_inbound(text).reading, Reading::opted_out) << text;
    EXPECT_EQ(read_inbound(text).language, language) << text;
  }
  expect(Reading::ordinary, {"Es muy alto", "para mi esposa", "la fin de semana"});
}

TEST(opt_out_reader, what_a_reaction_quotes_never_counts) {
  expect(Reading::ordinary,
         {"Liked “Reply STOP to opt out”", "👍 to “Reply STOP to opt out”", "Loved \"STOP\"",
          "Reacted 👍 to “stop texting me”", "Removed a heart from “STOP”",
          "> Reply STOP to opt out\nThank you!", "Emphasized “Reply STOP to opt out”"});
}

TEST(opt_out_reader, start_help_and_join_are_whole_words) {
  expect(Reading::start, {"START", "unstop", "Start!"});
  expect(Reading::help, {"HELP", "info", "Ayuda", "aide"});
  expect(Reading::join, {"JOIN", "join."});
  expect(Reading::ordinary, {"YES", "si", "help me find a ring", "when do you start?", "join us?"});
}

TEST(opt_out_reader, lawyers_and_regulators_opt_out_and_raise_a_flag) {
  for (const char* text : {"This violates the TCPA", "I will sue you", "I'll report you to the FCC",
                           "you will hear from my attorney"}) {
    EXPECT_EQ(read_inbound(text).reading, Reading::opted_out) << text;
    EXPECT_TRUE(read_inbound(text).is_threat) << text;
  }
  EXPECT_FALSE(read_inbound("STOP").is_threat);
}

TEST(opt_out_reader, a_wrong_number_is_disputed) {
  expect(Reading::wrong_number,
         {"wrong number", "You have the wrong person", "This isn't Tom", "I just got this number"});
  EXPECT_EQ(read_inbound("im not tom", {"tom"}).reading, Reading::wrong_number);
  EXPECT_EQ(read_inbound("This isn't good", {"tom"}).reading, Reading::ordinary);
}

TEST(opt_out_reader, an_endless_text_is_read_in_bounded_time) {
  std::string text;
  while (text.size() < 1'000'000) text += "see you soon, ";
  EXPECT_EQ(read_inbound(text).reading, Reading::ordinary);
}

RC_GTEST_PROP(opt_out_reader_property, any_bytes_are_read, (const std::string& bytes)) {
  read_inbound(bytes);
}

RC_GTEST_PROP(opt_out_reader_property, stop_is_found_in_any_case_and_punctuation, ()) {
  std::string text = *rc::gen::elementOf(Texts{"", " ", "\"", "...", "\n", "(", "\u200B"});
  for (const char letter : std::string("stop")) {
    text += *rc::gen::arbitrary<bool>() ? letter : static_cast<char>(letter - 'a' + 'A');
  }
  text += *rc::gen::elementOf(Texts{"", ".", "!!!", " please", " 🙏", "\n", ")", " now"});
  RC_ASSERT(read_inbound(text).reading == Reading::opted_out);
}

}  // namespace

}  // namespace carnet::consents
