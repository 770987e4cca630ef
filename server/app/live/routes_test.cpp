// SPDX-License-Identifier: Apache-2.0
// Scenarios of live changes and of what the program says of itself.
#include "kit/http/events.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Live : public AppTest {
 protected:
  void write_note() {
    post(Person::ines, std::string("/api/clients/") + eleanor_id + "/notes",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","body":"A note"})");
  }
};

TEST_P(Live, a_page_that_was_away_catches_up_from_its_cursor) {
  const auto start = text_at(get(Person::claire, "/api/sync"), "/cursor");
  EXPECT_TRUE(at(get(Person::claire, "/api/sync?since=" + start), "/changes").as_array().empty());
  write_note();
  const auto missed = get(Person::claire, "/api/sync?since=" + start);
  ASSERT_EQ(at(missed, "/changes").as_array().size(), 1u);
  EXPECT_EQ(text_at(missed, "/changes/0/noun"), "notes");
  EXPECT_EQ(text_at(missed, "/changes/0/client_id"), eleanor_id);
  const auto after = get(Person::claire, "/api/sync?since=" + text_at(missed, "/cursor"));
  EXPECT_TRUE(at(after, "/changes").as_array().empty());
}

TEST_P(Live, under_store_visibility_nothing_is_told_of_another_stores_clients) {
  house();
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  const auto start = text_at(get(Person::hugo, "/api/sync"), "/cursor");
  write_note();
  const auto heard = [&](Person who) {
    return at(get(who, "/api/sync?since=" + start), "/changes").as_array().size();
  };
  EXPECT_EQ(heard(Person::claire), 1u);
  EXPECT_EQ(heard(Person::hugo), 0u);
  const auto stream =
      request(Person::hugo, Method::get, "/api/live", "", {{"Last-Event-ID", start}});
  ASSERT_TRUE(stream.stream);
  stream.stream();
  EXPECT_TRUE(stream.stream()->empty());
}

TEST_P(Live, a_cursor_nobody_made_is_refused) { get(Person::claire, "/api/sync?since=abc", 400); }

TEST_P(Live, a_stream_greets_and_then_tells_each_change_once) {
  const auto response = request(Person::claire, Method::get, "/api/live");
  ASSERT_TRUE(response.stream);
  const auto hello = response.stream();
  ASSERT_TRUE(hello && hello->size() == 1);
  EXPECT_EQ(hello->front().name, "hello");
  write_note();
  const auto told = response.stream();
  ASSERT_TRUE(told && told->size() == 1);
  EXPECT_EQ(told->front().name, "change");
  EXPECT_NE(told->front().data.find("\"verb\":\"kept\""), std::string::npos);
  EXPECT_TRUE(response.stream()->empty());
}

TEST_P(Live, a_stream_goes_on_after_the_last_event_it_saw) {
  const auto start = text_at(get(Person::claire, "/api/sync"), "/cursor");
  write_note();
  const auto response =
      request(Person::claire, Method::get, "/api/live", "", {{"Last-Event-ID", start}});
  ASSERT_TRUE(response.stream);
  response.stream();
  EXPECT_EQ(response.stream()->size(), 1u);
}

TEST_P(Live, nobody_listens_without_signing_in) {
  EXPECT_EQ(request(Person::nobody, Method::get, "/api/live").status, 401);
}

TEST_P(Live, the_house_says_that_it_is_well_and_what_it_can_do) {
  EXPECT_EQ(text_at(get(Person::nobody, "/api/health"), "/status"), "ok");
  const auto reference = get(Person::nobody, "/api/openapi.json");
  EXPECT_EQ(text_at(reference, "/openapi"), "3.1.0");
}

TEST_P(Live, the_test_clock_goes_forward_only) {
  const auto later =
      post(Person::nobody, "/api/test/clock", R"({"now":"2026-03-12T15:00:00.000Z"})", 200);
  EXPECT_EQ(text_at(later, "/now"), "2026-03-12T15:00:00.000Z");
  post(Person::nobody, "/api/test/clock", R"({"now":"2026-03-12T14:30:00.000Z"})", 400);
}

TEST_P(Live, unknown_addresses_and_methods_are_told_apart) {
  get(Person::ines, "/api/nothing", 404);
  const auto response = request(Person::ines, Method::put, "/api/clients");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(response.headers.get("Allow"), "GET, HEAD, POST");
}

TEST_P(Live, a_picture_that_is_not_there_is_not_found) {
  get(Person::ines, "/media/none.jpg", 404);
  get(Person::nobody, "/media/drops.jpg", 401);
}

CARNET_ON_EACH_ENGINE(Live);

}  // namespace
}  // namespace carnet::test
