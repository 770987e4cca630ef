// SPDX-License-Identifier: Apache-2.0
// What clients of a filled house bought, said and agreed to, written many rows a statement.
#pragma once

#include <memory>

#include "app/clients/clients.hpp"

namespace carnet::bench {

/// The history of some hundred clients: about two sales, an occasion, a note, a message and two
/// consents each, with their timeline.
class History {
 public:
  History(Instant now, StoreId store_id);
  ~History();
  void add(int number, const clients::NewClient& client, StaffId staff_id);
  void write(sql::Tx& tx);

 private:
  struct Rows;
  Instant ago(std::int64_t days) const;
  void buy(int number, ClientId id, StaffId staff_id);
  void remember(int number, const clients::NewClient& client, StaffId staff_id);
  void talk(int number, const clients::NewClient& client, StaffId staff_id);

  Instant now_;
  StoreId store_id_;
  std::unique_ptr<Rows> rows_;
};

}  // namespace carnet::bench
