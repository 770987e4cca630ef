// SPDX-License-Identifier: Apache-2.0
// Puts an invented client together: who they are, and what they bought.
#include "app/demo/invent.hpp"

#include <algorithm>

#include "app/demo/invent_parts.hpp"

namespace carnet::demo {

namespace {

constexpr int people_count = 370;
constexpr int unnamed_count = 9;
constexpr int household_count = 3;
constexpr int most_days = 3650;

struct Looker {
  std::string key;
  std::string store;
  double share;
};

// The last share is nobody's: clients whose associate has left.
const Looker& looker_at(double share) {
  static const std::vector<Looker> all{{"ines", "madison", .19},  {"claire", "madison", .21},
                                       {"naomi", "madison", .18}, {"hugo", "harbour", .21},
                                       {"tomas", "harbour", .18}, {"", "madison", 1}};
  for (const auto& each : all) {
    if (share < each.share) return each;
    share -= each.share;
  }
  return all.back();
}

// New clients come when others buy, too: in the jeweler's season, more of them in the last years.
void place(Dice& dice, const SellingDays& days, Story& story) {
  const auto& looker = looker_at(dice.share());
  story.associate = looker.key;
  story.stores = {looker.store};
  if (dice.happens(.06)) story.stores = {"madison", "harbour"};
  story.known_days = days.days_ago(std::pow(dice.share(), 1.2), most_days) + 2;
  const double when = dice.share();
  story.agreed_days_ago = 1 + static_cast<int>(when * std::min(story.known_days - 1, 900));
}

// Few spend much: the logarithm of what a client is worth is normal, and those who buy dearly
// also buy more often.
struct Taste {
  double usual_price;
  int purchases;
};

Taste taste_of(Dice& dice) {
  const double level = dice.bell();
  Taste taste{2100 * std::exp(.62 * level), 0};
  if (dice.happens(.07)) return taste;  // came to look
  const double more = .75 * std::exp(1.05 * level);
  taste.purchases = 1;
  while (taste.purchases < 32 && dice.happens(more / (1 + more))) ++taste.purchases;
  return taste;
}

const Article& article_near(Dice& dice, const std::vector<Article>& articles, double price) {
  const auto near = std::lower_bound(
      articles.begin(), articles.end(), price,
      [](const Article& one, double wanted) { return static_cast<double>(one.price) < wanted; });
  const auto index = static_cast<int>(near - articles.begin()) + dice.below(13) - 6;
  return articles[static_cast<std::size_t>(
      std::clamp(index, 0, static_cast<int>(articles.size()) - 1))];
}

void go_shopping(Dice& dice, const SellingDays& days, const std::vector<Article>& articles,
                 Story& story) {
  const auto taste = taste_of(dice);
  // Bought at intervals of a kind, from the first day on; some stopped coming on the way.
  const bool has_left = dice.happens(.35);
  const double quiet = dice.share() * (has_left ? .6 : 0);
  for (int number = 0; number < taste.purchases; ++number) {
    const double price = taste.usual_price * std::exp(.5 * dice.bell());
    const auto& article = article_near(dice, articles, price);
    const double turn = (number + dice.share()) / taste.purchases;
    Bought bought{article.sku, days.days_ago(quiet + (1 - quiet) * turn, story.known_days - 1),
                  std::nullopt};
    // Drawn whatever the day is, so that the next client's luck does not depend on it.
    const bool is_regretted = dice.happens(.04);
    const int kept_days = 3 + dice.below(11);
    if (is_regretted && bought.days_ago > kept_days) {
      bought.returned_days_ago = bought.days_ago - kept_days;
    }
    // Not more often than once in two months.
    if (number <= story.known_days / 60) story.purchases.push_back(bought);
  }
  std::sort(story.purchases.begin(), story.purchases.end(),
            [](const Bought& one, const Bought& other) { return one.days_ago > other.days_ago; });
}

std::string last_piece(const Story& story, const std::vector<Article>& articles) {
  if (story.purchases.empty()) return "ring";
  for (const auto& article : articles) {
    if (article.sku == story.purchases.back().sku) return in_a_sentence(article.title);
  }
  return "ring";
}

Story person(Dice& dice, int number, const SellingDays& days,
             const std::vector<Article>& articles) {
  Story story;
  story.key = "floor " + std::to_string(number);
  name_them(number, story);
  place(dice, days, story);
  give_addresses(dice, number, story);
  go_shopping(dice, days, articles, story);
  agree(dice, story);
  remember_days(dice, story);
  write_notes(dice, story);
  talk(dice, last_piece(story, articles), story);
  return story;
}

}  // namespace

std::vector<Story> invent(Day today, const std::vector<Article>& articles) {
  Dice dice(20260312);
  const SellingDays days(today, most_days);
  std::vector<Story> all;
  for (int number = 0; number < people_count; ++number) {
    all.push_back(person(dice, number, days, articles));
  }
  let_some_wait(articles, all);
  Dice door(20260313);  // its own, so that the floor stays who it is
  for (auto& story : all) come_by(door, articles, story);
  for (int number = 0; number < unnamed_count; ++number) all.push_back(unnamed(dice, number));
  for (int number = 0; number < household_count; ++number) all.push_back(household(number));
  return all;
}

}  // namespace carnet::demo
