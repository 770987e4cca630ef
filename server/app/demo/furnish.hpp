// SPDX-License-Identifier: Apache-2.0
// Writes the demo house, table by table, as of one moment.
#pragma once

#include <map>
#include <string>

#include "app/clients/clients.hpp"
#include "app/demo/rows.hpp"
#include "app/pieces/pieces.hpp"

namespace carnet::demo {

/// The house while it is being furnished.
class Furnisher {
 public:
  Furnisher(sql::Tx& tx, const House& house, Instant now) : tx_(tx), house_(house), now_(now) {}

  void furnish_stores();
  void furnish_people(const std::string& password_hash);
  void furnish_pieces();
  /// The clients with a story of their own.
  void furnish_principals();
  /// What some of them and the house have said to each other.
  void furnish_conversations();
  /// A floor full of others, drawn from a fixed seed.
  void furnish_floor();

 private:
  struct Kept {
    ClientId id;
    ContactId phone_id;
    ContactId email_id;
  };

  Scope scope_of(const std::string& staff_key) const;
  Uuid id(const std::string& name) const;
  Day days_ago(int days) const;
  Kept keep(const Row& row, int known_for_days);
  void buy(const Row& row, ClientId client_id, const Bought& bought);
  void agree(const Row& row, const Kept& kept);
  void remember_day(const Row& row, ClientId client_id);
  void write_note(const Row& row, ClientId client_id);
  void tell_story(const Row& row, int known_for_days);

  sql::Tx& tx_;
  const House& house_;
  Instant now_;
  std::map<std::string, StoreId> stores_;
  std::map<std::string, StaffId> staff_;
  std::map<std::string, StoreId> store_of_staff_;
  std::map<std::string, pieces::PieceRecord> pieces_;
};

}  // namespace carnet::demo
