// SPDX-License-Identifier: Apache-2.0
// A whole list from rows alone: fair, stable, and silent where there is nothing to say.
#include "app/today/book.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "app/today/open_hours.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::today {
namespace {

Setting setting_at(const char* day) {
  Setting setting;
  setting.today = *Day::parse(day);
  setting.now = Instant(setting.today.days().time_since_epoch().count() * 86'400'000LL);
  setting.zone = "America/New_York";
  return setting;
}

ClientRows client_with(int number, int occasion_day, int order_minor) {
  ClientRows rows;
  const auto name = std::to_string(number);
  rows.client.id = ClientId(named_uuid("client " + name));
  rows.client.given_name = "Given " + name;
  OccasionRow occasion;
  occasion.id = OccasionId(named_uuid("occasion " + name));
  occasion.kind = number % 2 ? OccasionKind::birthday : OccasionKind::anniversary;
  occasion.month = 4;
  occasion.day = occasion_day;
  occasion.calendar = "gregorian";
  occasion.noted_at = *Instant::parse("2025-06-01T10:00:00Z");
  rows.calling.occasions.push_back(occasion);
  rows.called.addresses.push_back(
      {rows.client.id, ContactId{}, clients::ContactKind::phone, "", false, {}, {}});
  SaleRow sale;
  sale.id = SaleId(named_uuid("sale " + name));
  sale.day = Day(2025, 11, 3);
  sale.house_total_minor = order_minor;
  rows.calling.sales.push_back(sale);
  return rows;
}

Today list_from(const std::vector<ClientRows>& clients, int slots) {
  Book book;
  book.setting = setting_at("2026-03-20");
  std::vector<double> lifetimes;
  for (const auto& rows : clients) {
    book.days.push_back(client_day(rows, book.setting));
    lifetimes.push_back(book.days.back().lifetime);
  }
  book.bounds = band_bounds(lifetimes);
  return list_of(book, slots);
}

std::vector<PromptId> order_of(const Today& list) {
  std::vector<PromptId> order;
  for (const auto& prompt : list.prompts) order.push_back(prompt.id);
  return order;
}

TEST(book, names_change_nothing_about_the_order) {
  rc::check([] {
    const auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 28));
    std::vector<ClientRows> clients;
    for (std::size_t i = 0; i < days.size(); ++i) {
      clients.push_back(client_with(static_cast<int>(i), days[i], 20'000 + 1'000 * days[i]));
    }
    auto renamed = clients;
    for (auto& rows : renamed) {
      rows.client.given_name = *rc::gen::element<std::string>("Zoë", "Ahmed", "Li", "");
      rows.client.family_name = *rc::gen::element<std::string>("Aaron", "Zhang", "O'Neill");
      rows.client.preferred_name = *rc::gen::element<std::string>("", "Z");
      rows.client.language = *rc::gen::element<std::string>("en", "fr", "ar");
    }
    std::reverse(renamed.begin(), renamed.end());
    RC_ASSERT(order_of(list_from(clients, 5)) == order_of(list_from(renamed, 5)));
  });
}

