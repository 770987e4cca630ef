// SPDX-License-Identifier: Apache-2.0
// Reads query parameters into a described struct, with the same faults as a JSON body.
#pragma once

#include <charconv>
#include <string>

#include "kit/http/form.hpp"
#include "kit/json/read.hpp"

namespace carnet::http {

namespace detail {

template <class T>
struct Plain {
  using type = T;
};
template <class T>
struct Plain<std::optional<T>> {
  using type = T;
};

/// The JSON value a parameter stands for: numbers and booleans by the member's type.
template <class T>
json::value as_json(const std::string& text) {
  if constexpr (std::is_same_v<T, bool>) {
    if (text == "true" || text == "1") return json::value(true);
    if (text == "false" || text == "0") return json::value(false);
  } else if constexpr (std::is_arithmetic_v<T>) {
    T number{};
    const auto* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, number);
    if (problem == std::errc{} && stopped == end) return json::value(number);
  }
  return json::value(boost::json::string(text));
}

}  // namespace detail

/// Empty values count as absent; unknown parameters are refused by name; the last repeat wins.
template <class T>
Result<T> read_query(const Parameters& parameters) {
  boost::json::object tree;
  for (const auto& parameter : parameters) {
    if (parameter.second.empty()) continue;
    auto& place = tree[parameter.first];
    place = boost::json::string(parameter.second);
    shape::each_member_pointer<T>(
        [&]<class Owner, class Member>(std::string_view member, Member Owner::*) {
          using Plain = typename detail::Plain<Member>::type;
          if (member == parameter.first) place = detail::as_json<Plain>(parameter.second);
        });
  }
  return json::read<T>(json::value(std::move(tree)));
}

}  // namespace carnet::http
