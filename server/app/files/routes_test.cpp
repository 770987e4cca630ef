// SPDX-License-Identifier: Apache-2.0
// Scenarios of files of a client, from the upload to the bytes that are given out.
#include <unistd.h>

#include <filesystem>

#include "app/files/file_cases.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class Files : public AppTest {
 protected:
  Files() { config().data = ::testing::TempDir() + next_name() + "-files"; }
  ~Files() override { std::filesystem::remove_all(config().data); }

  static std::string next_name() {
    static int number = 0;
    return std::to_string(++number) + "-" + std::to_string(::getpid());
  }
  static std::string id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(700'000 + number);
  }
  http::Response upload(Person who, const std::string& file_id, const std::string& bytes,
                        bool is_private = false, const std::string& page = eleanor_id) {
    const FormParts parts{{"id", file_id}, {"is_private", is_private ? "true" : "false"}};
    return request(who, Method::post, "/api/clients/" + page + "/files", file_form(parts, bytes),
                   form_headers());
  }
  boost::json::value taken(const std::string& file_id, const std::string& bytes,
                           bool is_private = false) {
    const auto response = upload(Person::ines, file_id, bytes, is_private);
    EXPECT_EQ(response.status, 201) << response.body;
    return boost::json::parse(response.body);
  }
  boost::json::array listed(Person who) { return at(get(who, path), "/items").as_array(); }
  std::ptrdiff_t on_disk() {
    const auto folder = std::filesystem::path(config().data) / "files";
    if (!std::filesystem::exists(folder)) return 0;
    return std::distance(std::filesystem::directory_iterator(folder), {});
  }
  const std::string path = std::string("/api/clients/") + eleanor_id + "/files";
};

