// SPDX-License-Identifier: Apache-2.0
// Gathers what each person did.
#include "app/team/people.hpp"

namespace carnet::team {

namespace {

void count_visits(const Deeds& deeds, TeamMember& member) {
  int followed_up = 0;
  for (const auto& visit : deeds.visits) {
    if (visit.staff_id != member.staff.id || !is_captured(visit)) continue;
    ++member.captured;
    followed_up += is_followed_up(visit) ? 1 : 0;
  }
  if (member.captured > 0) {
    member.within_week = static_cast<double>(followed_up) / member.captured;
  }
}

void count_sales(const Deeds& deeds, TeamMember& member) {
  member.sales_touched.currency = deeds.currency;
  for (const auto& sale : deeds.sales) {
    if (sale.staff_id == member.staff.id) member.sales_touched.minor += sale.house_total_minor;
  }
}

}  // namespace

std::vector<TeamMember> members_of(const std::vector<store::PersonRow>& people, const Deeds& deeds,
                                   const std::function<int(const FirstReply&)>& minutes_of) {
  std::map<StaffId, std::vector<int>> waits;
  for (const auto& reply : deeds.replies) waits[reply.staff_id].push_back(minutes_of(reply));
  std::map<StaffId, int> touched;
  for (const auto& contact : deeds.contacts) ++touched[contact.staff_id];
  std::vector<TeamMember> members;
  for (const auto& person : people) {
    TeamMember member;
    member.staff = {person.id, person.given_name};
    member.full_name = person.given_name + " " + person.family_name;
    member.first_reply_minutes = middle_of(waits[person.id]);
    member.in_touch = touched[person.id];
    count_visits(deeds, member);
    count_sales(deeds, member);
    members.push_back(std::move(member));
  }
  return members;
}

}  // namespace carnet::team
