// SPDX-License-Identifier: Apache-2.0
// A note is corrected by its author, taken away and brought back; a removed one is nowhere.
#include "app/surprises/surprise_cases.hpp"

namespace carnet::test {
namespace {

using http::Method;

class NoteEdits : public SurprisesTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string note_path = eleanor + "/notes/" + id(7301);

  boost::json::value write(const std::string& more = "", Person who = Person::ines) {
    return post(who, eleanor + "/notes",
                R"({"id":")" + id(7301) + R"(","body":"Alergic to nickel")" + more + "}");
  }
  boost::json::value correct(std::int64_t version, const std::string& body, int status = 200,
                             Person who = Person::ines) {
    return json(who, Method::patch, note_path, status, R"({"body":")" + body + R"("})",
                {{"If-Match", std::to_string(version)}});
  }
  void remove(Person who = Person::ines, int status = 204) {
    json(who, Method::del, note_path, status);
  }
  std::string told(Person who, const std::string& path) {
    return boost::json::serialize(get(who, path));
  }
  bool is_anywhere(const std::string& words) {
    const std::vector<std::string> paths{eleanor + "/notes",     eleanor + "/timeline",
                                         eleanor + "/surprises", "/api/book/" + eleanor.substr(13),
                                         "/api/search?q=nickel", eleanor + "/profile"};
    bool is_there = false;
    for (const auto& path : paths) {
      is_there = is_there || told(Person::ines, path).find(words) != std::string::npos;
    }
    return is_there;
  }
};

TEST_P(NoteEdits, its_author_corrects_it_and_the_ledger_says_it_right) {
  EXPECT_TRUE(at(write(), "/may_change").as_bool());
  const auto kept = correct(1, "Allergic to nickel");
  EXPECT_EQ(text_at(kept, "/body"), "Allergic to nickel");
  EXPECT_EQ(at(kept, "/version").as_int64(), 2);
  EXPECT_EQ(get(Person::ines, note_path), kept);
  EXPECT_EQ(text_at(get(Person::claire, eleanor + "/timeline"), "/items/0/text"),
            "Allergic to nickel");
  EXPECT_EQ(count("audit where noun = 'notes' and verb = 'changed' and payload like '%body%'"), 1);
}

TEST_P(NoteEdits, the_ledger_says_whose_it_is) {
  write();
  const auto line = [&](Person who) {
    return at(get(who, eleanor + "/timeline?limit=1"), "/items").as_array().at(0);
  };
  EXPECT_TRUE(at(line(Person::ines), "/is_own").as_bool());
  EXPECT_FALSE(at(line(Person::claire), "/is_own").as_bool());
  EXPECT_EQ(text_at(line(Person::claire), "/staff_name"), "Inès");
}

TEST_P(NoteEdits, a_colleague_may_neither_correct_nor_remove_it_and_a_manager_may_remove_it) {
  write();
  const auto seen = get(Person::claire, note_path);
  EXPECT_FALSE(at(seen, "/may_change").as_bool());
  EXPECT_FALSE(at(seen, "/may_remove").as_bool());
  EXPECT_EQ(text_at(correct(1, "No", 403, Person::claire), "/code"), "author_only");
  EXPECT_EQ(text_at(correct(1, "No", 403, Person::odile), "/code"), "author_only");
  remove(Person::claire, 403);
  EXPECT_TRUE(at(get(Person::beatrix, note_path), "/may_remove").as_bool());
  remove(Person::beatrix);
  EXPECT_FALSE(is_anywhere("nickel"));
}

TEST_P(NoteEdits, a_private_note_is_nobodys_but_the_authors) {
  write(R"(,"is_private":true)");
  for (const auto who : {Person::claire, Person::beatrix, Person::odile}) {
    get(who, note_path, 404);
    correct(1, "No", 404, who);
    remove(who, 404);
    json(who, Method::post, note_path + "/return", 404);
  }
  correct(1, "Allergic to nickel");
  remove();
  EXPECT_FALSE(is_anywhere("nickel"));
  post(Person::ines, note_path + "/return", "", 200);
  EXPECT_TRUE(is_anywhere("Allergic to nickel"));
  EXPECT_EQ(told(Person::odile, eleanor + "/timeline").find("nickel"), std::string::npos);
}

TEST_P(NoteEdits, who_comes_second_is_shown_what_stands_there) {
  write();
  correct(1, "Allergic to nickel");
  const auto stale = correct(1, "Allergic to silver", 412);
  EXPECT_EQ(text_at(stale, "/current/note/body"), "Allergic to nickel");
  EXPECT_EQ(text_at(stale, "/current/changes/0/field"), "body");
  correct(2, "Allergic to silver");
  const auto unsaid = json(Person::ines, Method::patch, note_path, 400, R"({"body":"No"})");
  EXPECT_EQ(text_at(unsaid, "/code"), "version_required");
}

TEST_P(NoteEdits, a_note_says_something) {
  write();
  EXPECT_EQ(text_at(correct(1, " ", 400), "/fields/~1body/code"), "required");
}

TEST_P(NoteEdits, a_removed_note_is_nowhere_and_comes_back_as_it_was) {
  write(R"(,"kept_from":[{"id":")" + id(7302) + R"(","other_id":")" + priya_id + R"("}])");
  EXPECT_TRUE(is_anywhere(id(7302)));
  const auto before = told(Person::claire, eleanor + "/timeline");
  const auto counted = at(get(Person::ines, eleanor), "/notes_count").as_int64();
  remove();
  remove(Person::ines, 404);
  get(Person::ines, note_path, 404);
  correct(1, "Gone", 404);
  EXPECT_FALSE(is_anywhere("nickel"));
  EXPECT_FALSE(is_anywhere(id(7302))) << "nor that it was kept from somebody";
  EXPECT_FALSE(is_anywhere(id(7301)));
  EXPECT_EQ(at(get(Person::ines, eleanor), "/notes_count").as_int64(), counted - 1);
  post(Person::ines, eleanor + "/surprises",
       R"({"id":")" + id(7303) + R"(","noun":"notes","noun_id":")" + id(7301) +
           R"(","other_id":")" + marcus_id + R"("})",
       400);
  const auto again = post(Person::ines, eleanor + "/notes",
                          R"({"id":")" + id(7301) + R"(","body":"Alergic to nickel"})", 409);
  EXPECT_EQ(text_at(again, "/code"), "removed");
  post(Person::ines, note_path + "/return", "", 200);
  post(Person::ines, note_path + "/return", "", 200);
  EXPECT_EQ(told(Person::claire, eleanor + "/timeline"), before);
  EXPECT_TRUE(is_anywhere(id(7302)));
  EXPECT_EQ(count("audit where noun = 'notes' and verb in ('removed', 'returned')"), 2);
}

TEST_P(NoteEdits, every_phone_hears_of_a_removal) {
  write();
  const auto since = text_at(get(Person::claire, "/api/sync"), "/cursor");
  remove();
  const auto missed = get(Person::claire, "/api/sync?since=" + since);
  EXPECT_EQ(text_at(missed, "/changes/0/noun"), "notes");
  EXPECT_EQ(text_at(missed, "/changes/0/verb"), "removed");
}

CARNET_ON_EACH_ENGINE(NoteEdits);

}  // namespace
}  // namespace carnet::test
