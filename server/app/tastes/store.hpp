// SPDX-License-Identifier: Apache-2.0
// Every query of tastes and budgets.
#pragma once

#include "app/tastes/tastes.hpp"

namespace carnet::tastes::store {

struct TasteRecord {
  ClientId client_id;
  TasteId id;
  TasteKind kind = TasteKind::metal;
  std::string value;
  Leaning leaning = Leaning::loves;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(TasteRecord, (), (client_id, id, kind, value, leaning, staff_id, noted_at))

struct BudgetRecord {
  ClientId client_id;
  BudgetId id;
  BudgetFor occasion = BudgetFor::any;
  std::optional<std::int64_t> from_minor;
  std::int64_t to_minor = 0;
  std::string currency;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(BudgetRecord, (),
                      (client_id, id, occasion, from_minor, to_minor, currency, staff_id, noted_at))

struct ListedBudget {
  BudgetId id;
  BudgetFor occasion = BudgetFor::any;
  std::optional<std::int64_t> from_minor;
  std::int64_t to_minor = 0;
  std::string currency;
  std::optional<std::string> staff_name;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(ListedBudget, (),
                      (id, occasion, from_minor, to_minor, currency, staff_name, noted_at))

/// The last said first; at most 300 tastes.
std::vector<Taste> tastes_of(sql::Tx& tx, const Scope& scope, ClientId client_id);
std::vector<ListedBudget> budgets_of(sql::Tx& tx, const Scope& scope, ClientId client_id);

/// A row of the same id is written over.
void put_taste(sql::Tx& tx, const Scope& scope, const TasteRecord& taste);
void put_budget(sql::Tx& tx, const Scope& scope, const BudgetRecord& budget);
bool remove_taste(sql::Tx& tx, const Scope& scope, ClientId client_id, TasteId id);
bool remove_budget(sql::Tx& tx, const Scope& scope, ClientId client_id, BudgetId id);
void remove_budgets_for(sql::Tx& tx, const Scope& scope, ClientId client_id, BudgetFor occasion);

}  // namespace carnet::tastes::store
