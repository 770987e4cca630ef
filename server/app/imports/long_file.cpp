// SPDX-License-Identifier: Apache-2.0
// Blocks of a file, joined where a row goes from one to the next.
#include "app/imports/long_file.hpp"

#include <algorithm>

namespace carnet::imports {

namespace {

constexpr std::size_t block_bytes = 4U * 1024 * 1024;
/// No row is longer than half of this, so that a row which begins before it stands there whole.
constexpr std::size_t margin_bytes = 2U * text::CsvOptions{}.max_row_bytes;
constexpr std::string_view utf8_mark = "\xef\xbb\xbf";

std::string next_block(std::ifstream& file) {
  std::string block(block_bytes, '\0');
  file.read(block.data(), static_cast<std::streamsize>(block.size()));
  block.resize(static_cast<std::size_t>(file.gcount()));
  // A line that ends in CR LF stays together.
  if (block.ends_with('\r') && file.peek() == '\n') block += static_cast<char>(file.get());
  return block;
}

/// Bytes at the end of a block that may begin a letter which the next one ends.
std::size_t open_bytes(std::string_view block) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(block.size(), 4); ++back) {
    const char letter = block[block.size() - back];
    if (!text::begins_point(letter)) continue;
    return static_cast<unsigned char>(letter) < 0x80 ? 0 : back;
  }
  return 0;
}

bool is_utf8_throughout(std::ifstream& file) {
  std::string open;
  for (auto block = next_block(file); !block.empty(); block = next_block(file)) {
    block.insert(0, open);
    const auto back = open_bytes(block);
    open = block.substr(block.size() - back);
    if (!text::is_utf8(std::string_view(block).substr(0, block.size() - back))) return false;
  }
  return text::is_utf8(open);
}

}  // namespace

Result<LongFile> LongFile::open(const std::string& path) {
  LongFile opened;
  opened.path_ = path;
  std::ifstream file(path, std::ios::binary);
  const auto start = next_block(file);
  opened.encoding_ = text::detect_encoding(start);
  using enum text::Encoding;
  if (opened.encoding_ == utf16_le || opened.encoding_ == utf16_be) {
    return fault(FaultKind::invalid, "encoding",
                 "A file of this length must be UTF-8 or Windows-1252. Save it as CSV UTF-8.");
  }
  file.clear();
  file.seekg(0, std::ios::end);
  opened.bytes_ = static_cast<std::uint64_t>(file.tellg());
  file.seekg(0);
  // The first block may end within a letter, and says nothing of the others.
  opened.encoding_ = start.starts_with(utf8_mark) || is_utf8_throughout(file) ? utf8 : windows_1252;
  return opened;
}

bool LongFile::append_block(std::ifstream& file, std::string& buffer) {
  const auto block = next_block(file);
  const bool is_first = read_bytes_ == 0;
  read_bytes_ += block.size();
  const auto before = buffer.size();
  if (encoding_ == text::Encoding::windows_1252) {
    buffer += text::to_utf8(block, encoding_);
  } else {
    buffer += is_first && block.starts_with(utf8_mark) ? block.substr(utf8_mark.size()) : block;
  }
  std::replace(buffer.begin() + static_cast<std::ptrdiff_t>(before), buffer.end(), '\0', '\x01');
  return !block.empty();
}

std::string LongFile::beginning() const {
  LongFile copy = *this;
  copy.read_bytes_ = 0;
  std::ifstream file(path_, std::ios::binary);
  std::string buffer;
  copy.append_block(file, buffer);
  return buffer;
}

void LongFile::each_row(const Header& header,
                        const std::function<bool(const text::CsvRow&)>& visit) {
  std::ifstream file(path_, std::ios::binary);
  read_bytes_ = 0;
  std::string buffer;
  bool has_more = append_block(file, buffer);
  buffer.erase(0, header.begins_at);
  auto line = header.lines_before + 1;
  auto to_pass = header.rows_to_pass();
  while (!buffer.empty() || has_more) {
    while (has_more && buffer.size() < 2 * margin_bytes) has_more = append_block(file, buffer);
    text::CsvReader reader(buffer, {.delimiter = header.delimiter, .first_line = line});
    const auto safe = has_more ? buffer.size() - margin_bytes : buffer.size();
    while (reader.offset() < safe) {
      const auto* row = reader.next();
      if (!row) break;
      const bool is_passed = to_pass > 0;
      if (is_passed && !is_blank(*row)) --to_pass;
      if (!is_passed && !visit(*row)) return;
    }
    line = reader.line();
    buffer.erase(0, reader.offset());
  }
}

}  // namespace carnet::imports
