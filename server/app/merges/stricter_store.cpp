// SPDX-License-Identifier: Apache-2.0
// Of two pages that say the same of a number or a day, the stricter and the fuller word counts.
#include "app/merges/store.hpp"

namespace carnet::merges::store {

namespace {

// $1 is the page that goes, $2 the one that stays, $3 the merge.
void write_down(sql::Tx& tx, const Way& way, const std::string& noun, const std::string& before,
                const std::string& rows) {
  tx.run("insert into merge_moves (merge_id, noun, key, before) select $3, '" + noun +
             "', cast(k.id as text), " + before + " from " + rows,
         way.from, way.to, way.merge_id);
}

std::string is_written(const std::string& noun) {
  return " and exists (select 1 from merge_moves m where m.merge_id = $2 and m.noun = '" + noun +
         "' and m.key = cast(k.id as text)";
}

constexpr auto same_day =
    " k.kind = t.kind and k.month = t.month and k.day is not distinct from t.day";

}  // namespace

// unrecorded: part of a merge or its undo, which is recorded.
void take_stricter(sql::Tx& tx, const Scope&, const Way& way) {
  write_down(tx, way, "contacts.shared", "''",
             "contacts k where k.client_id = $2 and k.shared = false and k.address_key <> ''"
             " and exists (select 1 from contacts t where t.client_id = $1 and t.shared = true"
             " and t.address_key = k.address_key)");
  tx.run("update contacts as k set shared = true where k.client_id = $1" +
             is_written("contacts.shared") + ")",
         way.to, way.merge_id);
  write_down(tx, way, "contacts.preferred", "''",
             "contacts k where k.client_id = $1 and k.preferred = true and exists (select 1"
             " from contacts t where t.client_id = $2 and t.kind = k.kind and t.preferred = true)");
  tx.run("update contacts as k set preferred = false where k.client_id = $1" +
             is_written("contacts.preferred") + ")",
         way.from, way.merge_id);
  const std::string with_year =
      std::string(
          "occasions t where t.client_id = $1 and t.year is not null and t.label = k.label"
          " and t.person = k.person and") +
      same_day;
  write_down(tx, way, "occasions.year", "(select cast(min(t.year) as text) from " + with_year + ")",
             "occasions k where k.client_id = $2 and k.year is null and exists (select 1 from " +
                 with_year + ")");
  tx.run(
      "update occasions as k set year = (select cast(m.before as int) from merge_moves m"
      " where m.merge_id = $2 and m.noun = 'occasions.year' and m.key = cast(k.id as text))"
      " where k.client_id = $1" +
          is_written("occasions.year") + ")",
      way.to, way.merge_id);
}

// unrecorded: part of a merge or its undo, which is recorded.
void mute_on_both(sql::Tx& tx, const Scope&, const Way& way) {
  write_down(tx, way, "occasions.muted", "''",
             std::string("occasions k where k.client_id = $2 and k.muted = false and exists"
                         " (select 1 from occasions t where t.client_id in ($1, $2)"
                         " and t.muted = true and") +
                 same_day + ")");
  tx.run("update occasions as k set muted = true where k.client_id = $1" +
             is_written("occasions.muted") + ")",
         way.to, way.merge_id);
}

// unrecorded: part of a merge or its undo, which is recorded.
void be_as_before(sql::Tx& tx, const Scope&, const Way& way) {
  for (const auto client_id : {way.from, way.to}) {
    tx.run("update contacts as k set shared = false where k.client_id = $1 and k.holder = 'own'" +
               is_written("contacts.shared") + ")",
           client_id, way.merge_id);
    tx.run("update contacts as k set preferred = true where k.client_id = $1" +
               is_written("contacts.preferred") + ")",
           client_id, way.merge_id);
    tx.run("update occasions as k set year = null where k.client_id = $1" +
               is_written("occasions.year") + " and m.before = cast(k.year as text))",
           client_id, way.merge_id);
    tx.run(
        "update occasions as k set muted = false where k.client_id = $1"
        " and k.muted_for is null" +
            is_written("occasions.muted") + ")",
        client_id, way.merge_id);
  }
}

}  // namespace carnet::merges::store
