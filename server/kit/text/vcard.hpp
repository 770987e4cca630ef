// SPDX-License-Identifier: Apache-2.0
// Reads address cards (vCard 2.1, 3.0 and 4.0) one by one, and says where each property stood.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/text/place.hpp"

namespace carnet::text {

/// TEL;CELL and TEL;TYPE=cell,voice both come as TYPE, one value each.
struct VcardParameter {
  std::string name;  // in capitals
  std::string value;
};

struct VcardProperty {
  std::string group;  // "item1" of item1.TEL; empty without one
  std::string name;   // in capitals, without the group
  std::vector<VcardParameter> parameters;
  std::string value;       // UTF-8, unfolded and decoded; its backslashes still stand
  TextPlace place;         // of the value
  bool is_binary = false;  // base64: a picture, a sound, a key; its value is left out

  /// The first value of a parameter, empty without one.
  std::string_view parameter(std::string_view name) const;
  bool has_type(std::string_view type) const;  // in any case of letters
};

enum class VcardWrong {
  outside_card,       // something stands between two cards
  unfinished,         // the next card or the end of the file comes before END:VCARD
  no_value,           // a line without a colon
  control_character,  // NUL or another control character that is no tab
  too_long            // more than a card should hold
};

struct VcardFault {
  VcardWrong what = VcardWrong::unfinished;
  TextPlace place;
};

struct Vcard {
  std::string version;  // "2.1", "3.0", "4.0" or what stands there
  std::vector<VcardProperty> properties;
  TextPlace place;
  std::optional<VcardFault> fault;  // the first one; properties are then what could be read
  /// Version 2.1 knows no \n and folds between words.
  bool is_old() const { return version == "2.1"; }
};

/// Reads each byte a bounded number of times, whatever the text. A card within a card (AGENT) is
/// passed over.
class VcardReader {
 public:
  /// `text` is UTF-8 without a byte order mark and outlives the reader.
  explicit VcardReader(std::string_view text) : rest_(text) {}

  /// The next card, valid until the next call; nothing at the end.
  const Vcard* next();

 private:
  struct Line {
    std::string_view text;
    std::size_t number = 0;
  };
  struct Written;  // a line on its way to become a property

  std::optional<Line> peek() const;
  void take();
  void skip_inner_card();
  std::string version_ahead() const;
  bool continues(const Written& written, std::string_view line) const;
  void extend(Written& written, std::string_view line);
  void finish(Written& written);
  void keep(VcardProperty property);
  void read_card();
  void refuse(VcardWrong what, TextPlace place);

  std::string_view rest_;
  std::size_t line_ = 1;
  std::size_t bytes_ = 0;  // of the card so far, pictures aside
  Vcard card_;
};

/// A text value without its backslashes: \n is a new line.
std::string vcard_text(std::string_view value);

/// The parts of a structured value, N or ADR by ';' and a list by ',', without their backslashes.
std::vector<std::string> vcard_parts(std::string_view value, char mark);

std::string_view code_of(VcardWrong what);
std::string_view sentence_of(VcardWrong what);

}  // namespace carnet::text
