// SPDX-License-Identifier: Apache-2.0
// Every query of sizes.
#include "app/sizes/store.hpp"

namespace carnet::sizes::store {

std::vector<ListedSize> list(sql::Tx& tx, const Scope&, ClientId client_id) {
  return tx.all<ListedSize>(
      "select z.id, z.part, z.hand, z.finger, z.scale, z.said, z.hundredth_mm, z.day,"
      " s.given_name as measured_by from sizes z left join staff s on s.id = z.staff_id"
      " where z.client_id = $1 order by z.day desc, z.noted_at desc, z.id desc limit 200",
      client_id);
}

bool insert(sql::Tx& tx, const Scope&, const SizeRecord& size) {
  return tx.insert_new("sizes", size);
}

bool remove(sql::Tx& tx, const Scope&, ClientId client_id, SizeId id) {
  return tx.run("delete from sizes where client_id = $1 and id = $2", client_id, id) == 1;
}

}  // namespace carnet::sizes::store
