// SPDX-License-Identifier: Apache-2.0
// The demo's clients: eighteen with a story of their own, and a floor full of others.
#include <algorithm>

#include "app/demo/furnish.hpp"
#include "app/demo/invent.hpp"
#include "app/messages/messages.hpp"

namespace carnet::demo {

namespace {

std::vector<std::string> words_of(const std::string& list) {
  std::vector<std::string> words;
  for (std::size_t start = 0; start < list.size();) {
    const auto end = std::min(list.find(';', start), list.size());
    words.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

int oldest_purchase(const std::vector<Bought>& bought) {
  int oldest = 30;
  for (const auto& each : bought) oldest = std::max(oldest, each.days_ago);
  return oldest;
}

Remembered occasion_of(const Row& row) {
  Remembered day;
  day.kind = *shape::enum_value<occasions::OccasionKind>(row.at("occasion"));
  day.label = row.at("occasion_label");
  day.person = row.at("occasion_person");
  day.days_ahead = std::stoi(row.at("days_ahead"));
  if (!row.at("years_ago").empty()) day.years_ago = std::stoi(row.at("years_ago"));
  return day;
}

Story story_of(const Row& row) {
  Story story;
  story.key = row.at("given_name") + " " + row.at("family_name");
  story.given_name = row.at("given_name");
  story.family_name = row.at("family_name");
  story.associate = row.at("associate");
  story.stores = words_of(row.at("stores"));
  story.phone = row.at("phone");
  story.email = row.at("email");
  story.tags = words_of(row.at("tags"));
  story.agreed = *shape::enum_value<Agreed>(row.at("consent"));
  story.agreed_days_ago = 320;
  story.purchases = read_bought(row.at("purchases"));
  story.known_days = oldest_purchase(story.purchases);
  if (!row.at("occasion").empty()) story.occasions.push_back(occasion_of(row));
  if (!row.at("note").empty()) story.notes.push_back({row.at("note"), 26, story.associate, false});
  return story;
}

}  // namespace

void Furnisher::furnish_principals() {
  auto talks = read_table(tables::conversations_csv);
  for (const auto& row : read_table(tables::clients_csv)) {
    auto story = story_of(row);
    for (const auto& said : talks) {
      if (said.at("given_name") + " " + said.at("family_name") != story.key) continue;
      story.conversation.push_back({said.at("said_by") == "client", said.at("body"),
                                    std::stoi(said.at("days_ago")), std::stoi(said.at("minute")),
                                    said.at("associate")});
    }
    tell(story);
  }
}

void Furnisher::furnish_floor() {
  std::vector<Article> articles;
  for (const auto& [sku, piece] : pieces_)
    articles.push_back({sku, piece.title, *piece.price_minor});
  std::sort(articles.begin(), articles.end(), [](const Article& one, const Article& other) {
    return std::pair(one.price, one.sku) < std::pair(other.price, other.sku);
  });
  for (auto& article : articles) article.price /= 100;
  for (const auto& story : invent(days_ago(0), articles)) tell(story);
}

}  // namespace carnet::demo
