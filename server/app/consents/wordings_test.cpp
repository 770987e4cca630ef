// SPDX-License-Identifier: Apache-2.0
// Scenarios of the words shown when somebody agrees.
#include "app/consents/wordings.hpp"
#include "app/consents/store.hpp"
#include "kit/json/json.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

constexpr auto good_words =
    "Yes, text me. I agree to marketing texts from {store}, some sent with automated technology. "
    "Consent is not a condition of purchase. Msg & data rates may apply. Reply STOP to opt out, "
    "HELP for help.";

class Wordings : public AppTest {
 protected:
  void SetUp() override {
    house();
    database().write(
        [&](sql::Tx& tx) { consents::write_first_wordings(tx, house_scope(), morning()); });
  }
  static std::string wording(char last, const std::string& body,
                             const std::string& channel = "sms") {
    return std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f0000000)") + last +
           R"(","purpose":"marketing","channel":")" + channel + R"(","body":")" + body + R"("})";
  }
  std::string newest_sms() {
    return database().read([](sql::Tx& tx) {
      const auto found = consents::wording_for(tx, house_scope(), consents::Purpose::marketing,
                                               consents::Channel::sms);
      return found->body;
    });
  }
};

TEST_P(Wordings, a_change_is_a_new_version_and_the_old_one_stays) {
  const auto before = count("wordings");
  const auto kept = post(Person::odile, "/api/wordings", wording('1', good_words));
  EXPECT_EQ(at(kept, "/version").as_int64(), 2);
  EXPECT_NE(text_at(kept, "/body").find("from Orsay & Wren,"), std::string::npos);
  post(Person::odile, "/api/wordings", wording('1', good_words));
  EXPECT_EQ(count("wordings"), before + 1);
  EXPECT_EQ(newest_sms(), text_at(kept, "/body"));
  EXPECT_EQ(count("audit where noun = 'wordings'"), 1);
}

TEST_P(Wordings, only_the_owner_writes_them) {
  post(Person::beatrix, "/api/wordings", wording('1', good_words), 403);
  post(Person::ines, "/api/wordings", wording('1', good_words), 403);
}

TEST_P(Wordings, what_the_law_asks_for_is_missed_by_name) {
  const auto refused =
      post(Person::odile, "/api/wordings", wording('1', "Texts from {store}. Reply STOP."), 400);
  const auto why = text_at(refused, "/fields/~1body/text");
  EXPECT_NE(why.find("condition of purchase"), std::string::npos);
  EXPECT_NE(why.find("HELP"), std::string::npos);
  EXPECT_EQ(why.find("STOP"), std::string::npos);
  const auto nameless = post(Person::odile, "/api/wordings", wording('1', "Text me. STOP"), 400);
  EXPECT_EQ(text_at(nameless, "/fields/~1body/code"), "house");
  post(Person::odile, "/api/wordings", wording('1', good_words, "card"), 400);
}

CARNET_ON_EACH_ENGINE(Wordings);

TEST(fault_of_wording, asks_english_phrases_of_an_english_house_alone) {
  using namespace consents;
  const HouseWords house{"Maison Lune", "", "", 4};
  const std::string french = "Oui, écrivez-moi. Maison Lune. STOP pour arrêter.";
  EXPECT_FALSE(fault_of_wording(french, Purpose::marketing, Channel::sms, house, Tongue::other));
  EXPECT_TRUE(fault_of_wording(french, Purpose::marketing, Channel::sms, house, Tongue::english));
}

TEST(fault_of_wording, finds_nothing_in_the_first_wordings) {
  using namespace consents;
  const HouseWords house{"Maison Lune", "", "", 4};
  for (const auto& first : first_wordings()) {
    EXPECT_FALSE(fault_of_wording(filled_wording(first.body, house), first.purpose, first.channel,
                                  house, Tongue::english))
        << first.body;
  }
}

}  // namespace
}  // namespace carnet::test
