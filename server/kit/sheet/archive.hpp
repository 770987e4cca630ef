// SPDX-License-Identifier: Apache-2.0
// A zip archive in memory, read by libzip. Nothing is ever written under a name it holds.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kit/shape/result.hpp"

struct zip;

namespace carnet::sheet {

/// What an archive may unfold to: a few kilobytes can be made to hold petabytes.
struct ArchiveLimits {
  std::int64_t entries = 10'000;
  std::size_t bytes = 256U * 1024 * 1024;  // of everything that is read from it
};

/// All faults have code "workbook" and a sentence for whoever chose the file.
class Archive {
 public:
  /// `bytes` outlive the archive.
  static Result<Archive> open(std::string_view bytes, ArchiveLimits limits = {});

  bool has(const std::string& name) const;

  /// Unfolds one entry piece by piece, until `take` answers with a fault.
  Result<void> read(const std::string& name,
                    const std::function<Result<void>(std::string_view piece)>& take);

 private:
  struct Closer {
    void operator()(zip* archive) const;
  };
  Archive(zip* opened, std::size_t bytes_left) : zip_(opened), bytes_left_(bytes_left) {}

  std::unique_ptr<zip, Closer> zip_;
  std::size_t bytes_left_;
};

Fault bad_workbook(std::string text);

}  // namespace carnet::sheet
