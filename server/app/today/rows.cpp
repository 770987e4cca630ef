// SPDX-License-Identifier: Apache-2.0
// Takes a book's lists apart by client.
#include "app/today/rows.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "app/today/client_day.hpp"

namespace carnet::today {

namespace {

// The engines answer in the order of their indexes; the rules ask for the order of time.
void put_in_order(ClientRows& rows) {
  std::sort(rows.sales.begin(), rows.sales.end(), [](const SaleRow& one, const SaleRow& other) {
    return std::tie(one.day, one.at, one.id, one.place) <
           std::tie(other.day, other.at, other.id, other.place);
  });
  const auto by_time = [](const auto& one, const auto& other) { return one.at < other.at; };
  std::stable_sort(rows.consents.begin(), rows.consents.end(), by_time);
  std::stable_sort(rows.messages.begin(), rows.messages.end(), by_time);
  std::stable_sort(rows.touches.begin(), rows.touches.end(), by_time);
  std::stable_sort(rows.first_pages.begin(), rows.first_pages.end(), by_time);
  std::sort(rows.visits.begin(), rows.visits.end(), [](const VisitRow& one, const VisitRow& other) {
    return std::tie(one.at, one.id, one.place) < std::tie(other.at, other.id, other.place);
  });
  const auto by_id = [](const auto& one, const auto& other) { return one.id < other.id; };
  std::sort(rows.occasions.begin(), rows.occasions.end(), by_id);
  std::sort(rows.addresses.begin(), rows.addresses.end(), by_id);
  std::sort(rows.waiting.begin(), rows.waiting.end(), by_id);
  std::sort(rows.promises.begin(), rows.promises.end(), by_id);
  std::sort(rows.prompts.begin(), rows.prompts.end(), by_id);
}

}  // namespace

std::vector<ClientRows> by_client(BookRows& rows) {
  std::vector<ClientRows> clients(rows.clients.size());
  std::unordered_map<ClientId, ClientRows*> place;
  for (std::size_t i = 0; i < clients.size(); ++i) {
    clients[i].client = std::move(rows.clients[i]);
    place[clients[i].client.id] = &clients[i];
  }
  const auto share_out = [&](auto& list, auto member) {
    for (auto& row : list) {
      const auto found = place.find(row.client_id);
      if (found != place.end()) (found->second->*member).push_back(std::move(row));
    }
  };
  share_out(rows.sales, &ClientRows::sales);
  share_out(rows.occasions, &ClientRows::occasions);
  share_out(rows.addresses, &ClientRows::addresses);
  share_out(rows.consents, &ClientRows::consents);
  share_out(rows.messages, &ClientRows::messages);
  share_out(rows.waiting, &ClientRows::waiting);
  share_out(rows.visits, &ClientRows::visits);
  share_out(rows.promises, &ClientRows::promises);
  share_out(rows.touches, &ClientRows::touches);
  share_out(rows.first_pages, &ClientRows::first_pages);
  share_out(rows.prompts, &ClientRows::prompts);
  for (auto& each : clients) put_in_order(each);
  return clients;
}

}  // namespace carnet::today
