// SPDX-License-Identifier: Apache-2.0
// Turns described values into JSON. A struct that holds a Secret does not compile here.
#pragma once

#include <boost/json/value.hpp>
#include <map>
#include <string>
#include <vector>

#include "kit/shape/describe.hpp"
#include "kit/shape/word.hpp"

namespace carnet::json {

using boost::json::value;

template <class T>
value write(const T& input);

namespace detail {

template <class T>
struct IsTextMap : std::false_type {};
template <class T>
struct IsTextMap<std::map<std::string, T>> : std::true_type {};

template <class T>
value write_struct(const T& input) {
  boost::json::object out;
  shape::each_member(input, [&](std::string_view name, const auto& member) {
    out.emplace(name, json::write(member));
  });
  return value(std::move(out));
}

template <class T>
value write_list(const std::vector<T>& input) {
  boost::json::array out;
  out.reserve(input.size());
  for (const auto& item : input) out.push_back(json::write(item));
  return value(std::move(out));
}

template <class T>
value write_map(const std::map<std::string, T>& input) {
  boost::json::object out;
  for (const auto& [name, item] : input) out.emplace(name, json::write(item));
  return value(std::move(out));
}

}  // namespace detail

template <class T>
value write(const T& input) {
  if constexpr (std::is_same_v<T, bool> || std::is_arithmetic_v<T>) {
    return value(input);
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    return value(boost::json::string(input));
  } else if constexpr (std::is_same_v<T, value>) {
    return input;
  } else if constexpr (shape::IsOptional<T>::value) {
    return input ? json::write(*input) : value(nullptr);
  } else if constexpr (shape::IsVector<T>::value) {
    return detail::write_list(input);
  } else if constexpr (detail::IsTextMap<T>::value) {
    return detail::write_map(input);
  } else if constexpr (Word<T>) {
    return value(boost::json::string(input.text()));
  } else if constexpr (shape::DescribedEnum<T>) {
    return value(boost::json::string(shape::enum_name(input)));
  } else {
    static_assert(shape::DescribedStruct<T>, "describe this struct, or keep it from the wire");
    return detail::write_struct(input);
  }
}

}  // namespace carnet::json