TEST(book, whoever_has_a_prompt_is_called_before_the_rest_is_read) {
  const auto setting = setting_at("2026-03-20");
  int prompts = 0;
  int uncalled = 0;
  rc::check([&] {
    auto rows = client_with(*rc::gen::inRange(0, 9), *rc::gen::inRange(1, 28), 90'000);
    rows.calling.sales.front().day = setting.today - std::chrono::days(*rc::gen::inRange(0, 900));
    if (*rc::gen::arbitrary<bool>()) rows.calling.occasions.clear();
    const auto days_ago = [&](int days) { return setting.now - std::chrono::days(days); };
    if (*rc::gen::arbitrary<bool>()) {
      VisitRow visit;
      visit.at = days_ago(*rc::gen::inRange(0, 130));
      rows.calling.visits.push_back(visit);
    }
    if (*rc::gen::arbitrary<bool>()) {
      MessageRow message;
      message.message_class = messages::MessageClass::marketing;
      message.at = days_ago(*rc::gen::inRange(0, 60));
      rows.client.last_message_at = message.at;
      rows.called.messages.push_back(message);
    }
    auto before = rows;
    before.called = {};
    const bool is_called = may_be_called(before, setting);
    const bool has_prompt = client_day(rows, setting).has_prompt();
    RC_ASSERT(is_called || !has_prompt);
    prompts += has_prompt ? 1 : 0;
    uncalled += is_called ? 0 : 1;
  });
  EXPECT_GT(prompts, 0);
  EXPECT_GT(uncalled, 0);
}

TEST(book, whoever_was_spoken_to_today_is_read_whole_to_count_what_was_done) {
  const auto setting = setting_at("2026-03-20");
  ClientRows rows;
  rows.client.last_message_at = setting.now - std::chrono::days(1);
  EXPECT_TRUE(may_be_called(rows, setting));
  rows.client.last_message_at = setting.now - std::chrono::days(3);
  EXPECT_FALSE(may_be_called(rows, setting));
  rows.client.waiting_since = rows.client.last_message_at;
  EXPECT_TRUE(may_be_called(rows, setting));
}

TEST(book, an_empty_house_has_an_empty_list) {
  const auto list = list_from({}, 10);
  EXPECT_TRUE(list.prompts.empty());
  EXPECT_TRUE(list.withheld.empty());
  EXPECT_EQ(list.total, 0);
}

TEST(book, a_house_without_sales_lists_its_dated_occasions) {
  auto rows = client_with(0, 7, 0);
  rows.calling.sales.clear();
  const auto list = list_from({rows}, 10);
  ASSERT_EQ(list.prompts.size(), 1u);
  EXPECT_EQ(list.prompts[0].reasons.size(), 1u);
  EXPECT_EQ(list.prompts[0].reasons[0].source.kind, "occasions");
}

TEST(book, every_prompt_cites_records_with_weights_of_one) {
  std::vector<ClientRows> clients;
  for (int i = 0; i < 12; ++i) clients.push_back(client_with(i, 1 + i, 90'000));
  const auto list = list_from(clients, 100);
  EXPECT_GT(list.prompts.size(), 5u);
  for (const auto& prompt : list.prompts) {
    double sum = 0;
    for (const auto& reason : prompt.reasons) {
      EXPECT_FALSE(reason.source.id.is_empty());
      sum += reason.weight;
    }
    EXPECT_NEAR(sum, 1, 1e-9);
  }
}

TEST(book, names_pieces_as_people_do) {
  EXPECT_EQ(piece_words("Sapphire drops", "earrings", "sapphire"), "sapphire drops");
  EXPECT_EQ(piece_words("Love Bracelet", "bracelet", ""), "Love Bracelet");
  EXPECT_EQ(piece_words("$500 Gift Card", "", ""), "");
  EXPECT_EQ(piece_words(std::string(60, 'x'), "Ring", "Diamond"), "diamond ring");
  EXPECT_EQ(piece_words("", "", "ruby"), "");
}

struct Waited {
  const char* from;
  const char* to;
  int minutes;
};

// The store is open from ten to six on weekdays; 6 March 2026 is a Friday, clocks change on 8.
constexpr Waited waits[] = {
    {"2026-03-06T15:00:00Z", "2026-03-06T17:30:00Z", 150},
    {"2026-03-06T22:00:00Z", "2026-03-09T15:00:00Z", 60 + 60},
    {"2026-03-07T15:00:00Z", "2026-03-08T15:00:00Z", 0},
    {"2026-03-06T17:00:00Z", "2026-03-06T16:00:00Z", 0},
};

TEST(open_hours, leave_holidays_out) {
  stores::OpeningTimes times;
  times.holidays = {Day(2026, 3, 6)};
  const auto from = *Instant::parse("2026-03-06T15:00:00Z");
  const auto to = *Instant::parse("2026-03-07T06:00:00Z");
  EXPECT_EQ(open_minutes(from, to, "America/New_York", times), 60);
}

TEST(open_hours, count_only_while_the_doors_are_open) {
  stores::OpeningTimes hours;
  for (int weekday = 1; weekday <= 5; ++weekday) {
    hours.hours.push_back({StoreId{}, weekday, 600, 1080});
  }
  for (const auto& [from, to, minutes] : waits) {
    EXPECT_EQ(open_minutes(*Instant::parse(from), *Instant::parse(to), "America/New_York", hours),
              minutes)
        << from;
  }
}

}  // namespace
}  // namespace carnet::today
