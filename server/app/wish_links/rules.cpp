// SPDX-License-Identifier: Apache-2.0
// Checks a link, and puts a wish into words that may be shown.
#include "app/wish_links/rules.hpp"

#include <algorithm>
#include <set>

#include "app/house/in_words.hpp"

namespace carnet::wish_links {

namespace {

constexpr std::size_t token_letters = 64;
constexpr std::chrono::minutes one_opening{1};
constexpr std::chrono::hours westernmost{12};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

}  // namespace

bool is_token(std::string_view text) {
  return text.size() == token_letters && std::all_of(text.begin(), text.end(), [](char letter) {
           return is_digit(letter) || (letter >= 'a' && letter <= 'f');
         });
}

std::vector<std::string> tokens_in(std::string_view text) {
  constexpr std::string_view path = "/look/";
  std::vector<std::string> tokens;
  for (auto at = text.find(path); at != std::string_view::npos; at = text.find(path, at + 1)) {
    const auto token = text.substr(at + path.size(), token_letters);
    if (is_token(token)) tokens.emplace_back(token);
  }
  return tokens;
}

FieldFaults faults_of(const NewWishLink& link, Day today) {
  FieldFaults faults;
  if (link.id.is_empty()) faults["/id"] = {"required", "A link needs an identifier."};
  if (!is_token(link.token.text())) {
    faults["/token"] = {"token", "A link ends in 32 random bytes, in 64 hexadecimal letters."};
  }
  if (link.wish_ids.empty()) faults["/wish_ids"] = {"required", "Choose what is shown."};
  if (link.wish_ids.size() > most_wishes) {
    faults["/wish_ids"] = {"too_many", "A link shows at most twenty wishes."};
  }
  if (link.until && *link.until < today) {
    faults["/until"] = {"past", "This day has passed."};
  } else if (link.until && *link.until > today + longest_life) {
    faults["/until"] = {"too_far", "A link lasts ninety days at most."};
  }
  return faults;
}

WishLinkState state_of(const std::optional<Instant>& withdrawn_at, Day until, Instant now) {
  if (withdrawn_at) return WishLinkState::withdrawn;
  return until < utc_day(now - westernmost) ? WishLinkState::over : WishLinkState::open;
}

bool is_another_opening(const std::optional<Instant>& last, Instant now) {
  return !last || *last + one_opening <= now;
}

std::vector<ClientId> still_secret_from(std::span<const surprises::KeptThing> kept,
                                        const NewWishLink& link) {
  std::set<ClientId> people;
  for (const auto& each : kept) {
    const auto is_shown = std::any_of(link.wish_ids.begin(), link.wish_ids.end(),
                                      [&](WishId id) { return id.uuid() == each.id; });
    const auto is_known =
        std::find(link.despite.begin(), link.despite.end(), each.other_id) != link.despite.end();
    if (is_shown && !is_known) people.insert(each.other_id);
  }
  return {people.begin(), people.end()};
}

std::string words_for(const wishes::Wish& wish, Amounts amounts) {
  const bool has_amount = std::any_of(wish.words.begin(), wish.words.end(), is_digit);
  if (amounts == Amounts::told || !has_amount) return wish.words;
  std::string words;
  for (const auto* word : {&wish.style, &wish.stone, &wish.metal, &wish.category}) {
    if (word->empty()) continue;
    words += (words.empty() ? "" : ", ") + *word;
  }
  return capitalised(words);
}

}  // namespace carnet::wish_links
