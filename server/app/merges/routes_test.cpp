// SPDX-License-Identifier: Apache-2.0
// Scenarios of merges: nothing is lost, old links arrive, and an undo gives both pages back.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <regex>
#include <set>

#include "app/merges/store.hpp"
#include "test/app_test.hpp"
#include "test/source.hpp"

namespace carnet::test {
namespace {

using http::Method;

class MergesTest : public AppTest {
 protected:
  const std::string eleanor = std::string("/api/clients/") + eleanor_id;
  const std::string marcus = std::string("/api/clients/") + marcus_id;
  const std::string priya = std::string("/api/clients/") + priya_id;

  static std::string merge_id(int number) {
    return "01938f2e-7a10-7c3a-9b1e-5d2f00" + std::to_string(100'000 + number);
  }
  static std::string body(int number, const std::string& gone, const std::string& take = "",
                          const std::string& take_values = "") {
    return R"({"id":")" + merge_id(number) + R"(","gone_id":")" + gone + R"(","take":[)" + take +
           R"(],"take_values":[)" + take_values + "]}";
  }
  /// The rows of these tables; of all when none is named, but what is told of the merges themselves
  /// and what follows from the messages.
  std::vector<std::string> rows(const std::vector<std::string>& tables, bool with_client) {
    house();
    return database().read([&](sql::Tx& tx) {
      std::vector<std::string> all;
      for (const auto& table : merges::store::client_tables(tx, house_scope())) {
        const bool is_told = table.name != "timeline" && table.name != "threads";
        const bool is_asked =
            tables.empty() ? is_told
                           : std::find(tables.begin(), tables.end(), table.name) != tables.end();
        if (!is_asked) continue;
        std::string text = "select '" + table.name + "'";
        if (with_client) text += " || ' ' || cast(client_id as text)";
        for (const auto& column : table.columns) {
          text += " || ' ' || coalesce(cast(" + column + " as text), '-')";
        }
        for (auto& row : tx.all<std::string>(text + " as row from " + table.name)) {
          all.push_back(std::move(row));
        }
      }
      std::sort(all.begin(), all.end());
      return all;
    });
  }
  std::vector<std::string> every_row() { return rows({}, true); }
  std::vector<std::string> keys() {
    post(Person::odile, "/api/duplicates/review", "", 200);
    app().run_jobs_until(test_clock(), test_clock().now() + milliseconds(1'000));
    return database().read([](sql::Tx& tx) {
      return tx.all<std::string>(
          "select cast(client_id as text) || ' ' || key as row from duplicate_keys order by 1");
    });
  }
  void furnish_more() {
    house();
    database().write([&](sql::Tx& tx) {
      int number = 0;
      for (const auto* id : {eleanor_id, marcus_id, priya_id, tomas_id}) {
        for (int each = 0; each < 3; ++each, ++number) {
          const auto row = *Uuid::parse(merge_id(500 + number));
          tx.run(
              "insert into messages (client_id, id, direction, channel, message_class, body,"
              " pieces, address_key, sent_by, state, state_text, counts, at)"
              " values ($1, $2, 'in', 'sms', null, 'Hello', '[]', '+12125550142', 'person',"
              " 'received', '', true, $3)",
              client(id), row, morning());
          tx.run(
              "insert into consents (client_id, id, contact_id, address_key, channel, purpose,"
              " state, method, place, evidence, has_evidence, at) values ($1, $2, $2,"
              " '+12125550142', 'sms', 'marketing', 'granted', 'tick', '', '', true, $3)",
              client(id), row, morning());
          tx.run(
              "insert into files (client_id, id, disk_id, name, kind, bytes, is_private, at)"
              " values ($1, $2, $2, 'Letter.pdf', 'pdf', 1, false, $3)",
              client(id), row, morning());
        }
        const auto visit = *Uuid::parse(merge_id(580 + number));
        tx.run(
            "insert into visits (client_id, id, at, with_whom, note, bought, noted_at, version,"
            " removed_at) values ($1, $2, $3, '', '', false, $3, 2, $4)",
            client(id), visit, morning(), id == priya_id ? std::optional(morning()) : std::nullopt);
        for (int place = 0; place < 2; ++place) {
          tx.run(
              "insert into visit_pieces (client_id, visit_id, place, title, liked, tried)"
              " values ($1, $2, $3, 'Signet', false, false)",
              client(id), visit, place);
        }
        tx.run(
            "insert into pauses (client_id, id, kind, at, ended_at)"
            " values ($1, $2, 'illness', 1, $3)",
            client(id), *Uuid::parse(merge_id(550 + number)),
            id == tomas_id ? std::optional(morning()) : std::nullopt);
        tx.run("insert into tier_pins (client_id, rank, reason, at) values ($1, $2, 'A friend', 1)",
               client(id), number);
      }
      tx.run(
          "insert into custom_fields (id, label, kind, place, version, created_at, changed_at)"
          " values ($1, 'Sport', 'text', 0, 1, 1, 1)",
          *Uuid::parse(merge_id(700)));
      for (const auto* id : {eleanor_id, marcus_id, priya_id}) {
        tx.run("insert into field_values (client_id, id, value, changed_at) values ($1, $2, $3, 1)",
               client(id), *Uuid::parse(merge_id(700)), std::string(id));
      }
      mention(tx, tomas_id, eleanor_id, 1);
      mention(tx, tomas_id, marcus_id, 2);
      mention(tx, priya_id, eleanor_id, 3);
      came_along(tx, eleanor_id, marcus_id, 1);
      came_along(tx, marcus_id, priya_id, 2);
      came_along(tx, eleanor_id, priya_id, 3);
    });
  }
  /// A step of the dice: true when two pages became one.
  bool merge_two(std::mt19937& dice, int number) {
    const std::array pages{eleanor_id, marcus_id, priya_id, tomas_id};
    const auto path = std::string("/api/clients/") + pages[dice() % 4] + "/merges";
    const auto values = dice() % 2 == 0 ? '"' + merge_id(700) + '"' : "";
    const auto sent = body(number, pages[dice() % 4], "", values);
    return request(Person::odile, Method::post, path, sent).status == 201;
  }
  /// One of those that stand, if it may go.
  void take_back(std::vector<int>& standing, std::size_t place) {
    const auto path = "/api/merges/" + merge_id(standing[place]) + "/undo";
    if (request(Person::odile, Method::post, path, "").status != 200) return;
    standing.erase(standing.begin() + static_cast<std::ptrdiff_t>(place));
  }
  /// Something on the page that another is not to hear of, and a relation to them, on both pages.
  static void mention(sql::Tx& tx, const char* page, const char* other, int number) {
    const auto row = *Uuid::parse(merge_id(800 + number));
    tx.run(
        "insert into surprises (client_id, id, noun, noun_id, other_id, at)"
        " values ($1, $2, 'notes', $2, $3, 1)",
        client(page), row, client(other));
    constexpr auto written =
        "insert into relations (client_id, id, kind, other_id, name, noted_at)"
        " values ($1, $2, 'friend_of', $3, '', 1)";
    tx.run(written, client(page), row, client(other));
    tx.run(written, client(other), row, client(page));
  }
  /// As it stands on both pages.
  static void came_along(sql::Tx& tx, const char* host, const char* guest, int number) {
    const auto row = *Uuid::parse(merge_id(600 + number));
    constexpr auto written =
        "insert into companions (client_id, id, visit_id, part, other_id, at)"
        " values ($1, $2, $2, $3, $4, 1)";
    tx.run(written, client(host), row, std::string("host"), client(guest));
    tx.run(written, client(guest), row, std::string("guest"), client(host));
  }
};

TEST_P(MergesTest, what_hangs_on_the_page_that_goes_hangs_on_the_other) {
  furnish_more();
  const auto seen = get(Person::ines, marcus + "/merges/preview?gone_id=" + eleanor_id);
  EXPECT_EQ(text_at(seen, "/kept_name"), "Marcus Okafor");
  EXPECT_EQ(text_at(seen, "/choices/0/gone"), "Eleanor");
  EXPECT_EQ(text_at(seen, "/pages/0/client_id"), marcus_id) << "told apart by more than a name";
  EXPECT_FALSE(at(seen, "/pages/1/contacts").as_array().empty());
  EXPECT_FALSE(text_at(seen, "/pages/1/since").empty());
  const auto kept = post(Person::ines, marcus + "/merges", body(1, eleanor_id, "\"given_name\""));
  EXPECT_EQ(text_at(kept, "/gone_name"), "Eleanor Whitcombe");
  EXPECT_TRUE(text_at(kept, "/kept_name").starts_with("Eleanor ")) << "as merged says";
  EXPECT_EQ(count(std::string("sales where client_id = '") + marcus_id + "'"), 2);
  EXPECT_EQ(count(std::string("messages where client_id = '") + marcus_id + "'"), 6);
  EXPECT_EQ(count(std::string("messages where client_id = '") + eleanor_id + "'"), 0);
  const auto page = get(Person::ines, marcus);
  EXPECT_EQ(text_at(page, "/given_name"), "Eleanor");
  EXPECT_EQ(text_at(page, "/family_name"), "Okafor");
  EXPECT_EQ(text_at(get(Person::ines, eleanor), "/id"), marcus_id) << "an old link";
  EXPECT_EQ(count("audit where noun = 'merges'"), 1);
  EXPECT_EQ(count("timeline where noun = 'merges'"), 1);
  const auto again = post(Person::ines, marcus + "/merges", body(1, eleanor_id));
  EXPECT_EQ(text_at(again, "/id"), merge_id(1));
}

TEST_P(MergesTest, what_was_taken_away_is_not_said_to_move) {
  const auto moving = [&] {
    return at(get(Person::ines, marcus + "/merges/preview?gone_id=" + eleanor_id), "/moving");
  };
  const auto before = moving();
  const auto repair = eleanor + "/repairs/" + merge_id(9);
  post(Person::ines, eleanor + "/repairs",
       R"({"id":")" + merge_id(9) + R"(","piece":"Band","kind":"resize"})");
  EXPECT_NE(moving(), before);
  json(Person::ines, Method::del, repair, 204);
  EXPECT_EQ(moving(), before);
}

TEST_P(MergesTest, an_undo_gives_both_pages_back) {
  furnish_more();
  const auto before = every_row();
  post(Person::ines, marcus + "/merges", body(1, eleanor_id, "\"family_name\""));
  EXPECT_TRUE(every_row() != before);
  const auto list = get(Person::ines, marcus + "/merges");
  EXPECT_TRUE(at(list, "/items/0/may_undo").as_bool());
  post(Person::ines, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_TRUE(every_row() == before);
  EXPECT_EQ(text_at(get(Person::ines, eleanor), "/family_name"), "Whitcombe");
  EXPECT_EQ(text_at(get(Person::ines, marcus), "/family_name"), "Okafor");
}

TEST_P(MergesTest, what_people_changed_since_stays) {
  post(Person::ines, marcus + "/merges", body(1, eleanor_id));
  post(Person::ines, marcus + "/notes",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe1","body":"Since then"})");
  post(Person::ines, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_EQ(
      count(std::string("notes where body = 'Since then' and client_id = '") + marcus_id + "'"), 1);
}

TEST_P(MergesTest, a_stop_is_never_loosened) {
  house();
  database().write([](sql::Tx& tx) {
    tx.run(
        "insert into suppressions (address_key, reach, state, changed_at)"
        " values ('+12125550142', 'text', 'opted_out', 1)");
  });
  post(Person::ines, marcus + "/merges", body(1, eleanor_id));
  const auto stopped = "suppressions where state = 'opted_out' and address_key = '+12125550142'";
  EXPECT_EQ(count(stopped), 1);
  post(Person::ines, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_EQ(count(stopped), 1);
}

TEST_P(MergesTest, faults_are_told) {
  const auto self = post(Person::ines, eleanor + "/merges", body(1, eleanor_id), 400);
  EXPECT_EQ(text_at(self, "/fields/~1gone_id/code"), "self");
  const auto unknown = post(Person::ines, eleanor + "/merges", body(1, merge_id(9)), 400);
  EXPECT_EQ(text_at(unknown, "/fields/~1gone_id/code"), "unknown");
  post(Person::ines, "/api/merges/" + merge_id(1) + "/undo", "", 404);
  get(Person::nobody, eleanor + "/merges", 401);
}

TEST_P(MergesTest, any_sequence_of_merges_and_undos_conserves_every_row) {
  furnish_more();
  const std::vector<std::string> whole{"messages", "consents", "sales",       "sale_lines",
                                       "notes",    "files",    "tier_pins",   "field_values",
                                       "pauses",   "visits",   "visit_pieces"};
  const auto before = every_row();
  const auto conserved = rows(whole, false);
  const auto found_by = keys();
  int merged = 0;
  for (const unsigned seed : {20'261'126U, 7U, 41U, 365U}) {
    std::mt19937 dice(seed);
    std::vector<int> standing;
    for (int step = 1; step <= 40; ++step) {
      const int number = 1'000 + 50 * static_cast<int>(seed % 97) + step;
      if (!standing.empty() && dice() % 2 == 0) {
        take_back(standing, dice() % standing.size());
      } else if (merge_two(dice, number)) {
        standing.push_back(number);
        ++merged;
      }
      ASSERT_TRUE(rows(whole, false) == conserved) << seed << ", after step " << step;
    }
    while (!standing.empty()) {
      const auto left = standing.size();
      for (std::size_t place = left; place > 0; --place) take_back(standing, place - 1);
      ASSERT_LT(standing.size(), left) << seed << ": nothing can be taken back any more";
    }
    ASSERT_TRUE(every_row() == before) << seed;
  }
  EXPECT_GT(merged, 30);
  EXPECT_TRUE(keys() == found_by) << "by what duplicates are found";
}

TEST_P(MergesTest, what_was_corrected_and_removed_since_goes_back_whole) {
  const auto visit = eleanor + "/visits/" + merge_id(21);
  const auto note = eleanor + "/notes/" + merge_id(22);
  const auto halo = R"({"title":"Halo"})";
  post(Person::ines, eleanor + "/visits",
       R"({"id":")" + merge_id(21) + R"(","pieces":[)" + halo + "]}");
  post(Person::ines, eleanor + "/notes", R"({"id":")" + merge_id(22) + R"(","body":"Pear"})");
  post(Person::ines, marcus + "/merges", body(1, eleanor_id));
  const http::Headers first{{"If-Match", "1"}};
  json(Person::ines, Method::patch, visit, 200,
       std::string(R"({"at":"2026-03-09T16:00:00Z","pieces":[)") + halo + "," + halo + "," + halo +
           "]}",
       first);
  json(Person::ines, Method::patch, note, 200, R"({"body":"Pear shapes"})", first);
  post(Person::ines, marcus + "/surprises",
       R"({"id":")" + merge_id(23) + R"(","noun":"visits","noun_id":")" + merge_id(21) +
           R"(","other_id":")" + priya_id + R"("})");
  json(Person::ines, Method::del, note, 204);
  post(Person::ines, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  const auto kept = get(Person::ines, visit);
  EXPECT_EQ(at(kept, "/pieces").as_array().size(), 3u);
  EXPECT_EQ(text_at(kept, "/at"), "2026-03-09T16:00:00.000Z");
  EXPECT_EQ(count(std::string("visit_pieces where client_id = '") + marcus_id + "'"), 0);
  EXPECT_EQ(count(std::string("surprises where client_id = '") + eleanor_id + "'"), 1)
      << "a secret goes where the visit goes";
  get(Person::ines, note, 404);
  const auto back = post(Person::ines, note + "/return", "", 200);
  EXPECT_EQ(text_at(back, "/body"), "Pear shapes");
}

TEST_P(MergesTest, an_undo_out_of_turn_finds_what_moved_on) {
  furnish_more();
  const auto before = every_row();
  post(Person::odile, priya + "/merges", body(1, eleanor_id));
  post(Person::odile, marcus + "/merges", body(2, tomas_id));
  const auto kept_from_her = std::string("surprises where other_id = '") + eleanor_id + "'";
  EXPECT_EQ(count(kept_from_her + " and client_id = '" + marcus_id + "'"), 0);
  post(Person::odile, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_EQ(count(kept_from_her + " and client_id = '" + marcus_id + "'"), 1);
  post(Person::odile, "/api/merges/" + merge_id(2) + "/undo", "", 200);
  EXPECT_TRUE(every_row() == before);
}

TEST_P(MergesTest, of_a_number_and_a_day_the_stricter_word_counts) {
  furnish_more();
  database().write([](sql::Tx& tx) {
    constexpr auto day =
        "insert into occasions (client_id, id, kind, label, year, month, day, calendar, person,"
        " muted, noted_at) values ($1, $2, 'birthday', 'Birthday', $3, 5, 12, 'gregorian', '', $4,"
        " 1)";
    tx.run(day, client(marcus_id), *Uuid::parse(merge_id(901)), std::optional<int>(), false);
    tx.run(day, client(eleanor_id), *Uuid::parse(merge_id(902)), std::optional(1980), true);
    constexpr auto number =
        "insert into contacts (client_id, id, kind, value, address_key, country, region, label,"
        " shared, preferred, created_at) values ($1, $2, 'phone', '+12125550177', '+12125550177',"
        " 'US', 'NY', '', $3, true, 1)";
    tx.run(number, client(marcus_id), *Uuid::parse(merge_id(903)), false);
    tx.run(number, client(eleanor_id), *Uuid::parse(merge_id(904)), true);
  });
  const auto before = every_row();
  post(Person::odile, marcus + "/merges", body(1, eleanor_id));
  const auto page = std::string(" and client_id = '") + marcus_id + "'";
  EXPECT_EQ(count("occasions where kind = 'birthday' and month = 5 and day = 12" + page), 1);
  EXPECT_EQ(count("occasions where month = 5 and day = 12 and muted = true and year = 1980" + page),
            1);
  EXPECT_EQ(count("contacts where address_key = '+12125550177' and shared = true" + page), 1);
  EXPECT_EQ(count("contacts where kind = 'phone' and preferred = true" + page), 1);
  post(Person::odile, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_TRUE(every_row() == before);
}

TEST_P(MergesTest, every_table_of_clients_moves) {
  const std::set<std::string> written_anew{"clients",          "client_search", "client_words",
                                           "duplicate_keys",   "search_texts",  "search_index",
                                           "client_categories"};
  const auto tables =
      database().read([](sql::Tx& tx) { return merges::store::client_tables(tx, house_scope()); });
  std::set<std::string> moved;
  for (const auto& each : tables) moved.insert(each.name);
  const std::regex declared("-- table: client\\s+create (virtual )?table (\\w+)");
  int found = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("migrations"))) {
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::sregex_iterator each(text.begin(), text.end(), declared), end; each != end; ++each) {
      const auto name = (*each)[2].str();
      if (written_anew.count(name) > 0) continue;
      EXPECT_EQ(moved.count(name), 1u) << name;
      ++found;
    }
  }
  EXPECT_GT(found, 20);
}

TEST_P(MergesTest, an_address_and_a_keeper_that_both_pages_have_stand_once) {
  const auto phone = R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe2","kind":"phone",)"
                     R"("value":"+1 212 555 0142"})";
  post(Person::claire, "/api/clients/" + std::string(priya_id) + "/contacts", phone);
  post(Person::ines, eleanor + "/relations",
       R"({"id":"01938f2e-7a10-7c3a-9b1e-5d2f00c0ffe3","kind":"spouse","other_id":")" +
           std::string(marcus_id) + R"("})");
  const auto before = rows({"contacts", "books", "relations"}, true);
  post(Person::odile, "/api/clients/" + std::string(priya_id) + "/merges", body(1, eleanor_id));
  EXPECT_EQ(count("contacts where address_key = '+12125550142'"), 1);
  EXPECT_EQ(count(std::string("books where role = 'primary' and client_id = '") + priya_id + "'"),
            1);
  EXPECT_EQ(count(std::string("relations where other_id = '") + priya_id + "'"), 1);
  post(Person::odile, "/api/clients/" + std::string(marcus_id) + "/merges", body(2, priya_id));
  EXPECT_EQ(text_at(get(Person::odile, eleanor), "/id"), marcus_id) << "an alias of an alias";
  post(Person::odile, "/api/merges/" + merge_id(1) + "/undo", "", 409);
  post(Person::odile, "/api/merges/" + merge_id(2) + "/undo", "", 200);
  EXPECT_EQ(text_at(get(Person::odile, eleanor), "/id"), priya_id);
  post(Person::odile, "/api/merges/" + merge_id(1) + "/undo", "", 200);
  EXPECT_TRUE(rows({"contacts", "books", "relations"}, true) == before);
  EXPECT_EQ(count("client_aliases"), 0);
}

CARNET_ON_EACH_ENGINE(MergesTest);

}  // namespace
}  // namespace carnet::test
