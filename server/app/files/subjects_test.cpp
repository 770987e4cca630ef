// SPDX-License-Identifier: Apache-2.0
// Scenarios of photographs that belong to a repair or a wish: where they stand, how secret they
// are, and how they follow it.
#include <unistd.h>

#include <filesystem>

#include "app/files/file_cases.hpp"
#include "app/files/keep.hpp"
#include "app/surprises/surprise_cases.hpp"
#include "app/surprises/surprises.hpp"
#include "test/at_once.hpp"

namespace carnet::test {
namespace {

using http::Method;

class FileSubjects : public SurprisesTest {
 protected:
  FileSubjects() {
    config().data = ::testing::TempDir() + "subjects-" + std::to_string(::getpid());
  }
  ~FileSubjects() override { std::filesystem::remove_all(config().data); }

  http::Response photograph(int number, const Thing& of, const std::string& name = "Image.jpg") {
    const FormParts parts{{"id", id(number)}, {"subject", of.noun}, {"subject_id", of.id}};
    return request(Person::ines, Method::post, marcus + "/files",
                   file_form(parts, media_fixture("halo.jpg"), name), form_headers());
  }
  boost::json::array of_first(const std::string& noun) {
    return at(get(Person::claire, marcus + "/" + noun), "/items/0/photographs").as_array();
  }
  boost::json::object refused(const FormParts& parts, const std::string& bytes) {
    const auto answer = request(Person::ines, Method::post, marcus + "/files",
                                file_form(parts, bytes), form_headers());
    EXPECT_EQ(answer.status, 400) << answer.body;
    return at(boost::json::parse(answer.body), "/fields").as_object();
  }
};

TEST_P(FileSubjects, a_photograph_sent_again_is_said_to_be_gone_with_its_repair) {
  const auto thing = repair(marcus);
  EXPECT_EQ(photograph(9301, thing).status, 201);
  json(Person::ines, Method::del, marcus + "/repairs/" + thing.id, 204);
  const auto again = photograph(9301, thing);
  EXPECT_EQ(again.status, 409);
  EXPECT_NE(again.body.find("has been removed since"), std::string::npos);
  EXPECT_EQ(photograph(9302, thing).status, 400);
}

TEST_P(FileSubjects, photographs_stand_with_what_they_are_of_and_among_the_files) {
  for (const auto& thing : {repair(marcus), wish(marcus)}) {
    const int number = thing.noun == "repairs" ? 9100 : 9200;
    EXPECT_EQ(photograph(number + 1, thing).status, 201);
    EXPECT_EQ(photograph(number + 1, thing).status, 201) << "the same again";
    test_clock().set(test_clock().now() + std::chrono::minutes(1));
    EXPECT_EQ(photograph(number + 2, thing).status, 201);
    const auto shown = of_first(thing.noun);
    ASSERT_EQ(shown.size(), 2u) << thing.noun;
    EXPECT_EQ(text_at(shown[0], "/id"), id(number + 1)) << "the first taken is the first";
    EXPECT_EQ(text_at(shown[0], "/subject"), thing.noun);
    EXPECT_EQ(text_at(shown[0], "/subject_id"), thing.id);
    const auto small = request(Person::claire, Method::get, text_at(shown[0], "/small_url"));
    EXPECT_TRUE(small.body.starts_with("\xff\xd8\xff"));
  }
  EXPECT_EQ(at(get(Person::claire, marcus + "/files"), "/items").as_array().size(), 4u);
  const auto ledger = boost::json::serialize(get(Person::claire, marcus + "/timeline"));
  EXPECT_EQ(ledger.find("File added"), std::string::npos) << "no line for each photograph";
  const auto shelf = get(Person::claire, "/api/repairs");
  EXPECT_EQ(at(shelf, "/items/0/repair/photographs").as_array().size(), 2u);
}

TEST_P(FileSubjects, one_is_taken_away_and_brought_back_as_files_are) {
  const auto thing = repair(marcus);
  photograph(9101, thing);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/files/" + id(9101)).status, 204);
  EXPECT_TRUE(of_first("repairs").empty());
  post(Person::ines, marcus + "/files/" + id(9101) + "/return", "", 200);
  EXPECT_EQ(of_first("repairs").size(), 1u);
}

TEST_P(FileSubjects, a_document_is_no_photograph_and_what_it_is_of_stands_on_the_page) {
  const auto thing = repair(marcus);
  const FormParts of_it{{"id", id(9101)}, {"subject", thing.noun}, {"subject_id", thing.id}};
  EXPECT_TRUE(refused(of_it, pdf).contains("/file"));
  const FormParts unknown{{"id", id(9101)}, {"subject", "wishes"}, {"subject_id", thing.id}};
  EXPECT_TRUE(refused(unknown, media_fixture("halo.jpg")).contains("/subject_id"));
  const auto faults = refused({{"subject", "sales"}, {"subject_id", "x"}}, pdf);
  EXPECT_TRUE(faults.contains("/id"));
  EXPECT_TRUE(faults.contains("/subject"));
  EXPECT_TRUE(faults.contains("/subject_id"));
  EXPECT_EQ(count("files"), 0);
}

TEST_P(FileSubjects, a_wish_that_is_removed_takes_its_photographs_along) {
  const auto thing = wish(marcus);
  photograph(9101, thing);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/wishes/" + thing.id).status, 204);
  EXPECT_TRUE(at(get(Person::ines, marcus + "/files"), "/items").as_array().empty());
  EXPECT_EQ(count("files where removed_at is not null"), 1) << "for a week";
}

TEST_P(FileSubjects, a_repair_that_is_removed_takes_its_photographs_along_and_brings_them_back) {
  const auto thing = repair(marcus);
  photograph(9101, thing);
  photograph(9102, thing);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/files/" + id(9102)).status, 204);
  test_clock().set(test_clock().now() + std::chrono::minutes(1));
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/repairs/" + thing.id).status, 204);
  EXPECT_TRUE(at(get(Person::ines, marcus + "/files"), "/items").as_array().empty());
  const FormParts of_it{{"id", id(9103)}, {"subject", thing.noun}, {"subject_id", thing.id}};
  EXPECT_TRUE(refused(of_it, media_fixture("halo.jpg")).contains("/subject_id")) << "none is added";
  post(Person::ines, marcus + "/repairs/" + thing.id + "/return", "", 200);
  EXPECT_EQ(of_first("repairs").size(), 1u) << "the other was taken away by itself";
}

TEST_P(FileSubjects, what_was_removed_is_photographed_no_more) {
  const auto thing = repair(marcus);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/repairs/" + thing.id).status, 204);
  const FormParts of_it{{"id", id(9101)}, {"subject", thing.noun}, {"subject_id", thing.id}};
  EXPECT_TRUE(refused(of_it, media_fixture("halo.jpg")).contains("/subject_id"));
}

TEST_P(FileSubjects, a_photograph_of_what_was_removed_does_not_come_back_alone) {
  const auto thing = repair(marcus);
  photograph(9101, thing);
  EXPECT_EQ(request(Person::ines, Method::del, marcus + "/repairs/" + thing.id).status, 204);
  const auto refused = post(Person::ines, marcus + "/files/" + id(9101) + "/return", "", 409);
  EXPECT_EQ(text_at(refused, "/code"), "gone");
  EXPECT_EQ(count("files where removed_at is null"), 0);
}

TEST_P(FileSubjects, a_photograph_that_comes_while_its_wish_goes_goes_with_it) {
  const auto thing = wish(marcus);
  files::NewFile taken;
  taken.id = *FileId::parse(id(9101));
  taken.disk_id = *Uuid::parse(id(9101));
  taken.name = "Image.jpg";
  taken.kind = files::FileKind::picture;
  taken.subject = files::FileSubject::wishes;
  taken.subject_id = *Uuid::parse(thing.id);
  while_open(
      database(),
      [&](sql::Tx& tx) {
        EXPECT_TRUE(files::keep_file(tx, house_scope(), morning(), client(marcus_id), taken));
      },
      [&] { request(Person::ines, Method::del, marcus + "/wishes/" + thing.id); });
  EXPECT_EQ(count("wishes"), 0);
  EXPECT_EQ(count("files where removed_at is null"), 0);
}

TEST_P(FileSubjects, a_photograph_of_what_is_secret_is_as_secret) {
  agree();
  const auto thing = repair(marcus);
  photograph(9101, thing, "Amethyst collar.jpg");
  const auto told = "How lovely your amethyst collar looks!";
  EXPECT_EQ(why_not(told), "");
  keep_from_her(marcus, thing);
  EXPECT_EQ(why_not(told), "surprise ");
  const auto page = client(marcus_id);
  const auto is_kept = [&](auto&& kept) {
    return database().read([&](sql::Tx& tx) { return kept(tx); });
  };
  const auto photo = *Uuid::parse(id(9101));
  EXPECT_TRUE(is_kept([&](sql::Tx& tx) {
    return surprises::unheard_by(tx, house_scope(), morning(), Audience::client(client(eleanor_id)),
                                 std::span(&page, 1))
        .has(surprises::Kept::files, photo);
  }));
  EXPECT_TRUE(is_kept([&](sql::Tx& tx) {
    return surprises::kept_from_anybody(tx, house_scope(), morning(), std::span(&page, 1))
        .contains(photo);
  }));
  const auto found = request(Person::ines, Method::get, "/api/search?q=amethyst%20collar");
  EXPECT_EQ(found.body.find(marcus_id), std::string::npos) << found.body;
  json(Person::ines, Method::del, marcus + "/surprises/" + surprise_of(thing), 204);
  EXPECT_EQ(why_not(told), "");
}

TEST_P(FileSubjects, what_a_phone_calls_a_photograph_gives_nothing_away) {
  agree();
  const auto thing = repair(marcus);
  photograph(9101, thing, "image.jpg");
  keep_from_her(marcus, thing);
  EXPECT_EQ(why_not("Here is the image you asked for."), "");
}

TEST_P(FileSubjects, merges_and_their_undo_keep_them_with_what_they_are_of) {
  photograph(9101, repair(marcus));
  photograph(9102, wish(marcus));
  post(Person::odile, client_path + "/merges",
       R"({"id":")" + id(9900) + R"(","gone_id":")" + marcus_id + R"(","take":[]})");
  for (const auto* noun : {"repairs", "wishes"}) {
    const auto path = client_path + "/" + noun;
    const auto moved = at(get(Person::claire, path), "/items/0/photographs").as_array();
    ASSERT_EQ(moved.size(), 1u) << noun;
    EXPECT_EQ(request(Person::claire, Method::get, text_at(moved[0], "/small_url")).status, 200);
  }
  post(Person::odile, "/api/merges/" + id(9900) + "/undo", "", 200);
  for (const auto* noun : {"repairs", "wishes"}) EXPECT_EQ(of_first(noun).size(), 1u) << noun;
}

CARNET_ON_EACH_ENGINE(FileSubjects);

}  // namespace
}  // namespace carnet::test
