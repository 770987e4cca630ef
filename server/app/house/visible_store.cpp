// SPDX-License-Identifier: Apache-2.0
// Who of the house sees a client, in SQL. The aliases are such as no query around them has.
#include "app/house/visible.hpp"

namespace carnet {

std::string known_at_stores_of(std::string_view client, std::string_view staff) {
  std::string text =
      "exists (select 1 from client_stores knows join staff_stores works"
      " on works.store_id = knows.store_id and works.staff_id = ";
  return text.append(staff).append(" where knows.client_id = ").append(client).append(")");
}

std::string seen_by(std::string_view client, std::string_view staff, std::string_view flag) {
  std::string text("(");
  text.append(flag).append(" = 1 or exists (select 1 from books keeps where keeps.client_id = ");
  text.append(client).append(" and keeps.staff_id = ").append(staff).append(") or ");
  return text.append(known_at_stores_of(client, staff)).append(")");
}

}  // namespace carnet
