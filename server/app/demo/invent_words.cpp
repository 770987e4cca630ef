// SPDX-License-Identifier: Apache-2.0
// What the invented clients agreed to, what is remembered and written of them, and what was said.
#include <algorithm>
#include <map>

#include "app/demo/invent_parts.hpp"

namespace carnet::demo {

namespace {

using occasions::OccasionKind;

void replace(std::string& text, const std::string& name, const std::string& value) {
  if (const auto place = text.find(name); place != std::string::npos) {
    text.replace(place, name.size(), value);
  }
}

const std::vector<std::string>& first_names() {
  static const std::vector<std::string> names{"Alba", "Teo",  "Margot", "Ivo",  "Lena", "Samuel",
                                              "Ruth", "Otis", "Nadine", "Paul", "Iris", "Jonah"};
  return names;
}

// Who writes for the house when nobody looks after the client.
std::string voice_of(const Story& story) {
  return story.associate.empty() ? "beatrix" : story.associate;
}

Remembered anniversary_of(Dice& dice) {
  Remembered day{OccasionKind::anniversary,
                 "",
                 dice.one_of(first_names()),
                 dice.below(365),
                 std::nullopt,
                 true,
                 false};
  if (dice.happens(.6)) day.years_ago = 1 + dice.below(38);
  return day;
}

}  // namespace

std::string filled(std::string body, const std::string& piece, const std::string& given_name) {
  replace(body, "{piece}", piece);
  replace(body, "{given}", given_name);
  return body;
}

std::vector<std::vector<Row>> read_exchanges(std::string_view csv) {
  std::vector<std::vector<Row>> all;
  for (const auto& row : read_table(csv)) {
    if (all.empty() || all.back().front().at("exchange") != row.at("exchange")) all.emplace_back();
    all.back().push_back(row);
  }
  return all;
}

std::string in_a_sentence(const std::string& title) {
  static const std::vector<std::string> origins{"Colombian", "Zambian", "Akoya", "South Sea"};
  const bool is_origin = std::any_of(origins.begin(), origins.end(),
                                     [&](const auto& origin) { return title.starts_with(origin); });
  std::string words = title;
  if (!is_origin && words[0] >= 'A' && words[0] <= 'Z') words[0] = static_cast<char>(words[0] + 32);
  return words;
}

void agree(Dice& dice, Story& story) {
  const double kind = dice.share();
  const bool has_phone = !story.phone.empty();
  story.agreed = kind < .06   ? Agreed::nothing
                 : kind < .16 ? Agreed::service
                 : kind < .23 ? Agreed::email_only
                 : kind < .26 ? Agreed::aloud
                 : kind < .30 ? Agreed::unattested
                 : kind < .33 ? Agreed::withdrawn
                 : kind < .37 ? Agreed::stopped
                              : Agreed::marketing;
  if (!has_phone && story.agreed != Agreed::nothing) story.agreed = Agreed::email_only;
  if (story.agreed == Agreed::email_only && story.email.empty()) story.agreed = Agreed::marketing;
}

void remember_days(Dice& dice, Story& story) {
  if (dice.happens(.42)) {
    Remembered day{OccasionKind::birthday, "", "", dice.below(365), std::nullopt, true, false};
    if (dice.happens(.5)) day.years_ago = 24 + dice.below(50);
    day.has_day = !dice.happens(.1);
    story.occasions.push_back(day);
  }
  if (dice.happens(.33)) {
    story.occasions.push_back(anniversary_of(dice));
    story.occasions.back().is_muted = dice.happens(.05);
  }
  if (dice.happens(.12)) {
    story.occasions.push_back({OccasionKind::birthday, "", dice.one_of(first_names()),
                               dice.below(365), std::nullopt, true, false});
  }
  if (dice.happens(.05)) {
    story.occasions.push_back({OccasionKind::wedding, "", dice.one_of(first_names()),
                               25 + dice.below(220), 0, true, false});
  }
}

void write_notes(Dice& dice, Story& story) {
  static const auto table = read_table(tables::notes_csv);
  std::map<std::string, Written> of_kind;  // one of a kind: nobody prefers both golds
  for (int count = dice.below(4); count > 0; --count) {
    const auto& row = dice.one_of(table);
    of_kind[row.at("kind")] = {row.at("body"), 1 + dice.below(std::min(story.known_days, 1500)),
                               voice_of(story), dice.happens(.06)};
  }
  for (auto& [kind, note] : of_kind) story.notes.push_back(std::move(note));
}

void talk(Dice& dice, const std::string& piece, Story& story) {
  static const auto exchanges = read_exchanges(tables::exchanges_csv);
  // All is drawn whatever the day is, so that the next client's luck does not depend on it.
  const bool has_talked = dice.happens(.34);
  const auto& exchange = dice.one_of(exchanges);
  const double when = dice.share();
  const int minute = 620 + dice.below(160);
  if (!has_talked || story.phone.empty() || story.known_days < 60) return;
  const int day = 9 + static_cast<int>(when * (std::min(story.known_days, 420) - 9));
  for (const auto& row : exchange) {
    story.conversation.push_back({row.at("said_by") == "client",
                                  filled(row.at("body"), piece, story.given_name), day,
                                  minute + std::stoi(row.at("after_minutes")), voice_of(story)});
  }
}

void let_some_wait(const std::vector<Article>& articles, std::vector<Story>& all) {
  for (const auto& row : read_table(tables::waiting_csv)) {
    const auto asks = std::find_if(all.begin(), all.end(), [&](const Story& story) {
      return story.associate == row.at("associate") && !story.phone.empty() &&
             story.conversation.empty() && !story.purchases.empty() &&
             story.agreed == Agreed::marketing;
    });
    if (asks == all.end()) continue;
    std::string piece = "ring";
    for (const auto& article : articles) {
      if (article.sku == asks->purchases.back().sku) piece = in_a_sentence(article.title);
    }
    asks->conversation = {{true, filled(row.at("body"), piece, asks->given_name),
                           std::stoi(row.at("days_ago")), std::stoi(row.at("minute")), ""}};
  }
}

}  // namespace carnet::demo
