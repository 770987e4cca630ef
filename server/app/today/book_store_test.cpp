// SPDX-License-Identifier: Apache-2.0
// What a book reads of a client's occasions: those that may call for a word soon, round the year.
#include "app/today/book_store.hpp"

#include <set>

#include "app/clients/clients.hpp"
#include "app/occasions/occasions.hpp"
#include "kit/id/id_source.hpp"
#include "test/app_test.hpp"

namespace carnet::today {
namespace {

using namespace test;

class BookStore : public AppTest {
 protected:
  /// Ada, with a day of her own in the middle of every month.
  ClientId ada() {
    clients::NewClient ada;
    ada.id = client("00000000-0000-7000-8000-0000000000c9");
    ada.given_name = *Line<100>::parse("Ada");
    house();
    database().write([&](sql::Tx& tx) {
      ASSERT_TRUE(clients::keep_client(tx, house_scope(), morning(), ada));
      for (int month = 1; month <= 12; ++month) {
        occasions::NewOccasion occasion;
        occasion.id = OccasionId(named_uuid("of month " + std::to_string(month)));
        occasion.kind = occasions::OccasionKind::birthday;
        occasion.date = PartialDay{std::nullopt, month, 15};
        ASSERT_TRUE(occasions::keep_occasion(tx, house_scope(), morning(), ada.id, occasion));
      }
    });
    return ada.id;
  }

  std::set<int> months_read_on(std::string_view instant, ClientId id) {
    const auto now = *Instant::parse(instant);
    return database().read([&](sql::Tx& tx) {
      const store::Whose whose{store::Reach::client, id.uuid(), {}, {}};
      const auto clients = by_client(store::clients_of(tx, house_scope(), whose, now));
      std::set<int> months;
      const auto rows = store::calling_rows(tx, house_scope(), clients, now, utc_day(now));
      for (const auto& row : rows.occasions) months.insert(row.month);
      return months;
    });
  }
};

TEST_P(BookStore, occasions_are_read_as_far_ahead_as_one_may_be_worth_a_word) {
  const auto id = ada();
  EXPECT_EQ(months_read_on("2026-03-20T14:00:00Z", id), (std::set{3, 4, 5, 6}));
  EXPECT_EQ(months_read_on("2026-03-01T14:00:00Z", id), (std::set{2, 3, 4, 5}));
  EXPECT_EQ(months_read_on("2026-11-26T14:00:00Z", id), (std::set{11, 12, 1, 2}));
}

CARNET_ON_EACH_ENGINE(BookStore);

}  // namespace
}  // namespace carnet::today
