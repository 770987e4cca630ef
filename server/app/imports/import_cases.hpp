// SPDX-License-Identifier: Apache-2.0
// What the tests of readers share: fixtures, terms, and planned things in short words.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/imports/rules.hpp"
#include "kit/json/json.hpp"
#include "kit/text/encoding.hpp"
#include "test/source.hpp"

namespace carnet::imports::cases {

inline std::string fixture_bytes(const std::string& name) {
  std::ifstream file(test::source_path("fixtures/imports") / name, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

inline std::string fixture(const std::string& name) { return text::to_utf8(fixture_bytes(name)); }

inline ReadingTerms terms_of(ImportKind kind) { return {kind, {}, "US", "USD", Day(2026, 3, 12)}; }

inline ReadingTerms terms_of(const std::string& text) {
  const auto head = look_at(text, std::nullopt);
  auto terms = terms_of(head->kind);
  terms.mapping = usual_mapping(head->kind, head->columns);
  return terms;
}

inline Reading read(const std::string& text) {
  auto reading = read_rows(text, terms_of(text));
  if (reading) return *reading;
  ADD_FAILURE() << reading.error().text << json::print(reading.error().fields);
  return {};
}

/// "9:32 email"
inline std::vector<std::string> places(const Reading& reading) {
  std::vector<std::string> all;
  for (const auto& each : reading.faults) {
    all.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " " + each.code);
  }
  return all;
}

/// "phone mobile +12125550101 *", the star for what is preferred.
inline std::vector<std::string> contacts_of(const ClientContent& client) {
  std::vector<std::string> all;
  for (const auto& each : client.contacts) {
    auto value = each.value;
    std::replace(value.begin(), value.end(), '\n', '/');
    all.push_back(std::string(shape::enum_name(each.kind)) + " " + each.label + " " + value +
                  (each.preferred ? " *" : ""));
  }
  return all;
}

/// "birthday 1971-12-3", "anniversary ?-6-20 Henrik"
inline std::vector<std::string> days_of(const ClientContent& client) {
  std::vector<std::string> all;
  for (const auto& each : client.occasions) {
    const auto year = each.date.year ? std::to_string(*each.date.year) : "?";
    auto text = std::string(shape::enum_name(each.kind)) + " " + year + "-" +
                std::to_string(each.date.month) + "-" + std::to_string(each.date.day.value_or(0));
    for (const auto* more : {&each.label, &each.person}) {
      if (!more->empty()) text += " " + *more;
    }
    all.push_back(text);
  }
  return all;
}

}  // namespace carnet::imports::cases
