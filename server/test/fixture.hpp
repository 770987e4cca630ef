// SPDX-License-Identifier: Apache-2.0
// The named house every test starts from: Orsay & Wren, two stores, four people, five clients.
#pragma once

#include "app/clients/clients.hpp"
#include "app/house/house.hpp"

namespace carnet::test {

/// Inès and Claire are associates on Madison Avenue, Hugo at the Harbour; Beatrix manages Madison
/// Avenue; Odile owns the house.
enum class Person { nobody, ines, claire, hugo, beatrix, odile };

StaffId id_of(Person person);

inline constexpr auto madison_id = "00000000-0000-7000-8000-0000000000a1";
inline constexpr auto harbour_id = "00000000-0000-7000-8000-0000000000a2";

/// Eleanor, in Inès's book: mobile +12125550142, email, anniversary on 2 April (noted without a
/// year), two sales. Marcus: mobile only. Priya: email only. Tomás: no contact point.
inline constexpr auto eleanor_id = "00000000-0000-7000-8000-0000000000c1";
inline constexpr auto marcus_id = "00000000-0000-7000-8000-0000000000c2";
inline constexpr auto priya_id = "00000000-0000-7000-8000-0000000000c3";
inline constexpr auto tomas_id = "00000000-0000-7000-8000-0000000000c4";
inline constexpr auto eleanor_phone_id = "00000000-0000-7000-8000-0000000000d1";
inline constexpr auto eleanor_email_id = "00000000-0000-7000-8000-0000000000d2";
inline constexpr auto marcus_phone_id = "00000000-0000-7000-8000-0000000000d3";
inline constexpr auto priya_email_id = "00000000-0000-7000-8000-0000000000d4";
inline constexpr auto drops_id = "00000000-0000-7000-8000-0000000000e1";

ClientId client(std::string_view id);

/// Writes the house into an empty database; everybody's password is "a fine carnet".
void furnish(sql::Database& database, Instant now);

}  // namespace carnet::test
