// SPDX-License-Identifier: Apache-2.0
// Scenarios of links to wishes: what they show and to whom nothing, until they end.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/files/file_cases.hpp"
#include "app/surprises/surprise_cases.hpp"
#include "app/wish_links/opened.hpp"
#include "test/at_once.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto picture = "a picture of the drops";

class WishLinks : public SurprisesTest {
 protected:
  WishLinks() {
    config().data = ::testing::TempDir() + "links-" + std::to_string(::getpid());
    std::filesystem::create_directories(config().data + "/media");
    std::ofstream(config().data + "/media/drops.jpg", std::ios::binary) << picture;
  }
  ~WishLinks() override { std::filesystem::remove_all(config().data); }

  static std::string token(int number = 1) {
    return std::string(63, 'a') + std::to_string(number % 10);
  }
  std::string drops_wish() {
    post(Person::ines, marcus + "/wishes",
         R"({"id":")" + id(7101) + R"(","piece_id":")" + drops_id + R"(","note":"For Eleanor."})");
    return id(7101);
  }
  static std::string body(const std::string& wish_id, const std::string& more = "",
                          int number = 1) {
    return R"({"id":")" + id(8000 + number) + R"(","token":")" + token(number) +
           R"(","wish_ids":[")" + wish_id + "\"]" + more + "}";
  }
  boost::json::value share(const std::string& wish_id, const std::string& more = "",
                           int status = 201, int number = 1) {
    return post(Person::ines, marcus + "/wish_links", body(wish_id, more, number), status);
  }
  http::Response look(int number = 1, const std::string& more = "") {
    return request(Person::nobody, Method::get, "/look/" + token(number) + more);
  }
  /// Of a wish, shown to nobody unless a link says so.
  void photograph(const std::string& wish_id) {
    const FormParts parts{{"id", id(7202)}, {"subject", "wishes"}, {"subject_id", wish_id}};
    const auto kept = request(Person::ines, Method::post, marcus + "/files",
                              file_form(parts, media_fixture("halo.jpg")), form_headers());
    EXPECT_EQ(kept.status, 201);
  }
  boost::json::value only_link() {
    return at(get(Person::claire, marcus + "/wish_links"), "/items/0");
  }
  void pass(std::chrono::minutes time) { test_clock().set(test_clock().now() + time); }
};
CARNET_ON_EACH_ENGINE(WishLinks);

bool says(const http::Response& page, std::string_view words) {
  return page.body.find(words) != std::string::npos;
}

TEST_P(WishLinks, a_link_opens_a_plain_page_for_whoever_has_it) {
  const auto made = share(drops_wish(), R"(,"for_whom":"Her sister Ruth")");
  EXPECT_EQ(text_at(made, "/state"), "open");
  EXPECT_EQ(text_at(made, "/until"), "2026-04-11");
  EXPECT_EQ(text_at(made, "/under"), "https://carnet.example/look/");
  EXPECT_EQ(boost::json::serialize(made).find(token()), std::string::npos);
  const auto page = look();
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "Sapphire drops")) << page.body;
  EXPECT_TRUE(says(page, "Inès at Orsay &amp; Wren"));
  EXPECT_EQ(page.headers.get("Content-Type"), "text/html; charset=utf-8");
  EXPECT_TRUE(page.headers.get("X-Robots-Tag").starts_with("noindex"));
  EXPECT_TRUE(page.headers.get("Content-Security-Policy").starts_with("default-src 'none'"));
  EXPECT_FALSE(says(page, "<script"));
  for (const auto* hidden : {"Marcus", "Eleanor", "Ruth", "$", "US ", "Moreau"}) {
    EXPECT_FALSE(says(page, hidden)) << hidden;
  }
}

TEST_P(WishLinks, prices_sizes_and_photographs_are_shown_when_they_were_chosen) {
  post(Person::ines, marcus + "/sizes",
       R"({"id":")" + id(7201) + R"(","part":"wrist","scale":"cm","said":"17"})");
  const auto wish_id = drops_wish();
  photograph(wish_id);
  share(wish_id);
  const auto plain = look();
  EXPECT_FALSE(says(plain, "17 cm"));
  EXPECT_EQ(look(1, "/1").body, picture) << "of the piece";
  EXPECT_EQ(look(1, "/2").status, 404) << "of the wish";
  share(wish_id, R"(,"shows_prices":true,"shows_sizes":true,"shows_photographs":true)", 201, 2);
  const auto page = look(2);
  EXPECT_TRUE(says(page, "$")) << page.body;
  EXPECT_TRUE(says(page, "17 cm"));
  EXPECT_TRUE(says(page, "/look/" + token(2) + "/2"));
  const auto photograph = look(2, "/2");
  EXPECT_EQ(photograph.status, 200);
  EXPECT_TRUE(photograph.body.starts_with("\xff\xd8\xff"));
  for (const auto* other : {"/0", "/3", "/x", "/1x"}) {
    EXPECT_EQ(look(2, other).status, 404) << other;
  }
}

