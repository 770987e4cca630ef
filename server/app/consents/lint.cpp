// SPDX-License-Identifier: Apache-2.0
// Looks for words that sell, reveal or mislead, in the folded text.
#include "app/consents/lint.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "app/consents/opt_out_words.hpp"
#include "kit/text/fold.hpp"

namespace carnet::consents {

namespace {

using Terms = std::span<const std::string_view>;

/// An open offer: marketing even in an answer.
constexpr std::array<std::string_view, 30> offers{"sale",
                                                  "on sale",
                                                  "discount",
                                                  "% off",
                                                  "percent off",
                                                  "offer",
                                                  "offers",
                                                  "special offer",
                                                  "deal",
                                                  "deals",
                                                  "promo",
                                                  "promotion",
                                                  "coupon",
                                                  "limited time",
                                                  "while you're here",
                                                  "while youre here",
                                                  "while you are here",
                                                  "buy now",
                                                  "shop now",
                                                  "order now",
                                                  "clearance",
                                                  "black friday",
                                                  "cyber monday",
                                                  "free gift",
                                                  "last chance",
                                                  "act now",
                                                  "don't miss",
                                                  "dont miss",
                                                  "gift card",
                                                  "trunk show"};

/// What makes a service text promote, though an answer may say it.
constexpr std::array<std::string_view, 46> hints{
    "new",          "new arrival",  "just arrived",   "arrivals",        "collection",
    "exclusive",    "set aside",    "put aside",      "thought of you",  "thinking of you",
    "come see",     "come and see", "stop in",        "visit us",        "show you",
    "take a look",  "have a look",  "browse",         "wish list",       "wishlist",
    "gift",         "gifts",        "anniversary",    "birthday",        "valentine",
    "mother's day", "mothers day",  "holiday season", "christmas",       "event",
    "invite",       "invitation",   "preview",        "private viewing", "matching",
    "to match",     "pairs with",   "goes with",      "perfect for",     "you might like",
    "you may like", "would love",   "shop",           "catalog",         "catalogue",
    "lookbook"};

constexpr std::array<std::string_view, 37> items{
    "ring",    "rings",    "necklace", "necklaces", "pendant", "pendants", "bracelet",  "bracelets",
    "earring", "earrings", "watch",    "watches",   "brooch",  "bangle",   "chain",     "band",
    "studs",   "diamond",  "diamonds", "pearl",     "pearls",  "sapphire", "ruby",      "emerald",
    "gold",    "platinum", "silver",   "cufflinks", "locket",  "charm",    "solitaire", "hoops",
    "tiara",   "choker",   "anklet",   "timepiece", "gemstone"};

constexpr std::array<std::string_view, 24> date_words{
    "january",  "february",  "march",       "april",    "june",      "july",
    "august",   "september", "october",     "november", "december",  "monday",
    "tuesday",  "wednesday", "thursday",    "friday",   "saturday",  "sunday",
    "tomorrow", "tonight",   "anniversary", "birthday", "valentine", "wedding"};

constexpr std::array<std::string_view, 9> shorteners{"bit.ly/",  "tinyurl.com/", "t.co/",
                                                     "goo.gl/",  "ow.ly/",       "is.gd/",
                                                     "buff.ly/", "rebrand.ly/",  "cutt.ly/"};

constexpr std::array<std::string_view, 18> reserved{
    "stop",  "end",    "cancel", "quit", "unsubscribe", "revoke", "optout", "yes",   "no",
    "start", "unstop", "help",   "info", "stopall",     "remove", "alto",   "arret", "join"};

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter < 0;
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool holds_word(std::string_view text, std::string_view term) {
  for (auto place = text.find(term); place != std::string_view::npos;
       place = text.find(term, place + 1)) {
    const auto end = place + term.size();
    const bool starts = place == 0 || !is_letter(text[place - 1]) || !is_letter(term.front());
    const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(term.back());
    if (starts && ends) return true;
  }
  return false;
}

std::vector<std::string> held(std::string_view text, Terms terms) {
  std::vector<std::string> found;
  for (const auto term : terms) {
    if (holds_word(text, term)) found.emplace_back(term);
  }
  return found;
}

bool holds_any(std::string_view text, Terms terms) {
  return std::any_of(terms.begin(), terms.end(), [&](auto term) { return holds_word(text, term); });
}

bool holds_link(std::string_view text) {
  return text.find("http://") != std::string_view::npos ||
         text.find("https://") != std::string_view::npos || text.find("www.") != std::string::npos;
}

/// "$400", "1,200 usd", "€90", "90 €".
bool holds_price(std::string_view text) {
  for (const std::string_view sign : {"$", "€", "£", "¥", "usd", "eur", "gbp", "dollars"}) {
    for (auto place = text.find(sign); place != std::string_view::npos;
         place = text.find(sign, place + 1)) {
      const auto after = text.substr(place + sign.size(), 2);
      const auto before = text.substr(place < 2 ? 0 : place - 2, place < 2 ? place : 2);
      const bool touches = std::any_of(after.begin(), after.end(), is_digit) ||
                           std::any_of(before.begin(), before.end(), is_digit);
      if (touches) return true;
    }
  }
  return false;
}

/// "4/2", "2026-04-02", "the 14th".
bool holds_date(std::string_view text) {
  for (std::size_t place = 1; place + 1 < text.size(); ++place) {
    const bool is_split = text[place] == '/' || text[place] == '-';
    if (is_split && is_digit(text[place - 1]) && is_digit(text[place + 1])) return true;
    const auto ending = text.substr(place, 2);
    const bool is_ordinal = ending == "th" || ending == "st" || ending == "nd" || ending == "rd";
    if (is_ordinal && is_digit(text[place - 1])) return true;
  }
  return holds_any(text, date_words);
}

bool is_reserved(std::string_view word) {
  return std::find(reserved.begin(), reserved.end(), word) != reserved.end();
}

bool is_asking(std::string_view word) {
  return word == "reply" || word == "text" || word == "respond" || word == "answer" ||
         word == "send" || word == "txt" || word == "responde" || word == "repondez";
}

bool is_between(std::string_view word) {
  return word == "with" || word == "back" || word == "just" || word == "or" || word == "us" ||
         word == "the" || word == "word" || word == "either" || word == "and" || word == "to" ||
         word == "confirm" || word == "by" || word.size() == 1;
}

/// "Reply YES", "text back STOP", "Reply C to confirm or CANCEL".
bool asks_for_keyword(const Words& words) {
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (!is_asking(words.list[place]) || words.ends_clause[place]) continue;
    for (auto next = place + 1; next < words.size(); ++next) {
      if (is_reserved(words.list[next])) return true;
      if (!is_between(words.list[next]) || words.ends_clause[next]) break;
    }
  }
  return false;
}

std::string folded(std::string_view body) {
  std::string text = text::fold(body);
  for (auto place = text.find("’"); place != std::string::npos; place = text.find("’")) {
    text.replace(place, std::string_view("’").size(), "'");
  }
  return text;
}

}  // namespace

