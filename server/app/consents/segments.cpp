// SPDX-License-Identifier: Apache-2.0
// Packs septets or UTF-16 units into parts as carriers do.
#include "app/consents/segments.hpp"

#include <array>
#include <vector>

#include "kit/text/unicode.hpp"

namespace carnet::consents {

namespace {

constexpr std::u32string_view basic =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    U"ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u32string_view extension = U"\f^{}\\[~]|€";

/// 0 when GSM-7 has no such letter.
int septets(char32_t point) {
  if (basic.find(point) != std::u32string_view::npos) return 1;
  return extension.find(point) != std::u32string_view::npos ? 2 : 0;
}

struct Limits {
  int alone;
  int each;
};

Limits limits(Encoding encoding) {
  return encoding == Encoding::gsm7 ? Limits{160, 153} : Limits{70, 67};
}

int cost(char32_t point, Encoding encoding) {
  return encoding == Encoding::gsm7 ? septets(point) : static_cast<int>(text::utf16_length(point));
}

Encoding encoding_of(std::u32string_view points) {
  for (const auto point : points) {
    if (septets(point) == 0) return Encoding::ucs2;
  }
  return Encoding::gsm7;
}

class Packing {
 public:
  explicit Packing(int room) : room_(room) {}
  void add(int units) {
    if (filled_ + units > room_) ++parts_, filled_ = 0;
    filled_ += units;
  }
  int parts() const { return parts_; }

 private:
  int room_;
  int parts_ = 1;
  int filled_ = 0;
};

int packed(std::u32string_view points, Encoding encoding, int room) {
  Packing packing(room);
  std::size_t start = 0;
  for (const auto end : text::grapheme_ends(points)) {
    int whole = 0;
    for (auto place = start; place < end; ++place) whole += cost(points[place], encoding);
    if (whole <= room) {
      packing.add(whole);
    } else {
      for (auto place = start; place < end; ++place) packing.add(cost(points[place], encoding));
    }
    start = end;
  }
  return packing.parts();
}

struct Plain {
  std::u32string_view fancy;
  std::string_view plain;
};
constexpr std::array<Plain, 8> plain_forms{{{U"‘’‚‛ʼ′", "'"},
                                            {U"“”„‟″«»", "\""},
                                            {U"–—‒―−‐‑", "-"},
                                            {U"…", "..."},
                                            {U"\u00A0\u2002\u2003\u2009\u202F\u2007\t", " "},
                                            {U"\u200B\u200C\uFEFF\u00AD\u2060", ""},
                                            {U"`´", "'"},
                                            {U"•·", "-"}}};

const Plain* plain_form(char32_t point) {
  for (const auto& form : plain_forms) {
    if (form.fancy.find(point) != std::u32string_view::npos) return &form;
  }
  return nullptr;
}

}  // namespace

Segments segments(std::string_view body) {
  const auto points = text::code_points(body);
  Segments answer;
  answer.encoding = encoding_of(points);
  for (const auto point : points) answer.units += cost(point, answer.encoding);
  const auto limit = limits(answer.encoding);
  if (answer.units > limit.alone) answer.parts = packed(points, answer.encoding, limit.each);
  return answer;
}

std::string made_plain(std::string_view body) {
  std::string out;
  for (const auto point : text::code_points(body)) {
    const auto* form = plain_form(point);
    form == nullptr ? text::append_utf8(out, point) : void(out += form->plain);
  }
  return out;
}

}  // namespace carnet::consents
