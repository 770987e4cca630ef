// SPDX-License-Identifier: Apache-2.0
// Scenarios of tastes and budgets: in the words of the trade, each once.
#include "app/tastes/rules.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

TEST(TasteWords, are_spelt_once_whoever_says_them) {
  using tastes::TasteKind;
  EXPECT_EQ(tastes::spelt(TasteKind::metal, "Rosé Gold"), "rose gold");
  EXPECT_EQ(tastes::spelt(TasteKind::style, "PAVE"), "pavé");
  EXPECT_EQ(tastes::spelt(TasteKind::brand, "Orsay & Wren"), "Orsay & Wren");
  for (const auto& kind : tastes::offered()) {
    for (const auto& word : kind.words) EXPECT_EQ(tastes::spelt(kind.kind, word), word);
    EXPECT_TRUE(!kind.is_closed || kind.words.size() > 2);
  }
}

class Tastes : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + eleanor_id;
  std::string row(const std::string& id_end, const std::string& more) {
    return R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(",)" + more + "}";
  }
  boost::json::value taste(Person who, const std::string& id_end, const std::string& more,
                           int status = 201) {
    return post(who, page + "/tastes", row(id_end, more), status);
  }
};

TEST_P(Tastes, a_taste_is_kept_in_the_house_s_own_spelling_and_shown_on_the_page) {
  const auto kept = taste(Person::ines, "c001", R"("kind":"metal","value":"Rose Gold")");
  EXPECT_EQ(text_at(kept, "/value"), "rose gold");
  EXPECT_EQ(text_at(kept, "/leaning"), "loves");
  const auto shown = get(Person::claire, page + "/tastes");
  EXPECT_EQ(text_at(shown, "/tastes/0/staff_name"), "Inès");
  const auto profile = get(Person::claire, page + "/profile");
  EXPECT_EQ(text_at(profile, "/hallmarks/0/label"), "Metal");
  EXPECT_EQ(text_at(profile, "/hallmarks/0/value"), "Rose gold");
}

TEST_P(Tastes, said_twice_it_stands_once_and_the_last_word_counts) {
  taste(Person::ines, "c001", R"("kind":"style","value":"Halo")");
  const auto again =
      taste(Person::claire, "c002", R"("kind":"style","value":"halo","leaning":"avoids")");
  EXPECT_EQ(text_at(again, "/id"), "01938f2e-7a10-7c3a-9b1e-5d2f00c0c001");
  EXPECT_EQ(text_at(again, "/leaning"), "avoids");
  EXPECT_EQ(text_at(again, "/staff_name"), "Claire");
  taste(Person::claire, "c001", R"("kind":"style","value":"halo")");
  EXPECT_EQ(count("tastes"), 1);
  EXPECT_EQ(text_at(get(Person::ines, page + "/tastes"), "/tastes/0/leaning"), "avoids");
}

TEST_P(Tastes, words_of_the_trade_where_it_has_them_and_free_words_elsewhere) {
  const auto refused = taste(Person::ines, "c001", R"("kind":"stone","value":"kryptonite")", 400);
  EXPECT_EQ(text_at(refused, "/fields/~1value/code"), "unknown");
  taste(Person::ines, "c001", R"("kind":"brand","value":" ")", 400);
  taste(Person::ines, "c001", R"("kind":"allergy","value":"nickel","leaning":"loves")", 400);
  taste(Person::ines, "c002", R"("kind":"brand","value":"Orsay & Wren")");
  const auto allergy = taste(Person::ines, "c003", R"("kind":"allergy","value":"Nickel")");
  EXPECT_EQ(text_at(allergy, "/leaning"), "avoids");
  const auto offered = get(Person::ines, "/api/tastes");
  EXPECT_EQ(text_at(offered, "/items/0/words/0"), "platinum");
  get(Person::nobody, "/api/tastes", 401);
}

TEST_P(Tastes, a_taste_is_taken_back) {
  taste(Person::ines, "c001", R"("kind":"karat","value":"18")");
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c001";
  EXPECT_EQ(request(Person::claire, Method::del, page + "/tastes/" + id).status, 204);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/tastes/" + id).status, 404);
  EXPECT_TRUE(at(get(Person::ines, page + "/tastes"), "/tastes").as_array().empty());
}

TEST_P(Tastes, a_budget_stands_once_for_each_occasion) {
  const auto budget = [&](const std::string& id_end, const std::string& more, int status = 201) {
    return post(Person::ines, page + "/budgets", row(id_end, more), status);
  };
  const std::string usd = R"(,"currency":"USD"})";
  budget("c001", R"("occasion":"birthday","to":{"minor":200000)" + usd);
  budget("c002", R"("occasion":"birthday","from":{"minor":100000)" + usd +
                     R"(,"to":{"minor":300000)" + usd);
  budget("c003", R"("occasion":"any","to":{"minor":900000)" + usd);
  const auto shown = get(Person::claire, page + "/tastes");
  ASSERT_EQ(at(shown, "/budgets").as_array().size(), 2u);
  EXPECT_EQ(count("budgets where occasion = 'birthday' and to_minor = 300000"), 1);
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c002";
  EXPECT_EQ(request(Person::claire, Method::del, page + "/budgets/" + id).status, 204);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/budgets/" + id).status, 404);
  const auto refused = budget(
      "c004", R"("occasion":"any","from":{"minor":5)" + usd + R"(,"to":{"minor":-1)" + usd, 400);
  EXPECT_EQ(text_at(refused, "/fields/~1to/code"), "range");
  EXPECT_EQ(text_at(refused, "/fields/~1from/code"), "range");
}

TEST_P(Tastes, whoever_may_not_see_the_client_finds_none) {
  get(Person::nobody, page + "/tastes", 401);
  get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee/tastes", 404);
}

CARNET_ON_EACH_ENGINE(Tastes);

}  // namespace
}  // namespace carnet::test
