// SPDX-License-Identifier: Apache-2.0
// Reads what other systems write into cells: dates, money, yes and no, tags, names. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/shape/instant.hpp"
#include "kit/shape/words.hpp"

namespace carnet::imports {

/// Without the apostrophe Shopify puts before ids, zips and phones ('7210448301122), nor the one
/// that spreadsheets want before a formula ('=1+1). A name such as 't Hooft keeps its own.
std::string_view plain_id(std::string_view cell);
std::string_view plain_text(std::string_view cell);

/// Whether 4/5 is April or May.
enum class DateOrder { month_first, day_first };
BOOST_DESCRIBE_ENUM(DateOrder, month_first, day_first)

/// The only order in which this is a date; nothing where it does not tell.
std::optional<DateOrder> date_order_of(std::string_view cell);

/// 1980-05-14, 5/14/1980, 14.5., --05-14, 14 May 1980, "May 14", with or without a year or a
/// time behind. Two-digit years lie in the hundred years up to `this_year`; 1604 stands for no
/// year (contact exports). Code "date".
Parsed<PartialDay> read_partial_day(std::string_view cell, DateOrder order, int this_year);

/// "2026-05-14 11:23:45 +0100", "… UTC", RFC 3339. `day` is as written, before any conversion.
struct WrittenInstant {
  Day day;
  Instant at;
};
Parsed<WrittenInstant> read_instant(std::string_view cell);

/// Which mark stands before the decimals; the other one, or none, before thousands.
enum class DecimalMark { unsaid, point, comma };

/// What one amount says of it: "1,234.56", "99,50" and "1.234.567" do, "1.234" and "1,234" do not.
DecimalMark decimal_mark_in(std::string_view cell);

/// Minor units. Takes "1,234.56", "1.234,56", "$12", "(5.00)", "-5". Code "money", also for
/// more decimals than the currency has. Where `mark` is unsaid, "1,234" is counted in thousands
/// unless the currency has three decimals; code "money_mark" for what may be either.
Parsed<std::int64_t> read_money(std::string_view cell, std::string_view currency,
                                DecimalMark mark = DecimalMark::unsaid);

Parsed<int> read_quantity(std::string_view cell);

enum class YesNo { yes, no, unknown };
/// yes, true, 1, subscribed / no, false, 0, unsubscribed / empty, unknown, pending.
Parsed<YesNo> read_yes_no(std::string_view cell);

/// Split at commas or semicolons, trimmed, each once, at most 40 letters a tag and 100 tags.
std::vector<std::string> read_tags(std::string_view cell);

/// "Ann Smith", "Smith, Ann".
struct SplitName {
  std::string given;
  std::string family;
};
SplitName split_name(std::string_view cell);

/// Text of an HTML fragment: tags off, entities of everyday use in letters, spaces single.
std::string text_of_html(std::string_view html);

std::string_view trimmed(std::string_view text);

/// At most `points` code points of valid UTF-8.
std::string cut(std::string_view text, std::size_t points);

/// Lower-case letters and digits only: "E-mail 1 - Value" → "email1value".
std::string compact(std::string_view text);

}  // namespace carnet::imports