TEST_P(WishLinks, a_stone_stands_in_for_a_picture_that_is_missing) {
  share(drops_wish());
  std::filesystem::remove(config().data + "/media/drops.jpg");
  const auto stone = look(1, "/1");
  EXPECT_EQ(stone.status, 404);
  EXPECT_EQ(stone.headers.get("Content-Type"), "image/svg+xml");
  EXPECT_TRUE(stone.body.starts_with("<svg"));
  EXPECT_EQ(look(1, "/2").headers.get("Content-Type"), "application/problem+json");
}

TEST_P(WishLinks, openings_are_counted_and_one_is_ended_at_once) {
  share(drops_wish());
  look();
  look();
  pass(std::chrono::minutes(2));
  look();
  EXPECT_EQ(at(only_link(), "/opened").as_int64(), 2);
  EXPECT_FALSE(at(only_link(), "/opened_at").is_null());
  const auto end = marcus + "/wish_links/" + id(8001) + "/withdrawal";
  EXPECT_EQ(text_at(post(Person::claire, end, "", 200), "/state"), "withdrawn");
  post(Person::claire, end, "", 200);
  EXPECT_EQ(look().status, 404);
  EXPECT_EQ(count("audit where noun = 'wish_links' and verb = 'withdrawn'"), 1);
}

TEST_P(WishLinks, who_opens_it_at_the_same_moment_is_counted_once) {
  share(drops_wish());
  const auto now = test_clock().now();
  while_open(
      database(), [&](sql::Tx& tx) { wish_links::note_opening(tx, now, token()); },
      [&] { EXPECT_EQ(look().status, 200); });
  EXPECT_EQ(at(only_link(), "/opened").as_int64(), 1);
  EXPECT_EQ(count("audit where noun = 'wish_links' and verb = 'opened'"), 1);
}

TEST_P(WishLinks, what_opens_nothing_says_the_same_whyever) {
  const auto wish_id = drops_wish();
  const auto unknown = look(9);
  EXPECT_EQ(unknown.status, 404);
  share(wish_id);
  post(Person::ines, marcus + "/wish_links/" + id(8001) + "/withdrawal", "", 200);
  share(wish_id, R"(,"until":"2026-03-12")", 201, 2);
  share(wish_id, "", 201, 3);
  post(Person::ines, marcus + "/wishes/" + wish_id + "/gifting", "{}", 200);
  pass(std::chrono::hours(48));
  for (const int number : {1, 2, 3}) {
    const auto page = look(number);
    EXPECT_EQ(page.status, 404) << number;
    EXPECT_EQ(page.body, unknown.body) << number;
  }
}

TEST_P(WishLinks, what_is_secret_is_shared_only_by_saying_so) {
  const auto wish_id = drops_wish();
  keep_from_her(marcus, {"wishes", wish_id});
  const auto refused = share(wish_id, "", 409);
  EXPECT_EQ(text_at(refused, "/code"), "secret");
  EXPECT_NE(text_at(refused, "/title").find("Eleanor"), std::string::npos);
  const auto despite = std::string(R"(,"despite":[")") + eleanor_id + "\"]";
  pass(std::chrono::minutes(1));
  share(wish_id, despite);
  EXPECT_EQ(look().status, 200);
  EXPECT_FALSE(says(look(), "Eleanor"));
}

TEST_P(WishLinks, from_whom_it_is_secret_is_named_to_those_alone_who_see_them) {
  const auto wish_id = drops_wish();
  keep_from_her(marcus, {"wishes", wish_id});
  json(Person::odile, Method::patch, "/api/house", 200, R"({"visibility":"store"})");
  database().write([](sql::Tx& tx) {
    tx.run("insert into client_stores (client_id, store_id) values ($1, $2)", client(marcus_id),
           *StoreId::parse(harbour_id));
  });
  const auto refused = post(Person::hugo, marcus + "/wish_links", body(wish_id), 409);
  EXPECT_EQ(text_at(refused, "/title"),
            "This is secret from somebody. Say so if it is to be shared all the same.");
}

TEST_P(WishLinks, a_message_is_judged_by_what_its_link_shows) {
  agree();
  const auto wish_id = drops_wish();
  share(wish_id);
  const auto letter = "Something to look at: https://carnet.example/look/" + token();
  EXPECT_EQ(why_not(letter), "");
  keep_from_her(marcus, {"wishes", wish_id});
  EXPECT_EQ(why_not(letter), "surprise ");
}

TEST_P(WishLinks, a_link_in_the_subject_of_an_email_is_judged_too) {
  const auto wish_id = drops_wish();
  share(wish_id);
  const auto email = R"({"channel":"email","contact_id":")" + std::string(eleanor_email_id) +
                     R"(","class":"marketing","body":"As promised.","subject":")" +
                     "https://carnet.example/look/" + token() + "\"}";
  const auto reasons = [&] {
    return boost::json::serialize(
        at(post(Person::ines, thread + "/check", email, 200), "/reasons"));
  };
  EXPECT_EQ(reasons().find("\"surprise\""), std::string::npos);
  keep_from_her(marcus, {"wishes", wish_id});
  EXPECT_NE(reasons().find("\"surprise\""), std::string::npos);
}

