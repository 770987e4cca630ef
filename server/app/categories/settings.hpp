// SPDX-License-Identifier: Apache-2.0
// The house's rules for tier and categories: which are asked, and their numbers.
#pragma once

#include "app/categories/categories.hpp"
#include "app/house/faults.hpp"

namespace carnet::categories {

/// Whoever spent most within so many months: this share of those who bought.
struct TopRule {
  bool on = true;
  int percent = 20;
  int months = 24;
};
BOOST_DESCRIBE_STRUCT(TopRule, (), (on, percent, months))

/// The first visit or sale lies no further back.
struct NewcomerRule {
  bool on = true;
  int days = 90;
};
BOOST_DESCRIBE_STRUCT(NewcomerRule, (), (on, days))

/// They bought, and for so long neither bought nor came in.
struct LapsedRule {
  bool on = true;
  int months = 18;
};
BOOST_DESCRIBE_STRUCT(LapsedRule, (), (on, months))

/// An engagement or a wedding is ahead, or a sale, visit or wish of these months was for one.
struct BridalRule {
  bool on = true;
  int months = 12;
};
BOOST_DESCRIBE_STRUCT(BridalRule, (), (on, months))

/// So many pieces of one brand, or watches.
struct CollectorRule {
  bool on = true;
  int pieces = 3;
};
BOOST_DESCRIBE_STRUCT(CollectorRule, (), (on, pieces))

/// So many pieces that somebody else wears.
struct GiverRule {
  bool on = true;
  int gifts = 2;
};
BOOST_DESCRIBE_STRUCT(GiverRule, (), (on, gifts))

/// A rank of the house: down to this share of those who bought, by what they spent.
struct TierRank {
  Line<30> name;
  int percent = 100;
};
BOOST_DESCRIBE_STRUCT(TierRank, (), (name, percent))

struct TierRule {
  bool on = true;
  int months = 24;
  std::vector<TierRank>
      ranks;  // the first stands highest; each reaches further than the one before
};
BOOST_DESCRIBE_STRUCT(TierRule, (), (on, months, ranks))

struct CategoryRules {
  TierRule tiers;
  TopRule top;
  NewcomerRule newcomer;
  LapsedRule lapsed;
  BridalRule bridal;
  CollectorRule collector;
  GiverRule giver;
};
BOOST_DESCRIBE_STRUCT(CategoryRules, (), (tiers, top, newcomer, lapsed, bridal, collector, giver))

/// Until the house says otherwise: Grand Cercle, Cercle and Maison, and all categories.
CategoryRules usual_rules();

/// Of rules as they were kept. What a later release asks besides has its usual numbers.
CategoryRules read_rules(const std::string& kept);

/// Numbers out of range and ranks that do not follow one another, all at once.
FieldFaults faults_of(const CategoryRules& rules);

/// What stands; the usual ones before anybody changed them.
CategoryRules rules_of(sql::Tx& tx, const Scope& scope);

}  // namespace carnet::categories
