// SPDX-License-Identifier: Apache-2.0
// Scenarios of what clients send with their texts: kept, shown, refused, and brought once.
#include <filesystem>

#include "app/files/file_cases.hpp"
#include "app/messages/message_cases.hpp"
#include "test/postgres_copies.hpp"

namespace carnet::test {
namespace {

class Enclosures : public MessagesTest {
 protected:
  Enclosures() { config().data = testing::TempDir() + next_name() + "-enclosures"; }
  ~Enclosures() override { std::filesystem::remove_all(config().data); }

  static std::string address(int place) {
    return "https://carrier.example/" + std::to_string(place);
  }
  /// A text of Eleanor with so many things, which a job then fetches.
  void hear_with(int things, const std::string& body = "Like this one?", int number = 900) {
    http::Parameters pairs{{"MessageSid", sid(number)},
                           {"From", eleanor_number},
                           {"Body", body},
                           {"NumMedia", std::to_string(things)}};
    for (int place = 0; place < things; ++place) {
      pairs.emplace_back("MediaUrl" + std::to_string(place), address(place));
      pairs.emplace_back("MediaContentType" + std::to_string(place), "image/jpeg");
    }
    EXPECT_EQ(hook("/hooks/twilio/inbound", pairs).status, 200);
  }
  boost::json::value newest() { return at(get(Person::ines, thread), "/items/0"); }
  std::ptrdiff_t on_disk() {
    const auto folder = std::filesystem::path(config().data) / "files";
    if (!std::filesystem::exists(folder)) return 0;
    return std::distance(std::filesystem::directory_iterator(folder), {});
  }
};
CARNET_ON_EACH_ENGINE(Enclosures);

TEST_P(Enclosures, a_picture_is_kept_made_anew_and_stands_on_the_thread) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  hear_with(1);
  EXPECT_EQ(text_at(newest(), "/enclosures_text"), "What came with it is on its way");
  EXPECT_EQ(fetches, 0) << "the carrier's call is answered first";
  pass(1s);
  const auto message = newest();
  ASSERT_EQ(at(message, "/enclosures").as_array().size(), 1U);
  EXPECT_TRUE(at(message, "/enclosures_text").is_null());
  EXPECT_EQ(text_at(message, "/enclosures/0/name"), "Picture.jpg");
  const auto whole =
      request(Person::claire, http::Method::get, text_at(message, "/enclosures/0/url"));
  EXPECT_TRUE(whole.body.starts_with("\xff\xd8\xff"));
  EXPECT_NE(whole.body, media_fixture("halo.jpg"));
  EXPECT_EQ(whole.body.find("Exif"), std::string::npos);
  EXPECT_EQ(
      request(Person::nobody, http::Method::get, text_at(message, "/enclosures/0/url")).status,
      401);
  EXPECT_EQ(forgotten, std::vector<std::string>{address(0)}) << "the carrier need not keep it";
}

TEST_P(Enclosures, several_come_with_one_text_and_one_that_is_missing_is_told) {
  media.emplace(address(0), std::string("<html><script>alert(1)</script></html>"));
  media.emplace(address(1), media_fixture("halo.jpg"));
  media.emplace(address(2), std::string(pdf));
  hear_with(4);
  pass(1s);
  const auto message = newest();
  ASSERT_EQ(at(message, "/enclosures").as_array().size(), 2U);
  EXPECT_EQ(text_at(message, "/enclosures/0/kind"), "picture");
  EXPECT_EQ(text_at(message, "/enclosures/1/kind"), "pdf");
  EXPECT_EQ(text_at(message, "/enclosures_text"), "Not kept: The carrier does not have it.");
}

TEST_P(Enclosures, what_is_no_picture_whatever_it_is_called_is_not_kept) {
  const auto photograph = media_fixture("halo.jpg");
  int number = 900;
  for (const auto& bytes : {std::string("<svg onload='alert(1)'/>"), std::string("MZ\x90"),
                            std::string(), photograph.substr(0, photograph.size() / 2)}) {
    media.clear();
    media.emplace(address(0), bytes);
    hear_with(1, "This?", ++number);
    pass(1s);
    EXPECT_TRUE(at(newest(), "/enclosures").as_array().empty());
    EXPECT_TRUE(text_at(newest(), "/enclosures_text").starts_with("Not kept: It "));
  }
  EXPECT_EQ(on_disk(), 0);
  EXPECT_EQ(count("files"), 0);
  EXPECT_TRUE(forgotten.empty()) << "what is not here stays at the carrier";
}

TEST_P(Enclosures, a_carrier_that_is_away_is_asked_again_and_then_given_up) {
  media.emplace(address(0), fault(FaultKind::busy, "media", "The carrier does not give it out."));
  hear_with(1);
  pass(10min);
  EXPECT_GT(fetches, 3);
  EXPECT_EQ(text_at(newest(), "/enclosures_text"), "What came with it is on its way");
  media.at(address(0)) = media_fixture("halo.jpg");
  pass(2h);
  EXPECT_EQ(at(newest(), "/enclosures").as_array().size(), 1U);

  media.at(address(0)) = fault(FaultKind::busy, "media", "The carrier does not give it out.");
  hear_with(1, "And this?", 901);
  pass(48h);
  EXPECT_EQ(text_at(newest(), "/enclosures_text"), "Not kept: The carrier does not give it out.");
  EXPECT_EQ(count("jobs where kind = 'messages.enclosure'"), 0);
}

TEST_P(Enclosures, they_stand_in_the_order_in_which_they_were_sent) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  media.emplace(address(1), std::string(pdf));
  media.emplace(address(2), media_fixture("pearls.jpg"));
  hear_with(3);
  test_clock().set(house().now() + 1s);
  EXPECT_GE(sweep(), 3) << "at one moment";
  const auto message = newest();
  std::vector<std::string> kinds;
  for (const auto* place : {"0", "1", "2"}) {
    kinds.push_back(text_at(message, std::string("/enclosures/") + place + "/kind"));
  }
  EXPECT_EQ(kinds, (std::vector<std::string>{"picture", "pdf", "picture"}));
}

