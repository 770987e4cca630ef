// SPDX-License-Identifier: Apache-2.0
// The table of the team: one row a person.
#pragma once

#include "app/team/store.hpp"

namespace carnet::team {

/// Everything a row is made from that was read for all of them at once.
struct Deeds {
  std::vector<VisitRow> visits;
  std::vector<FirstReply> replies;
  std::vector<store::ContactRow> contacts;
  std::vector<store::TouchedSaleRow> sales;
  Currency currency;
};

/// By name, with what each did; `minutes_of` says how long the doors were open meanwhile.
std::vector<TeamMember> members_of(const std::vector<store::PersonRow>& people, const Deeds& deeds,
                                   const std::function<int(const FirstReply&)>& minutes_of);

}  // namespace carnet::team