std::vector<std::string> selling_words(const Composed& draft) {
  const auto text = folded(draft.body);
  auto found = held(text, offers);
  if (draft.matter <= MessageClass::reply) return found;
  for (auto& hint : held(text, hints)) found.push_back(std::move(hint));
  if (holds_price(text)) found.emplace_back("a price");
  if (draft.pictures == Pictures::some) found.emplace_back("a picture");
  return found;
}

MessageClass propose_class(const Composed& draft) {
  if (draft.matter == MessageClass::marketing) return draft.matter;
  return selling_words(draft).empty() ? draft.matter : MessageClass::marketing;
}

bool reveals(const Composed& draft) {
  const auto text = folded(draft.body);
  return draft.pictures == Pictures::some || holds_price(text) || holds_date(text) ||
         holds_link(text) || holds_any(text, items);
}

std::vector<TemplateFault> faults_in_template(std::string_view body) {
  std::vector<TemplateFault> faults;
  const auto text = folded(body);
  if (asks_for_keyword(words_of(body))) {
    faults.push_back({"keyword_answer",
                      "Ask for another answer: STOP, YES, HELP and the like mean something to "
                      "carriers. \"Reply C to confirm\" is fine."});
  }
  const auto open = body.find('{');
  if (open != std::string_view::npos && body.find('}', open) != std::string_view::npos) {
    faults.push_back({"empty_variable", "A placeholder was not filled in."});
  }
  if (std::any_of(shorteners.begin(), shorteners.end(),
                  [&](auto host) { return text.find(host) != std::string::npos; })) {
    faults.push_back({"shortener", "Carriers block public link shorteners; use the full address."});
  }
  return faults;
}

}  // namespace carnet::consents
