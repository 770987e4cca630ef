// SPDX-License-Identifier: Apache-2.0
// A table of text on disk, read block by block: its rows, without the whole file in memory.
#pragma once

#include <cstdint>
#include <fstream>

#include "app/imports/row_rules.hpp"
#include "kit/text/encoding.hpp"

namespace carnet::imports {

class LongFile {
 public:
  /// Reads the file once to learn its encoding. Code "encoding" for UTF-16.
  static Result<LongFile> open(const std::string& path);

  /// The first megabytes as UTF-8: for the header row.
  std::string beginning() const;

  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t read_bytes() const { return read_bytes_; }

  /// The rows below the header, until `visit` says false. Rows and places are those of CsvReader
  /// over the whole text.
  void each_row(const Header& header, const std::function<bool(const text::CsvRow&)>& visit);

 private:
  struct Rest;  // what is read and not yet told
  bool append_block(std::ifstream& file, std::string& buffer);

  std::string path_;
  text::Encoding encoding_ = text::Encoding::utf8;
  std::uint64_t bytes_ = 0;
  std::uint64_t read_bytes_ = 0;
};

}  // namespace carnet::imports
