// SPDX-License-Identifier: Apache-2.0
// Takes a book's lists apart by client.
#include "app/today/rows.hpp"

#include <algorithm>
#include <tuple>

namespace carnet::today {

namespace {

// Rows of clients who are not in the book, for they may not be seen, belong to nobody.
template <class Row>
void hand_out(std::vector<Row>& rows, std::vector<ClientRows>& clients,
              std::vector<Row> ClientRows::*member) {
  const auto id_of = [](const ClientRows& each) -> const ClientId& { return each.client.id; };
  for (auto& row : rows) {
    const auto found = std::ranges::lower_bound(clients, row.client_id, {}, id_of);
    if (found == clients.end() || id_of(*found) != row.client_id) continue;
    ((*found).*member).push_back(std::move(row));
  }
}

constexpr auto by_time = [](const auto& one, const auto& other) { return one.at < other.at; };
constexpr auto by_id = [](const auto& one, const auto& other) { return one.id < other.id; };

}  // namespace

std::vector<ClientRows> by_client(std::vector<ClientRow> clients) {
  std::sort(clients.begin(), clients.end(), by_id);
  std::vector<ClientRows> book(clients.size());
  for (std::size_t i = 0; i < book.size(); ++i) book[i].client = std::move(clients[i]);
  return book;
}

void share_out(CallingRows rows, std::vector<ClientRows>& clients) {
  hand_out(rows.sales, clients, &ClientRows::sales);
  hand_out(rows.occasions, clients, &ClientRows::occasions);
  hand_out(rows.visits, clients, &ClientRows::visits);
  hand_out(rows.promises, clients, &ClientRows::promises);
  hand_out(rows.first_pages, clients, &ClientRows::first_pages);
  hand_out(rows.prompts, clients, &ClientRows::prompts);
  for (auto& each : clients) {
    std::sort(each.sales.begin(), each.sales.end(), [](const SaleRow& one, const SaleRow& other) {
      return std::tie(one.day, one.at, one.id) < std::tie(other.day, other.at, other.id);
    });
    std::sort(
        each.visits.begin(), each.visits.end(), [](const VisitRow& one, const VisitRow& other) {
          return std::tie(one.at, one.id, one.place) < std::tie(other.at, other.id, other.place);
        });
    std::sort(each.occasions.begin(), each.occasions.end(), by_id);
    std::sort(each.promises.begin(), each.promises.end(), by_id);
    std::stable_sort(each.first_pages.begin(), each.first_pages.end(), by_time);
    std::sort(each.prompts.begin(), each.prompts.end(), by_id);
  }
}

void share_out(CalledRows rows, std::vector<ClientRows>& clients) {
  hand_out(rows.lines, clients, &ClientRows::lines);
  hand_out(rows.addresses, clients, &ClientRows::addresses);
  hand_out(rows.consents, clients, &ClientRows::consents);
  hand_out(rows.messages, clients, &ClientRows::messages);
  hand_out(rows.waiting, clients, &ClientRows::waiting);
  hand_out(rows.touches, clients, &ClientRows::touches);
  for (auto& each : clients) {
    std::sort(each.lines.begin(), each.lines.end(), [](const auto& one, const auto& other) {
      return std::tie(one.sale_id, one.place) < std::tie(other.sale_id, other.place);
    });
    std::sort(each.addresses.begin(), each.addresses.end(), by_id);
    std::stable_sort(each.consents.begin(), each.consents.end(), by_time);
    std::stable_sort(each.messages.begin(), each.messages.end(), by_time);
    std::sort(each.waiting.begin(), each.waiting.end(), by_id);
    std::stable_sort(each.touches.begin(), each.touches.end(), by_time);
  }
}

}  // namespace carnet::today