TEST_P(WishLinks, a_message_is_judged_by_what_the_pieces_behind_its_link_are_called) {
  agree();
  post(Person::ines, marcus + "/wishes",
       R"({"id":")" + id(7101) + R"(","words":"Something for the evening"})");
  json(Person::ines, Method::patch, marcus + "/wishes/" + id(7101), 200,
       std::string(R"({"piece_id":")") + drops_id + "\"}", {{"If-Match", "1"}});
  share(id(7101));
  const auto letter = "Something to look at: https://carnet.example/look/" + token();
  EXPECT_EQ(why_not(letter), "");
  post(Person::ines, marcus + "/notes",
       R"({"id":")" + id(7004) + R"(","body":"Sapphire drops, for May."})");
  keep_from_her(marcus, {"notes", id(7004)});
  EXPECT_EQ(why_not(letter), "surprise ");
}

TEST_P(WishLinks, a_message_with_a_link_is_no_service_as_one_with_the_pieces_would_be_none) {
  const auto wish_id = drops_wish();
  share(wish_id);
  const auto class_of = [this](const std::string& letter) {
    auto message = text(1, letter);
    message.replace(message.find("marketing"), 9, "service");
    return text_at(post(Person::ines, thread + "/check", message, 200), "/class");
  };
  const std::string link = "It is here: https://carnet.example/look/";
  EXPECT_EQ(class_of(link + token(9)), "service") << "it opens nothing";
  EXPECT_EQ(class_of(link + token()), "marketing");
}

TEST_P(WishLinks, what_becomes_a_secret_later_is_shown_no_more) {
  const auto wish_id = drops_wish();
  share(wish_id);
  pass(std::chrono::minutes(1));
  keep_from_her(marcus, {"wishes", wish_id});
  EXPECT_EQ(look().status, 404);
}

TEST_P(WishLinks, a_photograph_that_is_a_secret_by_itself_is_shown_by_no_link) {
  const auto wish_id = drops_wish();
  photograph(wish_id);
  keep_from_her(marcus, {"files", id(7202)});
  pass(std::chrono::minutes(1));
  share(wish_id, R"(,"shows_photographs":true)");
  EXPECT_EQ(look().status, 200);
  EXPECT_FALSE(says(look(), "/look/" + token() + "/2"));
  EXPECT_EQ(look(1, "/2").status, 404);
}

TEST_P(WishLinks, whoever_left_the_house_signs_no_page) {
  share(drops_wish());
  database().write(
      [](sql::Tx& tx) { tx.run("update staff set is_active = false where given_name = 'Inès'"); });
  EXPECT_TRUE(says(look(), ">Orsay &amp; Wren chose this to show you.")) << look().body;
}

TEST_P(WishLinks, a_page_that_is_merged_keeps_its_links_and_one_that_is_archived_ends_them) {
  share(drops_wish());
  post(Person::odile, client_path + "/merges",
       R"({"id":")" + id(9900) + R"(","gone_id":")" + marcus_id + R"(","take":[]})");
  EXPECT_EQ(look().status, 200);
  post(Person::odile, "/api/merges/" + id(9900) + "/undo", "", 200);
  EXPECT_EQ(look().status, 200);
  EXPECT_EQ(text_at(only_link(), "/id"), id(8001));
  database().write([](sql::Tx& tx) {
    tx.run("update clients set archived_at = 1 where id = $1", client(marcus_id));
  });
  EXPECT_EQ(look().status, 404);
}

TEST_P(WishLinks, a_link_shows_only_wishes_of_its_client_and_has_a_token_of_its_own) {
  const auto wish_id = drops_wish();
  const auto unknown = share(id(7999), "", 400);
  EXPECT_TRUE(at(unknown, "/fields").as_object().contains("/wish_ids/0"));
  share(wish_id);
  share(wish_id);  // the same again answers what stands
  const auto taken = post(Person::ines, marcus + "/wish_links",
                          R"({"id":")" + id(8005) + R"(","token":")" + token(1) +
                              R"(","wish_ids":[")" + wish_id + "\"]}",
                          400);
  EXPECT_TRUE(at(taken, "/fields").as_object().contains("/token"));
  EXPECT_EQ(count("wish_links"), 1);
}

TEST_P(WishLinks, who_tries_many_links_is_slowed) {
  share(drops_wish());
  const auto from = [&](const std::string& target, const std::string& peer) {
    http::Request asked;
    asked.method = Method::get;
    asked.target = asked.path = target;
    asked.peer = peer;
    return app().answer(asked).status;
  };
  for (int tries = 0; tries < 30; ++tries) {
    EXPECT_EQ(from("/look/" + token(9), "198.51.100.7"), 404);
  }
  EXPECT_EQ(from("/look/" + token(9), "198.51.100.7"), 429);
  EXPECT_EQ(from("/look/" + token(1), "198.51.100.8"), 200) << "only from there";
  pass(std::chrono::minutes(16));
  EXPECT_EQ(from("/look/" + token(1), "198.51.100.7"), 200);
}

}  // namespace
}  // namespace carnet::test
