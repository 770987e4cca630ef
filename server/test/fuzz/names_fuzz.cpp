// SPDX-License-Identifier: Apache-2.0
// Names that files come with: made harmless for any file system, and given out again.
#include "app/files/rules.hpp"
#include "kit/http/target.hpp"
#include "kit/text/encoding.hpp"
#include "kit/text/unicode.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;
using files::FileKind;

namespace {

bool is_harmless(char32_t point) {
  const bool is_control = point < 0x20 || (point >= 0x7f && point < 0xa0);
  const bool is_mark = (point >= 0x200b && point <= 0x200f) ||
                       (point >= 0x2028 && point <= 0x202e) ||
                       (point >= 0x2060 && point <= 0x2069) || point == 0xfeff;
  const bool is_refused =
      point < 0x80 &&
      std::string_view(R"(<>:"|?*/\)").find(static_cast<char>(point)) != std::string_view::npos;
  return !is_control && !is_mark && !is_refused;
}

void read_as(std::string_view came, FileKind kind, std::string_view ending) {
  const auto name = files::safe_name(came, kind);
  fuzz::require(text::is_utf8(name), "a safe name is text");
  fuzz::require(name.ends_with(ending) && name.size() > ending.size(), "it has its ending");
  fuzz::require(name.front() != '.' && name.front() != ' ', "it is not hidden");
  std::size_t letters = 0;
  for (const auto point : text::code_points(name)) {
    fuzz::require(is_harmless(point), "each of its letters is harmless");
    ++letters;
  }
  fuzz::require(letters <= 80 + ending.size(), "it is no longer than a file system takes");
  fuzz::require(files::safe_name(name, kind) == name, "a safe name is safe as it is");
  const auto told = http::attachment(name);
  for (const char letter : told) {
    fuzz::require(letter >= 0x20 && letter < 0x7f, "a header is plain letters");
  }
  const std::string_view before = "filename*=UTF-8''";
  const auto encoded = told.substr(told.find(before) + before.size());
  fuzz::require(http::percent_decode(encoded) == name, "what is given out is the name");
}

}  // namespace

void carnet::fuzz::read(std::string_view input) {
  const auto came = text::to_utf8(input);
  read_as(came, FileKind::pdf, ".pdf");
  read_as(came, FileKind::picture, ".jpg");
}
