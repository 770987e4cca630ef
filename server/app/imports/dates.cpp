// SPDX-License-Identifier: Apache-2.0
// Dates as people and systems write them.
#include <algorithm>
#include <array>
#include <charconv>

#include "app/imports/file_dates.hpp"
#include "kit/json/json.hpp"
#include "kit/text/fold.hpp"

namespace carnet::imports {

namespace {

constexpr int no_year = 1604;  // what contact exports write when the year is not known

struct Part {
  bool is_number = false;
  int number = 0;
  std::size_t digits = 0;
  char mark_before = 0;  // the sign between this part and the one before
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// 1 for "January", "jan", "Januar", "janvier", "enero"; 0 for no month. `name` is folded.
int month_named(std::string_view name) {
  constexpr std::array<std::string_view, 12> english{
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  constexpr std::array<std::string_view, 12> german{"januar",    "februar", "marz",     "april",
                                                    "mai",       "juni",    "juli",     "august",
                                                    "september", "oktober", "november", "dezember"};
  constexpr std::array<std::string_view, 12> french{"janvier",   "fevrier", "mars",     "avril",
                                                    "mai",       "juin",    "juillet",  "aout",
                                                    "septembre", "octobre", "novembre", "decembre"};
  constexpr std::array<std::string_view, 12> spanish{
      "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
      "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
  if (name.size() < 3) return 0;
  for (const auto* months : {&english, &german, &french, &spanish}) {
    for (std::size_t month = 0; month < months->size(); ++month) {
      if ((*months)[month].starts_with(name)) return static_cast<int>(month) + 1;
    }
  }
  return name == "maerz" ? 3 : name == "sept" ? 9 : 0;
}

/// "19800514", "19800514T0830" and "--0514" with their hyphens, other text as it is. The year
/// 0000 says that nobody knows it.
std::string with_hyphens(std::string_view text) {
  if (text.starts_with("0000-")) return "--" + std::string(text.substr(5));
  const auto digits = text.substr(0, text.find_first_not_of("0123456789"));
  const auto behind = text.substr(digits.size());
  if (digits.size() == 8 && (behind.empty() || behind[0] == 'T' || behind[0] == 't')) {
    return std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
           std::string(digits.substr(6));
  }
  const bool is_short = text.size() == 6 && text.starts_with("--") &&
                        text.find_first_not_of("0123456789", 2) == std::string_view::npos;
  return is_short ? "--" + std::string(text.substr(2, 2)) + "-" + std::string(text.substr(4))
                  : std::string(text);
}

/// "t11:23", " 00:00:00" of a folded text and what follows is no part of a date.
std::string_view without_time(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  const auto before = text.find_last_of(" t", colon);
  return before == std::string_view::npos ? text : trimmed(text.substr(0, before));
}

std::optional<std::vector<Part>> parts_of(std::string_view text) {
  std::vector<Part> parts;
  char mark = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end > at) {
      Part part{true, 0, end - at, mark};
      if (part.digits > 4) return std::nullopt;
      std::from_chars(text.data() + at, text.data() + end, part.number);
      parts.push_back(part);
      mark = 0;
      at = end;
      continue;
    }
    while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end]))) ++end;
    if (end == at) {
      if (std::string_view("-/., ").find(text[at]) == std::string_view::npos) return std::nullopt;
      if (mark == 0 || text[at] != ' ') mark = text[at];
      ++at;
      continue;
    }
    const auto word = text.substr(at, end - at);
    const bool is_ordinal = word == "st" || word == "nd" || word == "rd" || word == "th" ||
                            word == "er" || word == "de" || word == "of";
    const int month = month_named(word);
    if (!is_ordinal && month == 0) return std::nullopt;
    if (month != 0) parts.push_back({false, month, 0, mark});
    at = end;
  }
  return parts;
}

int full_year(const Part& part, int this_year) {
  if (part.digits > 2) return part.number;
  const int century = this_year - this_year % 100;
  return century + part.number > this_year ? century - 100 + part.number : century + part.number;
}

Wrong no_date(std::string_view cell) {
  return wrong("date", "\"" + cut(cell, 40) + "\" is not a date.");
}

/// Fills month and day from two numbers in the order they stand.
void place_numbers(PartialDay& date, const Part& a, const Part& b, DateOrder order) {
  const bool is_day_first = b.mark_before == '.' || order == DateOrder::day_first;
  const bool swaps = is_day_first ? b.number <= 12 || a.number > 12 : a.number > 12;
  date.month = swaps ? b.number : a.number;
  date.day = swaps ? a.number : b.number;
}

/// The parts with a month in letters, or the year first, or two numbers and perhaps a year.
std::optional<PartialDay> arranged(std::vector<Part> parts, DateOrder order, int this_year) {
  PartialDay date;
  const auto word =
      std::find_if(parts.begin(), parts.end(), [](const Part& part) { return !part.is_number; });
  if (word != parts.end()) {
    date.month = word->number;
    parts.erase(word);
    if (parts.empty()) return date;
    if (parts.size() > 2) return std::nullopt;
    const std::size_t year = parts[0].digits == 4 ? 0 : 1;
    if (year < parts.size()) date.year = full_year(parts[year], this_year);
    if (year == 1 || parts.size() == 2) date.day = parts[1 - year].number;
    return date;
  }
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  if (parts[0].digits == 4) {
    date.year = parts[0].number;
    date.month = parts[1].number;
    if (parts.size() == 3) date.day = parts[2].number;
    return date;
  }
  if (parts.size() == 2 && parts[1].digits == 4) {
    date.month = parts[0].number;
    date.year = parts[1].number;
    return date;
  }
  if (parts.size() == 3) date.year = full_year(parts[2], this_year);
  place_numbers(date, parts[0], parts[1], order);
  return date;
}

