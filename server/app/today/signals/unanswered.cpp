// SPDX-License-Identifier: Apache-2.0
// When an unanswered message becomes an obligation.
#include "app/today/signals/unanswered.hpp"

namespace carnet::today {

std::optional<Reason> unanswered_reason(const WaitingMessage& message, Day today) {
  if (message.open_minutes < owed_after_open_minutes) return std::nullopt;
  Reason reason;
  reason.signal = Signal::unanswered_message;
  reason.lane = Lane::obligation;
  reason.event = "messages:" + message.id.text();
  reason.source = {"messages", message.id.uuid(), message.at};
  reason.fact.day = message.day;
  reason.fact.days = today - message.day;
  reason.fact.quote = opening_of(message.body, 80);
  return reason;
}

std::string opening_of(std::string_view body, std::size_t length) {
  std::string line;
  for (const char letter : body.substr(0, length * 4)) {
    const bool is_break = letter == '\n' || letter == '\r' || letter == '\t';
    if ((is_break || letter == ' ') && (line.empty() || line.back() == ' ')) continue;
    line += is_break ? ' ' : letter;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  if (line.size() <= length) return line;
  auto cut = line.rfind(' ', length);
  if (cut == std::string::npos || cut < length / 2) {
    cut = length;  // one endless word: cut before a whole letter, never inside one
    while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
  }
  return line.substr(0, cut) + "…";
}

}  // namespace carnet::today
