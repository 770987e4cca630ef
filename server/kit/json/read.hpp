// SPDX-License-Identifier: Apache-2.0
// Reads JSON into described structs and gathers every fault on the way instead of stopping at one.
#pragma once

#include <boost/json/value.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "kit/shape/describe.hpp"
#include "kit/shape/word.hpp"

namespace carnet::json {

using boost::json::value;

/// Collects faults under the JSON pointer being read.
class Reader {
 public:
  template <class T>
  void read(const value& input, T& out);
  void refuse(std::string code, std::string text) {
    fields_.try_emplace(path_, FieldFault{std::move(code), std::move(text)});
  }
  std::map<std::string, FieldFault>& fields() { return fields_; }

 private:
  template <class T>
  void read_number(const value& input, T& out);
  template <class T>
  void read_list(const value& input, std::vector<T>& out);
  template <class T>
  void read_struct(const value& input, T& out);
  template <class T>
  void read_member(const boost::json::object& object, std::string_view name, T& out);
  void refuse_unknown_members(const boost::json::object& object,
                              const std::vector<std::string_view>& known);
  const std::string* text_of(const value& input);
  std::size_t enter(std::string_view step);
  void leave(std::size_t length) { path_.resize(length); }

  std::string path_;
  std::string scratch_;
  std::map<std::string, FieldFault> fields_;
};

/// The longest list a request may carry.
inline constexpr std::size_t max_items = 10'000;

template <class T>
Result<T> read(const value& input) {
  Reader reader;
  T out{};
  reader.read(input, out);
  if (reader.fields().empty()) return out;
  return Fault{FaultKind::invalid,
               "invalid",
               "Some fields need another look.",
               std::move(reader.fields()),
               {}};
}

template <class T>
void Reader::read(const value& input, T& out) {
  if constexpr (std::is_same_v<T, value>) {
    out = input;
  } else if constexpr (shape::IsOptional<T>::value) {
    if (!input.is_null()) read(input, out.emplace());
  } else if constexpr (shape::IsVector<T>::value) {
    read_list(input, out);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!input.is_bool()) return refuse("boolean", "This must be true or false.");
    out = input.get_bool();
  } else if constexpr (std::is_arithmetic_v<T>) {
    read_number(input, out);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (const auto* text = text_of(input)) out = *text;
  } else if constexpr (Word<T>) {
    const auto* text = text_of(input);
    if (!text) return;
    auto word = T::parse(*text);
    if (!word) return refuse(word.error().code, word.error().text);
    out = std::move(*word);
  } else if constexpr (shape::DescribedEnum<T>) {
    const auto* text = text_of(input);
    if (!text) return;
    const auto found = shape::enum_value<T>(*text);
    if (found) out = *found;
    if (!found) refuse("choice", "This is not one of the choices.");
  } else {
    static_assert(shape::DescribedStruct<T>, "describe this struct to read it");
    read_struct(input, out);
  }
}

template <class T>
void Reader::read_number(const value& input, T& out) {
  if (!input.is_number()) return refuse("number", "This must be a number.");
  if constexpr (std::is_floating_point_v<T>) {
    const double number = input.to_number<double>();
    if (!std::isfinite(number)) return refuse("number", "This must be a finite number.");
    out = static_cast<T>(number);
  } else {
    boost::system::error_code problem;
    const T number = input.to_number<T>(problem);
    if (problem) return refuse("whole_number", "This must be a whole number in range.");
    out = number;
  }
}

template <class T>
void Reader::read_list(const value& input, std::vector<T>& out) {
  if (!input.is_array()) return refuse("list", "This must be a list.");
  const auto& items = input.get_array();
  if (items.size() > max_items) return refuse("too_many", "This list is too long.");
  out.reserve(items.size());
  for (std::size_t place = 0; place < items.size(); ++place) {
    const auto before = enter(std::to_string(place));
    read(items[place], out.emplace_back());
    leave(before);
  }
}

template <class T>
void Reader::read_struct(const value& input, T& out) {
  if (!input.is_object()) return refuse("object", "This must be an object.");
  const auto& object = input.get_object();
  std::vector<std::string_view> known;
  shape::each_member(out, [&](std::string_view name, auto& member) {
    known.push_back(name);
    const auto before = enter(name);
    read_member(object, name, member);
    leave(before);
  });
  refuse_unknown_members(object, known);
}

template <class T>
void Reader::read_member(const boost::json::object& object, std::string_view name, T& out) {
  const auto* found = object.if_contains(name);
  constexpr bool may_be_absent = shape::IsOptional<T>::value || shape::IsVector<T>::value;
  if (found && !(found->is_null() && may_be_absent)) return read(*found, out);
  if constexpr (!may_be_absent) refuse("required", "This is required.");
}

}  // namespace carnet::json
