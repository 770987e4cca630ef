// SPDX-License-Identifier: Apache-2.0
// What a door card says, from records that were read already.
#include "app/door/rules.hpp"

#include "app/house/in_words.hpp"
#include "kit/clock/zones.hpp"

namespace carnet::door {

namespace {

constexpr int days_ahead = 30;
constexpr int days_back = 120;

DoorLine line(std::string text, const char* noun) { return {{}, std::move(text), noun, {}}; }

/// "Thomas and Clara"; three at most.
std::string list_of(const std::vector<std::string>& names) {
  return listed_in_words(std::span(names).first(std::min<std::size_t>(names.size(), 3)));
}

std::vector<std::string> values_of(const std::vector<tastes::Taste>& tastes, bool allergies) {
  std::vector<std::string> values;
  for (const auto& taste : tastes) {
    const bool is_allergy = taste.kind == tastes::TasteKind::allergy;
    if (taste.leaning != tastes::Leaning::avoids || is_allergy != allergies) continue;
    values.push_back(taste.value);
  }
  return values;
}

std::string resting_since(const std::optional<pauses::PauseKind>& kind) {
  using pauses::PauseKind;
  if (kind == PauseKind::bereavement) return "After a death";
  if (kind == PauseKind::divorce) return "After a parting";
  if (kind == PauseKind::called_off) return "It was called off";
  if (kind == PauseKind::illness) return "There is an illness";
  if (kind == PauseKind::space) return "They want to be left alone";
  return "Contact rests";
}

void say_promises(const Known& known, std::vector<DoorLine>& lines) {
  for (const auto& promise : known.promises) {
    if (promise.ending) continue;
    lines.push_back(line(promise.made_by.name + " promised: " + promise.text, "promises"));
    return;
  }
}

void say_occasion(const Known& known, std::vector<DoorLine>& lines) {
  const occasions::Occasion* next = nullptr;
  int ahead = days_ahead + 1;
  for (const auto& occasion : known.occasions) {
    const auto day = next_occurrence(occasion.date, known.today);
    if (occasion.muted || !day || *day - known.today >= ahead) continue;
    next = &occasion;
    ahead = *day - known.today;
  }
  if (!next) return;
  const auto whose = next->person.empty() ? "" : " with " + next->person;
  lines.push_back(line(next->label + whose + " " + ahead_in_words(ahead), "occasions"));
}

void say_visit(const Known& known, std::vector<DoorLine>& lines) {
  if (known.visits.empty()) return;
  const auto& visit = known.visits.front();
  const auto day = clock::day_in(visit.at, known.zone);
  if (!day || known.today - *day > days_back) return;
  const auto when = ago_in_words(known.today - *day);
  if (visit.pieces.empty()) return lines.push_back(line("Was here " + when, "visits"));
  const char* what = visit.bought ? "Chose " : "Looked at ";
  lines.push_back(line(what + visit.pieces.front().title + " " + when, "visits"));
}

void say_family(const Known& known, std::vector<DoorLine>& lines) {
  std::vector<std::string> names;
  for (const auto& relation : known.relations) {
    if (relation.kind <= relations::RelationKind::parent) names.push_back(relation.first_name);
  }
  if (!names.empty()) lines.push_back(line("Ask after " + list_of(names), "relations"));
}

}  // namespace

std::vector<DoorLine> lines_to_say(const Known& known) {
  std::vector<DoorLine> lines;
  if (!known.preferred_name.empty() && known.preferred_name != known.given_name) {
    lines.push_back(line("Is called " + known.preferred_name, "clients"));
  }
  say_promises(known, lines);
  if (known.pause) return lines;
  say_occasion(known, lines);
  say_visit(known, lines);
  say_family(known, lines);
  return lines;
}

std::vector<DoorLine> lines_to_avoid(const Known& known) {
  std::vector<DoorLine> lines;
  if (known.pause) {
    lines.push_back(line(resting_since(known.pause->kind) +
                             ": days, family and wishes only if they speak of them first",
                         "pauses"));
  }
  const auto allergies = values_of(known.tastes, true);
  if (!allergies.empty()) lines.push_back(line("Allergic to " + list_of(allergies), "tastes"));
  for (const auto& occasion : known.occasions) {
    if (!occasion.muted) continue;
    lines.push_back(line("Not a word of " + occasion.label, "occasions"));
  }
  const auto disliked = values_of(known.tastes, false);
  if (!disliked.empty()) lines.push_back(line("Does not like " + list_of(disliked), "tastes"));
  return lines;
}

bool stands_on(Day last_day, Day today) { return today <= last_day; }

}  // namespace carnet::door
