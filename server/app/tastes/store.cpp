// SPDX-License-Identifier: Apache-2.0
// Every query of tastes and budgets.
#include "app/tastes/store.hpp"

namespace carnet::tastes::store {

std::vector<Taste> tastes_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<Taste>(
      "select t.id, t.kind, t.value, t.leaning, s.given_name as staff_name, t.noted_at"
      " from tastes t left join staff s on s.id = t.staff_id where t.client_id = $1"
      " order by t.noted_at desc, t.id desc limit 300",
      client_id);
}

std::vector<ListedBudget> budgets_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ListedBudget>(
      "select b.id, b.occasion, b.from_minor, b.to_minor, b.currency,"
      " s.given_name as staff_name, b.noted_at from budgets b"
      " left join staff s on s.id = b.staff_id where b.client_id = $1"
      " order by b.noted_at desc, b.id desc limit 20",
      client_id);
}

void put_taste(sql::Tx& tx, const Scope&, const TasteRecord& taste) {
  tx.run("delete from tastes where client_id = $1 and id = $2", taste.client_id, taste.id);
  tx.insert("tastes", taste);
}

void put_budget(sql::Tx& tx, const Scope&, const BudgetRecord& budget) {
  tx.insert_new("budgets", budget);
}

bool remove_taste(sql::Tx& tx, const Scope&, ClientId client_id, TasteId id) {
  return tx.run("delete from tastes where client_id = $1 and id = $2", client_id, id) == 1;
}

bool remove_budget(sql::Tx& tx, const Scope&, ClientId client_id, BudgetId id) {
  return tx.run("delete from budgets where client_id = $1 and id = $2", client_id, id) == 1;
}

void remove_budgets_for(sql::Tx& tx, const Scope&, ClientId client_id, BudgetFor occasion) {
  tx.run("delete from budgets where client_id = $1 and occasion = $2", client_id, occasion);
}

}  // namespace carnet::tastes::store
