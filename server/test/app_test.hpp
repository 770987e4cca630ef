// SPDX-License-Identifier: Apache-2.0
// The whole application in one process, on the fixture house, without a socket.
#pragma once

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/app.hpp"
#include "test/engines.hpp"
#include "test/fixture.hpp"

namespace carnet::test {

/// A Thursday, ten in the morning in New York.
inline constexpr auto morning_text = "2026-03-12T14:00:00.000Z";
Instant morning();

/// A scenario on a fresh copy of the fixture house, once for each engine.
class AppTest : public EngineTest {
 protected:
  AppTest();
  ~AppTest() override;

  /// Before the first use of house(): the database stays without a house.
  void leave_empty() { is_furnished_ = true; }
  House& house();
  App& app();
  clock::TestClock& test_clock() { return clock_; }
  Config& config() { return config_; }

  /// The answer to a request of `who` (see fixture.hpp); nobody is signed in for nobody.
  http::Response request(Person who, http::Method method, const std::string& target,
                         const std::string& body = "", const http::Headers& headers = {});
  /// The same, the answer read as JSON; fails the test when the status is another.
  boost::json::value json(Person who, http::Method method, const std::string& target, int status,
                          const std::string& body = "", const http::Headers& headers = {});

  boost::json::value get(Person who, const std::string& target, int status = 200) {
    return json(who, http::Method::get, target, status);
  }
  boost::json::value post(Person who, const std::string& target, const std::string& body,
                          int status = 201) {
    return json(who, http::Method::post, target, status, body);
  }

  /// How many rows a table holds.
  std::int64_t count(const std::string& table);

 private:
  const std::string& token_of(Person who);

  clock::TestClock clock_;
  Config config_;
  std::unique_ptr<House> house_;
  std::unique_ptr<App> app_;
  struct OpenSession {
    std::string token;
    Instant opened;
  };
  std::map<Person, OpenSession> sessions_;
  bool is_furnished_ = false;
  int asked_ = 0;
};

/// A member by JSON pointer; fails loudly when it is missing.
const boost::json::value& at(const boost::json::value& tree, std::string_view pointer);
std::string text_at(const boost::json::value& tree, std::string_view pointer);

}  // namespace carnet::test
