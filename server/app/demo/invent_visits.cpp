// SPDX-License-Identifier: Apache-2.0
// Who came by these last three months, and what came of it.
#include <algorithm>
#include <cmath>

#include "app/demo/invent_parts.hpp"

namespace carnet::demo {

namespace {

constexpr int most_days_ago = 90;
constexpr int opens = 10 * 60 + 20;  // where the house is
constexpr int busy = 6 * 60;

bool may_be_texted(const Story& story) {
  return !story.phone.empty() &&
         (story.agreed == Agreed::marketing || story.agreed == Agreed::aloud);
}

// Nobody is told twice, and who waits for an answer goes on waiting.
bool has_talked_lately(const Story& story) {
  return std::any_of(story.conversation.begin(), story.conversation.end(),
                     [](const Said& said) { return said.days_ago <= most_days_ago; });
}

Came come(Dice& dice, const std::vector<Article>& articles) {
  using visits::ForWhom;
  static const std::vector<ForWhom> whom{ForWhom::self, ForWhom::self, ForWhom::gift,
                                         ForWhom::engagement, ForWhom::wedding};
  Came came;
  came.days_ago = 1 + static_cast<int>(most_days_ago * std::pow(dice.share(), 1.8));
  came.minute = opens + dice.below(busy);
  came.sku = dice.one_of(articles).sku;
  came.is_liked = dice.happens(.6);
  came.for_whom = dice.one_of(whom);
  return came;
}

void say_afterwards(Dice& dice, const std::vector<Article>& articles, const Came& came, int day,
                    Story& story) {
  static const auto exchanges = read_exchanges(tables::afterwards_csv);
  const auto piece = std::find_if(articles.begin(), articles.end(),
                                  [&](const Article& each) { return each.sku == came.sku; });
  const auto& exchange = dice.one_of(exchanges);
  const int minute = opens + dice.below(busy);
  for (const auto& row : exchange) {
    story.conversation.push_back(
        {row.at("said_by") == "client",
         filled(row.at("body"), in_a_sentence(piece->title), story.given_name), day,
         minute + std::stoi(row.at("after_minutes")), story.associate});
  }
}

Touched ring_up(Dice& dice, int day) {
  using touches::CallResult;
  static const std::vector<CallResult> results{CallResult::spoke, CallResult::spoke,
                                               CallResult::left_message, CallResult::no_answer};
  return {touches::TouchKind::call, dice.one_of(results), day, opens + dice.below(busy)};
}

// Some come back within two weeks and buy what they could not forget.
void come_back(Dice& dice, const Came& first, Story& story) {
  Came again = first;
  again.days_ago = first.days_ago - 4 - dice.below(9);
  again.minute = opens + dice.below(busy);
  const bool has_bought = dice.happens(.6);
  if (again.days_ago < 1) return;
  again.has_bought = has_bought;
  if (has_bought) story.purchases.push_back({again.sku, again.days_ago, std::nullopt});
  story.visits.push_back(again);
}

}  // namespace

void come_by(Dice& dice, const std::vector<Article>& articles, Story& story) {
  const bool comes = dice.happens(.62);
  const auto came = come(dice, articles);
  const int day = came.days_ago - 1 - dice.below(3);
  const double followed = dice.share();
  const bool returns = dice.happens(.24);
  if (!comes || story.associate.empty() || story.known_days <= came.days_ago) return;
  if (has_talked_lately(story)) return;
  story.visits.push_back(came);
  if (followed > .92 || day < 1) return;
  if (followed < .64 && may_be_texted(story)) {
    say_afterwards(dice, articles, came, day, story);
  } else {
    story.touches.push_back(ring_up(dice, day));
  }
  if (returns) come_back(dice, came, story);
}

}  // namespace carnet::demo
