// SPDX-License-Identifier: Apache-2.0
// Cuts a migration file into its statements, passing over what only looks like their end.
#include "kit/sql/split.hpp"

#include <algorithm>
#include <cctype>

namespace carnet::sql {

namespace {

bool is_word(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

class Splitter {
 public:
  explicit Splitter(std::string_view file) : file_(file) {}

  std::vector<std::string_view> statements() {
    while (place_ < file_.size()) {
      const char letter = file_[place_];
      if (letter == ';') {
        finish();
        start_ = ++place_;
        is_empty_ = true;
      } else if (!pass_comment()) {
        is_empty_ = is_empty_ && std::isspace(static_cast<unsigned char>(letter)) != 0;
        pass_token(letter);
      }
    }
    finish();
    return std::move(found_);
  }

 private:
  void finish() {
    if (!is_empty_) found_.push_back(file_.substr(start_, place_ - start_));
  }

  bool at(std::string_view text) const { return file_.substr(place_, text.size()) == text; }

  void pass_until(std::string_view end, std::size_t from) {
    const auto found = file_.find(end, from);
    place_ = found == std::string_view::npos ? file_.size() : found + end.size();
  }

  bool pass_comment() {
    if (at("--")) {
      pass_until("\n", place_);
    } else if (at("/*")) {
      pass_until("*/", place_ + 2);
    } else {
      return false;
    }
    return true;
  }

  void pass_token(char letter) {
    if (letter == '\'' || letter == '"') {
      pass_quoted(letter);
    } else if (letter == '$' && (place_ == 0 || !is_word(file_[place_ - 1]))) {
      pass_dollars();
    } else {
      ++place_;
    }
  }

  // A doubled quote ends one text and begins the next, which comes to the same.
  void pass_quoted(char quote) {
    const bool has_escapes = quote == '\'' && place_ > 0 &&
                             (file_[place_ - 1] == 'E' || file_[place_ - 1] == 'e') &&
                             (place_ == 1 || !is_word(file_[place_ - 2]));
    for (++place_; place_ < file_.size() && file_[place_] != quote; ++place_) {
      if (has_escapes && file_[place_] == '\\') ++place_;
    }
    place_ = std::min(place_ + 1, file_.size());
  }

  // $$ and $tag$ open a text; $1 is a parameter.
  void pass_dollars() {
    auto end = place_ + 1;
    while (end < file_.size() && is_word(file_[end])) ++end;
    const bool is_digit =
        place_ + 1 < end && std::isdigit(static_cast<unsigned char>(file_[place_ + 1])) != 0;
    if (is_digit || end >= file_.size() || file_[end] != '$') {
      place_ = end;
    } else {
      pass_until(file_.substr(place_, end + 1 - place_), end + 1);
    }
  }

  std::string_view file_;
  std::vector<std::string_view> found_;
  std::size_t start_ = 0;
  std::size_t place_ = 0;
  bool is_empty_ = true;  // nothing but spaces and comments since start_
};

}  // namespace

std::vector<std::string_view> split_statements(std::string_view file) {
  return Splitter(file).statements();
}

}  // namespace carnet::sql
