// SPDX-License-Identifier: Apache-2.0
// The leak and first replies, decided on plain values.
#include "app/team/rules.hpp"

#include <algorithm>

#include "kit/clock/zones.hpp"

namespace carnet::team {

namespace {

constexpr int days_to_come_back = 30;

template <class Row>
std::map<ClientId, std::vector<Row>> by_client(const std::vector<Row>& rows) {
  std::map<ClientId, std::vector<Row>> sorted;
  for (const auto& row : rows) sorted[row.client_id].push_back(row);
  return sorted;
}

bool came_again(const VisitRow& visit, const std::vector<ReturnRow>& returns) {
  const auto latest = visit.at + std::chrono::days(days_to_come_back);
  return std::any_of(returns.begin(), returns.end(), [&](const ReturnRow& each) {
    return each.at > visit.at && each.at <= latest;
  });
}

std::vector<SaleRow> bought_later(const VisitRow& visit, const std::vector<SaleRow>& sales,
                                  const std::string& zone) {
  std::vector<SaleRow> later;
  const auto day = clock::day_in(visit.at, zone);
  for (const auto& sale : sales) {
    const int days = day ? sale.day - *day : 0;
    if (days > 0 && days <= days_to_come_back) later.push_back(sale);
  }
  return later;
}

}  // namespace

bool is_captured(const VisitRow& visit) { return visit.has_name && visit.has_address; }

std::optional<Instant> followed_up_at(const VisitRow& visit) {
  if (!visit.message_at) return visit.touch_at;
  if (!visit.touch_at) return visit.message_at;
  return std::min(*visit.message_at, *visit.touch_at);
}

bool is_followed_up(const VisitRow& visit) {
  return is_captured(visit) && followed_up_at(visit).has_value();
}

// A call in which they spoke is the following up and the answer at once.
bool is_replied(const VisitRow& visit) {
  if (!is_followed_up(visit)) return false;
  const auto followed_up = *followed_up_at(visit);
  return (visit.wrote_at && *visit.wrote_at > followed_up) ||
         (visit.spoke_at && *visit.spoke_at >= followed_up);
}

Leak leak_of(const std::vector<VisitRow>& visits, const std::vector<ReturnRow>& returns,
             const std::vector<SaleRow>& sales, const std::string& zone, const Currency& currency) {
  auto returns_of = by_client(returns);
  auto sales_of = by_client(sales);
  std::set<SaleId> counted;
  Leak leak;
  leak.sales = {0, currency};
  for (const auto& visit : visits) {
    ++leak.visits;
    leak.captured += is_captured(visit) ? 1 : 0;
    leak.followed_up += is_followed_up(visit) ? 1 : 0;
    if (!is_replied(visit)) continue;
    ++leak.replied;
    const auto bought = bought_later(visit, sales_of[visit.client_id], zone);
    if (bought.empty() && !came_again(visit, returns_of[visit.client_id])) continue;
    ++leak.came_back;
    for (const auto& sale : bought) {
      if (counted.insert(sale.id).second) leak.sales.minor += sale.house_total_minor;
    }
  }
  return leak;
}

std::vector<FirstReply> first_replies(const std::vector<TurnRow>& turns) {
  std::vector<FirstReply> replies;
  std::optional<Instant> asked;
  std::optional<ClientId> of;
  for (const auto& turn : turns) {
    if (of != turn.client_id) asked.reset();
    of = turn.client_id;
    if (turn.is_in) {
      if (!asked) asked = turn.at;
      continue;
    }
    if (asked && turn.staff_id) replies.push_back({*turn.staff_id, *asked, turn.at});
    asked.reset();
  }
  return replies;
}

std::optional<int> middle_of(std::vector<int> minutes) {
  if (minutes.empty()) return std::nullopt;
  const auto middle = minutes.begin() + static_cast<std::ptrdiff_t>((minutes.size() - 1) / 2);
  std::nth_element(minutes.begin(), middle, minutes.end());
  return *middle;
}

}  // namespace carnet::team
