// SPDX-License-Identifier: Apache-2.0
// Every query of sizes.
#pragma once

#include "app/sizes/sizes.hpp"

namespace carnet::sizes::store {

struct SizeRecord {
  ClientId client_id;
  SizeId id;
  Part part = Part::ring;
  std::optional<Hand> hand;
  std::optional<Finger> finger;
  Scale scale = Scale::us;
  std::string said;
  std::int64_t hundredth_mm = 0;
  Day day;
  std::optional<StaffId> staff_id;
  Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(SizeRecord, (),
                      (client_id, id, part, hand, finger, scale, said, hundredth_mm, day, staff_id,
                       noted_at))

struct ListedSize {
  SizeId id;
  Part part = Part::ring;
  std::optional<Hand> hand;
  std::optional<Finger> finger;
  Scale scale = Scale::us;
  std::string said;
  std::int64_t hundredth_mm = 0;
  Day day;
  std::optional<std::string> measured_by;
};
BOOST_DESCRIBE_STRUCT(ListedSize, (),
                      (id, part, hand, finger, scale, said, hundredth_mm, day, measured_by))

/// Newest first, at most 200.
std::vector<ListedSize> list(sql::Tx& tx, const Scope& scope, ClientId client_id);
bool insert(sql::Tx& tx, const Scope& scope, const SizeRecord& size);
bool remove(sql::Tx& tx, const Scope& scope, ClientId client_id, SizeId id);

}  // namespace carnet::sizes::store
