// SPDX-License-Identifier: Apache-2.0
// The team as its manager sees it: what became of the visits, who did what, what is theirs to
// decide.
//
// The leak counts visits, each once, and each number is a part of the one before it:
//   visits       that began in the period, in the stores asked for;
//   captured     of those, the client has a name and an address (a number or an email);
//   followed_up  of those, a message, call or card by the house went to the client within 7 days;
//   replied      of those, the client wrote or spoke after that;
//   came_back    of those, another visit, or a sale on a later day, within 30 days.
// `sales` adds up the sales of those who came back, each sale once.
#pragma once

#include "app/house/session.hpp"
#include "app/staff/staff.hpp"
#include "kit/shape/words.hpp"

namespace carnet::team {

/// The present one, to its last day.
enum class PeriodKind { week, month, quarter };
BOOST_DESCRIBE_ENUM(PeriodKind, week, month, quarter)

struct Leak {
  int visits = 0;
  int captured = 0;
  int followed_up = 0;
  int replied = 0;
  int came_back = 0;
  Money sales;
};
BOOST_DESCRIBE_STRUCT(Leak, (), (visits, captured, followed_up, replied, came_back, sales))

struct TeamMember {
  staff::Person staff;
  std::string full_name;
  int done_today = 0;  // of their list of today, as it was shown
  int total_today = 0;
  int captured = 0;                        // of the visits they wrote down
  std::optional<double> within_week;       // the part of those that was followed up; 0..1
  std::optional<int> first_reply_minutes;  // the middle one, in minutes of open doors
  int in_touch = 0;                        // clients they wrote to, called, met or received
  Money sales_touched;  // of clients they had a conversation with in the 30 days before
};
BOOST_DESCRIBE_STRUCT(TeamMember, (),
                      (staff, full_name, done_today, total_today, captured, within_week,
                       first_reply_minutes, in_touch, sales_touched))

enum class DecisionKind { late_replies, unclaimed, on_hold, late_promises };
BOOST_DESCRIBE_ENUM(DecisionKind, late_replies, unclaimed, on_hold, late_promises)

/// Something that waits for the manager, and where to do it.
struct ToDecide {
  DecisionKind kind = DecisionKind::late_replies;
  std::string title;
  std::string text;
  std::string action;
  std::string href;
};
BOOST_DESCRIBE_STRUCT(ToDecide, (), (kind, title, text, action, href))

struct Team {
  std::string title;  // "The week to 15 March"
  std::string aside;  // "The floor kept 41 of its 47 promises"
  Leak leak;
  std::vector<TeamMember> people;
  std::vector<ToDecide> decide;
};
BOOST_DESCRIBE_STRUCT(Team, (), (title, aside, leak, people, decide))

void add_routes(Routes& routes);

}  // namespace carnet::team