/// Milliseconds east of UTC of "+0100", "+01:00", "Z", "UTC" or nothing.
std::optional<milliseconds> offset_of(std::string_view text) {
  if (text.empty() || text == "Z" || text == "UTC" || text == "GMT") return milliseconds(0);
  if (text[0] != '+' && text[0] != '-') return std::nullopt;
  std::string digits(text.substr(1));
  std::erase(digits, ':');
  if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return std::nullopt;
  }
  const int number = std::stoi(digits);
  const auto span = std::chrono::hours(number / 100) + std::chrono::minutes(number % 100);
  return text[0] == '-' ? -span : span;
}

}  // namespace

std::optional<DateOrder> date_order_of(std::string_view cell) {
  const auto whole = text::fold(with_hyphens(plain_id(cell)));
  const auto parts = parts_of(without_time(whole));
  if (!parts || parts->size() < 2) return std::nullopt;
  const auto &a = (*parts)[0], &b = (*parts)[1];
  if (!a.is_number || !b.is_number || a.digits == 4 || b.mark_before == '.') return std::nullopt;
  if (a.number > 12) return DateOrder::day_first;
  if (b.number > 12 && b.digits <= 2) return DateOrder::month_first;
  return std::nullopt;
}

Parsed<PartialDay> read_partial_day(std::string_view cell, DateOrder order, int this_year) {
  const auto whole = text::fold(with_hyphens(plain_id(cell)));
  const auto text = without_time(whole);
  auto parts = parts_of(text);
  if (!parts) return no_date(cell);
  // "--05-14" is month and day by ISO 8601, whatever the file's own order.
  if (text.starts_with("--")) order = DateOrder::month_first;
  auto date = arranged(std::move(*parts), order, this_year);
  if (date && date->year == no_year) date->year.reset();
  const bool is_near = date && (!date->year || (*date->year > 1000 && *date->year < 3000));
  if (!is_near || !is_possible(*date)) return no_date(cell);
  return *date;
}

Parsed<WrittenInstant> read_instant(std::string_view cell) {
  const auto text = plain_id(cell);
  const auto day = Day::parse(text.substr(0, 10));
  const auto refuse = [&] {
    return wrong("instant", "\"" + cut(cell, 40) + "\" is not a day with a time.");
  };
  if (!day) return refuse();
  if (text.size() == 10)
    return WrittenInstant{*day, Instant(milliseconds(day->days().time_since_epoch()).count())};
  if (text.size() < 16 || text[13] != ':') return refuse();
  const bool has_seconds = text.size() >= 19 && text[16] == ':';
  const auto clock =
      has_seconds ? std::string(text.substr(11, 8)) : std::string(text.substr(11, 5)) + ":00";
  auto rest = text.substr(has_seconds ? 19 : 16);
  if (rest.starts_with('.'))
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of("0123456789", 1)));
  const auto offset = offset_of(trimmed(rest));
  const auto wall = Instant::parse(day->text() + "T" + clock + "Z");
  if (!offset || !wall) return refuse();
  return WrittenInstant{*day, *wall - *offset};
}

namespace {

constexpr std::size_t most_columns = 20;  // the days of a card are called as somebody likes
constexpr std::size_t most_letters = 40;

DateOrder other_order(DateOrder order) {
  return order == DateOrder::month_first ? DateOrder::day_first : DateOrder::month_first;
}

bool reads_both_ways(std::string_view cell) {
  constexpr int any_year = 2000;
  const auto month_first = read_partial_day(cell, DateOrder::month_first, any_year);
  const auto day_first = read_partial_day(cell, DateOrder::day_first, any_year);
  return month_first && day_first && *month_first != *day_first;
}

}  // namespace

void DateLook::look_at(const std::string& column, std::string_view cell) {
  const auto told = date_order_of(cell);
  is_told_ = is_told_ || told;
  is_other_ = is_other_ || (told && *told != usual_);
  const bool is_seen = std::any_of(columns_.begin(), columns_.end(),
                                   [&](const auto& each) { return each.name == column; });
  if (is_seen || told || columns_.size() == most_columns || !reads_both_ways(cell)) return;
  columns_.push_back({column, std::string(cell), {}});
}

DateOrder DateLook::order() const {
  return said_.value_or(is_other_ ? other_order(usual_) : usual_);
}

FileDates DateLook::found(int this_year) const {
  FileDates dates{order(), by_, columns_};
  if (is_told_) dates.by = OrderTeller::dates;
  if (said_) dates.by = OrderTeller::person;
  for (auto& each : dates.columns) {
    each.day = *read_partial_day(each.cell, dates.order, this_year);
    each.cell = cut(plain_id(each.cell), most_letters);
  }
  return dates;
}

FileDates read_dates(const std::string& text) {
  const auto dates = json::parse<FileDates>(text);
  return dates ? *dates : FileDates{};
}

std::optional<DateOrder> said_order(const FileDates& dates) {
  return dates.by == OrderTeller::person ? std::optional(dates.order) : std::nullopt;
}

}  // namespace carnet::imports
