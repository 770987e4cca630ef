// SPDX-License-Identifier: Apache-2.0
// Finds sentences that say more than the records do.
#include "app/drafts/check.hpp"

#include <algorithm>
#include <array>

#include "kit/text/unicode.hpp"

namespace carnet::drafts {

namespace {

struct Stretch {
  std::size_t start = 0;  // UTF-16 code units
  std::size_t end = 0;
};

// One letter of the body with its place in UTF-16.
struct Letter {
  char32_t point = 0;
  std::size_t at = 0;
};

std::vector<Letter> letters_of(std::string_view body) {
  std::vector<Letter> letters;
  std::size_t at = 0;
  for (const char32_t point : text::code_points(body)) {
    letters.push_back({point, at});
    at += text::utf16_length(point);
  }
  return letters;
}

bool ends_sentence(const std::vector<Letter>& letters, std::size_t i) {
  const char32_t point = letters[i].point;
  if (point == '\n') return true;
  if (point != '.' && point != '?' && point != '!' && point != U'…') return false;
  return i + 1 == letters.size() || letters[i + 1].point == ' ' || letters[i + 1].point == '\n';
}

bool is_inside_a_claim(std::size_t at, std::span<const Claim> claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.start >= 0 && static_cast<std::size_t>(claim.start) <= at &&
           static_cast<int>(at) + 1 < claim.end;
  });
}

// Index ranges of sentences with the spaces after them; a line break belongs to what precedes it.
// A full stop within a claim ends nothing: "the Ring No. 5".
std::vector<Stretch> sentences_of(const std::vector<Letter>& letters,
                                  std::span<const Claim> claims) {
  std::vector<Stretch> sentences;
  std::size_t start = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!ends_sentence(letters, i) || is_inside_a_claim(letters[i].at, claims)) continue;
    std::size_t end = i + 1;
    while (end < letters.size() && (letters[end].point == ' ' || letters[end].point == '\n')) ++end;
    sentences.push_back({start, end});
    start = end;
    i = end - 1;
  }
  if (start < letters.size()) sentences.push_back({start, letters.size()});
  return sentences;
}

bool is_amount(char32_t point) {
  return (point >= '0' && point <= '9') || point == '$' || point == '%' || point == U'£' ||
         point == U'€' || point == U'¥';
}

constexpr std::array<std::string_view, 19> dated_words{
    "January",   "February",  "March",   "April",    "May",      "June",   "July",
    "August",    "September", "October", "November", "December", "Monday", "Tuesday",
    "Wednesday", "Thursday",  "Friday",  "Saturday", "Sunday"};

// "May I" asks; "May" alone is a month.
bool asks(const std::vector<Letter>& letters, std::size_t end) {
  return end + 1 < letters.size() && letters[end].point == ' ' &&
         (letters[end + 1].point == 'I' || letters[end + 1].point == 'w');
}

bool is_dated_word(const std::vector<Letter>& letters, std::size_t start, std::size_t end,
                   std::span<const std::string> names) {
  std::string word;
  for (std::size_t i = start; i < end; ++i) text::append_utf8(word, letters[i].point);
  if (std::find(names.begin(), names.end(), word) != names.end()) return false;
  if (word == "May" && asks(letters, end)) return false;
  return std::find(dated_words.begin(), dated_words.end(), word) != dated_words.end();
}

class Check {
 public:
  Check(const std::vector<Letter>& letters, std::span<const Claim> claims,
        std::span<const Source> records, std::span<const std::string> names)
      : letters_(letters), claims_(claims), records_(records), names_(names) {}

  bool is_founded(const Stretch& sentence) const {
    const auto start = letters_[sentence.start].at;
    const auto end = end_of(sentence);
    for (const auto& claim : claims_) {
      const bool touches = from(claim) < end && to(claim) > start;
      if (touches && !(has_record(claim) && from(claim) >= start && to(claim) <= end)) return false;
    }
    return !says_more(sentence);
  }

  std::size_t end_of(const Stretch& sentence) const {
    const auto& last = letters_[sentence.end - 1];
    return last.at + text::utf16_length(last.point);
  }

 private:
  static std::size_t from(const Claim& claim) { return static_cast<std::size_t>(claim.start); }
  static std::size_t to(const Claim& claim) { return static_cast<std::size_t>(claim.end); }

  bool has_record(const Claim& claim) const {
    return claim.start >= 0 && claim.end > claim.start &&
           std::find(records_.begin(), records_.end(), claim.source) != records_.end();
  }

  bool is_claimed(std::size_t at) const {
    return std::any_of(claims_.begin(), claims_.end(), [&](const Claim& claim) {
      return has_record(claim) && from(claim) <= at && at < to(claim);
    });
  }

  bool says_more(const Stretch& sentence) const {
    for (std::size_t i = sentence.start; i < sentence.end;) {
      if (is_amount(letters_[i].point) && !is_claimed(letters_[i].at)) return true;
      std::size_t end = i;
      while (end < sentence.end && text::is_word_point(letters_[end].point)) ++end;
      if (end > i && is_dated_word(letters_, i, end, names_) && !is_claimed(letters_[i].at))
        return true;
      if (end > i + 1 && !has_amount_inside(i, end)) {
        i = end;
      } else {
        ++i;
      }
    }
    return false;
  }

  bool has_amount_inside(std::size_t start, std::size_t end) const {
    return std::any_of(letters_.begin() + static_cast<std::ptrdiff_t>(start),
                       letters_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Letter& letter) { return is_amount(letter.point); });
  }

  const std::vector<Letter>& letters_;
  std::span<const Claim> claims_;
  std::span<const Source> records_;
  std::span<const std::string> names_;
};

}  // namespace

Checked strike_unfounded(std::string_view body, std::span<const Claim> claims,
                         std::span<const Source> records, std::span<const std::string> names) {
  const auto letters = letters_of(body);
  const Check check(letters, claims, records, names);
  Checked checked;
  std::size_t removed = 0;
  for (const auto& sentence : sentences_of(letters, claims)) {
    const auto start = letters[sentence.start].at;
    const auto end = check.end_of(sentence);
    if (!check.is_founded(sentence)) {
      removed += end - start;
      ++checked.struck;
      continue;
    }
    for (std::size_t i = sentence.start; i < sentence.end; ++i) {
      text::append_utf8(checked.body, letters[i].point);
    }
    for (const auto& claim : claims) {
      const auto from = static_cast<std::size_t>(claim.start);
      if (from < start || from >= end) continue;
      const int moved = static_cast<int>(removed);
      checked.claims.push_back({claim.start - moved, claim.end - moved, claim.source});
    }
  }
  while (!checked.body.empty() && checked.body.back() == ' ') checked.body.pop_back();
  return checked;
}

bool is_founded(std::string_view body, std::span<const Claim> claims,
                std::span<const Source> records) {
  const auto length = text::utf16_length(body);
  const bool all_inside = std::all_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return claim.start >= 0 && static_cast<std::size_t>(claim.end) <= length;
  });
  return all_inside && strike_unfounded(body, claims, records).struck == 0;
}

}  // namespace carnet::drafts
