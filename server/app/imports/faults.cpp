// SPDX-License-Identifier: Apache-2.0
// Faults counted, kept, shown and written as CSV.
#include "app/imports/faults.hpp"

#include <algorithm>

#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

constexpr const char* mark_of_utf8 =
    "\xef\xbb\xbf";  // spreadsheets take it for Windows' letters else

std::string cell_of(const std::string& text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  std::string cell = is_formula ? "\"'" : "\"";
  for (const char letter : text) {
    if (letter == '"') cell += '"';
    cell += letter;
  }
  return cell + '"';
}

std::string told_text(const ImportFault& fault) {
  return fault.page_name ? fault.text + " " + *fault.page_name + "." : fault.text;
}

/// Of a card with too much in it the first hundred entries are taken.
std::string fate_of(const ImportFault& fault) {
  if (fault.left_out) return "value left out";
  return fault.code == "too_many" ? "rest left out" : "row not taken";
}

std::string said_of(const ImportFault& fault) {
  return fault.left_out ? *fault.left_out : fault.said.value_or("");
}

}  // namespace

FaultList read_faults(const std::string& text) {
  FaultList list;
  if (text.starts_with('[')) {
    const auto faults = json::parse<std::vector<ImportFault>>(text);
    if (faults) add(list, *faults);
    return list;
  }
  auto kept = json::parse<FaultList>(text);
  return kept ? std::move(*kept) : list;
}

void add(FaultList& list, std::span<const ImportFault> faults) {
  for (const auto& each : faults) {
    ++list.count;
    if (each.left_out) ++list.left_out;
    if (list.faults.size() < kept_faults) list.faults.push_back(each);
  }
}

std::vector<ImportFault> told_of(const FaultList& list) {
  std::vector<ImportFault> told;
  std::size_t left_out = 0;
  std::size_t others = 0;
  for (const auto& each : list.faults) {
    auto& so_far = each.left_out ? left_out : others;
    if (++so_far <= told_faults) told.push_back(each);
  }
  return told;
}

std::string csv_of(const FaultList& list) {
  std::string csv = mark_of_utf8;
  csv += "Line,Column,Header,What became of it,What it said,Why\r\n";
  for (const auto& each : list.faults) {
    csv += std::to_string(each.line) + "," + std::to_string(each.column) + ",";
    csv += cell_of(each.header.value_or("")) + ",";
    csv += fate_of(each) + ",";
    csv += cell_of(said_of(each)) + "," + cell_of(told_text(each)) + "\r\n";
  }
  return csv;
}

}  // namespace carnet::imports
