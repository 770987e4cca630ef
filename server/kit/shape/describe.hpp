// SPDX-License-Identifier: Apache-2.0
// Walks described structs and enums, so that one description serves JSON, SQL and docs.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace carnet::shape {

template <class T>
concept DescribedStruct =
    boost::describe::has_describe_members<T>::value && !std::is_union_v<T> && std::is_class_v<T>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

/// A member named like a C++ keyword ends in an underscore (`class_`) that nobody else sees.
constexpr std::string_view wire_name(std::string_view member) {
  return member.ends_with('_') ? member.substr(0, member.size() - 1) : member;
}

/// Calls visit(name, reference to member) for each public member, bases first, in order.
template <class T, class Visit>
constexpr void each_member(T& object, Visit&& visit) {
  boost::mp11::mp_for_each<Members<std::remove_const_t<T>>>(
      [&](auto member) { visit(wire_name(member.name), object.*member.pointer); });
}

/// Calls visit(name, pointer to member) without an object, for schemas and column lists.
template <class T, class Visit>
constexpr void each_member_pointer(Visit&& visit) {
  boost::mp11::mp_for_each<Members<T>>(
      [&](auto member) { visit(wire_name(member.name), member.pointer); });
}

/// The enumerator's name: the one spelling in C++, SQL, JSON and TypeScript.
template <DescribedEnum E>
constexpr std::string_view enum_name(E value) {
  std::string_view found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
    if (each.value == value) found = each.name;
  });
  return found;
}

template <DescribedEnum E>
constexpr std::optional<E> enum_value(std::string_view name) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
    if (each.name == name) found = each.value;
  });
  return found;
}

template <DescribedEnum E>
std::vector<std::string_view> enum_names() {
  std::vector<std::string_view> names;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto each) { names.emplace_back(each.name); });
  return names;
}

}  // namespace carnet::shape
