// SPDX-License-Identifier: Apache-2.0
// From physical lines to properties: folding, quoted-printable, base64, parameters.
#include "kit/text/vcard.hpp"

#include <algorithm>

#include "kit/text/encoding.hpp"
#include "kit/text/vcard_head.hpp"

namespace carnet::text {

namespace {

using vcard_head::is_word;
using vcard_head::trimmed;

constexpr std::size_t most_card_bytes = 1'048'576;
constexpr std::size_t most_properties = 1'000;

bool is_line(std::string_view line, std::string_view word) {
  const auto colon = line.find(':');
  return colon != std::string_view::npos && is_word(trimmed(line.substr(0, colon)), word) &&
         is_word(trimmed(line.substr(colon + 1)), "VCARD");
}

bool is_coded(const VcardProperty& property, std::string_view coding) {
  return is_word(property.parameter("ENCODING"), coding);
}

bool is_base64(std::string_view line) {
  return std::all_of(line.begin(), line.end(), [](char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) || letter == '+' || letter == '/' ||
           letter == '=';
  });
}

std::size_t control_at(std::string_view text) {
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(),
                                               [](char letter) {
                                                 return static_cast<unsigned char>(letter) < 0x20 &&
                                                        letter != '\t';
                                               }) -
                                  text.begin());
}

std::size_t points_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_point));
}

}  // namespace

/// A logical line so far. What stands before the colon tells how it goes on.
struct VcardReader::Written {
  std::string line;
  std::size_t number = 0;
  std::size_t mark = std::string::npos;
  VcardProperty property;
  bool is_open = false;
  bool is_quoted_printable = false;

  void begin(std::string_view text, std::size_t at) {
    *this = {};
    is_open = true;
    number = at;
    line = text;
    look_for_mark();
  }
  void look_for_mark() {
    mark = vcard_head::value_mark(line);
    if (mark == std::string::npos) return;
    const auto head = std::string_view(line).substr(0, mark);
    vcard_head::read(property, head);
    property.place = {number, points_in(head) + 2};
    property.is_binary = is_coded(property, "BASE64") || is_coded(property, "B");
    is_quoted_printable = is_coded(property, "QUOTED-PRINTABLE");
  }
};

std::string_view VcardProperty::parameter(std::string_view wanted) const {
  for (const auto& each : parameters) {
    if (each.name == wanted) return each.value;
  }
  return {};
}

bool VcardProperty::has_type(std::string_view type) const {
  return std::any_of(parameters.begin(), parameters.end(), [&](const auto& each) {
    return each.name == "TYPE" && is_word(each.value, type);
  });
}

const Vcard* VcardReader::next() {
  while (const auto line = peek()) {
    if (!trimmed(line->text).empty()) break;
    take();
  }
  const auto line = peek();
  if (!line) return nullptr;
  card_ = {};
  card_.place = {line->number, 1};
  bytes_ = 0;
  if (is_line(line->text, "BEGIN")) {
    take();
    card_.version = version_ahead();
    read_card();
    return &card_;
  }
  refuse(VcardWrong::outside_card, card_.place);
  while (const auto stray = peek()) {
    if (is_line(stray->text, "BEGIN")) break;
    take();
  }
  return &card_;
}

std::optional<VcardReader::Line> VcardReader::peek() const {
  if (rest_.empty()) return std::nullopt;
  return Line{rest_.substr(0, rest_.find_first_of("\r\n")), line_};
}

void VcardReader::take() {
  const auto end = rest_.find_first_of("\r\n");
  ++line_;
  if (end == std::string_view::npos) return rest_.remove_prefix(rest_.size());
  // Files that were sent around as text have two CR before each LF.
  const auto ending = rest_.substr(end, 3);
  const std::size_t size = ending == "\r\r\n" ? 3 : ending.starts_with("\r\n") ? 2 : 1;
  rest_.remove_prefix(end + size);
}

void VcardReader::skip_inner_card() {
  int depth = 0;
  while (const auto line = peek()) {
    if (is_line(line->text, "BEGIN")) ++depth;
    if (is_line(line->text, "END")) --depth;
    take();
    if (depth == 0) return;
  }
}

// The version tells how lines are folded, and may stand anywhere in an old card.
std::string VcardReader::version_ahead() const {
  VcardReader ahead = *this;
  for (int lines = 0; lines < 1'000; ++lines) {
    const auto line = ahead.peek();
    if (!line || is_line(line->text, "END") || is_line(line->text, "BEGIN")) break;
    const auto colon = line->text.find(':');
    if (colon != std::string_view::npos &&
        is_word(trimmed(line->text.substr(0, colon)), "VERSION")) {
      return std::string(trimmed(line->text.substr(colon + 1)).substr(0, 10));
    }
    ahead.take();
  }
  return {};
}

void VcardReader::read_card() {
  Written written;
  while (const auto line = peek()) {
    if (written.is_open && continues(written, line->text)) {
      extend(written, line->text);
      take();
      continue;
    }
    const bool is_agent = written.is_open && written.property.name == "AGENT";
    finish(written);
    if (is_line(line->text, "END")) return take();
    if (is_line(line->text, "BEGIN")) {
      if (!is_agent) return refuse(VcardWrong::unfinished, card_.place);
      skip_inner_card();
      continue;
    }
    take();
    if (trimmed(line->text).empty()) continue;
    written.begin(line->text, line->number);
    bytes_ += written.property.is_binary ? 0 : line->text.size();
  }
  finish(written);
  refuse(VcardWrong::unfinished, card_.place);
}

bool VcardReader::continues(const Written& written, std::string_view line) const {
  if (written.is_quoted_printable && written.line.ends_with('=')) return !is_line(line, "END");
  if (!line.empty() && (line[0] == ' ' || line[0] == '\t')) return true;
  // Old writers break base64 without an indent; a blank line ends it.
  return written.property.is_binary && !line.empty() && is_base64(line);
}

void VcardReader::extend(Written& written, std::string_view line) {
  if (written.property.is_binary) return;
  bytes_ += line.size();
  if (bytes_ > most_card_bytes) return;
  if (written.is_quoted_printable && written.line.ends_with('=')) {
    written.line.pop_back();
    written.line += line;
    return;
  }
  const bool is_value = written.mark != std::string::npos;
  written.line += card_.is_old() && is_value ? line : line.substr(1);
  if (!is_value) written.look_for_mark();
}

void VcardReader::finish(Written& written) {
  if (!written.is_open) return;
  auto property = std::move(written.property);
  if (bytes_ > most_card_bytes || card_.properties.size() == most_properties) {
    refuse(VcardWrong::too_long, {written.number, 1});
  } else if (written.mark == std::string::npos) {
    refuse(VcardWrong::no_value, {written.number, 1});
  } else {
    if (!property.is_binary) property.value = written.line.substr(written.mark + 1);
    keep(std::move(property));
  }
  written = {};
}

void VcardReader::keep(VcardProperty property) {
  const auto control = control_at(property.value);
  if (control < property.value.size()) {
    auto place = property.place;
    place.column += points_in(std::string_view(property.value).substr(0, control));
    refuse(VcardWrong::control_character, place);
  }
  if (is_coded(property, "QUOTED-PRINTABLE")) {
    property.value =
        to_utf8(vcard_head::unquoted_printable(property.value), property.parameter("CHARSET"));
    std::replace(property.value.begin(), property.value.end(), '\0', '\x01');
  }
  card_.properties.push_back(std::move(property));
}

void VcardReader::refuse(VcardWrong what, TextPlace place) {
  if (!card_.fault) card_.fault = VcardFault{what, place};
}

}  // namespace carnet::text
