// SPDX-License-Identifier: Apache-2.0
// What every list promises about its cursors.
#include "app/house/paging.hpp"

#include "test/app_test.hpp"

namespace carnet::test {
namespace {

class Paging : public AppTest {};

TEST(cursor, comes_back_as_it_was_made) {
  const std::vector<std::string> parts{"renée whitcombe", eleanor_id};
  const auto read = read_cursor(make_cursor(parts), 2);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, parts);
}

TEST(cursor, names_a_row_by_its_id) {
  EXPECT_FALSE(read_cursor(make_cursor({"renée", "x"}), 2));
  EXPECT_FALSE(read_cursor(make_cursor({"renée", eleanor_id}), 3));
}

TEST_P(Paging, a_cursor_no_database_could_take_is_refused_by_every_list) {
  const std::string client = std::string("/api/clients/") + eleanor_id;
  const std::string lists[] = {"/api/clients",       "/api/pieces",      "/api/promises",
                               "/api/threads",       "/api/imports",     "/api/book",
                               client + "/notes",    client + "/sales",  client + "/timeline",
                               client + "/messages", client + "/visits", client + "/touches"};
  const std::string zero("\0", 1);
  for (const auto& list : lists) {
    for (const std::string first : {"2026-03-12", "2026-03-12T14:00:00Z"}) {
      get(Person::beatrix, list + "?cursor=" + make_cursor({first, "x"}), 400);
      get(Person::beatrix, list + "?cursor=" + make_cursor({first, "1", "x"}), 400);
      get(Person::beatrix, list + "?cursor=" + make_cursor({first, zero}), 400);
    }
    get(Person::beatrix, list + "?cursor=" + make_cursor({"caf\xe9", eleanor_id}), 400);
    get(Person::beatrix, list + "?cursor=" + make_cursor({zero, eleanor_id}), 400);
  }
}

CARNET_ON_EACH_ENGINE(Paging);

}  // namespace
}  // namespace carnet::test
