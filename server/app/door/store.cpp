// SPDX-License-Identifier: Apache-2.0
// Every query of the door: the house's own words, and alerts.
#include "app/door/store.hpp"

namespace carnet::door::store {

std::vector<ListedWord> words_of(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ListedWord>(
      "select w.id, w.side, w.text, s.given_name as staff_name from door_words w"
      " left join staff s on s.id = w.staff_id where w.client_id = $1"
      " order by w.noted_at desc, w.id desc limit 40",
      client_id);
}

std::vector<ListedAlert> alerts_of(sql::Tx& tx, const Scope&, ClientId client_id, Day since) {
  return tx.all<ListedAlert>(
      "select a.id, a.text, a.last_day, a.time_zone, s.given_name as staff_name from alerts a"
      " left join staff s on s.id = a.staff_id where a.client_id = $1 and a.last_day >= $2"
      " order by a.last_day, a.id limit 20",
      client_id, since);
}

bool insert_word(sql::Tx& tx, const Scope&, const WordRecord& word) {
  return tx.insert_new("door_words", word);
}

bool insert_alert(sql::Tx& tx, const Scope&, const AlertRecord& alert) {
  return tx.insert_new("alerts", alert);
}

bool remove_word(sql::Tx& tx, const Scope&, ClientId client_id, DoorWordId id) {
  return tx.run("delete from door_words where client_id = $1 and id = $2", client_id, id) == 1;
}

bool remove_alert(sql::Tx& tx, const Scope&, ClientId client_id, AlertId id) {
  return tx.run("delete from alerts where client_id = $1 and id = $2", client_id, id) == 1;
}

}  // namespace carnet::door::store
