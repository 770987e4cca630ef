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
  NameOrder order = NameOrder::given_family;
};

/// As the house calls them: the preferred or first name, for want of both the last.
std::string first_name_of(const Called& called);

/// "Mrs Whitcombe" where a salutation is known; otherwise the first name, as the house calls them.
std::string greeted_as(const Called& called);

/// The whole name in its order; "No name yet" for the unnamed.
std::string whole_name(const Called& called);

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
