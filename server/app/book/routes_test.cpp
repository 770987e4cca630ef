// SPDX-License-Identifier: Apache-2.0
// Scenarios of the phone's book: whole, of one's own clients alone, and exactly as the routes say.
#include "app/house/paging.hpp"
#include "app/messages/messages.hpp"
#include "kit/sql/changes.hpp"
#include "test/app_test.hpp"

namespace carnet::test {
namespace {

using http::Method;

class PhoneBook : public AppTest {
 protected:
  const std::string eleanor_path = std::string("/api/clients/") + eleanor_id;
  const std::string kept_path = std::string("/api/book/") + eleanor_id;

  void note(Person who, const std::string& client_path, const std::string& id_end,
            const std::string& body, const std::string& more = "") {
    post(who, client_path + "/notes",
         R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0)" + id_end + R"(","body":")" + body + R"(")" +
             more + "}");
  }

  void wrote(const std::string& body) {
    house();
    database().write([&](sql::Tx& tx) {
      messages::PastMessage message;
      message.client_id = client(eleanor_id);
      message.id = *MessageId::parse("00000000-0000-7000-8000-00000000aa01");
      message.contact_id = *ContactId::parse(eleanor_phone_id);
      message.body = body;
      message.at = morning() - std::chrono::hours(1);
      return messages::keep_past(tx, house_scope(), message);
    });
  }

