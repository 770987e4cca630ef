// SPDX-License-Identifier: Apache-2.0
// Scenarios of what is kept from somebody as it is written down: at no moment is it there and told.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

/// Something to be written down, and words that would give it away.
struct Written {
  std::string noun;  // the last word of its address
  std::string id;
  std::string fields;
  std::string telling;
};

class KeptAtCapture : public SurprisesTest {
 protected:
  static std::vector<Written> each() {
    return {{"wishes", id(7301), R"("words":"Aurelia pendant in rose gold")",
             "The Aurelia in rose gold has come in."},
            {"repairs", id(7302), R"("piece":"Sapphire ring of her mother","kind":"resize")",
             "The sapphire ring is a beauty."},
            {"visits", id(7303), R"("pieces":[{"title":"Emerald brooch"}])",
             "The emerald brooch is a beauty."},
            {"notes", id(7304), R"("body":"Amethyst collar of hers")",
             "The amethyst collar is a beauty."}};
  }
  static std::string from(std::string_view other_id, int number, const std::string& until = "") {
    const std::string day = until.empty() ? "" : R"(,"until":")" + until + "\"";
    return R"({"id":")" + id(number) + R"(","other_id":")" + std::string(other_id) + "\"" + day +
           "}";
  }
  static std::string body_of(const Written& one, const std::string& kept_from) {
    return R"({"id":")" + one.id + "\"," + one.fields + R"(,"kept_from":[)" + kept_from + "]}";
  }
  std::size_t kept_on(const std::string& page) {
    return at(get(Person::ines, page + "/surprises"), "/items").as_array().size();
  }
};
CARNET_ON_EACH_ENGINE(KeptAtCapture);

TEST_P(KeptAtCapture, one_request_writes_it_down_and_keeps_it_from_her) {
  agree();
  int number = 7400;
  for (const auto& one : each()) {
    EXPECT_EQ(why_not(one.telling), "") << one.noun;
    post(Person::ines, marcus + "/" + one.noun,
         body_of(one, from(eleanor_id, ++number, "2026-04-02")));
    EXPECT_EQ(why_not(one.telling), "surprise ") << one.noun;
    const auto kept = at(get(Person::ines, marcus + "/surprises"), "/items/0");
    EXPECT_EQ(text_at(kept, "/noun"), one.noun);
    EXPECT_EQ(text_at(kept, "/noun_id"), one.id);
    EXPECT_EQ(text_at(kept, "/until"), "2026-04-02");
    const auto path = marcus + "/surprises/" + text_at(kept, "/id");
    EXPECT_EQ(request(Person::ines, http::Method::del, path).status, 204);
  }
}

TEST_P(KeptAtCapture, on_her_own_page_it_was_never_shown_to_her) {
  const auto shown = [&] {
    return request(Person::ines, http::Method::get, client_path + "/shown").body;
  };
  const auto before = shown();
  int number = 7400;
  for (const auto& one : each()) {
    post(Person::ines, client_path + "/" + one.noun, body_of(one, from(eleanor_id, ++number)));
  }
  EXPECT_EQ(shown(), before);
}

TEST_P(KeptAtCapture, what_cannot_be_kept_is_not_written_down_either) {
  const auto nobody = "01938f2e-7a10-7c3a-9b1f-00000000dead";
  for (const auto& one : each()) {
    const auto path = marcus + "/" + one.noun;
    const auto before = request(Person::ines, http::Method::get, path).body;
    const auto faults = at(
        post(Person::ines, path, body_of(one, from(nobody, 7401, "2026-01-01")), 400), "/fields");
    EXPECT_TRUE(faults.as_object().contains("/kept_from/0/other_id")) << one.noun;
    EXPECT_TRUE(faults.as_object().contains("/kept_from/0/until")) << one.noun;
    EXPECT_EQ(request(Person::ines, http::Method::get, path).body, before) << one.noun;
  }
  EXPECT_EQ(kept_on(marcus), 0U);
}

TEST_P(KeptAtCapture, what_is_sent_twice_is_kept_once) {
  for (const auto& one : each()) {
    const auto body = body_of(one, from(eleanor_id, 7401) + "," + from(priya_id, 7402));
    const auto path = marcus + "/" + one.noun;
    EXPECT_EQ(post(Person::ines, path, body), post(Person::ines, path, body)) << one.noun;
    EXPECT_EQ(kept_on(marcus), 2U) << one.noun;
    database().write([&](sql::Tx& tx) { tx.run("delete from surprises"); });
  }
}

TEST_P(KeptAtCapture, a_walk_in_keeps_its_visit_from_her) {
  agree();
  const auto visit = R"({"id":")" + id(7303) +
                     R"(","pieces":[{"title":"Emerald brooch"}],"kept_from":[)" +
                     from(eleanor_id, 7401) + "]";
  const auto walk_in = [&](const std::string& more) {
    return R"({"id":")" + id(7500) + R"(","client_id":")" + marcus_id + R"(","visit":)" + visit +
           more + "}}";
  };
  const auto along =
      R"(,"companions":[{"id":")" + id(7501) + R"(","client_id":")" + eleanor_id + "\"}]";
  const auto refused = post(Person::ines, "/api/walk_ins", walk_in(along), 400);
  EXPECT_TRUE(at(refused, "/fields").as_object().contains("/visit/kept_from/0/other_id"));
  post(Person::ines, "/api/walk_ins", walk_in(""));
  EXPECT_EQ(why_not("The emerald brooch is a beauty."), "surprise ");
}

TEST_P(KeptAtCapture, a_page_that_became_hers_on_the_way_means_her) {
  agree();
  post(Person::odile, "/api/clients/" + std::string(eleanor_id) + "/merges",
       R"({"id":")" + id(7200) + R"(","gone_id":")" + tomas_id + "\"}");
  const auto wished = each().front();
  post(Person::ines, marcus + "/wishes", body_of(wished, from(tomas_id, 7401)));
  EXPECT_EQ(text_at(get(Person::ines, marcus + "/surprises"), "/items/0/other_id"), eleanor_id);
  EXPECT_EQ(why_not(wished.telling), "surprise ");
}

}  // namespace
}  // namespace carnet::test
