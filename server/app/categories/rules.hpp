// SPDX-License-Identifier: Apache-2.0
// Which tier and categories follow from what stands on a client's page. Pure.
#pragma once

#include <cstdint>

#include "app/categories/settings.hpp"
#include "app/occasions/occasions.hpp"

namespace carnet::categories {

struct BoughtSale {
  Day day;
  std::int64_t house_total_minor = 0;
};

struct BoughtPiece {
  Day day;
  std::string brand;
  std::string category;
  std::string title;
  int quantity = 1;  // negative for a return
};

/// A sold piece of which somebody said who wears it or what it was for.
struct PaidPiece {
  Day day;
  std::string occasion;
  bool is_for_another = false;
};

struct PastVisit {
  Day day;
  std::string for_whom;
};

struct OpenWish {
  Day day;
  std::string words;
};

/// An engagement or a wedding of a known year that is not muted.
struct CouplesDay {
  occasions::OccasionKind kind = occasions::OccasionKind::wedding;
  int year = 0;
  int month = 1;
  std::optional<int> day;
};

struct PinnedTier {
  int rank = 1;
  TierPin pin;
};

/// What a page tells, without what is kept from anybody.
struct PageRecord {
  std::optional<Day> since;  // the house knows them since then
  bool rests = false;        // contact is paused
  std::vector<BoughtSale> sales;
  std::vector<BoughtPiece> pieces;
  std::vector<PaidPiece> paid;
  std::vector<PastVisit> visits;
  std::vector<OpenWish> wishes;
  std::vector<CouplesDay> days;
  std::optional<PinnedTier> pinned;
};

/// What the last one of a share spent, in the house's money; 0: nobody bought.
struct Bounds {
  std::int64_t top_minor = 0;
  std::vector<std::int64_t> tier_minor;  // one a rank
};
BOOST_DESCRIBE_STRUCT(Bounds, (), (top_minor, tier_minor))

/// What each client spent, gathered page by page; a number for each who bought.
class Spends {
 public:
  Spends(const CategoryRules& rules, Day today) : rules_(rules), today_(today) {}
  void add(std::span<const BoughtSale> sales);
  Bounds bounds();

 private:
  CategoryRules rules_;
  Day today_;
  std::vector<std::int64_t> for_top_;
  std::vector<std::int64_t> for_tiers_;
};

/// The least that is still among the first `percent` of a hundred; equals stand together. 0 where
/// there is nobody.
std::int64_t least_of_first(std::vector<std::int64_t> spends, int percent);

/// The same day so many months before; the month's last where it is shorter.
Day months_before(Day day, int months);

std::int64_t spent_since(std::span<const BoughtSale> sales, Day since);

/// What makes a client bridal: when, and what it was.
enum class Bridal { day_ahead, month_ahead, paid, piece, visit, wish };
struct BridalSign {
  Bridal kind = Bridal::wish;
  Day day;
  std::string what;
};

/// A category with what it was found by.
struct Finding {
  Category category = Category::top;
  std::int64_t amount = 0;  // minor units of `top`; pieces of `collector` and `giver`
  std::optional<Day> day;   // of `newcomer` the first, of `lapsed` the last
  std::string what;         // of `collector` the brand; empty: watches
  std::optional<BridalSign> bridal;
};

struct FoundTier {
  int rank = 1;
  std::int64_t spent_minor = 0;
};

std::vector<Finding> found_in(const PageRecord& page, const CategoryRules& rules,
                              const Bounds& bounds, Day today);
/// What was set by hand comes first. Nothing for who bought nothing within the months.
std::optional<FoundTier> tier_of(const PageRecord& page, const CategoryRules& rules,
                                 const Bounds& bounds, Day today);

/// The same for people.
ClientStanding in_words(const PageRecord& page, const CategoryRules& rules, const Bounds& bounds,
                        const std::string& currency, Day today);
std::string label_of(Category category, const CategoryRules& rules);
bool is_on(Category category, const CategoryRules& rules);
/// In `client_categories`, beside the names of the categories.
std::string mark_of_tier(int rank);

}  // namespace carnet::categories
