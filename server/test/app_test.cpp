// SPDX-License-Identifier: Apache-2.0
// Runs requests through the dispatcher on the fixture house.
#include "test/app_test.hpp"

#include "app/staff/staff.hpp"
#include "kit/http/problem.hpp"

namespace carnet::test {

Instant morning() { return *Instant::parse(morning_text); }

AppTest::AppTest() : clock_(morning()) {
  config_.data.clear();  // no journal of suppressions beside a database that is thrown away
}
AppTest::~AppTest() = default;

House& AppTest::house() {
  if (!house_) {
    if (!is_furnished_) furnish(database(), morning() - std::chrono::hours(24 * 30));
    house_.reset(new House{config_, database(), clock_, std::string(64, 'k')});
  }
  return *house_;
}

App& AppTest::app() {
  if (!app_) app_ = std::make_unique<App>(house());
  return *app_;
}

const std::string& AppTest::token_of(Person who) {
  // A scenario may let days pass; nobody is signed out by that.
  auto& session = sessions_[who];
  const bool is_old = clock_.now() - session.opened > std::chrono::hours(1);
  if (session.token.empty() || is_old) {
    session.opened = clock_.now();
    session.token =
        database().write([&](sql::Tx& tx) { return staff::open_session(tx, house(), id_of(who)); });
  }
  return session.token;
}

http::Response AppTest::request(Person who, http::Method method, const std::string& target,
                                const std::string& body, const http::Headers& headers) {
  http::Request asked;
  asked.method = method;
  asked.target = target;
  const auto mark = target.find('?');
  asked.path = target.substr(0, mark);
  asked.query = mark == std::string::npos ? "" : target.substr(mark + 1);
  asked.headers = headers;
  asked.body = body;
  asked.request_id = "request-" + std::to_string(++asked_);
  auto& served = app();
  if (who != Person::nobody) {
    asked.headers.add("Cookie", std::string(staff::cookie_name) + "=" + token_of(who));
  }
  return http::guard([&](const http::Request& each) { return served.answer(each); },
                     fault_of)(asked);
}

boost::json::value AppTest::json(Person who, http::Method method, const std::string& target,
                                 int status, const std::string& body,
                                 const http::Headers& headers) {
  const auto response = request(who, method, target, body, headers);
  EXPECT_EQ(response.status, status) << target << "\n" << response.body;
  return response.body.empty() ? boost::json::value() : boost::json::parse(response.body);
}

std::int64_t AppTest::count(const std::string& table) {
  house();
  return database().read(
      [&](sql::Tx& tx) { return tx.one<std::int64_t>("select count(*) from " + table); });
}

const boost::json::value& at(const boost::json::value& tree, std::string_view pointer) {
  boost::system::error_code problem;
  const auto* found = tree.find_pointer(pointer, problem);
  if (!found)
    throw std::out_of_range("no " + std::string(pointer) + " in " + boost::json::serialize(tree));
  return *found;
}

std::string text_at(const boost::json::value& tree, std::string_view pointer) {
  return std::string(at(tree, pointer).as_string());
}

}  // namespace carnet::test
