// SPDX-License-Identifier: Apache-2.0
// Single words as people type them: numbers, addresses, days, money, names, codes.
#include "app/imports/values.hpp"
#include "app/trade/trade.hpp"
#include "kit/clock/zones.hpp"
#include "kit/shape/words.hpp"
#include "kit/sheet/cells.hpp"
#include "kit/text/encoding.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/phone.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

namespace {

/// What a word prints, it reads again, and as the same.
template <class Word>
void read_twice(const Parsed<Word>& word) {
  if (!word) return fuzz::require(!word.error().text.empty(), "a refusal has its sentence");
  const auto again = Word::parse(word->text());
  fuzz::require(again && again->text() == word->text(), "a word that was read stays itself");
}

void read_days(std::string_view text) {
  for (const auto order : {imports::DateOrder::month_first, imports::DateOrder::day_first}) {
    const auto day = imports::read_partial_day(text, order, 2026);
    fuzz::require(!day || is_possible(*day), "a day that was read can be");
  }
  (void)imports::read_instant(text);
  read_twice(Day::parse(text));
  read_twice(Instant::parse(text));
}

// What is read of a stone is a word of the trade, and a weight that can be.
void read_trade(std::string_view text) {
  using trade::Kind;
  const auto stone = trade::read_stone(text);
  const auto is_word = [](Kind kind, const std::string& word) {
    return word.empty() || trade::spelt(kind, word);
  };
  fuzz::require(is_word(Kind::shape, stone.shape), "a shape is a word of the trade");
  fuzz::require(is_word(Kind::clarity, stone.clarity), "a clarity is a word of the trade");
  fuzz::require(!stone.points || *stone.points > 0, "a stone weighs something");
  (void)trade::read_description(text);
  (void)trade::other_words(text);
}

}  // namespace

void carnet::fuzz::read(std::string_view input) {
  const auto text = text::to_utf8(input);
  read_twice(Phone::parse(text));
  for (const auto* region : {"US", "GB", "DE", "JP"}) read_twice(parse_phone(text, region));
  read_twice(Email::parse(text));
  read_twice(Currency::parse(text));
  read_twice(clock::Zone::parse(text));
  read_twice(Line<200>::parse(text));
  read_twice(Prose<2000>::parse(text));
  read_days(text);
  read_trade(text);
  (void)imports::read_money(text, "USD");
  (void)imports::read_quantity(text);
  (void)imports::read_yes_no(text);
  (void)imports::split_name(text);
  (void)imports::read_tags(text);
  (void)imports::text_of_html(text);
  fuzz::require(text::is_utf8(text::fold(text)), "what is folded is text");
  (void)sheet::shown_number("46355.5", sheet::format_of(text), sheet::DayCount::from_1900);
  (void)sheet::shown_number(text, sheet::format_of("dd.mm.yyyy"), sheet::DayCount::from_1904);
  (void)sheet::unescaped(text);
}
