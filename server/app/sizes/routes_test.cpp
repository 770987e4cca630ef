// SPDX-License-Identifier: Apache-2.0
// Scenarios of sizes: measured in a scale, kept for good, the newest shown.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Sizes : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + eleanor_id;
  const std::string path = std::string("/api/clients/") + eleanor_id + "/sizes";
  std::string size(const std::string& id_end, const std::string& more) {
    return R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(",)" + more + "}";
  }
  const std::string ring = R"("part":"ring","hand":"left","finger":"ring","scale":"uk",)";
};

TEST_P(Sizes, a_ring_is_kept_as_it_was_measured_with_its_diameter_and_the_other_scales) {
  const auto kept = post(Person::ines, path, size("c001", ring + R"("said":"l 1/2")"));
  EXPECT_EQ(text_at(kept, "/said"), "L½");
  EXPECT_EQ(at(kept, "/hundredth_mm").as_int64(), 1651);
  EXPECT_EQ(text_at(kept, "/nearest/0/scale"), "us");
  EXPECT_EQ(text_at(kept, "/nearest/0/text"), "6");
  EXPECT_EQ(text_at(kept, "/day"), "2026-03-12");
  EXPECT_EQ(text_at(kept, "/measured_by"), "Inès");
  const auto ledger =
      get(Person::claire, std::string("/api/clients/") + eleanor_id + "/timeline?limit=1");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "Ring size measured");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "UK L½");
}

TEST_P(Sizes, every_measuring_stays_and_the_newest_of_the_finger_counts) {
  post(Person::ines, path, size("c001", ring + R"("said":"M","day":"2020-05-02")"));
  post(Person::claire, path, size("c002", ring + R"("said":"L½")"));
  post(Person::claire, path, size("c002", ring + R"("said":"Z")"));
  post(Person::ines, path,
       size("c003", R"("part":"wrist","scale":"cm","said":"15.5","day":"2019-01-01")"));
  const auto sizes = get(Person::hugo, path);
  ASSERT_EQ(at(sizes, "/items").as_array().size(), 3u);
  EXPECT_EQ(text_at(sizes, "/items/0/said"), "L½");
  EXPECT_EQ(text_at(sizes, "/items/0/measured_by"), "Claire");
  EXPECT_TRUE(at(sizes, "/items/0/is_newest").as_bool());
  EXPECT_FALSE(at(sizes, "/items/1/is_newest").as_bool());
  EXPECT_TRUE(at(sizes, "/items/2/is_newest").as_bool());
  const auto profile = get(Person::hugo, std::string("/api/clients/") + eleanor_id + "/profile");
  EXPECT_EQ(text_at(profile, "/hallmarks/0/label"), "Ring");
  EXPECT_EQ(text_at(profile, "/hallmarks/0/value"), "L½");
  EXPECT_EQ(text_at(profile, "/hallmarks/0/detail"), "UK");
}

TEST_P(Sizes, every_fault_of_a_size_is_told_at_once) {
  const auto refused =
      post(Person::ines, path,
           size("c001", R"("part":"ring","scale":"cm","said":"6","day":"2026-03-13")"), 400);
  EXPECT_EQ(text_at(refused, "/fields/~1scale/code"), "scale");
  EXPECT_EQ(text_at(refused, "/fields/~1finger/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1hand/code"), "required");
  EXPECT_EQ(text_at(refused, "/fields/~1day/code"), "future");
  const auto unread = post(Person::ines, path, size("c001", ring + R"("said":"6")"), 400);
  EXPECT_EQ(text_at(unread, "/fields/~1said/code"), "unreadable");
  post(Person::ines, path, size("c001", R"("part":"wrist","hand":"left","scale":"cm","said":"15")"),
       400);
  EXPECT_EQ(count("sizes"), 0);
}

TEST_P(Sizes, one_written_in_error_is_taken_away_and_the_one_before_counts_again) {
  post(Person::ines, path, size("c001", ring + R"("said":"M","day":"2020-05-02")"));
  post(Person::ines, path, size("c002", ring + R"("said":"L")"));
  const std::string id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0c002";
  EXPECT_EQ(request(Person::claire, Method::del, page + "/sizes/" + id).status, 204);
  EXPECT_EQ(request(Person::claire, Method::del, page + "/sizes/" + id).status, 404);
  EXPECT_TRUE(at(get(Person::ines, path), "/items/0/is_newest").as_bool());
}

TEST_P(Sizes, whoever_may_not_see_the_client_finds_no_sizes) {
  get(Person::nobody, path, 401);
  get(Person::ines, "/api/clients/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee/sizes", 404);
}

CARNET_ON_EACH_ENGINE(Sizes);

}  // namespace
}  // namespace carnet::test
