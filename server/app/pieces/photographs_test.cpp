// SPDX-License-Identifier: Apache-2.0
// Scenarios of photographs of pieces, from the upload to the file that is served.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "test/app_test.hpp"
#include "test/source.hpp"

namespace carnet::test {
namespace {

using http::Method;

class PiecePhotographs : public AppTest {
 protected:
  PiecePhotographs() { config().data = ::testing::TempDir() + next_name() + "-photographs"; }
  ~PiecePhotographs() override { std::filesystem::remove_all(config().data); }

  static std::string next_name() {
    static int number = 0;
    return std::to_string(++number) + "-" + std::to_string(::getpid());
  }
  static std::string fixture(const char* name) {
    std::ifstream file(source_path(std::string("fixtures/media/") + name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  http::Response upload(Person who, const std::string& bytes, const std::string& alt = "") {
    const std::string part = "--edge\r\nContent-Disposition: form-data; name=";
    auto body =
        part + "\"file\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n" + bytes + "\r\n";
    if (!alt.empty()) body += part + "\"alt\"\r\n\r\n" + alt + "\r\n";
    return request(who, Method::post, path, body + "--edge--\r\n",
                   {{"Content-Type", "multipart/form-data; boundary=edge"}});
  }
  boost::json::value taken(const std::string& bytes, const std::string& alt = "") {
    const auto response = upload(Person::beatrix, bytes, alt);
    EXPECT_EQ(response.status, 201) << response.body;
    return boost::json::parse(response.body);
  }
  std::ptrdiff_t files() {
    const auto folder = std::filesystem::path(config().data) / "media";
    if (!std::filesystem::exists(folder)) return 0;
    return std::distance(std::filesystem::directory_iterator(folder), {});
  }
  const std::string piece = std::string("/api/pieces/") + drops_id;
  const std::string path = std::string("/api/pieces/") + drops_id + "/photographs";
};

TEST_P(PiecePhotographs, a_photograph_is_served_in_four_sizes_and_is_the_picture_of_its_piece) {
  const auto kept = taken(fixture("halo.jpg"), "Drops seen from the side");
  EXPECT_EQ(at(kept, "/items/0/copies").as_array().size(), 4u);
  EXPECT_EQ(files(), 4);
  const auto url = text_at(kept, "/items/0/copies/3/url");
  const auto served = request(Person::ines, Method::get, url);
  EXPECT_EQ(served.status, 200);
  EXPECT_TRUE(served.body.starts_with("\xff\xd8\xff"));
  EXPECT_EQ(text_at(get(Person::ines, piece), "/picture/url"), url);
  EXPECT_EQ(text_at(get(Person::ines, piece), "/picture/alt"), "Drops seen from the side");
  EXPECT_EQ(at(get(Person::ines, piece), "/version").as_int64(), 1) << "no edit is disturbed";
}

TEST_P(PiecePhotographs, the_first_in_order_is_the_picture_and_what_is_removed_is_gone) {
  taken(fixture("halo.jpg"));
  const auto two = taken(fixture("drops.jpg"));
  const auto first = text_at(two, "/items/0/id");
  const auto second = text_at(two, "/items/1/id");
  const auto order = R"({"ids":[")" + second + R"(",")" + first + R"("]})";
  const auto turned = json(Person::odile, Method::put, path, 200, order);
  EXPECT_EQ(text_at(turned, "/items/0/id"), second);
  EXPECT_EQ(text_at(get(Person::ines, piece), "/picture/url"), "/media/" + second + "-960.jpg");
  EXPECT_EQ(request(Person::beatrix, Method::del, path + "/" + second).status, 204);
  EXPECT_EQ(text_at(get(Person::ines, piece), "/picture/url"), "/media/" + first + "-960.jpg");
  EXPECT_EQ(files(), 4);
  EXPECT_EQ(request(Person::beatrix, Method::del, path + "/" + second).status, 404);
  json(Person::odile, Method::put, path, 400, order);
}

TEST_P(PiecePhotographs, nobody_brings_in_what_is_no_photograph_or_is_not_theirs_to_change) {
  EXPECT_EQ(upload(Person::ines, fixture("halo.jpg")).status, 403);
  const auto refused = upload(Person::beatrix, "<svg onload='alert(1)'/>");
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(text_at(boost::json::parse(refused.body), "/fields/~1file/code"), "type");
  EXPECT_EQ(upload(Person::beatrix, "").status, 400);
  EXPECT_EQ(upload(Person::beatrix, fixture("halo.jpg").substr(0, 5'000)).status, 400);
  EXPECT_EQ(files(), 0);
  EXPECT_EQ(count("piece_photographs"), 0);
  EXPECT_TRUE(at(get(Person::ines, path), "/items").as_array().empty());
}

TEST_P(PiecePhotographs, a_piece_has_twelve_at_most) {
  for (int number = 0; number < 12; ++number) taken(fixture("signet.jpg"));
  EXPECT_EQ(upload(Person::beatrix, fixture("signet.jpg")).status, 409);
  EXPECT_EQ(files(), 48);
}

CARNET_ON_EACH_ENGINE(PiecePhotographs);

}  // namespace
}  // namespace carnet::test
