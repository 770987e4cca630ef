// SPDX-License-Identifier: Apache-2.0
// Where something stands in a file, as an editor shows it.
#pragma once

#include <cstddef>
#include <string_view>

namespace carnet::text {

/// Both from 1; columns count code points. CR LF, LF and a lone CR each end a line.
struct TextPlace {
  std::size_t line = 1;
  std::size_t column = 1;
  bool operator==(const TextPlace&) const = default;
};

/// Whether a byte of UTF-8 begins a code point.
constexpr bool begins_point(char letter) {
  return (static_cast<unsigned char>(letter) & 0xc0) != 0x80;
}

/// Turns byte offsets into places, each text byte looked at once while offsets grow.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view text) : text_(text) {}
  /// An offset before the last one starts over; one behind the end is the end.
  TextPlace at(std::size_t offset) {
    if (offset < at_) at_ = 0, place_ = {};
    for (; at_ < offset && at_ < text_.size(); ++at_) step();
    return place_;
  }

 private:
  void step() {
    const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    if (text_[at_] == '\n' || (text_[at_] == '\r' && !is_pair)) {
      place_ = {place_.line + 1, 1};
    } else if (at_ + 1 == text_.size() || begins_point(text_[at_ + 1])) {
      ++place_.column;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TextPlace place_;
};

}  // namespace carnet::text
