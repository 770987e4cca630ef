// SPDX-License-Identifier: Apache-2.0
// Pictures on their way: found by the carrier, by nobody else, and not for long.
#include <filesystem>
#include <fstream>

#include "app/messages/message_cases.hpp"
#include "test/postgres_copies.hpp"

namespace carnet::test {
namespace {

class Pictures : public MessagesTest {
 protected:
  Pictures() {
    config().data = testing::TempDir() + next_name() + "-media";
    std::filesystem::create_directories(config().data + "/media");
    for (const auto* name : {"drops.jpg", "other.jpg"}) {
      std::ofstream(config().data + "/media/" + name) << name;
    }
    agree();
  }
  ~Pictures() override { std::filesystem::remove_all(config().data); }

  void send(const std::string& pieces) {
    post(Person::ines, thread, text(1, "Shall I keep these?", ",\"pieces\":[" + pieces + "]"));
    pass(10s);
  }
  http::Response fetch(const std::string& path) {
    return request(Person::nobody, http::Method::get, path);
  }
};
CARNET_ON_EACH_ENGINE(Pictures);

const auto drops = std::string("\"") + drops_id + "\"";

TEST_P(Pictures, a_piece_goes_with_its_picture_where_the_carrier_finds_it_without_a_session) {
  send(drops);
  ASSERT_EQ(sent.size(), 1U);
  ASSERT_EQ(sent[0].media_urls.size(), 1U);
  const auto& url = sent[0].media_urls[0];
  ASSERT_TRUE(url.starts_with("https://carnet.example/media/")) << url;
  const auto path = url.substr(config().public_url.size());
  const auto answer = fetch(path);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.get("Content-Type"), "image/jpeg");
  EXPECT_EQ(answer.body, "drops.jpg");
  pass(7h);
  EXPECT_EQ(fetch(path).status, 404) << "not for long";
}

TEST_P(Pictures, nothing_else_is_read_through_it) {
  send(drops);
  ASSERT_EQ(sent.size(), 1U);
  const auto path = sent[0].media_urls.at(0).substr(config().public_url.size());
  auto other = path;
  EXPECT_EQ(fetch(other.replace(other.find("drops"), 5, "other")).status, 404);
  auto longer = path;
  longer.insert(std::string("/media/1").size(), "9");
  EXPECT_EQ(fetch(longer).status, 404);
  EXPECT_EQ(fetch("/media/x/y/drops.jpg").status, 404);
  EXPECT_EQ(fetch("/media/drops.jpg").status, 401);
}

TEST_P(Pictures, a_carrier_without_pictures_gets_the_words_alone) {
  house().gateway.abilities.pictures = gateways::Ability::no;
  send(drops);
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_TRUE(sent[0].media_urls.empty());
}

TEST_P(Pictures, a_piece_that_is_not_there_is_no_part_of_a_message) {
  const auto wrong =
      post(Person::ines, thread,
           text(1, "Shall I?", R"(,"pieces":["01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee"])"), 400);
  EXPECT_EQ(text_at(wrong, "/fields/~1pieces/code"), "unknown");
}

}  // namespace
}  // namespace carnet::test
