// SPDX-License-Identifier: Apache-2.0
// The reader: one pass, no lookahead beyond one letter.
#include "kit/text/csv.hpp"

namespace carnet::text {

namespace {

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code < 0x20 && letter != '\t' && letter != '\n' && letter != '\r';
}

}  // namespace

CsvReader::CsvReader(std::string_view text, CsvOptions options)
    : text_(text), options_(options), place_{options.first_line, 1} {}

const CsvRow* CsvReader::next() {
  while (!at_end() && at_line_end()) step_line();
  if (at_end()) return nullptr;
  row_.fields.clear();
  row_.fault.reset();
  row_.place = place_;
  unescaped_.clear();
  row_start_ = at_;
  read_row();
  return &row_;
}

CsvPlace CsvReader::here() const {
  if (options_.places == CsvPlaces::letters) return place_;
  return {place_.line, row_.fields.size() + 1};
}

void CsvReader::step() {
  const bool is_wrong = is_control(text_[at_]) && text_[at_] != options_.delimiter;
  if (is_wrong) refuse(CsvWrong::control_character, here());
  ++at_;
  if (at_end() || begins_point(text_[at_])) ++place_.column;
}

void CsvReader::step_line() {
  const bool is_pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  at_ += is_pair ? 2 : 1;
  ++place_.line;
  place_.column = 1;
}

/// A line that ends within quotes is no new row of a sheet.
void CsvReader::step_inner_line() {
  const auto line = place_.line;
  step_line();
  if (options_.places == CsvPlaces::cells) place_.line = line;
}

void CsvReader::skip_rest_of_line() {
  while (!at_end() && !at_line_end()) step();
  if (!at_end()) step_line();
}

void CsvReader::read_row() {
  while (true) {
    const bool is_over = at_ - row_start_ > options_.max_row_bytes;
    if (is_over || row_.fields.size() == options_.max_fields) {
      refuse(is_over ? CsvWrong::row_too_long : CsvWrong::too_many_fields, here());
      return skip_rest_of_line();
    }
    read_field();
    if (at_end()) return;
    if (text_[at_] != options_.delimiter) return step_line();
    step();
    if (at_end()) return add_field({}, here());
  }
}

void CsvReader::read_field() {
  if (!at_end() && text_[at_] == '"') return read_quoted();
  read_plain(at_);
}

void CsvReader::read_plain(std::size_t start) {
  const CsvPlace place = here();
  while (!at_end() && text_[at_] != options_.delimiter && !at_line_end()) step();
  add_field(text_.substr(start, at_ - start), place);
}

void CsvReader::read_quoted() {
  const CsvPlace opened = here();
  const std::size_t start = at_;
  step();
  unescaped_.emplace_back();
  std::string& inside = unescaped_.back();
  std::size_t piece = at_;
  const auto take = [&] { inside.append(text_.substr(piece, at_ - piece)); };
  while (true) {
    if (!find_closing_quote()) return recover_unterminated(start, opened);
    take();
    step();
    if (at_end() || text_[at_] != '"') break;
    piece = at_;  // of two quotes the second one belongs to the text
    step();
  }
  const CsvPlace after = here();
  const std::size_t rest = at_;
  bool is_blank = true;
  for (; !at_end() && text_[at_] != options_.delimiter && !at_line_end(); step()) {
    is_blank = is_blank && text_[at_] == ' ';
  }
  if (!is_blank) {
    inside.append(text_.substr(rest, at_ - rest));
    refuse(CsvWrong::stray_quote, after);
  }
  add_field(inside, opened);
}

// A quote that is never closed would otherwise take the whole file with it.
bool CsvReader::find_closing_quote() {
  while (!at_end() && text_[at_] != '"') {
    if (at_ - row_start_ > options_.max_row_bytes) return false;
    at_line_end() ? step_inner_line() : step();
  }
  return !at_end();
}

void CsvReader::recover_unterminated(std::size_t start, CsvPlace opened) {
  row_.fault.reset();
  // Going back saves the rows behind; done without end it would cost the square of the size.
  const bool may_return = returns_left_ > 0;
  refuse(may_return ? CsvWrong::unterminated_quote : CsvWrong::row_too_long, opened);
  if (may_return) --returns_left_, at_ = start, place_ = opened;
  const std::size_t resumed = at_;
  while (!at_end() && !at_line_end()) step();
  add_field(text_.substr(resumed, at_ - resumed), opened);
}

void CsvReader::add_field(std::string_view text, CsvPlace place) {
  row_.fields.push_back({text, place});
}

void CsvReader::refuse(CsvWrong what, CsvPlace place) {
  if (!row_.fault) row_.fault = CsvFault{what, place};
}

std::string_view code_of(CsvWrong what) {
  switch (what) {
    case CsvWrong::unterminated_quote:
      return "unterminated_quote";
    case CsvWrong::stray_quote:
      return "stray_quote";
    case CsvWrong::control_character:
      return "control_character";
    case CsvWrong::too_many_fields:
      return "too_many_fields";
    case CsvWrong::row_too_long:
      return "row_too_long";
  }
  return "";
}

std::string_view sentence_of(CsvWrong what) {
  switch (what) {
    case CsvWrong::unterminated_quote:
      return "A quotation mark is opened here and never closed.";
    case CsvWrong::stray_quote:
      return "Something stands between a closing quotation mark and the next column.";
    case CsvWrong::control_character:
      return "An invisible control character stands here.";
    case CsvWrong::too_many_fields:
      return "This row has more columns than any table should.";
    case CsvWrong::row_too_long:
      return "This row is longer than any row should be.";
  }
  return "";
}

}  // namespace carnet::text
