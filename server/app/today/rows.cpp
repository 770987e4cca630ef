// SPDX-License-Identifier: Apache-2.0
// Takes a book's lists apart by client.
#include "app/today/rows.hpp"

#include <algorithm>
#include <tuple>

namespace carnet::today {

namespace {

// Where a row stands among others of its client: in time as far as it has one. Most ids are made
// in the order of time.
auto place_of(const SaleRow& row) { return std::tie(row.day, row.at, row.id); }
auto place_of(const SaleLineRow& row) { return std::tie(row.sale_id, row.place); }
auto place_of(const VisitRow& row) { return std::tie(row.at, row.id, row.place); }
template <class Row>
auto place_of(const Row& row) {
  if constexpr (requires { row.id; }) {
    return std::tie(row.id);
  } else {
    return std::tie(row.at);
  }
}

// Every row was asked for by the id of one of the clients.
template <class Lists>
void share_out(Lists lists, std::vector<ClientRows>& clients, Lists ClientRows::*own) {
  const auto id_of = [](const ClientRows& each) -> const ClientId& { return each.client.id; };
  shape::each_member_pointer<Lists>([&](std::string_view, auto list) {
    for (auto& row : lists.*list) {
      auto& owner = *std::ranges::lower_bound(clients, row.client_id, {}, id_of);
      (owner.*own.*list).push_back(std::move(row));
    }
    for (auto& each : clients) {
      std::ranges::stable_sort(each.*own.*list, {}, [](const auto& row) { return place_of(row); });
    }
  });
}

}  // namespace

std::vector<ClientRows> by_client(std::vector<ClientRow> clients) {
  std::ranges::sort(clients, {}, &ClientRow::id);
  std::vector<ClientRows> book(clients.size());
  for (std::size_t i = 0; i < book.size(); ++i) book[i].client = std::move(clients[i]);
  return book;
}

void share_out(CallingRows rows, std::vector<ClientRows>& clients) {
  share_out(std::move(rows), clients, &ClientRows::calling);
}

void share_out(CalledRows rows, std::vector<ClientRows>& clients) {
  share_out(std::move(rows), clients, &ClientRows::called);
}

void keep_surprises(const surprises::Unheard& unheard, CallingRows& rows) {
  using enum surprises::Kept;
  unheard.take_out_of(rows.sales, sales, &SaleRow::id);
  unheard.take_out_of(rows.visits, visits, &VisitRow::id);
  unheard.take_out_of(rows.repairs, repairs, &RepairRow::id);
  unheard.take_out_of(rows.wishes, wishes, &WishRow::id);
}

void keep_surprises(const surprises::Unheard& unheard, CalledRows& rows) {
  unheard.take_out_of(rows.lines, surprises::Kept::sales, &SaleLineRow::sale_id);
}

}  // namespace carnet::today
