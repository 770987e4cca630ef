// SPDX-License-Identifier: Apache-2.0
// Which faults refuse a record, and which values it comes in without.
#include <algorithm>

#include "app/imports/row_rules.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t most_told_letters = 100;

text::CsvPlace place_of(const ImportFault& fault) {
  return {static_cast<std::size_t>(fault.line), static_cast<std::size_t>(fault.column)};
}

bool stands_before(text::CsvPlace a, text::CsvPlace b) {
  return std::pair(a.line, a.column) < std::pair(b.line, b.column);
}

/// The file is broken there, or holds what nobody typed: a person looks at the row.
bool is_of_the_file(std::string_view code) {
  return code == "utf8" || code == "control" || code == "too_long";
}

}  // namespace

bool RowFaults::is_refused() const {
  return std::any_of(faults_.begin() + static_cast<std::ptrdiff_t>(before_), faults_.end(),
                     [](const auto& each) { return !each.left_out; });
}

bool RowFaults::leaves_out(std::string_view code) const {
  return std::any_of(faults_.begin() + static_cast<std::ptrdiff_t>(before_), faults_.end(),
                     [&](const auto& each) { return each.left_out && each.code == code; });
}

std::vector<text::CsvPlace> RowFaults::places_left_out() const {
  std::vector<text::CsvPlace> places;
  for (auto at = before_; at < faults_.size(); ++at) {
    if (faults_[at].left_out) places.push_back(place_of(faults_[at]));
  }
  return places;
}

void RowFaults::leave_nothing_out() {
  for (auto at = before_; at < faults_.size(); ++at) faults_[at].left_out.reset();
}

void RowFaults::leave_out(text::CsvPlace place, const FieldFault& why, std::string_view said) {
  add(place, why.code, why.text);
  if (unreadable_ == Unreadable::refuse_row || is_of_the_file(why.code)) return;
  faults_.back().left_out = cut(trimmed(said), most_told_letters);
}

void leave_nothing_out(std::vector<ImportFault>& faults, std::vector<text::CsvPlace> places) {
  if (places.empty()) return;
  std::sort(places.begin(), places.end(), stands_before);
  for (auto& each : faults) {
    if (std::binary_search(places.begin(), places.end(), place_of(each), stands_before)) {
      each.left_out.reset();
    }
  }
}

}  // namespace carnet::imports
