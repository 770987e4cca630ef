// SPDX-License-Identifier: Apache-2.0
// A piece that is set aside says so wherever it is looked at, to everybody of the house.
#include <gmock/gmock.h>

#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;
using testing::HasSubstr;

class SetAside : public AppTest {
 protected:
  const std::string wish =
      std::string("/api/clients/") + eleanor_id + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c0f901";
  const std::string other =
      std::string("/api/clients/") + marcus_id + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c0f902";
  const std::string piece = std::string("/api/pieces/") + drops_id;

  void keep(const std::string& path, const std::string& more = "") {
    const auto slash = path.rfind('/');
    post(Person::ines, path.substr(0, slash),
         R"({"id":")" + path.substr(slash + 1) + R"(","piece_id":")" + drops_id + R"(")" + more +
             "}");
  }
  void set_aside(const std::string& until = R"("until":"2026-03-26")") {
    post(Person::ines, wish + "/reservation", "{" + until + "}", 200);
  }
  std::size_t listed(const std::string& query, Person who = Person::claire) {
    return at(get(who, "/api/pieces?" + query), "/items").as_array().size();
  }
  std::int64_t counted(const std::string& status, const std::string& query = "") {
    const auto facets = get(Person::claire, "/api/pieces/facets" + query);
    for (const auto& each : at(facets, "/status").as_array()) {
      if (text_at(each, "/value") == status) return at(each, "/count").as_int64();
    }
    return 0;
  }
};

TEST_P(SetAside, a_colleague_reads_by_whom_until_when_and_for_whom) {
  keep(wish);
  EXPECT_TRUE(at(get(Person::claire, piece), "/aside").is_null());
  set_aside();
  for (const auto& seen : {get(Person::claire, piece),
                           at(get(Person::claire, "/api/pieces?status=reserved"), "/items/0")}) {
    EXPECT_EQ(text_at(seen, "/aside/by"), "Inès");
    EXPECT_EQ(text_at(seen, "/aside/until"), "2026-03-26");
    EXPECT_EQ(text_at(seen, "/aside/client_name"), "Eleanor Whitcombe");
    EXPECT_EQ(text_at(seen, "/aside/client_id"), eleanor_id);
  }
}

TEST_P(SetAside, for_whom_is_read_by_those_alone_who_see_the_client) {
  keep(wish);
  set_aside();
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  const auto seen = get(Person::hugo, piece);
  EXPECT_EQ(text_at(seen, "/aside/by"), "Inès");
  EXPECT_TRUE(at(seen, "/aside/client_id").is_null());
  EXPECT_TRUE(at(seen, "/aside/client_name").is_null());
  EXPECT_EQ(text_at(get(Person::claire, piece), "/aside/client_name"), "Eleanor Whitcombe");
}

TEST_P(SetAside, a_wish_that_is_a_surprise_names_nobody_beside_its_piece) {
  keep(wish, std::string(R"(,"kept_from":[{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f903",)") +
                 R"("other_id":")" + marcus_id + R"("}])");
  set_aside();
  const auto seen = get(Person::ines, piece);
  EXPECT_EQ(text_at(seen, "/aside/by"), "Inès");
  EXPECT_TRUE(at(seen, "/aside/client_name").is_null());
}

TEST_P(SetAside, lists_and_counts_by_state_agree_until_it_is_let_go_or_the_day_is_over) {
  keep(wish);
  const auto in_stock = counted("in_stock");
  EXPECT_EQ(listed("status=in_stock"), static_cast<std::size_t>(in_stock));
  set_aside();
  EXPECT_EQ(counted("in_stock"), in_stock - 1);
  EXPECT_EQ(counted("reserved"), 1);
  EXPECT_EQ(counted("reserved", "?q=sapphire"), 1);
  EXPECT_EQ(counted("reserved", "?q=nothing-like-it"), 0);
  EXPECT_EQ(listed("status=in_stock"), static_cast<std::size_t>(in_stock - 1));
  EXPECT_EQ(listed("status=reserved"), 1u);
  EXPECT_EQ(listed("status=reserved&q=sapphire"), 1u);
  EXPECT_EQ(listed("status=sold"), 0u);
  test_clock().set(*Instant::parse("2026-03-27T14:00:00.000Z"));
  EXPECT_EQ(counted("in_stock"), in_stock);
  EXPECT_EQ(listed("status=reserved"), 0u);
  EXPECT_TRUE(at(get(Person::claire, piece), "/aside").is_null());
  set_aside("");
  EXPECT_EQ(listed("status=reserved"), 1u) << "until it is let go";
  post(Person::ines, wish + "/gifting", "{}", 200);
  EXPECT_EQ(listed("status=reserved"), 0u);
}

TEST_P(SetAside, whoever_comes_second_hears_by_whom_and_until_when) {
  keep(wish);
  keep(other);
  set_aside();
  const auto refused = post(Person::claire, other + "/reservation", "{}", 409);
  EXPECT_EQ(text_at(refused, "/code"), "reserved");
  EXPECT_THAT(text_at(refused, "/title"), HasSubstr("by Inès, until Thursday 26 March"));
}

CARNET_ON_EACH_ENGINE(SetAside);

}  // namespace
}  // namespace carnet::test
