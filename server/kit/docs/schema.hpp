// SPDX-License-Identifier: Apache-2.0
// Writes JSON Schema (2020-12, as OpenAPI 3.1 uses it) from the same descriptions the codec reads.
#pragma once

#include <boost/core/type_name.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <map>
#include <string>
#include <typeindex>
#include <vector>

#include "kit/json/write.hpp"
#include "kit/shape/describe.hpp"
#include "kit/shape/word.hpp"

namespace carnet::docs {

using boost::json::object;
using boost::json::value;

/// "carnet::clients::Client" → "Client"; a list "Page<Client>" → "ClientPage".
std::string plain_name(const std::string& type_name);

/// Named schemas, each written once. Two types of one name are a defect and throw.
class Schemas {
 public:
  /// The schema of T, by reference when T is a described struct or enum.
  template <class T>
  value of();
  /// The schema of a described struct itself, for the parameters of a query string.
  template <class T>
  value inline_of();
  const object& named() const { return named_; }

 private:
  template <class T>
  value of_word();
  template <class T>
  value of_struct();
  template <class T>
  value of_enum();
  bool is_new(const std::string& name, std::type_index type);

  object named_;
  std::map<std::string, std::type_index> types_;
};

namespace detail {
template <class T>
struct MapItem {};
template <class T>
struct MapItem<std::map<std::string, T>> {
  using type = T;
};
inline value reference(const std::string& name) {
  return object{{"$ref", "#/components/schemas/" + name}};
}
value nullable(value schema);
value number_schema(bool is_whole, std::size_t bytes);
}  // namespace detail

template <class T>
value Schemas::of() {
  if constexpr (std::is_same_v<T, value>) {
    return object{};
  } else if constexpr (std::is_same_v<T, bool>) {
    return object{{"type", "boolean"}};
  } else if constexpr (std::is_arithmetic_v<T>) {
    return detail::number_schema(std::is_integral_v<T>, sizeof(T));
  } else if constexpr (std::is_same_v<T, std::string>) {
    return object{{"type", "string"}};
  } else if constexpr (shape::IsOptional<T>::value) {
    return detail::nullable(of<typename T::value_type>());
  } else if constexpr (shape::IsVector<T>::value) {
    return object{{"type", "array"}, {"items", of<typename T::value_type>()}};
  } else if constexpr (json::detail::IsTextMap<T>::value) {
    return object{{"type", "object"},
                  {"additionalProperties", of<typename detail::MapItem<T>::type>()}};
  } else if constexpr (Word<T>) {
    return of_word<T>();
  } else if constexpr (shape::DescribedEnum<T>) {
    return of_enum<T>();
  } else {
    return of_struct<T>();
  }
}

template <class T>
value Schemas::of_word() {
  const Format format = T::format();
  object schema{{"type", "string"}};
  if (!format.name.empty()) schema["format"] = format.name;
  if (!format.pattern.empty()) schema["pattern"] = format.pattern;
  if (format.max_length > 0) schema["maxLength"] = format.max_length;
  if (!format.example.empty()) schema["examples"] = boost::json::array{value(format.example)};
  return schema;
}

template <class T>
value Schemas::of_enum() {
  const auto name = plain_name(boost::core::type_name<T>());
  if (is_new(name, typeid(T))) {
    boost::json::array choices;
    for (const auto each : shape::enum_names<T>()) choices.emplace_back(each);
    named_[name] = object{{"type", "string"}, {"enum", std::move(choices)}};
  }
  return detail::reference(name);
}

template <class T>
value Schemas::of_struct() {
  const auto name = plain_name(boost::core::type_name<T>());
  if (!is_new(name, typeid(T))) return detail::reference(name);
  named_[name] = nullptr;  // holds the place, for structs that name themselves
  named_[name] = inline_of<T>();
  return detail::reference(name);
}

template <class T>
value Schemas::inline_of() {
  object properties;
  boost::json::array required;
  shape::each_member_pointer<T>([&]<class Owner, class Member>(std::string_view member,
                                                               Member Owner::*) {
    properties[member] = of<Member>();
    const bool may_be_absent = shape::IsOptional<Member>::value || shape::IsVector<Member>::value;
    if (!may_be_absent) required.emplace_back(member);
  });
  object schema{{"type", "object"}, {"properties", std::move(properties)}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["additionalProperties"] = false;
  return schema;
}

}  // namespace carnet::docs
