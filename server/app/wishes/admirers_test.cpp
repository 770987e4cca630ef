// SPDX-License-Identifier: Apache-2.0
// Who has an eye on a piece, and who may know it.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Admirers : public AppTest {
 protected:
  boost::json::value admirers(Person who) {
    return get(who, std::string("/api/pieces/") + drops_id + "/admirers");
  }
};

TEST_P(Admirers, whoever_wished_for_a_piece_or_saw_it_stands_with_it_once) {
  const auto client = std::string("/api/clients/") + eleanor_id;
  const std::string piece = std::string(R"("piece_id":")") + drops_id + R"("})";
  post(Person::ines, client + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f701",)" + piece);
  for (const auto* id :
       {"01938f2e-7a10-7c3a-9b1e-5d2f00c0f702", "01938f2e-7a10-7c3a-9b1e-5d2f00c0f703"}) {
    post(Person::ines, client + "/visits",
         std::string(R"({"id":")") + id + R"(","pieces":[{)" + piece + "]}");
  }
  const auto found = admirers(Person::hugo);
  ASSERT_EQ(at(found, "/wished").as_array().size(), 1u);
  ASSERT_EQ(at(found, "/shown").as_array().size(), 1u);
  EXPECT_EQ(text_at(found, "/wished/0/client_name"), "Eleanor Whitcombe");
  post(Person::ines, client + "/wishes/01938f2e-7a10-7c3a-9b1e-5d2f00c0f701/gifting", "{}", 200);
  EXPECT_TRUE(at(admirers(Person::hugo), "/wished").as_array().empty()) << "it was given";
}

TEST_P(Admirers, a_visit_that_is_removed_was_no_look_until_it_comes_back) {
  const auto client = std::string("/api/clients/") + eleanor_id;
  const std::string piece = std::string(R"("piece_id":")") + drops_id + R"("})";
  const std::string visit = "/visits/01938f2e-7a10-7c3a-9b1e-5d2f00c0f702";
  post(Person::ines, client + "/wishes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f701",)" + piece);
  post(Person::ines, client + "/visits",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f702","pieces":[{)" + piece + "]}");
  const auto looked_at = [&] {
    return at(get(Person::ines, client + "/wishes"), "/items/0/looks").as_int64();
  };
  const auto viewers = [&] { return at(admirers(Person::ines), "/shown").as_array().size(); };
  EXPECT_EQ(looked_at(), 1);
  EXPECT_EQ(viewers(), 1u);
  EXPECT_EQ(request(Person::ines, http::Method::del, client + visit).status, 204);
  EXPECT_EQ(looked_at(), 0);
  EXPECT_EQ(viewers(), 0u);
  post(Person::ines, client + visit + "/return", "", 200);
  EXPECT_EQ(looked_at(), 1);
  EXPECT_EQ(viewers(), 1u);
}

TEST_P(Admirers, nobody_hears_of_clients_they_do_not_see) {
  post(Person::ines, std::string("/api/clients/") + eleanor_id + "/wishes",
       std::string(R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0f701","piece_id":")") + drops_id +
           R"("})");
  json(Person::odile, http::Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  EXPECT_EQ(at(admirers(Person::claire), "/wished").as_array().size(), 1u);
  EXPECT_TRUE(at(admirers(Person::hugo), "/wished").as_array().empty());
  get(Person::ines, "/api/pieces/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee/admirers", 404);
}

CARNET_ON_EACH_ENGINE(Admirers);

}  // namespace
}  // namespace carnet::test
