// SPDX-License-Identifier: Apache-2.0
// Checks and fills templates without a database.
#include "app/templates/rules.hpp"

#include <algorithm>

#include "kit/text/unicode.hpp"

namespace carnet::templates {

namespace {

constexpr std::size_t longest_text = 1'600;

// Calls visit(words, name) for each stretch; `name` is empty for plain words, and false is
// answered when a brace has no partner.
template <class Visit>
bool each_stretch(std::string_view body, Visit&& visit) {
  while (!body.empty()) {
    const auto open = body.find_first_of("{}");
    if (open != 0) visit(body.substr(0, open), std::string_view{});
    if (open == std::string_view::npos) return true;
    const auto close = body.find_first_of("{}", open + 1);
    if (body[open] == '}' || close == std::string_view::npos || body[close] == '{') return false;
    visit(body.substr(open, close - open + 1), body.substr(open + 1, close - open - 1));
    body.remove_prefix(close + 1);
  }
  return true;
}

// The same without placeholders: what a client would read, for the linter.
std::string as_read(const std::string& body) {
  std::string text;
  each_stretch(body, [&](std::string_view words, std::string_view name) {
    text += name.empty() ? words : std::string_view("Eleanor");
  });
  return text;
}

std::optional<FieldFault> fault_of_braces(const std::string& body) {
  std::string unknown;
  const bool is_balanced = each_stretch(body, [&](std::string_view words, std::string_view name) {
    const bool is_placeholder = words.size() >= 2 && words.front() == '{';
    if (!is_placeholder || shape::enum_value<Placeholder>(std::string(name))) return;
    unknown += (unknown.empty() ? "" : ", ") + std::string(words);
  });
  if (!is_balanced) return FieldFault{"braces", "A brace stands without its partner."};
  if (unknown.empty()) return std::nullopt;
  return FieldFault{"placeholder", "There is no " + unknown +
                                       ". Use {first_name}, {signature}, {store} or {piece}."};
}

std::optional<FieldFault> fault_of_body(const Template& checked) {
  if (checked.body.empty()) return FieldFault{"required", "Write something first."};
  if (auto braces = fault_of_braces(checked.body)) return braces;
  const auto found = consents::faults_in_template(as_read(checked.body));
  if (!found.empty()) return FieldFault{found.front().code, found.front().text};
  const bool is_text = checked.channel == Channel::sms;
  if (is_text && text::code_points(checked.body).size() > longest_text) {
    return FieldFault{"too_long", "A text holds at most 1,600 letters."};
  }
  return std::nullopt;
}

}  // namespace

FieldFaults faults_of(const Template& checked) {
  FieldFaults faults;
  if (checked.id.is_empty()) faults["/id"] = {"required", "A template needs an identifier."};
  if (checked.name.empty()) faults["/name"] = {"required", "Give it a name to be found by."};
  if (checked.channel != Channel::sms && checked.channel != Channel::email) {
    faults["/channel"] = {"choice", "Templates are for texts and emails."};
  }
  if (checked.class_ == MessageClass::legal) {
    faults["/class"] = {"choice", "The house alone words legal answers."};
  }
  if (auto body = fault_of_body(checked)) faults["/body"] = *body;
  return faults;
}

Filled fill(const std::string& body, const Known& known) {
  Filled filled;
  each_stretch(body, [&](std::string_view words, std::string_view name) {
    const auto placeholder = shape::enum_value<Placeholder>(std::string(name));
    const auto found = placeholder ? known.find(*placeholder) : known.end();
    const bool is_known = found != known.end() && !found->second.empty();
    filled.body += is_known ? std::string_view(found->second) : words;
    if (!placeholder || is_known) return;
    const auto end = filled.missing.end();
    if (std::find(filled.missing.begin(), end, *placeholder) == end) {
      filled.missing.push_back(*placeholder);
    }
  });
  return filled;
}

}  // namespace carnet::templates
