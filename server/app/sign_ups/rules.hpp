// SPDX-License-Identifier: Apache-2.0
// What a sign-up must be, decided on plain values.
#pragma once

#include <string_view>

#include "app/sign_ups/sign_ups.hpp"

namespace carnet::sign_ups {

constexpr std::chrono::minutes link_life{15};
constexpr std::int64_t most_open = 20;  // links of one person at a time

SignUpState state_of(std::optional<Instant> used_at, Instant expires_at, Instant now);

/// A name, a telephone or email, days that can be, and no yes without an address for it.
FieldFaults faults_of(const SignUpEntry& entry);

/// The contact points stand in the order phone, email; absent ones are left out.
struct Ids {
  ClientId client_id;
  ContactId phone_id;
  ContactId email_id;
};
clients::NewClient as_client(const SignUpEntry& entry, const Ids& ids, StoreId store_id);

/// The faults of that client under the names of what was written.
FieldFaults as_written(const FieldFaults& faults, const SignUpEntry& entry);

/// "on a phone of their own", for the evidence of a yes: the kind of device and no more.
std::string_view device_of(std::string_view user_agent);

}  // namespace carnet::sign_ups
