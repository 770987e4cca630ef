// SPDX-License-Identifier: Apache-2.0
// Counts failures under keyed hashes: the table names neither people nor places.
#include "app/staff/throttle.hpp"

#include "app/staff/store.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::staff {

namespace {

constexpr auto failures_within = std::chrono::minutes(15);
constexpr std::int64_t failures_at_address = 10;
constexpr std::int64_t failures_from_place = 30;

Throttle throttle(const House& house, std::string_view kind, std::string_view what,
                  std::int64_t allowed) {
  return {keyed_hash(std::string(kind) + ":" + std::string(what), house.key), allowed};
}

std::vector<Throttle> link_throttles(const House& house, std::string_view peer) {
  const auto place = network_of(peer);
  if (place.empty()) return {};
  return {throttle(house, "link", place, failures_from_place)};
}

}  // namespace

std::vector<Throttle> sign_in_throttles(const House& house, std::string_view email_folded,
                                        std::string_view peer) {
  std::vector<Throttle> throttles{throttle(house, "email", email_folded, failures_at_address)};
  if (const auto place = network_of(peer); !place.empty()) {
    throttles.push_back(throttle(house, "peer", place, failures_from_place));
  }
  return throttles;
}

std::vector<Throttle> password_throttles(const House& house, StaffId id) {
  return {throttle(house, "password", id.text(), failures_at_address)};
}

bool is_slowed_at_links(sql::Tx& tx, const House& house, Instant now, std::string_view peer) {
  return is_throttled(tx, house_scope(), now, link_throttles(house, peer));
}

void note_wrong_link(sql::Tx& tx, const House& house, Instant now, std::string_view peer) {
  note_failure(tx, house_scope(), now, link_throttles(house, peer));
}

bool is_throttled(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::vector<Throttle>& throttles) {
  for (const auto& each : throttles) {
    const auto count = store::count_failures(tx, scope, each.key_hash, now - failures_within);
    if (count >= each.allowed) return true;
  }
  return false;
}

void note_failure(sql::Tx& tx, const Scope& scope, Instant now,
                  const std::vector<Throttle>& throttles) {
  for (const auto& each : throttles) store::note_failure(tx, scope, each.key_hash, now);
}

Fault throttled() {
  return fault(FaultKind::too_many, "throttled",
               "Too many attempts. Try again in a quarter of an hour.");
}

}  // namespace carnet::staff
