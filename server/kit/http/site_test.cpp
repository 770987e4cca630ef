// SPDX-License-Identifier: Apache-2.0
// The web app's files and the pictures: tags, compressed forms, pages of the app, names.
#include "kit/http/site.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <zlib.h>

#include <fstream>

#include "kit/http/cache.hpp"

namespace carnet::http {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "carnet-site-XXXXXX").string();
    folder = ::mkdtemp(name.data());
    write("index.html", "<!doctype html>" + std::string(500, ' '));
    write("sw.js", "self.a = 1;");
    write("assets/app-1a2b.js", std::string(2000, 'j'));
    write("assets/app-1a2b.js.br", "brotli");
    write("assets/one.webp", "RIFF");
  }
  void TearDown() override { fs::remove_all(folder); }

  void write(const std::string& name, const std::string& bytes) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
  }
  static Request get(std::string path, Headers headers = {}) {
    Request request;
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
  }
  static std::string ungzip(const std::string& bytes) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(100'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
  }

  fs::path folder;
};

TEST_F(Files, assets_are_kept_for_a_year_and_pages_asked_for_again) {
  const auto site = StaticSite::load(folder);
  EXPECT_EQ(site.size(), 4U);
  const auto script = site.find(get("/assets/app-1a2b.js"));
  ASSERT_TRUE(script);
  EXPECT_EQ(script->headers.get("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(script->headers.get("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(*script->shared_body, std::string(2000, 'j'));
  EXPECT_EQ(site.find(get("/"))->headers.get("cache-control"), "no-cache");
  EXPECT_EQ(site.find(get("/sw.js"))->headers.get("cache-control"), "no-cache");
}

TEST_F(Files, the_smallest_form_the_browser_takes_is_sent) {
  const auto site = StaticSite::load(folder);
  const auto brotli = site.find(get("/assets/app-1a2b.js", {{"Accept-Encoding", "gzip, br"}}));
  EXPECT_EQ(*brotli->shared_body, "brotli");
  EXPECT_EQ(brotli->headers.get("content-encoding"), "br");
  EXPECT_EQ(brotli->headers.get("vary"), "Accept-Encoding");
  const auto gzip =
      site.find(get("/assets/app-1a2b.js", {{"Accept-Encoding", "gzip;q=0.5, br;q=0"}}));
  EXPECT_EQ(ungzip(*gzip->shared_body), std::string(2000, 'j'));
  EXPECT_NE(gzip->headers.get("etag"), brotli->headers.get("etag"));
  EXPECT_EQ(site.find(get("/assets/one.webp", {{"Accept-Encoding", "gzip"}}))->headers.get("vary"),
            "");
}

TEST_F(Files, a_browser_that_has_the_file_gets_304) {
  const auto site = StaticSite::load(folder);
  const std::string tag(site.find(get("/"))->headers.get("etag"));
  EXPECT_EQ(site.find(get("/", {{"If-None-Match", "\"x\", W/" + tag}}))->status, 304);
  EXPECT_EQ(site.find(get("/", {{"If-None-Match", "\"x\""}}))->status, 200);
  const auto again = site.find(get("/", {{"If-None-Match", tag}}));
  EXPECT_EQ(again->headers.get("etag"), tag);
  EXPECT_EQ(again->shared_body, nullptr);
}

TEST_F(Files, the_app_answers_its_pages_and_nothing_else) {
  const auto site = StaticSite::load(folder);
  const Headers page{{"Accept", "text/html,*/*"}};
  EXPECT_EQ(site.find(get("/clients/1", page))->headers.get("content-type"),
            "text/html; charset=utf-8");
  EXPECT_TRUE(site.find(get("/apiary", page)));
  for (const auto* path :
       {"/assets/app-old.js", "/assets/none", "/api/none", "/api", "/hooks/twilio", "/look/x",
        "/media/none", "/favicon.ico", "/clients/a.js"})
    EXPECT_FALSE(site.find(get(path, page))) << path;
  EXPECT_FALSE(site.find(get("/clients/1", {{"Accept", "application/json"}})));
  auto post = get("/", page);
  post.method = Method::post;
  EXPECT_FALSE(site.find(post));
}

TEST_F(Files, a_site_that_is_not_built_is_empty) {
  EXPECT_EQ(StaticSite::load(folder / "none").size(), 0U);
}

TEST_F(Files, pictures_have_plain_names_only) {
  write("media/ring-96.webp", "picture");
  write("media/.hidden", "x");
  write("media/Upper.webp", "x");
  fs::create_directory(folder / "media/folder");
  fs::create_symlink(folder / "index.html", folder / "media/link.html");
  const MediaFolder media(folder / "media");
  const auto picture = media.find(get("/"), "ring-96.webp");
  ASSERT_TRUE(picture);
  EXPECT_EQ(picture->body, "picture");
  EXPECT_EQ(picture->headers.get("content-type"), "image/webp");
  EXPECT_EQ(picture->headers.get("cache-control"), "private, max-age=86400");
  const std::string tag(picture->headers.get("etag"));
  EXPECT_EQ(media.find(get("/", {{"If-None-Match", tag}}), "ring-96.webp")->status, 304);
  for (const auto* name : {"", ".", "..", ".hidden", "Upper.webp", "folder", "link.html",
                           "none.webp", "../index.html", "a/b", "ring-96.webp/"})
    EXPECT_FALSE(media.find(get("/"), name)) << name;
}

TEST(cache, codings_are_weighed) {
  EXPECT_TRUE(accepts_coding("gzip, deflate, br", "br"));
  EXPECT_TRUE(accepts_coding("br;q=0.001", "br"));
  EXPECT_FALSE(accepts_coding("br;q=0.0", "br"));
  EXPECT_FALSE(accepts_coding("gzip, brx", "br"));
  EXPECT_FALSE(accepts_coding("", "gzip"));
}

}  // namespace
}  // namespace carnet::http
