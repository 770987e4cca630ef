// SPDX-License-Identifier: Apache-2.0
// Reads language tags by the grammar of RFC 5646.
#include "kit/text/language_tag.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace carnet::text {

namespace {

constexpr std::size_t longest = 35;

using Parts = std::vector<std::string>;

bool is_letter(char each) { return each >= 'a' && each <= 'z'; }
bool is_digit(char each) { return each >= '0' && each <= '9'; }

bool are_letters(const std::string& part) {
  return std::all_of(part.begin(), part.end(), is_letter);
}
bool are_digits(const std::string& part) { return std::all_of(part.begin(), part.end(), is_digit); }
bool is_plain(const std::string& part) {
  return std::all_of(part.begin(), part.end(),
                     [](char each) { return is_letter(each) || is_digit(each); });
}
bool has(const std::string& part, std::size_t least, std::size_t most) {
  return part.size() >= least && part.size() <= most && is_plain(part);
}

// Tags older than the grammar that do not follow it (RFC 5646, "irregular").
bool is_irregular(const std::string& tag) {
  constexpr std::array<std::string_view, 17> all{
      "en-gb-oed", "i-ami", "i-bnn",     "i-default", "i-enochian", "i-hak",
      "i-klingon", "i-lux", "i-mingo",   "i-navajo",  "i-pwn",      "i-tao",
      "i-tay",     "i-tsu", "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};
  return std::find(all.begin(), all.end(), tag) != all.end();
}

Parts parts_of(const std::string& tag) {
  Parts parts(1);
  for (const char each : tag) {
    if (each == '-') {
      parts.emplace_back();
    } else {
      parts.back() += each;
    }
  }
  return parts;
}

/// Walks the parts in the order of the grammar; each step passes what is its own.
class Walk {
 public:
  explicit Walk(const Parts& parts) : parts_(parts) {}

  bool is_well_formed() {
    if (part() == "x") return is_private_use();
    if (!has(part(), 2, 3) || !are_letters(part())) return false;
    ++at_;
    for (int more = 0; more < 3 && is_of_letters(3); ++more) ++at_;
    if (is_of_letters(4)) ++at_;  // script
    if (is_of_letters(2) || (is_there() && part().size() == 3 && are_digits(part()))) ++at_;
    while (is_variant()) ++at_;
    while (is_there() && part().size() == 1 && part() != "x") {
      if (!is_extension()) return false;
    }
    return !is_there() || is_private_use();
  }

 private:
  bool is_there() const { return at_ < parts_.size(); }
  const std::string& part() const { return parts_[at_]; }
  bool is_of_letters(std::size_t size) const {
    return is_there() && part().size() == size && are_letters(part());
  }
  bool is_variant() const {
    if (!is_there()) return false;
    return has(part(), 5, 8) || (has(part(), 4, 4) && is_digit(part().front()));
  }
  bool is_extension() {
    if (!is_plain(part())) return false;
    const auto first = ++at_;
    while (is_there() && has(part(), 2, 8)) ++at_;
    return at_ > first;
  }
  bool is_private_use() {
    if (part() != "x") return false;
    const auto first = ++at_;
    while (is_there() && has(part(), 1, 8)) ++at_;
    return at_ > first && !is_there();
  }

  const Parts& parts_;
  std::size_t at_ = 0;
};

char capital(char each) { return is_letter(each) ? static_cast<char>(each - 'a' + 'A') : each; }

// Two letters in capitals and four with a capital first, but not at the start or anywhere behind a
// single letter.
std::string written(const Parts& parts) {
  std::string tag = parts.front();
  bool is_free = tag.size() > 1;
  for (auto part = std::next(parts.begin()); part != parts.end(); ++part) {
    is_free = is_free && part->size() > 1;
    auto said = *part;
    if (is_free && said.size() == 2)
      std::transform(said.begin(), said.end(), said.begin(), capital);
    if (is_free && said.size() == 4) said.front() = capital(said.front());
    tag += "-" + said;
  }
  return tag;
}

Wrong refusal(const std::string& tag) {
  const auto first = tag.substr(0, tag.find_first_of("-_ "));
  if (tag.find('_') != std::string::npos) {
    return wrong("language", "Between the parts of a language stands a hyphen, as in pt-BR.");
  }
  if (first.size() > 3 && are_letters(first)) {
    return wrong("language", "Write a language by its code, such as en, pt-BR or zh-Hant.");
  }
  return wrong("language", "This is not a language such as en, pt-BR or zh-Hant.");
}

}  // namespace

Parsed<LanguageTag> LanguageTag::parse(std::string_view text) {
  const auto from = std::min(text.find_first_not_of(" \t"), text.size());
  const auto behind = text.find_last_not_of(" \t");
  std::string tag(text.substr(from, behind == text.npos ? 0 : behind + 1 - from));
  for (auto& each : tag) {
    if (each >= 'A' && each <= 'Z') each = static_cast<char>(each - 'A' + 'a');
  }
  const auto parts = parts_of(tag);
  const bool is_read = is_irregular(tag) || Walk(parts).is_well_formed();
  if (tag.size() > longest || !is_read) return refusal(tag);
  LanguageTag read;
  read.text_ = written(parts);
  return read;
}

}  // namespace carnet::text
