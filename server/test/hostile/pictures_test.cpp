// SPDX-License-Identifier: Apache-2.0
// F2 case 40: pictures that are none, are too much, or lie where nobody should look.
#include "test/carrier/carrier_cases.hpp"

namespace carnet::test {
namespace {

class HostilePictures : public CarrierTest {
 protected:
  /// What the thread says of a text that brought this alone.
  std::string told_of(boost::json::object thing) {
    const auto label = boost::json::serialize(thing);
    brings({{"body", "This one?"}, {"media", boost::json::array{std::move(thing)}}});
    pass(1s);
    const auto message = at(get(Person::ines, thread), "/items/0");
    EXPECT_TRUE(at(message, "/enclosures").as_array().empty()) << label;
    test_clock().set(house().now() + 1min);
    return text_at(message, "/enclosures_text");
  }
  void nothing_was_kept_and_nobody_else_was_asked() {
    const auto book = carrier.tell("book");
    EXPECT_EQ(at(book, "/strays").as_int64(), 0);
    EXPECT_EQ(at(book, "/leaks").as_int64(), 0);
    EXPECT_EQ(count("files"), 0);
    EXPECT_EQ(count("jobs where kind = 'messages.enclosure'"), 0) << "nor is it asked for again";
    EXPECT_FALSE(std::filesystem::exists(config().data + "/files"));
  }
};
CARNET_ON_EACH_ENGINE(HostilePictures);

TEST_P(HostilePictures, f2_case_40_nothing_is_fetched_from_anywhere_but_the_carrier) {
  for (const auto& url : {std::string("http://169.254.169.254/latest/meta-data/"),
                          std::string("http://127.0.0.1:1/Media/ME1"), carrier.url() + "/secret",
                          std::string("file:///etc/hostname"), std::string("gopher://a/Media/b")}) {
    EXPECT_EQ(told_of({{"url", url}}), "Not kept: It does not lie at the carrier.") << url;
  }
  EXPECT_EQ(told_of({{"mood", "elsewhere"}}), "Not kept: It does not lie at the carrier.");
  EXPECT_EQ(told_of({{"mood", "circles"}}), "Not kept: The carrier does not have it.");
  EXPECT_EQ(told_of({{"mood", "gone"}}), "Not kept: The carrier does not have it.");
  nothing_was_kept_and_nobody_else_was_asked();
}

TEST_P(HostilePictures, f2_case_40_two_gigabytes_are_not_read) {
  EXPECT_EQ(told_of({{"mood", "endless"}}), "Not kept: It is larger than 10 MB.");
  nothing_was_kept_and_nobody_else_was_asked();
}

TEST_P(HostilePictures, f2_case_40_what_only_says_that_it_is_a_picture_is_none) {
  const auto none = "Not kept: It is neither a picture nor a PDF that can be kept.";
  for (const auto* bytes : {"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                            "<!doctype html><script>alert(1)</script>", "BEGIN:VCARD", ""}) {
    EXPECT_EQ(told_of({{"text", bytes}, {"type", "image/png"}}), none) << bytes;
  }
  nothing_was_kept_and_nobody_else_was_asked();
}

}  // namespace
}  // namespace carnet::test
