// SPDX-License-Identifier: Apache-2.0
// Takes a book's lists apart by client.
#include "app/today/rows.hpp"

#include <unordered_map>

#include "app/today/client_day.hpp"

namespace carnet::today {

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
  share_out(rows.prompts, &ClientRows::prompts);
  return clients;
}

}  // namespace carnet::today
