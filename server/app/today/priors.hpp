// SPDX-License-Identifier: Apache-2.0
// Day-one assumptions of Today, in one place: guesses to be edited and learned, not facts.
#pragma once

namespace carnet::today {

struct Priors {
  double persuadability = 0.12;  // delta: how far a contact moves a purchase that is possible
  double margin = 0.5;           // of a sale
  double reserve = 100;          // minor units: two minutes of an associate's time
  double usual_order = 40'000;   // minor units: the shop's median order until it has its own
  double largest_order = 0;      // single orders above it are cut; 0 when not known

  double anniversary_need = 0.22;
  double anniversary_weight = 4;  // years of evidence the prior is worth
  double milestone_factor = 1.5;
  double birthday_need = 0.16;
  double custom_need = 0.12;   // ours: between a birthday and a gift holiday
  double occasion_gain = 1.2;  // times persuadability
  double anniversary_value = 1.2;
  double birthday_value = 0.9;

  double quiet_none_90 = 0.6;  // P(no purchase in 90 days) that counts as quiet
  double quiet_rise = 0.2;     // and its rise in 60 days, or the fall of P(alive) since the last
  double quiet_gain = 0.5;     // times persuadability, times .6 purchases a year
  double visit_need = 0.8;     // looked at something in earnest and left without it
  double glance_need = 0.4;    // ours: came by and said nothing of what for
  double visit_gain = 0.55;    // times persuadability
  double visit_persuadability = 1.6;  // who has just been here listens more readily
  double wish_gain = 0.04;            // times how well the arrival answers the wish
  double welcome_need = 0.1;          // ours: of new clients with a first wish of their own
  double thanks_need = 0.045;         // as for a check-in: what kindness brings back
  double thanks_least_rate = 0.2;     // purchases a year of somebody who has bought once
  double check_in_need = 0.045;       // share of a year's purchases a kind check-in brings back
};

}  // namespace carnet::today
