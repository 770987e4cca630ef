// SPDX-License-Identifier: Apache-2.0
// Who the invented clients are and how to reach them.
#include <array>

#include "app/demo/invent_parts.hpp"
#include "kit/text/fold.hpp"

namespace carnet::demo {

namespace {

constexpr int numbers_a_code = 100;  // 555 0100 to 555 0199

// Four of New York, three of Boston, and one for numbers without a name; no principal is in them.
constexpr std::array<const char*, 8> area_codes{"347", "929", "718", "332",
                                                "857", "781", "508", "978"};
constexpr int first_of_boston = 4;
constexpr int for_the_unnamed = 7;

std::string reserved_number(int code, int number) {
  const auto digits = std::to_string(numbers_a_code + number % numbers_a_code);
  return std::string("+1") + area_codes.at(static_cast<std::size_t>(code)) + "5550" + digits;
}

std::string phone_of(int number, const std::string& store) {
  const int hundred = number / numbers_a_code;
  // Who shares a first name comes 70 later; so their numbers differ in both last digits, and nobody
  // takes them for one person whose number was misheard.
  const int ten = number / 10 % 10;
  const int local = ten * 10 + (number + ten) % 10;
  const bool is_boston = store != "madison" && hundred < for_the_unnamed - first_of_boston;
  return reserved_number(is_boston ? first_of_boston + hundred : hundred, local);
}

std::string letters_of(const std::string& name) {
  std::string letters;
  for (const char letter : text::fold(name)) {
    if (letter >= 'a' && letter <= 'z') letters += letter;
  }
  return letters;
}

std::string email_of(int number, const Story& story) {
  static const std::vector<std::string> domains{"example.com", "example.net", "example.org"};
  const auto given = letters_of(story.given_name);
  const auto family = letters_of(story.family_name);
  const auto& domain = domains[static_cast<std::size_t>(number) % domains.size()];
  if (given.empty() || family.empty()) return "client" + std::to_string(number) + "@" + domain;
  return given + "." + family + "@" + domain;
}

std::string street_of(Dice& dice, const std::string& store) {
  static const std::vector<std::string> streets{"Linden Row",   "Quarry Lane",   "Old Mill Walk",
                                                "Foxglove Way", "Harbour Steps", "Alder Crescent"};
  const std::string town = store == "madison" ? "New York, NY" : "Boston, MA";
  const auto house = std::to_string(3 + dice.below(180));
  return house + " " + dice.one_of(streets) + ", " + town;
}

std::string zone_of(Dice& dice) {
  static const std::vector<std::string> elsewhere{"America/Los_Angeles", "America/Chicago",
                                                  "Europe/London", ""};
  return dice.happens(.07) ? dice.one_of(elsewhere) : "America/New_York";
}

}  // namespace

void name_them(int number, Story& story) {
  static const auto whole = read_table(tables::whole_names_csv);
  static const auto names = read_table(tables::names_csv);
  const auto at = static_cast<std::size_t>(number);
  if (at < whole.size()) {
    story.given_name = whole[at].at("given_name");
    story.family_name = whole[at].at("family_name");
    story.name_order = *shape::enum_value<clients::NameOrder>(whole[at].at("name_order"));
    story.language = whole[at].at("language");
    return;
  }
  const auto round = at / names.size();
  story.given_name = names[at % names.size()].at("given_name");
  story.family_name = names[(at * 13 + round * 17) % names.size()].at("family_name");
}

void give_addresses(Dice& dice, int number, Story& story) {
  const double kind = dice.share();
  const auto& store = story.stores.front();
  if (kind > .07) story.phone = phone_of(number, store);
  if (kind < .90) story.email = email_of(number, story);
  story.is_phone_shared = !story.phone.empty() && dice.happens(.04);
  if (dice.happens(.25)) story.street = street_of(dice, store);
  story.zone = zone_of(dice);
}

Story unnamed(Dice& dice, int number) {
  static const std::vector<std::string> first_words{
      "Hi, are you open tomorrow?", "Do you restring pearls?",
      "I saw a green watch in the window. Is it still there?"};
  Story story;
  story.key = "unnamed " + std::to_string(number);
  story.kind = clients::ClientKind::unnamed;
  story.associate = number % 3 == 0 ? "ines" : number % 3 == 1 ? "claire" : "hugo";
  story.stores = {number % 3 == 2 ? "harbour" : "madison"};
  story.phone = reserved_number(for_the_unnamed, 90 + number);
  story.known_days = 3 + dice.below(60);
  const int day = story.known_days - 1;
  story.conversation = {
      {true, first_words[static_cast<std::size_t>(number) % first_words.size()], day, 700, ""},
      {false, "Good afternoon. Yes, gladly. May I ask whom I am writing with?", day, 724,
       story.associate}};
  return story;
}

Story household(int number) {
  static const std::array<const char*, 3> names{"The Everly family", "The Goswami family",
                                                "Studio Lockhart"};
  Story story;
  story.key = "household " + std::to_string(number);
  story.kind = clients::ClientKind::shared;
  story.family_name = names.at(static_cast<std::size_t>(number));
  story.associate = number == 2 ? "tomas" : "ines";
  story.stores = {number == 2 ? "harbour" : "madison"};
  story.phone = reserved_number(for_the_unnamed, number);
  story.is_phone_shared = true;
  story.known_days = 900 + 200 * number;
  story.agreed = Agreed::service;
  story.agreed_days_ago = 800;
  return story;
}

}  // namespace carnet::demo
