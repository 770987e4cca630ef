// SPDX-License-Identifier: Apache-2.0
// Money, yes and no, tags, names and plain text out of cells; dates are in dates.cpp.
#include "app/imports/values.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "app/house/in_words.hpp"
#include "kit/text/fold.hpp"
#include "kit/text/unicode.hpp"

namespace carnet::imports {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The amount's digits, dots and commas, and whether it is negative; nothing for other letters.
struct Amount {
  std::string digits;
  bool is_negative = false;
};

std::optional<Amount> amount_of(std::string_view cell) {
  Amount amount;
  for (const char letter : cell) {
    if (is_digit(letter) || letter == '.' || letter == ',') {
      amount.digits += letter;
    } else if (letter == '-' || letter == '(') {
      if (amount.is_negative || !amount.digits.empty()) return std::nullopt;
      amount.is_negative = true;
    } else if (is_digit(letter) ||
               std::string_view("$ )'").find(letter) == std::string_view::npos) {
      // Signs of other currencies are several bytes, their names are letters.
      const auto code = static_cast<unsigned char>(letter);
      if (code < 0x80 && !std::isupper(code)) return std::nullopt;
    }
  }
  return amount;
}

DecimalMark mark_of(char letter) { return letter == '.' ? DecimalMark::point : DecimalMark::comma; }
char letter_of(DecimalMark mark) { return mark == DecimalMark::point ? '.' : ','; }

/// What the marks of "1.234,56" say by themselves.
DecimalMark decimal_mark_of(const std::string& digits) {
  const auto last = digits.find_last_of(".,");
  if (last == std::string::npos) return DecimalMark::unsaid;
  const auto mark = mark_of(digits[last]);
  const auto other = mark == DecimalMark::point ? DecimalMark::comma : DecimalMark::point;
  const auto first = digits.find_first_of(".,");
  if (digits[first] != digits[last]) return mark;
  if (first != last) return other;
  const bool may_be_group = digits.size() - last - 1 == 3 && last >= 1 && last <= 3;
  return may_be_group && digits[0] != '0' ? DecimalMark::unsaid : mark;
}

/// Thousands are of three digits; in India what stands before them is grouped by two.
bool is_grouped(std::string_view whole, char between) {
  auto group_end = whole.size();
  for (auto at = whole.rfind(between); at != std::string_view::npos;
       at = whole.substr(0, at).rfind(between)) {
    const auto size = group_end - at - 1;
    const bool is_last = group_end == whole.size();
    if (at == 0 || size > 3 || size < (is_last ? 3U : 2U)) return false;
    group_end = at;
  }
  return group_end == whole.size() || group_end <= 3;
}

/// An amount whose marks say nothing, in a file that says nothing either.
Parsed<DecimalMark> mark_by_currency(const std::string& digits, std::string_view cell,
                                     std::size_t decimals) {
  const auto at = digits.find_first_of(".,");
  if (at == std::string::npos) return DecimalMark::point;
  const auto mark = mark_of(digits[at]);
  // The point of "1.234" is before the decimals wherever money has three of them; a comma before
  // three digits is before thousands wherever it has fewer.
  if (mark == DecimalMark::point && decimals == 3) return mark;
  if (mark == DecimalMark::comma && decimals < 3) return DecimalMark::point;
  return wrong("money_mark", "\"" + cut(cell, 40) +
                                 "\" may be thousands or decimals. Write it with both, or "
                                 "without a mark.");
}

}  // namespace

