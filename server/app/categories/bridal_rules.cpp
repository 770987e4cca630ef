// SPDX-License-Identifier: Apache-2.0
// What tells that somebody is to be engaged or married.
#include "app/categories/bridal.hpp"

#include <algorithm>

#include "kit/text/fold.hpp"

namespace carnet::categories {

namespace {

using std::chrono::days;
constexpr days farthest_ahead{3 * 365};

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char letter : text::fold(text)) {
    const bool is_of_word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (is_of_word) {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// Of a month alone its last day: until then it may be ahead.
Day last_day_of(const CouplesDay& date) {
  const auto month = std::chrono::year(date.year) / date.month;
  if (!date.day) return Day(std::chrono::sys_days(month / std::chrono::last));
  return occurrence_in(PartialDay{date.year, date.month, date.day}, date.year)
      .value_or(Day(std::chrono::sys_days(month / std::chrono::last)));
}

bool is_for_couple(std::string_view what) { return what == "engagement" || what == "wedding"; }

std::optional<BridalSign> ahead(const PageRecord& page, Day today) {
  std::optional<BridalSign> next;
  for (const auto& date : page.days) {
    const auto day = last_day_of(date);
    if (day < today || day > today + farthest_ahead || (next && next->day <= day)) continue;
    const bool is_wedding = date.kind == occasions::OccasionKind::wedding;
    next = BridalSign{date.day ? Bridal::day_ahead : Bridal::month_ahead, day,
                      is_wedding ? "wedding" : "engagement"};
  }
  return next;
}

}  // namespace

bool speaks_of_bridal(std::string_view text) {
  const auto words = words_in(text);
  for (std::size_t place = 0; place < words.size(); ++place) {
    const auto& word = words[place];
    if (word == "engagement" || word == "bridal" || word == "fiance" || word == "fiancee") {
      return true;
    }
    const bool is_anniversary =
        place + 1 < words.size() && words[place + 1].starts_with("anniversar");
    if (word == "wedding" && !is_anniversary) return true;
  }
  return false;
}

std::optional<BridalSign> bridal_sign(const PageRecord& page, const BridalRule& rule, Day today) {
  if (page.rests) return std::nullopt;
  if (auto next = ahead(page, today)) return next;
  const auto since = months_before(today, rule.months);
  std::optional<BridalSign> latest;
  const auto meet = [&](Bridal kind, Day day, const std::string& what) {
    if (day >= since && day <= today && (!latest || day > latest->day)) {
      latest = BridalSign{kind, day, what};
    }
  };
  for (const auto& each : page.paid) {
    if (is_for_couple(each.occasion)) meet(Bridal::paid, each.day, each.occasion);
  }
  for (const auto& each : page.pieces) {
    const bool is_bought = each.quantity > 0;
    if (is_bought && speaks_of_bridal(each.title)) meet(Bridal::piece, each.day, each.title);
  }
  for (const auto& each : page.visits) {
    if (is_for_couple(each.for_whom)) meet(Bridal::visit, each.day, each.for_whom);
  }
  for (const auto& each : page.wishes) {
    if (speaks_of_bridal(each.words)) meet(Bridal::wish, each.day, each.words);
  }
  return latest;
}

}  // namespace carnet::categories
