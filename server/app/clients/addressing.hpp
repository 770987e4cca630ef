// SPDX-License-Identifier: Apache-2.0
// How a client is addressed: in which words and order of names, by what way, at which hours.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/house/faults.hpp"
#include "kit/shape/describe.hpp"

namespace carnet::clients {

/// Which name stands first; family names do in Hungarian, Chinese, Japanese or Korean.
enum class NameOrder { given_family, family_given };
BOOST_DESCRIBE_ENUM(NameOrder, given_family, family_given)

enum class PreferredChannel { any, text, email, call, card };
BOOST_DESCRIBE_ENUM(PreferredChannel, any, text, email, call, card)

/// Hours and days the client likes to hear from us, on their own clock; advice to whoever writes,
/// never a rule of the gate. What is absent is as good as any.
struct PreferredHours {
  std::optional<int> from_minute;  // since midnight
  std::optional<int> to_minute;
  std::vector<int> weekdays;  // ISO 8601, 1 is Monday
  bool operator==(const PreferredHours&) const = default;
};
BOOST_DESCRIBE_STRUCT(PreferredHours, (), (from_minute, to_minute, weekdays))

/// Whose telephone, email or house it is.
enum class Holder { own, partner, family, assistant, other };
BOOST_DESCRIBE_ENUM(Holder, own, partner, family, assistant, other)

struct Called {
  std::string salutation;  // "Mrs", "Dr", or whatever they like to be called by
  std::string given_name;
  std::string family_name;
  std::string preferred_name;
  NameOrder name_order = NameOrder::given_family;
  std::string language{};
};

/// How a letter calls them: "Mrs Whitcombe" where a salutation is known, "Tanaka-san" where it
/// follows the name, the whole name where their language finds a bare first name rude; otherwise
/// the first name. Empty when only a family name is known.
std::string greeted_as(const Called& called);

/// What the house calls them by among itself: the name they like, else the first that is known.
std::string first_name(const std::string& given_name, const std::string& family_name,
                       const std::string& preferred_name);

/// How people of the house call the client, wherever they are named: preferred or given name and
/// the family name, in the order of their own; "No name yet" for the unnamed.
std::string display_name(const std::string& given_name, const std::string& family_name,
                         const std::string& preferred_name, NameOrder order);

template <class T>
T told(const std::optional<T>& value) {
  return value.value_or(T{});
}
template <class T>
const T& told(const T& value) {
  return value;
}
/// The same of whatever has these columns of `clients`, of a row joined to it loosely too.
template <class Row>
std::string display_name(const Row& row) {
  return display_name(told(row.given_name), told(row.family_name), told(row.preferred_name),
                      told(row.name_order));
}

/// "Prefers calls after 5 pm on weekdays"; empty when any way at any hour is as good.
std::string preference_text(PreferredChannel channel, const PreferredHours& hours);

/// The hours between midnight and midnight, the earlier first, and days of one week.
std::optional<FieldFault> fault_of(const PreferredHours& hours);

/// The column: empty for any hour, JSON otherwise, its days in order and each once.
std::string hours_column(PreferredHours hours);
PreferredHours hours_of(const std::string& column);

/// "New York time", "Chicago or New York time, from their address"; empty when nothing is known.
enum class ZoneSource { stated, address };
std::string zone_text(const std::vector<std::string>& zones, ZoneSource source);

/// By which clock a day is counted: the zone that alone is known, UTC otherwise.
std::string clock_of(const std::vector<std::string>& zones);

}  // namespace carnet::clients