DecimalMark decimal_mark_in(std::string_view cell) {
  const auto amount = amount_of(plain_id(cell));
  return amount ? decimal_mark_of(amount->digits) : DecimalMark::unsaid;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n";
  const auto first = text.find_first_not_of(spaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::string_view plain_id(std::string_view cell) {
  auto text = trimmed(cell);
  if (text.starts_with('\'')) text.remove_prefix(1);
  return trimmed(text);
}

std::string_view plain_text(std::string_view cell) {
  const auto text = trimmed(cell);
  const bool is_guarded = text.size() > 1 && text[0] == '\'' &&
                          std::string_view("=+-@").find(text[1]) != std::string_view::npos;
  return is_guarded ? text.substr(1) : text;
}

Parsed<std::int64_t> read_money(std::string_view cell, std::string_view currency,
                                DecimalMark mark) {
  const auto refuse = [&] {
    return wrong("money", "\"" + cut(cell, 40) + "\" is not an amount of money.");
  };
  auto amount = amount_of(plain_id(cell));
  if (!amount || amount->digits.find_first_of("0123456789") == std::string::npos) return refuse();
  const auto& digits = amount->digits;
  const auto decimals = static_cast<std::size_t>(decimals_of(currency));
  const auto said = decimal_mark_of(digits);
  if (said != DecimalMark::unsaid) mark = said;
  if (mark == DecimalMark::unsaid) {
    const auto told = mark_by_currency(digits, cell, decimals);
    if (!told) return told.error();
    mark = *told;
  }
  const auto at = digits.find(letter_of(mark));
  std::string whole = digits.substr(0, at);
  std::string behind = at == std::string::npos ? "" : digits.substr(at + 1);
  const char between = mark == DecimalMark::point ? ',' : '.';
  if (!is_grouped(whole, between) || behind.find_first_of(".,") != std::string::npos) {
    return refuse();
  }
  std::erase(whole, between);
  while (behind.size() > decimals && behind.back() == '0') behind.pop_back();
  if (behind.size() > decimals || whole.size() > 14) return refuse();
  behind.resize(decimals, '0');
  std::int64_t minor = 0;
  const auto all = whole + behind;
  std::from_chars(all.data(), all.data() + all.size(), minor);
  return amount->is_negative ? -minor : minor;
}

Parsed<int> read_quantity(std::string_view cell) {
  auto text = plain_id(cell);
  if (text.ends_with(".0")) text.remove_suffix(2);
  int quantity = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, quantity);
  if (fault != std::errc() || stop != end || quantity > 100'000 || quantity < -100'000) {
    return wrong("quantity", "\"" + cut(cell, 40) + "\" is not a whole number of pieces.");
  }
  return quantity;
}

Parsed<YesNo> read_yes_no(std::string_view cell) {
  const auto word = compact(cell);
  if (is_one_of(word,
                {"yes", "y", "true", "t", "1", "subscribed", "optedin", "x", "ja", "oui", "si"})) {
    return YesNo::yes;
  }
  if (is_one_of(word, {"no", "n", "false", "f", "0", "unsubscribed", "optedout", "notsubscribed",
                       "redacted", "invalid", "nein", "non"})) {
    return YesNo::no;
  }
  if (is_one_of(word, {"", "unknown", "pending", "na", "null"})) return YesNo::unknown;
  return wrong("yes_no", "\"" + cut(cell, 40) + "\" is neither yes nor no.");
}

std::vector<std::string> read_tags(std::string_view cell) {
  std::vector<std::string> tags;
  const char mark = cell.find(',') == std::string_view::npos ? ';' : ',';
  for (std::size_t start = 0; start <= cell.size() && tags.size() < 100;) {
    const auto end = std::min(cell.find(mark, start), cell.size());
    auto tag = cut(plain_text(cell.substr(start, end - start)), 40);
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) {
      tags.push_back(std::move(tag));
    }
    start = end + 1;
  }
  return tags;
}

SplitName split_name(std::string_view cell) {
  const auto name = plain_text(cell);
  if (const auto comma = name.find(','); comma != std::string_view::npos) {
    return {std::string(trimmed(name.substr(comma + 1))),
            std::string(trimmed(name.substr(0, comma)))};
  }
  const auto space = name.find_last_of(' ');
  if (space == std::string_view::npos) return {std::string(name), ""};
  return {std::string(trimmed(name.substr(0, space))), std::string(name.substr(space + 1))};
}

std::string text_of_html(std::string_view html) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{
      {{"&amp;", "&"},
       {"&nbsp;", " "},
       {"&quot;", "\""},
       {"&#39;", "'"},
       {"&lt;", "<"},
       {"&gt;", ">"},
       {"&eacute;", "\u00e9"}}};
  std::string out;
  const auto add = [&](std::string_view letters) {
    const bool is_space = letters.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (!is_space) out += letters;
    if (is_space && !out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t at = 0; at < html.size();) {
    const auto rest = html.substr(at);
    const auto tag_end = rest[0] == '<' ? rest.find('>') : std::string_view::npos;
    const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& each) {
      return rest.starts_with(each.first);
    });
    if (tag_end != std::string_view::npos) {
      add(" ");
      at += tag_end + 1;
    } else if (entity != entities.end()) {
      add(entity->second);
      at += entity->first.size();
    } else {
      add(rest.substr(0, 1));
      ++at;
    }
  }
  return std::string(trimmed(out));
}

std::string cut(std::string_view text, std::size_t points) {
  if (text.size() <= points) return std::string(text);
  const auto letters = text::code_points(text);
  return text::utf8(std::u32string_view(letters).substr(0, points));
}

std::string compact(std::string_view text) {
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x80;
  });
  std::string out;
  for (const char letter : is_ascii ? std::string(text) : text::fold(text)) {
    const auto code = static_cast<unsigned char>(letter);
    if (code >= 0x80 || std::isalnum(code)) out += static_cast<char>(std::tolower(code));
  }
  return out;
}

}  // namespace carnet::imports
