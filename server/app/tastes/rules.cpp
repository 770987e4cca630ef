// SPDX-License-Identifier: Apache-2.0
// The words tastes are said in, and what is wrong with one that is not.
#include "app/tastes/rules.hpp"

#include <algorithm>

#include "app/trade/trade.hpp"
#include "kit/text/fold.hpp"

namespace carnet::tastes {

namespace {

const Offered& of_kind(TasteKind kind) {
  return *std::find_if(offered().begin(), offered().end(),
                       [&](const Offered& each) { return each.kind == kind; });
}

const std::string* word_of(TasteKind kind, const std::string& value) {
  const auto& words = of_kind(kind).words;
  const auto found = std::find_if(words.begin(), words.end(), [&](const std::string& word) {
    return is_same_value(word, value);
  });
  return found == words.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<Offered>& offered() {
  using trade::words_of;
  static const std::vector<Offered> kinds{
      {TasteKind::metal, true, words_of(trade::Kind::metal)},
      {TasteKind::karat, true, words_of(trade::Kind::karat)},
      {TasteKind::colour, true, words_of(trade::Kind::colour)},
      {TasteKind::stone, true, words_of(trade::Kind::stone)},
      {TasteKind::shape, true, words_of(trade::Kind::shape)},
      {TasteKind::style, false, words_of(trade::Kind::style)},
      {TasteKind::brand, false, {}},
      {TasteKind::allergy,
       false,
       {"nickel", "cobalt", "copper", "silver", "palladium", "latex", "adhesive", "perfume"}}};
  return kinds;
}

bool is_same_value(const std::string& one, const std::string& other) {
  return text::fold(one) == text::fold(other);
}

std::string spelt(TasteKind kind, const std::string& value) {
  const auto* word = word_of(kind, value);
  return word ? *word : value;
}

FieldFaults faults_of(const NewTaste& taste) {
  FieldFaults faults;
  if (taste.id.is_empty()) faults["/id"] = {"required", "A taste needs an identifier."};
  if (text::fold(taste.value.text()).empty()) {
    faults["/value"] = {"required", "Say what it is."};
  } else if (of_kind(taste.kind).is_closed && !word_of(taste.kind, taste.value.text())) {
    faults["/value"] = {"unknown", "This is not one of the words the house uses here."};
  }
  if (taste.kind == TasteKind::allergy && taste.leaning == Leaning::loves) {
    faults["/leaning"] = {"allergy", "Nobody loves what makes them ill."};
  }
  return faults;
}

FieldFaults faults_of(const NewBudget& budget) {
  FieldFaults faults;
  if (budget.id.is_empty()) faults["/id"] = {"required", "A budget needs an identifier."};
  if (budget.to.minor <= 0) faults["/to"] = {"range", "A budget is more than nothing."};
  if (!budget.from) return faults;
  if (budget.from->currency != budget.to.currency) {
    faults["/from"] = {"currency", "Both ends of a budget are in one currency."};
  } else if (budget.from->minor < 0 || budget.from->minor > budget.to.minor) {
    faults["/from"] = {"range", "A budget begins below where it ends."};
  }
  return faults;
}

}  // namespace carnet::tastes
