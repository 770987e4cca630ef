// SPDX-License-Identifier: Apache-2.0
// Scenarios of the house's own settings.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class HouseSettings : public AppTest {};

TEST_P(HouseSettings, the_owner_renames_the_house) {
  const auto changed = json(Person::odile, Method::patch, "/api/house", 200,
                            R"({"name":"Orsay & Daughters","language":"fr-CA"})");
  EXPECT_EQ(text_at(changed, "/currency"), "USD");
  EXPECT_EQ(text_at(get(Person::beatrix, "/api/house"), "/name"), "Orsay & Daughters");
  EXPECT_EQ(text_at(get(Person::ines, "/api/session"), "/house/language"), "fr-CA");
  EXPECT_EQ(count("audit where noun = 'settings' and verb = 'changed'"), 1);
}

TEST_P(HouseSettings, only_the_owner_changes_them_and_associates_read_none) {
  json(Person::beatrix, Method::patch, "/api/house", 403, R"({"name":"Ours"})");
  get(Person::ines, "/api/house", 403);
  const auto faults =
      json(Person::odile, Method::patch, "/api/house", 400, R"({"name":"","language":"French"})");
  EXPECT_EQ(at(faults, "/fields").as_object().size(), 2u);
}

TEST_P(HouseSettings, visibility_counts_from_the_next_request) {
  const auto eleanor = std::string("/api/clients/") + eleanor_id;
  get(Person::hugo, eleanor);
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  get(Person::hugo, eleanor, 404);
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"house"})");
  get(Person::hugo, eleanor);
}

CARNET_ON_EACH_ENGINE(HouseSettings);

}  // namespace
}  // namespace carnet::test
