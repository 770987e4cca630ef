// SPDX-License-Identifier: Apache-2.0
// Scenarios of who may import where, who sees it, and what a repeated request answers.
#include "app/clients/clients.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class ImportReach : public AppTest {
 protected:
  http::Response upload(Person who, const std::string& store_id, const std::string& key = "",
                        const std::string& content =
                            "First name,Last name,Phone\r\n"
                            "Nadia,Rahn,(917) 555-0188\r\n") {
    const std::string part = "--edge\r\nContent-Disposition: form-data; name=";
    std::string body = part + "\"file\"; filename=\"export.csv\"\r\n\r\n" + content + "\r\n";
    body += part + "\"kind\"\r\n\r\nclients_csv\r\n";
    body += part + "\"mapping\"\r\n\r\n" +
            R"({"given_name":"First name","family_name":"Last name","phone":"Phone"})" + "\r\n";
    if (!store_id.empty()) body += part + "\"store_id\"\r\n\r\n" + store_id + "\r\n";
    http::Headers headers{{"Content-Type", "multipart/form-data; boundary=edge"}};
    if (!key.empty()) headers.add("Idempotency-Key", key);
    return request(who, Method::post, "/api/imports", body + "--edge--\r\n", headers);
  }
  std::string previewed(Person who, const std::string& store_id) {
    const auto response = upload(who, store_id);
    EXPECT_EQ(response.status, 201) << response.body;
    return text_at(boost::json::parse(response.body), "/id");
  }
  std::size_t listed(Person who) {
    return at(get(who, "/api/imports"), "/items").as_array().size();
  }
};

TEST_P(ImportReach, a_manager_imports_into_their_own_stores_only) {
  const auto refused = upload(Person::beatrix, harbour_id);
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(text_at(boost::json::parse(refused.body), "/fields/~1store_id/code"), "unknown");
  EXPECT_EQ(upload(Person::odile, harbour_id).status, 201);
  post(Person::beatrix, "/api/imports/" + previewed(Person::beatrix, "") + "/commit", "", 200);
  EXPECT_EQ(count(std::string("client_stores m join clients c on c.id = m.client_id"
                              " where c.given_name = 'Nadia' and m.store_id = '") +
                  madison_id + "'"),
            1);
}

TEST_P(ImportReach, another_stores_import_is_no_managers_to_see_commit_or_undo) {
  const auto path = "/api/imports/" + previewed(Person::odile, harbour_id);
  EXPECT_EQ(listed(Person::odile), 1U);
  EXPECT_EQ(listed(Person::beatrix), 0U);
  get(Person::beatrix, path, 404);
  post(Person::beatrix, path + "/commit", "", 404);
  post(Person::odile, path + "/commit", "", 200);
  post(Person::beatrix, path + "/undo", "", 404);
  previewed(Person::odile, madison_id);
  EXPECT_EQ(listed(Person::beatrix), 1U);
}

TEST_P(ImportReach, under_store_visibility_a_row_changes_no_client_of_another_store) {
  const auto path = "/api/imports/" + previewed(Person::odile, harbour_id);
  post(Person::odile, path + "/commit", "", 200);
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  const auto again = upload(Person::beatrix, "", "",
                            "First name,Last name,Phone\r\nNadja,Rahn,(917) 555-0188\r\n");
  const auto import = boost::json::parse(again.body);
  EXPECT_EQ(at(import, "/rows/refused").as_int64() + at(import, "/rows/duplicate").as_int64(), 1);
  EXPECT_EQ(at(import, "/rows/changed").as_int64(), 0);
}

TEST_P(ImportReach,
       whose_page_has_an_address_is_named_to_those_who_see_it_and_others_are_told_to_ask) {
  const auto path = "/api/imports/" + previewed(Person::odile, harbour_id);
  post(Person::odile, path + "/commit", "", 200);
  const auto nadia = text_at(get(Person::odile, "/api/clients?q=nadia"), "/items/0/id");
  post(Person::odile, "/api/clients/" + nadia + "/contacts",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0aa01","kind":"phone","value":"(917) 555-0189"})");
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  const std::string list = "First name,Last name,Phone\r\nN,R,(917) 555-0189\r\n";
  const auto seen = boost::json::parse(upload(Person::odile, madison_id, "", list).body);
  EXPECT_EQ(text_at(seen, "/faults/0/page_name"), "Nadia Rahn");
  EXPECT_EQ(text_at(seen, "/likely/0/page_name"), "Nadia Rahn");
  const auto hidden = boost::json::parse(upload(Person::beatrix, "", "", list).body);
  EXPECT_EQ(
      text_at(hidden, "/faults/0/text"),
      "Somebody with the same email or telephone number is in the book already. Ask Harbour.");
  EXPECT_TRUE(at(hidden, "/faults/0/client_id").is_null());
  EXPECT_TRUE(at(hidden, "/likely").as_array().empty());
  EXPECT_EQ(boost::json::serialize(hidden).find("Nadia"), std::string::npos);
  const auto shared = get(Person::beatrix, "/api/imports/" + text_at(seen, "/id"));
  EXPECT_EQ(boost::json::serialize(shared).find("Nadia"), std::string::npos)
      << "asked by who does not see her";
}

TEST_P(ImportReach, a_repeated_upload_and_commit_answer_what_was_answered_first) {
  const auto first = upload(Person::odile, madison_id, "upload-1");
  EXPECT_EQ(upload(Person::odile, madison_id, "upload-1").body, first.body);
  EXPECT_EQ(upload(Person::odile, harbour_id, "upload-1").status, 422);
  EXPECT_EQ(count("imports"), 1);
  const auto path = "/api/imports/" + text_at(boost::json::parse(first.body), "/id") + "/commit";
  const http::Headers key{{"Idempotency-Key", "commit-1"}};
  const auto committed = json(Person::odile, Method::post, path, 200, "", key);
  EXPECT_EQ(json(Person::odile, Method::post, path, 200, "", key), committed);
  json(Person::odile, Method::post, path, 409);
}

CARNET_ON_EACH_ENGINE(ImportReach);

}  // namespace
}  // namespace carnet::test