  std::string body_of(Person who, const std::string& target) {
    return request(who, Method::get, target).body;
  }
};

TEST_P(PhoneBook, each_part_is_byte_for_byte_what_its_own_route_answers) {
  wrote("Is the blue one still there?");
  note(Person::ines, eleanor_path, "c001", "Prefers mornings.");
  note(Person::ines, eleanor_path, "c002", "For my eyes.", R"(,"is_private":true)");
  post(Person::ines, eleanor_path + "/visits",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e001","pieces":[{"title":"A halo"}]})");
  post(Person::ines, eleanor_path + "/promises",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e002","text":"Call back","due":"2026-04-01"})");
  const auto one = body_of(Person::ines, kept_path);
  const auto book = body_of(Person::ines, "/api/book");
  EXPECT_NE(book.find(one), std::string::npos);
  const auto row =
      boost::json::serialize(at(get(Person::ines, "/api/clients?q=whitcombe"), "/items/0"));
  EXPECT_NE(one.find("\"row\":" + row), std::string::npos);
  EXPECT_NE(one.find("\"client\":" + body_of(Person::ines, eleanor_path)), std::string::npos);
  const std::pair<const char*, const char*> parts[] = {
      {"profile", "/profile"},   {"timeline", "/timeline"},
      {"messages", "/messages"}, {"visits", "/visits"},
      {"wishes", "/wishes"},     {"promises", "/promises"},
      {"notes", "/notes"},       {"assignment", "/thread/assignment"}};
  for (const auto& [part, path] : parts) {
    const auto alone = body_of(Person::ines, eleanor_path + path);
    EXPECT_NE(one.find(std::string("\"") + part + "\":" + alone), std::string::npos) << part;
  }
}

TEST_P(PhoneBook, what_a_colleague_noted_in_private_stays_with_the_colleague) {
  const auto before = get(Person::ines, kept_path);
  note(Person::claire, eleanor_path, "c003", "Between us, a surprise.", R"(,"is_private":true)");
  EXPECT_EQ(get(Person::ines, kept_path), before);
  EXPECT_EQ(body_of(Person::ines, "/api/book").find("surprise"), std::string::npos);
}

TEST_P(PhoneBook, search_words_and_sort_key_find_a_client_without_a_network) {
  const auto kept = get(Person::ines, kept_path);
  EXPECT_EQ(text_at(kept, "/sort_key"), "whitcombe eleanor");
  EXPECT_EQ(text_at(kept, "/row/sort_letter"), "W");
  EXPECT_NE(text_at(kept, "/search").find("12125550142"), std::string::npos);
}

TEST_P(PhoneBook, the_client_last_touched_comes_first_and_pages_leave_nobody_out) {
  note(Person::claire, std::string("/api/clients/") + marcus_id, "c004", "Came by.");
  const auto first = get(Person::ines, "/api/book?limit=1");
  EXPECT_EQ(text_at(first, "/items/0/client/id"), marcus_id);
  const auto second = get(Person::ines, "/api/book?limit=1&cursor=" + text_at(first, "/next"));
  EXPECT_EQ(text_at(second, "/items/0/client/id"), eleanor_id);
  EXPECT_TRUE(at(second, "/next").is_null());
}

TEST_P(PhoneBook, a_visit_that_was_removed_brought_nobody_to_the_top) {
  const auto first = [&] {
    return text_at(get(Person::ines, "/api/book?limit=1"), "/items/0/client/id");
  };
  const auto was_first = first();
  const auto other = was_first == eleanor_id ? std::string(marcus_id) : std::string(eleanor_id);
  const auto visits = "/api/clients/" + other + "/visits";
  post(Person::ines, visits, R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0e009","note":"Came by"})");
  EXPECT_EQ(first(), other);
  json(Person::ines, Method::del, visits + "/01938f2e-7a10-7c3a-9b1e-5d2f00c0e009", 204);
  EXPECT_EQ(first(), was_first);
}

TEST_P(PhoneBook, it_holds_ones_own_clients_alone_and_none_who_was_archived) {
  get(Person::claire, kept_path, 404);
  EXPECT_EQ(at(get(Person::claire, "/api/book"), "/items").as_array().size(), 2u);
  EXPECT_TRUE(at(get(Person::hugo, "/api/book"), "/items").as_array().empty());
  database().write([](sql::Tx& tx) {
    tx.run("update clients set archived_at = 1 where id = $1", client(eleanor_id));
  });
  get(Person::ines, kept_path, 404);
  EXPECT_EQ(at(get(Person::ines, "/api/book"), "/items").as_array().size(), 1u);
}

TEST_P(PhoneBook, it_ends_after_five_hundred_clients) {
  const std::string far = "2030-01-01T00:00:00.000Z";
  const std::string last = "ffffffff-ffff-ffff-ffff-ffffffffffff";
  const auto almost = get(Person::ines, "/api/book?cursor=" + make_cursor({far, "499", last}));
  EXPECT_EQ(at(almost, "/items").as_array().size(), 1u);
  EXPECT_TRUE(at(almost, "/next").is_null());
  const auto full = get(Person::ines, "/api/book?cursor=" + make_cursor({far, "500", last}));
  EXPECT_TRUE(at(full, "/items").as_array().empty());
}

TEST_P(PhoneBook, a_phone_that_was_away_learns_which_of_its_clients_changed) {
  const auto cursor = text_at(get(Person::ines, "/api/sync"), "/cursor");
  note(Person::claire, eleanor_path, "c005", "Came in for the clasp.");
  const auto missed = get(Person::ines, "/api/sync?since=" + cursor);
  EXPECT_EQ(text_at(missed, "/changes/0/client_id"), eleanor_id);
  EXPECT_NE(body_of(Person::ines, kept_path).find("the clasp"), std::string::npos);
}

TEST_P(PhoneBook, a_phone_that_was_away_too_long_is_told_to_read_its_book_afresh) {
  const auto cursor = text_at(get(Person::ines, "/api/sync"), "/cursor");
  note(Person::claire, eleanor_path, "c006", "Long ago.");
  database().write([](sql::Tx& tx) { sql::forget_changes(tx, morning() + std::chrono::hours(1)); });
  EXPECT_EQ(text_at(get(Person::ines, "/api/sync?since=" + cursor, 400), "/code"), "cursor");
  const auto anew = text_at(get(Person::ines, "/api/sync"), "/cursor");
  EXPECT_TRUE(at(get(Person::ines, "/api/sync?since=" + anew), "/changes").as_array().empty());
}

TEST_P(PhoneBook, nonsense_is_refused_and_nobody_reads_it_unasked) {
  get(Person::ines, "/api/book?limit=51", 400);
  get(Person::ines, "/api/book?cursor=nonsense!", 400);
  get(Person::ines, "/api/book?cursor=" + make_cursor({"yesterday", "1", marcus_id}), 400);
  get(Person::ines, "/api/book/01938f2e-7a10-7c3a-9b1e-5d2f00c0ffee", 404);
  get(Person::nobody, "/api/book", 401);
}

CARNET_ON_EACH_ENGINE(PhoneBook);

}  // namespace
}  // namespace carnet::test
