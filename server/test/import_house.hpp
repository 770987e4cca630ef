// SPDX-License-Identifier: Apache-2.0
// What the tests of whole imports share: uploads, commits, undos, and all that a house holds.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>

#include "test/app_test.hpp"
#include "test/source.hpp"

namespace carnet::test {

inline std::string fixture(const std::string& name) {
  auto path = test::source_path("fixtures/imports") / name;
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

class ImportHouse : public AppTest {
 protected:
  struct Field {
    std::string name;
    std::string value;
  };

  http::Response upload(Person who, const std::string& content, std::vector<Field> fields = {}) {
    std::string body;
    const auto add = [&](const std::string& head, const std::string& value) {
      body +=
          "--edge\r\nContent-Disposition: form-data; name=" + head + "\r\n\r\n" + value + "\r\n";
    };
    add("\"file\"; filename=\"export.csv\"", content);
    for (const auto& each : fields) add("\"" + each.name + "\"", each.value);
    http::Headers headers;
    headers.add("Content-Type", "multipart/form-data; boundary=edge");
    return request(who, http::Method::post, "/api/imports", body + "--edge--\r\n", headers);
  }

  boost::json::value previewed(const std::string& content, std::vector<Field> fields = {}) {
    const auto response = upload(Person::odile, content, std::move(fields));
    EXPECT_EQ(response.status, 201) << response.body;
    return boost::json::parse(response.body);
  }

  boost::json::value commit(const boost::json::value& import, int status = 200) {
    const auto id = text_at(import, "/id");
    return post(Person::odile, "/api/imports/" + id + "/commit", "", status);
  }

  boost::json::value undo(const boost::json::value& import, int status = 200) {
    const auto id = text_at(import, "/id");
    return post(Person::odile, "/api/imports/" + id + "/undo", "", status);
  }

  boost::json::value committed(const std::string& content, std::vector<Field> fields = {}) {
    return commit(previewed(content, std::move(fields)));
  }

  static std::string rows(const boost::json::value& import) {
    return boost::json::serialize(at(import, "/rows"));
  }

  std::string client_named(const std::string& name) {
    const auto found = get(Person::odile, "/api/clients?q=" + name);
    return text_at(found, "/items/0/id");
  }

  /// The rows of every table but the ledgers, the imports' own story and who is signed in.
  std::string everything() {
    std::string all;
    for (const auto& table : all_tables()) {
      const bool is_ledger = table == "sessions" || table == "audit" || table == "changes" ||
                             table == "consents" || table.starts_with("import") ||
                             table.starts_with("client_words_");
      if (!is_ledger) all += table + " " + std::to_string(count(table)) + "\n";
    }
    return all;
  }

  std::vector<std::string> all_tables() {
    const bool is_postgres = engine() == sql::Engine::postgres;
    house();
    return database().read([&](sql::Tx& tx) {
      return tx.all<std::string>(is_postgres ? "select cast(tablename as text) from pg_tables"
                                               " where schemaname = current_schema() order by 1"
                                             : "select name from sqlite_master where type = 'table'"
                                               " and name not like 'sqlite_%' order by 1");
    });
  }
};

}  // namespace carnet::test