TEST_P(Files, a_document_is_kept_as_it_came_and_given_out_to_be_saved) {
  const auto kept = taken(id(1), pdf);
  EXPECT_EQ(text_at(kept, "/name"), "Certificate.pdf");
  EXPECT_EQ(text_at(kept, "/kind"), "pdf");
  EXPECT_EQ(text_at(kept, "/staff_name"), "Inès");
  EXPECT_TRUE(at(kept, "/small_url").is_null());
  EXPECT_EQ(listed(Person::claire).size(), 1u);
  const auto given = request(Person::claire, Method::get, text_at(kept, "/url"));
  EXPECT_EQ(given.status, 200);
  EXPECT_EQ(given.body, pdf);
  EXPECT_EQ(given.headers.get("Content-Type"), "application/pdf");
  EXPECT_TRUE(given.headers.get("Content-Disposition").starts_with("attachment; filename="));
  EXPECT_EQ(given.headers.get("Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_EQ(request(Person::nobody, Method::get, text_at(kept, "/url")).status, 401);
  const auto ledger = get(Person::claire, std::string("/api/clients/") + eleanor_id + "/timeline");
  EXPECT_EQ(text_at(ledger, "/items/0/title"), "File added");
  EXPECT_EQ(text_at(ledger, "/items/0/text"), "Certificate.pdf");
}

TEST_P(Files, a_photograph_is_made_anew_and_has_a_small_one) {
  const auto kept = taken(id(1), media_fixture("halo.jpg"));
  EXPECT_EQ(text_at(kept, "/name"), "Certificate.jpg");
  const auto whole = request(Person::claire, Method::get, text_at(kept, "/url"));
  const auto small = request(Person::claire, Method::get, text_at(kept, "/small_url"));
  EXPECT_TRUE(whole.body.starts_with("\xff\xd8\xff"));
  EXPECT_EQ(whole.body.find("Exif"), std::string::npos);
  EXPECT_EQ(small.headers.get("Content-Type"), "image/jpeg");
  EXPECT_LT(small.body.size(), whole.body.size());
  EXPECT_EQ(on_disk(), 2);
}

TEST_P(Files, the_same_again_is_kept_once_and_reaches_nobody_elses_bytes) {
  const auto first = taken(id(1), pdf);
  EXPECT_EQ(taken(id(1), std::string("%PDF-1.7 another %%EOF")), first);
  EXPECT_EQ(request(Person::ines, Method::get, text_at(first, "/url")).body, pdf);
  EXPECT_EQ(upload(Person::claire, id(1), "%PDF-1.7 hers %%EOF", false, marcus_id).status, 201);
  EXPECT_EQ(request(Person::ines, Method::get, text_at(first, "/url")).body, pdf);
  EXPECT_EQ(on_disk(), 2);
}

TEST_P(Files, a_private_one_is_its_authors_alone) {
  const auto start = text_at(get(Person::odile, "/api/sync"), "/cursor");
  const auto kept = taken(id(1), pdf, true);
  for (const auto who : {Person::claire, Person::beatrix, Person::odile}) {
    EXPECT_TRUE(listed(who).empty());
    EXPECT_EQ(request(who, Method::get, text_at(kept, "/url")).status, 404);
    EXPECT_EQ(request(who, Method::del, path + "/" + id(1)).status, 404);
    EXPECT_TRUE(at(get(who, "/api/sync?since=" + start), "/changes").as_array().empty());
  }
  EXPECT_EQ(listed(Person::ines).size(), 1u);
  EXPECT_EQ(count("timeline where noun = 'files'"), 0);
  EXPECT_EQ(upload(Person::claire, id(1), pdf).status, 409) << "and the identifier says nothing";
  const auto seen = get(Person::claire, std::string("/api/clients/") + marcus_id +
                                            "/merges/preview?gone_id=" + eleanor_id);
  EXPECT_EQ(boost::json::serialize(seen).find("files"), std::string::npos);
}

TEST_P(Files, what_is_no_document_and_no_photograph_is_refused) {
  for (const std::string bytes : {"<svg onload='alert(1)'/>", "MZ...", "%PDF-1.7 cut"}) {
    const auto refused = upload(Person::ines, id(1), bytes);
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(text_at(boost::json::parse(refused.body), "/fields/~1file/code"), "type");
  }
  EXPECT_EQ(upload(Person::ines, id(1), media_fixture("halo.jpg").substr(0, 5'000)).status, 400);
  const auto both = upload(Person::ines, "x", "");
  EXPECT_TRUE(at(boost::json::parse(both.body), "/fields").as_object().contains("/id"));
  EXPECT_TRUE(at(boost::json::parse(both.body), "/fields").as_object().contains("/file"));
  EXPECT_EQ(upload(Person::ines, id(1), pdf, false, id(9)).status, 404);
  EXPECT_EQ(count("files"), 0);
  EXPECT_EQ(on_disk(), 0);
}

TEST_P(Files, one_is_removed_by_its_author_or_a_manager_and_comes_back_within_a_week) {
  const auto url = text_at(taken(id(1), pdf), "/url");
  EXPECT_FALSE(at(listed(Person::claire)[0], "/may_remove").as_bool());
  EXPECT_EQ(request(Person::claire, Method::del, path + "/" + id(1)).status, 403);
  EXPECT_EQ(request(Person::ines, Method::del, path + "/" + id(1)).status, 204);
  EXPECT_TRUE(listed(Person::ines).empty());
  EXPECT_EQ(request(Person::ines, Method::get, url).status, 404);
  post(Person::beatrix, path + "/" + id(1) + "/return", "", 200);
  EXPECT_EQ(request(Person::ines, Method::get, url).body, pdf);
  EXPECT_EQ(request(Person::beatrix, Method::del, path + "/" + id(1)).status, 204);
  app().start_upkeep();
  app().run_jobs_until(test_clock(), morning() + std::chrono::hours(24 * 6));
  EXPECT_EQ(on_disk(), 1);
  app().run_jobs_until(test_clock(), morning() + std::chrono::hours(24 * 8));
  EXPECT_EQ(on_disk(), 0);
  EXPECT_EQ(count("files"), 0);
  post(Person::beatrix, path + "/" + id(1) + "/return", "", 404);
}

TEST_P(Files, nobody_hears_that_a_private_one_was_let_go_of) {
  const auto start = text_at(get(Person::odile, "/api/sync"), "/cursor");
  taken(id(1), pdf, true);
  EXPECT_EQ(request(Person::ines, Method::del, path + "/" + id(1)).status, 204);
  app().start_upkeep();
  test_clock().set(morning() + std::chrono::hours(24 * 8));
  app().run_jobs_until(test_clock(), test_clock().now() + std::chrono::minutes(5));
  EXPECT_EQ(count("files"), 0);
  EXPECT_EQ(count("audit where noun = 'files' and verb = 'forgotten'"), 1);
  for (const auto who : {Person::claire, Person::odile}) {
    const auto heard = boost::json::serialize(get(who, "/api/sync?since=" + start));
    EXPECT_EQ(heard.find("\"files\""), std::string::npos) << heard;
  }
}

TEST_P(Files, merges_carry_them_along_and_an_undo_brings_them_back) {
  taken(id(1), pdf);
  const auto marcus = std::string("/api/clients/") + marcus_id;
  post(Person::odile, marcus + "/merges",
       R"({"id":")" + id(90) + R"(","gone_id":")" + eleanor_id + R"(","take":[]})");
  const auto moved = get(Person::odile, marcus + "/files");
  EXPECT_EQ(text_at(moved, "/items/0/id"), id(1));
  EXPECT_EQ(request(Person::odile, Method::get, text_at(moved, "/items/0/url")).body, pdf);
  EXPECT_EQ(request(Person::odile, Method::get, path + "/" + id(1) + "/whole").body, pdf)
      << "an old link";
  post(Person::odile, "/api/merges/" + id(90) + "/undo", "", 200);
  EXPECT_EQ(listed(Person::odile).size(), 1u);
  EXPECT_TRUE(at(get(Person::odile, marcus + "/files"), "/items").as_array().empty());
}

CARNET_ON_EACH_ENGINE(Files);

}  // namespace
}  // namespace carnet::test
