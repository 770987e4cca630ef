// SPDX-License-Identifier: Apache-2.0
// F2 cases 1 to 10: what a client writes, and whether it is a STOP.
#include "test/hostile/hostile_cases.hpp"

namespace carnet::test {
namespace {

using Texts = std::vector<std::string>;

class HostileWords : public HostileTest {
 protected:
  /// Each closes its number at once, and nobody hears more than one confirmation.
  void each_is_a_stop(const Texts& texts) {
    hear_each(texts);
    for (std::size_t place = 0; place < texts.size(); ++place) {
      EXPECT_EQ(address_state(number(static_cast<int>(place))), "opted_out") << texts[place];
    }
    pass(5min);
    for (std::size_t place = 0; place < texts.size(); ++place) {
      const auto confirmed = sent_to(number(static_cast<int>(place)));
      EXPECT_LE(confirmed.size(), 1U) << texts[place];
    }
  }
  void each_is_confirmed_by_us(const Texts& texts) {
    each_is_a_stop(texts);
    EXPECT_EQ(sent.size(), texts.size());
  }
  void each_leaves_it(const std::string& state, const Texts& texts) {
    hear_each(texts);
    for (std::size_t place = 0; place < texts.size(); ++place) {
      EXPECT_EQ(address_state(number(static_cast<int>(place))), state) << texts[place];
    }
    pass(5min);
    EXPECT_TRUE(sent.empty());
  }
  /// Whether the thread asks a person to look at the newest text from a number.
  bool has_badge(int place) {
    const auto writer = database().read([&](sql::Tx& tx) {
      return tx.one<ClientId>("select client_id from messages where address_key = $1",
                              number(place));
    });
    const auto thread_of = get(Person::odile, "/api/clients/" + writer.text() + "/messages");
    return at(thread_of, "/items/0/mentions_stop").as_bool();
  }
};
CARNET_ON_EACH_ENGINE(HostileWords);

// F2 case 1: a bare STOP in any case, space and punctuation.
TEST_P(HostileWords, f2_case_1_a_stop_in_any_dress_closes_the_number) {
  each_is_a_stop({"STOP", "stop", "Stop.", " STOP !!", "\"stop\""});
  EXPECT_TRUE(sent_to(number(0)).empty()) << "Twilio has answered it";
  EXPECT_EQ(sent_to(number(2)).size(), 1U) << "Twilio reads the word alone";
}

// F2 case 2: letters that only look like the word, or are drawn apart.
TEST_P(HostileWords, f2_case_2_letters_in_disguise_are_a_stop) {
  each_is_confirmed_by_us(
      {"ＳＴＯＰ", "𝐒𝐓𝐎𝐏", "S\u200BT\u200BO\u200BP", "ЅТОР", "s t o p", "S.T.O.P"});
}

// F2 case 3: courtesies and signs, which no carrier reads.
TEST_P(HostileWords, f2_case_3_a_stop_no_carrier_blocks_is_one_for_us) {
  each_is_a_stop({"STOP 🙏", "🛑", "Stop. Thank you", "PLEASE CANCEL", "stop texting me",
                  "opt-out", "Opt Out"});
  EXPECT_EQ(sent.size(), 7U);
}

// F2 case 4: the word in everyday talk closes nothing, and a person is asked to look.
TEST_P(HostileWords, f2_case_4_who_stops_by_hears_on_and_gets_a_badge) {
  const Texts texts{"Stop by tomorrow?", "can I stop in at 5", "non-stop", "end of the week ok?",
                    "cancel my appointment"};
  each_leaves_it("open", texts);
  for (std::size_t place = 0; place < texts.size(); ++place) {
    EXPECT_TRUE(has_badge(static_cast<int>(place))) << texts[place];
  }
}

// F2 case 5: a refusal behind a question.
TEST_P(HostileWords, f2_case_5_a_refusal_after_a_question_counts) {
  each_is_confirmed_by_us({"stop by? no, stop texting me"});
}

// F2 case 6: the word in a sentence about something else waits for a person.
TEST_P(HostileWords, f2_case_6_a_stop_about_something_else_waits_for_a_person) {
  each_leaves_it("on_hold", {"We must STOP this terrible bill"});
}

// F2 case 7: a slip of the finger waits for a person, and for nobody longer than a day.
TEST_P(HostileWords, f2_case_7_a_slip_waits_a_day_and_then_counts) {
  each_leaves_it("on_hold", {"stpo", "unsubcribe", "END?"});
  pass(23h);
  settle_holds();
  EXPECT_EQ(address_state(number(0)), "on_hold");
  pass(1h);
  settle_holds();
  for (const int place : {0, 1, 2}) EXPECT_EQ(address_state(number(place)), "opted_out");
}

// F2 case 8: other languages close the number and are answered in kind.
TEST_P(HostileWords, f2_case_8_other_languages_are_answered_in_kind) {
  each_is_confirmed_by_us({"ALTO", "PARAR", "no más", "baja", "ARRÊT", "停止"});
  for (const int place : {0, 1, 2, 3}) {
    EXPECT_TRUE(has(sent_to(number(place)).at(0), "Responda START")) << place;
  }
  EXPECT_TRUE(has(sent_to(number(4)).at(0), "vous ne recevrez plus"));
  EXPECT_TRUE(has(sent_to(number(5)).at(0), "您已退订"));
  hear("Es muy alto", 950, number(30));
  EXPECT_EQ(address_state(number(30)), "open");
}

// F2 case 9: what a reaction quotes is our own text.
TEST_P(HostileWords, f2_case_9_a_reaction_to_our_own_footer_is_nothing) {
  each_leaves_it("open", {"Liked “Reply STOP to opt out”", "👍 to “Reply STOP to opt out”"});
  EXPECT_FALSE(has_badge(0));
  EXPECT_FALSE(has_badge(1));
}

// F2 case 10: with a picture, joined from two parts, with a zero byte.
TEST_P(HostileWords, f2_case_10_a_stop_counts_however_it_travels) {
  hook("/hooks/twilio/inbound", {{"MessageSid", sid(1)},
                                 {"From", number(0)},
                                 {"Body", "please stop"},
                                 {"NumMedia", "1"},
                                 {"MediaUrl0", "https://api.twilio.com/media/1"},
                                 {"MediaContentType0", "image/jpeg"}});
  const std::string kind(150, '.');
  hook("/hooks/twilio/inbound", {{"MessageSid", sid(2)},
                                 {"From", number(1)},
                                 {"Body", "Thank you for everything" + kind + " Please STOP."},
                                 {"NumSegments", "2"}});
  hear(std::string("ST\0OP", 5), 3, number(2));
  for (const int place : {0, 1, 2}) EXPECT_EQ(address_state(number(place)), "opted_out") << place;
}

}  // namespace
}  // namespace carnet::test
