// SPDX-License-Identifier: Apache-2.0
// Scenarios of "I am helping today": a client of another store, known by the exact address.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Helping : public AppTest {
 protected:
  const std::string path = std::string("/api/clients/") + eleanor_id;
  const std::string asked = "/api/clients/known?phone=%2B12125550142&elsewhere=true";

  void SetUp() override {
    house();
    database().write([](sql::Tx& tx) {
      tx.run("update settings set value = 'store' where name = 'visibility'");
    });
  }
  boost::json::value help(const std::string& body, int status) {
    return post(Person::hugo, std::string("/api/clients/") + eleanor_id + "/helping", body, status);
  }
};

TEST_P(Helping, a_client_of_another_store_is_no_name_until_somebody_helps_them) {
  const auto known = get(Person::hugo, asked);
  EXPECT_TRUE(at(known, "/items/0/is_elsewhere").as_bool());
  EXPECT_EQ(text_at(known, "/items/0/id"), eleanor_id);
  EXPECT_EQ(boost::json::serialize(known).find("Whitcombe"), std::string::npos);
  const auto here = get(Person::hugo, "/api/clients/known?phone=%2B12125550142");
  EXPECT_TRUE(at(here, "/items").as_array().empty());
  EXPECT_FALSE(at(get(Person::ines, asked), "/items/0/is_elsewhere").as_bool());
}

TEST_P(Helping, the_exact_number_opens_the_page_and_is_written_down) {
  get(Person::hugo, path, 404);
  help(R"({"phone":"2125550143"})", 404);
  help(R"({"phone":"21255501"})", 400);
  EXPECT_EQ(text_at(help(R"({"phone":"(212) 555-0142"})", 200), "/name"), "Eleanor Whitcombe");
  get(Person::hugo, path, 200);
  help(R"({"email":"eleanor@example.com"})", 200);
  EXPECT_EQ(count("audit where noun = 'clients' and verb = 'helped'"), 1);
  const auto ledger = get(Person::ines, path + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Helped by another store");
  EXPECT_EQ(text_at(ledger, "/items/0/staff_name"), "Hugo");
}

TEST_P(Helping, a_walk_in_with_the_number_of_another_stores_client_is_no_second_page) {
  const auto before = count("clients");
  const auto kept =
      post(Person::hugo, "/api/walk_ins",
           R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a001","client":{)"
           R"("id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a002","given_name":"Eleanor","contacts":[{)"
           R"("id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a003","kind":"phone","value":"2125550142"}]},)"
           R"("visit":{"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0a004","pieces":[]}})");
  EXPECT_TRUE(at(kept, "/was_known").as_bool());
  EXPECT_EQ(text_at(kept, "/client_id"), eleanor_id);
  EXPECT_EQ(count("clients"), before);
  EXPECT_EQ(count("contacts where address_key = '+12125550142'"), 1);
  EXPECT_EQ(count("audit where noun = 'clients' and verb = 'helped'"), 1);
}

CARNET_ON_EACH_ENGINE(Helping);

}  // namespace
}  // namespace carnet::test
