// SPDX-License-Identifier: Apache-2.0
// For tests of search: asking, writing things down, and letting the kept words follow.
#pragma once

#include "app/search/search.hpp"
#include "test/app_test.hpp"

namespace carnet::test {

class SearchTest : public AppTest {
 protected:
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(400'000 + number);
  }
  void follow() {
    app().start_upkeep();
    app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::minutes(1));
  }
  /// "Eleanor Whitcombe note: …asked for a pear shape"
  std::vector<std::string> found(Person who, const std::string& typed) {
    std::vector<std::string> all;
    const auto answer = get(who, "/api/search?q=" + typed);
    for (const auto& each : at(answer, "/items").as_array()) {
      const auto text = text_at(each, "/text");
      all.push_back(text_at(each, "/client/name") + " " + text_at(each, "/by") +
                    (text.empty() ? "" : ": " + text));
    }
    return all;
  }
  void note(const std::string& body, bool is_private = false, int number = 1) {
    post(Person::ines, eleanor() + "/notes",
         R"({"id":")" + id(number) + R"(","body":")" + body + R"(","is_private":)" +
             (is_private ? "true" : "false") + "}");
  }
  void see_own_stores_alone() {
    house();
    database().write([](sql::Tx& tx) {
      tx.run("delete from settings where name = 'visibility'");
      tx.run("insert into settings (name, value, changed_at) values ('visibility', 'store', 0)");
    });
  }
  void add_client(Person who, const std::string& client_id, const std::string& name) {
    post(who, "/api/clients",
         R"({"id":")" + client_id + R"(","given_name":")" + name +
             R"(","family_name":"Elean","contacts":[],"tags":[]})");
  }
  /// By default more notes than a search reads, past all that a change tells.
  void write_notes(const std::string& client_id, const std::string& body, int count = 201) {
    database().write([&](sql::Tx& tx) {
      for (int number = 0; number < count; ++number) {
        tx.run(
            "insert into notes (client_id, id, body, is_private, staff_id, at)"
            " values ($1, $2, $3, false, $4, $5)",
            client(client_id), *Uuid::parse(id(1000 + number)), body, id_of(Person::ines),
            morning());
      }
    });
  }
  static std::string eleanor() { return std::string("/api/clients/") + eleanor_id; }
};

}  // namespace carnet::test