TEST_P(Enclosures, what_is_still_awaited_is_said_until_the_last_is_here) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  media.emplace(address(1), fault(FaultKind::busy, "media", "The carrier does not give it out."));
  hear_with(2);
  pass(1s);
  EXPECT_EQ(at(newest(), "/enclosures").as_array().size(), 1U);
  EXPECT_EQ(text_at(newest(), "/enclosures_text"), "What came with it is on its way");
  media.at(address(1)) = media_fixture("pearls.jpg");
  pass(2h);
  EXPECT_EQ(at(newest(), "/enclosures").as_array().size(), 2U);
  EXPECT_TRUE(at(newest(), "/enclosures_text").is_null());
}

TEST_P(Enclosures, what_the_server_died_of_twice_is_not_opened_again) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  hear_with(1);
  database().write(
      [](sql::Tx& tx) { tx.run("update jobs set deaths = 2 where kind = 'messages.enclosure'"); });
  pass(1s);
  EXPECT_EQ(fetches, 0);
  EXPECT_EQ(text_at(newest(), "/enclosures_text"), "Not kept: It could not be opened.");
}

TEST_P(Enclosures, a_process_that_dies_after_keeping_it_keeps_it_once) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  hear_with(1);
  const auto payload = database().read([](sql::Tx& tx) {
    return tx.one<std::string>("select payload from jobs where kind = 'messages.enclosure'");
  });
  pass(1s);
  database().write(
      [&](sql::Tx& tx) { jobs::enqueue(tx, "messages.enclosure", house().now(), payload); });
  media.clear();  // and the carrier has forgotten it
  pass(1s);
  EXPECT_EQ(fetches, 1);
  EXPECT_EQ(at(newest(), "/enclosures").as_array().size(), 1U);
  EXPECT_TRUE(at(newest(), "/enclosures_text").is_null());
  EXPECT_EQ(on_disk(), 2) << "whole and small";
}

TEST_P(Enclosures, it_follows_its_message_to_another_page_and_back) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  hear_with(1);
  const auto merge = std::string("/api/clients/") + marcus_id + "/merges";
  post(Person::odile, merge,
       R"({"id":")" + id(7601) + R"(","take":[],"gone_id":")" + eleanor_id + "\"}");
  pass(1s);
  const auto of_marcus = std::string("/api/clients/") + marcus_id + "/messages";
  EXPECT_EQ(at(get(Person::odile, of_marcus), "/items/0/enclosures").as_array().size(), 1U);
  post(Person::odile, "/api/merges/" + id(7601) + "/undo", "", 200);
  EXPECT_EQ(at(newest(), "/enclosures").as_array().size(), 1U);
  EXPECT_TRUE(at(get(Person::odile, of_marcus), "/items").as_array().empty());
}

TEST_P(Enclosures, nobody_hangs_an_upload_on_a_message) {
  hear_with(0);
  const FormParts parts{
      {"id", id(1)}, {"subject", "messages"}, {"subject_id", text_at(newest(), "/id")}};
  const auto answer = request(Person::ines, http::Method::post, client_path + "/files",
                              file_form(parts, media_fixture("halo.jpg")), form_headers());
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(count("files"), 0);
}

TEST_P(Enclosures, the_same_text_brought_twice_fetches_once) {
  media.emplace(address(0), media_fixture("halo.jpg"));
  hear_with(1);
  hear_with(1);
  pass(1s);
  EXPECT_EQ(fetches, 1);
  EXPECT_EQ(count("files"), 1);
}

}  // namespace
}  // namespace carnet::test
