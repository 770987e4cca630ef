// SPDX-License-Identifier: Apache-2.0
// Who writes to a page at the moment it is merged away writes to the page that is kept.
#include "test/at_once.hpp"
#include "app/house/aliases.hpp"
#include "app/merges/keep.hpp"
#include "app/messages/message_cases.hpp"
#include "app/notes/notes.hpp"
#include "test/import_house.hpp"

namespace carnet::test {
namespace {

using http::Method;

constexpr auto row_id = "01938f2e-7a10-7c3a-9b1e-5d2f00c0f002";
const std::string marcus = std::string("/api/clients/") + marcus_id;
const std::string eleanor = std::string("/api/clients/") + eleanor_id;

std::string body(const std::string& more) {
  return std::string(R"({"id":")") + row_id + "\"" + more + "}";
}

merges::MergeId merge_id() {
  return *merges::MergeId::parse("01938f2e-7a10-7c3a-9b1e-5d2f00c0f001");
}

/// A page becomes Eleanor's.
void merge_into_hers(sql::Tx& tx, std::string_view gone) {
  merges::NewMerge merge;
  merge.id = merge_id();
  merge.gone_id = client(gone);
  EXPECT_TRUE(merges::keep_merge(tx, house_scope(), morning(), client(eleanor_id), merge));
}

class MergedAtOnce : public AppTest {
 protected:
  /// Marcus's page becomes Eleanor's while somebody writes to his.
  void while_merged(const std::function<void()>& write) {
    get(Person::ines, "/api/clients");
    get(Person::odile, "/api/clients");
    while_open(
        database(), [](sql::Tx& tx) { merge_into_hers(tx, marcus_id); }, write);
  }
  void expect_on_hers_alone(const std::string& rows) {
    EXPECT_EQ(count(rows), 1);
    EXPECT_EQ(count(rows + " and client_id = '" + eleanor_id + "'"), 1);
  }
  static std::string this_row(const std::string& table) {
    return table + " where id = '" + row_id + "'";
  }
};

TEST_P(MergedAtOnce, a_note_arrives_on_the_page_that_is_kept) {
  while_merged([&] {
    post(Person::ines, marcus + "/notes", body(R"(,"body":"Likes rubies","is_private":false)"));
  });
  expect_on_hers_alone(this_row("notes"));
}

TEST_P(MergedAtOnce, a_note_that_had_to_run_again_for_something_else_arrives_there_too) {
  int runs = 0;
  while_merged([&] {
    database().write([&](sql::Tx& tx) {
      if (++runs == 1) throw sql::Collision("as two writes that waited for each other");
      notes::NewNote note;
      note.id = *NoteId::parse(row_id);
      note.body = *Prose<4000>::parse("Likes rubies");
      const auto page = as_meant(tx, house_scope(), client(marcus_id));
      EXPECT_TRUE(notes::keep_note(tx, house_scope(), morning(), page, note));
    });
  });
  expect_on_hers_alone(this_row("notes"));
}

TEST_P(MergedAtOnce, a_wish_arrives_on_the_page_that_is_kept) {
  while_merged([&] {
    post(Person::ines, marcus + "/wishes", body(std::string(R"(,"piece_id":")") + drops_id + "\""));
  });
  expect_on_hers_alone(this_row("wishes"));
}

TEST_P(MergedAtOnce, a_walk_in_arrives_on_the_page_that_is_kept) {
  const std::string visit = "01938f2e-7a10-7c3a-9b1e-5d2f00c0f003";
  while_merged([&] {
    post(Person::ines, "/api/walk_ins",
         body(std::string(R"(,"client_id":")") + marcus_id + R"(","visit":{"id":")" + visit +
              R"(","pieces":[{"piece_id":")" + drops_id + R"("}]})"));
  });
  expect_on_hers_alone("visits where id = '" + visit + "'");
  expect_on_hers_alone("promises where text like 'Follow up%'");
}

TEST_P(MergedAtOnce, a_relation_names_the_page_that_is_kept) {
  const auto priya = std::string("/api/clients/") + priya_id;
  while_merged([&] {
    post(Person::ines, priya + "/relations",
         body(std::string(R"(,"kind":"friend_of","other_id":")") + marcus_id + "\""));
  });
  expect_on_hers_alone(std::string("relations where client_id <> '") + priya_id + "'");
  EXPECT_EQ(count(std::string("relations where other_id = '") + eleanor_id + "'"), 1);
}

TEST_P(MergedAtOnce, two_pages_that_become_one_page_take_turns) {
  while_merged([&] {
    post(Person::odile, eleanor + "/merges",
         body(std::string(R"(,"take":[],"gone_id":")") + priya_id + "\""));
  });
  EXPECT_EQ(count(std::string("merges where kept_id = '") + eleanor_id + "'"), 2);
}

TEST_P(MergedAtOnce, what_an_undo_takes_back_is_not_changed_where_it_was) {
  post(Person::ines, marcus + "/promises", body(R"(,"text":"Call","due":"2026-03-12")"));
  database().write([](sql::Tx& tx) { merge_into_hers(tx, marcus_id); });
  while_open(
      database(),
      [](sql::Tx& tx) { EXPECT_TRUE(merges::undo(tx, house_scope(), morning(), merge_id())); },
      [&] {
        post(Person::ines, eleanor + "/promises/" + row_id + "/ending", R"({"kind":"kept"})", 404);
      });
  EXPECT_EQ(count("promise_endings"), 0);
}

CARNET_ON_EACH_ENGINE(MergedAtOnce);

class WrittenWhileMerged : public MessagesTest {};

TEST_P(WrittenWhileMerged, a_text_is_heard_on_the_page_that_has_the_number) {
  get(Person::odile, "/api/clients");
  while_open(
      database(), [](sql::Tx& tx) { merge_into_hers(tx, marcus_id); },
      [&] { EXPECT_EQ(hear("Is it ready?", 900, "+12125550143").status, 200); });
  EXPECT_EQ(count("messages where body = 'Is it ready?'"), 1);
  EXPECT_EQ(count(std::string("messages where client_id = '") + eleanor_id + "'"), 1);
}

CARNET_ON_EACH_ENGINE(WrittenWhileMerged);

class ImportedWhileMerged : public ImportHouse {};

TEST_P(ImportedWhileMerged, a_sale_stands_on_the_page_that_has_the_address) {
  auto orders = fixture("shopify_orders.csv");
  const std::string buyer = "eleanor.vance@example.com";
  for (auto at = orders.find(buyer); at != std::string::npos; at = orders.find(buyer)) {
    orders.replace(at, buyer.size(), "priya@example.com");
  }
  const auto import = previewed(orders);
  const auto before = count(std::string("sales where client_id = '") + eleanor_id + "'");
  while_open(
      database(), [](sql::Tx& tx) { merge_into_hers(tx, priya_id); }, [&] { commit(import); });
  EXPECT_EQ(count(std::string("sales where client_id = '") + priya_id + "'"), 0);
  EXPECT_GT(count(std::string("sales where client_id = '") + eleanor_id + "'"), before);
}

CARNET_ON_EACH_ENGINE(ImportedWhileMerged);

}  // namespace
}  // namespace carnet::test
