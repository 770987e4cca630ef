// SPDX-License-Identifier: Apache-2.0
// A private note is its author's alone: whatever a colleague, the manager or the owner reads, hears
// or lets the house write is the same, byte for byte, as if it had never been written.
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class PrivateNotes : public AppTest {
 protected:
  const std::string page = std::string("/api/clients/") + eleanor_id;
  static constexpr Person others[] = {Person::claire, Person::beatrix, Person::odile};

  void write_private() {
    post(Person::ines, page + "/notes",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","is_private":true,)"
         R"("body":"Zirconia, between us: he means to propose."})");
  }
  std::string read(Person who, const std::string& path) {
    const auto answer = request(who, Method::get, path);
    return answer.status == 200 ? answer.body : std::to_string(answer.status);
  }
};

TEST_P(PrivateNotes, no_read_of_a_colleague_changes_by_one_byte) {
  const std::vector<std::string> paths{page,
                                       page + "/profile",
                                       page + "/notes",
                                       page + "/timeline",
                                       page + "/messages",
                                       page + "/visits",
                                       page + "/touches",
                                       page + "/occasions",
                                       page + "/promises",
                                       page + "/door",
                                       "/api/clients?q=zirconia",
                                       "/api/clients?q=whitcombe",
                                       "/api/clients?whose=mine",
                                       "/api/book",
                                       "/api/inbox",
                                       "/api/calendar?from=2026-03-01&to=2026-04-30",
                                       "/api/today",
                                       "/api/team"};
  std::map<std::pair<Person, std::string>, std::string> before;
  for (const auto who : others) {
    for (const auto& path : paths) before[{who, path}] = read(who, path);
  }
  write_private();
  for (const auto who : others) {
    for (const auto& path : paths) EXPECT_EQ(read(who, path), (before[{who, path}])) << path;
  }
  EXPECT_NE(read(Person::ines, page + "/notes").find("Zirconia"), std::string::npos);
  EXPECT_NE(read(Person::ines, "/api/book").find("Zirconia"), std::string::npos);
}

TEST_P(PrivateNotes, nobody_else_hears_that_it_was_written) {
  const auto start = text_at(get(Person::odile, "/api/sync"), "/cursor");
  write_private();
  const auto missed = [&](Person who) {
    return at(get(who, "/api/sync?since=" + start), "/changes").as_array().size();
  };
  EXPECT_EQ(missed(Person::ines), 1u);
  for (const auto who : others) {
    EXPECT_EQ(missed(who), 0u);
    const auto live = request(who, Method::get, "/api/live", "", {{"Last-Event-ID", start}});
    ASSERT_TRUE(live.stream);
    live.stream();
    EXPECT_TRUE(live.stream()->empty());
  }
}

TEST_P(PrivateNotes, under_store_visibility_it_is_as_silent) {
  house();
  database().write(
      [](sql::Tx& tx) { tx.run("update settings set value = 'store' where name = 'visibility'"); });
  const auto start = text_at(get(Person::claire, "/api/sync"), "/cursor");
  write_private();
  EXPECT_TRUE(at(get(Person::claire, "/api/sync?since=" + start), "/changes").as_array().empty());
  EXPECT_EQ(at(get(Person::ines, "/api/sync?since=" + start), "/changes").as_array().size(), 1u);
}

TEST_P(PrivateNotes, no_draft_says_a_word_of_it_not_even_its_author_s) {
  const auto draft = [&](Person who) {
    return request(who, Method::post, page + "/drafts", "{}").body;
  };
  const auto before = draft(Person::claire);
  const auto own = draft(Person::ines);
  write_private();
  EXPECT_EQ(draft(Person::claire), before);
  EXPECT_EQ(draft(Person::ines), own);
}

TEST_P(PrivateNotes, whoever_takes_its_identifier_learns_nothing) {
  write_private();
  const auto refused = post(Person::claire, page + "/notes",
                            R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee","body":"Mine"})", 409);
  EXPECT_EQ(text_at(refused, "/code"), "id_taken");
}

CARNET_ON_EACH_ENGINE(PrivateNotes);

}  // namespace
}  // namespace carnet::test
