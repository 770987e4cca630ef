// SPDX-License-Identifier: Apache-2.0
// Which faults refuse a record, and which values it comes in without.
#include <algorithm>
#include <utility>

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

bool is_of_an_address(std::string_view code) { return code == "email" || code == "phone"; }

/// The row does not come in without the value: it does not come in.
void refuse(ImportFault& fault) {
  if (fault.left_out) fault.said = std::exchange(fault.left_out, std::nullopt);
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

bool RowFaults::leaves_out(text::CsvPlace place, std::string_view code) const {
  return std::any_of(
      faults_.begin() + static_cast<std::ptrdiff_t>(before_), faults_.end(), [&](const auto& each) {
        return each.left_out && each.code == code && !stands_before(place_of(each), place) &&
               !stands_before(place, place_of(each));
      });
}

void RowFaults::tell_left_out(PlannedClient& client) const {
  for (auto at = before_; at < faults_.size(); ++at) {
    const auto& each = faults_[at];
    if (!each.left_out) continue;
    client.left_out.push_back(place_of(each));
    if (is_of_an_address(each.code)) client.unread.push_back(*each.left_out);
  }
}

void RowFaults::leave_nothing_out() {
  for (auto at = before_; at < faults_.size(); ++at) refuse(faults_[at]);
}

void RowFaults::leave_out(text::CsvPlace place, const FieldFault& why, std::string_view said) {
  add(place, why.code, why.text);
  if (is_of_the_file(why.code)) return;
  faults_.back().left_out = cut(trimmed(said), most_told_letters);
  if (unreadable_ == Unreadable::refuse_row) refuse(faults_.back());
}

void leave_nothing_out(std::vector<ImportFault>& faults, std::vector<text::CsvPlace> places) {
  if (places.empty()) return;
  std::sort(places.begin(), places.end(), stands_before);
  for (auto& each : faults) {
    if (std::binary_search(places.begin(), places.end(), place_of(each), stands_before)) {
      refuse(each);
    }
  }
}

void say_what_is_noted(ImportKind kind, std::span<ImportFault> faults) {
  if (kind != ImportKind::vcard) return;
  for (auto& each : faults) {
    if (each.left_out) each.text += " It is kept in the note.";
  }
}

}  // namespace carnet::imports
