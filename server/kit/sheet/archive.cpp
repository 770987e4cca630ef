// SPDX-License-Identifier: Apache-2.0
// Zip archives by libzip.
#include "kit/sheet/archive.hpp"

#include <zip.h>

#include <array>

namespace carnet::sheet {

namespace {

constexpr auto damaged = "The file is damaged, or ends before its end: it cannot be unpacked.";
constexpr std::size_t piece_bytes = 65'536;

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

Fault bad_workbook(std::string text) {
  return fault(FaultKind::invalid, "workbook", std::move(text));
}

void Archive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<Archive> Archive::open(std::string_view bytes, ArchiveLimits limits) {
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (!source) return bad_workbook(damaged);
  zip_t* const opened = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (!opened) {
    zip_source_free(source);
    return bad_workbook(damaged);
  }
  Archive archive(opened, limits.bytes);
  if (zip_get_num_entries(opened, 0) > limits.entries) {
    return bad_workbook("The file holds more parts than any workbook does.");
  }
  return archive;
}

bool Archive::has(const std::string& name) const {
  return zip_name_locate(zip_.get(), name.c_str(), 0) >= 0;
}

Result<void> Archive::read(const std::string& name,
                           const std::function<Result<void>(std::string_view piece)>& take) {
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen(zip_.get(), name.c_str(), 0));
  if (!file) return bad_workbook("The workbook lacks its part " + name + ", or locks it.");
  std::array<char, piece_bytes> piece{};
  while (true) {
    const auto read = zip_fread(file.get(), piece.data(), piece.size());
    if (read < 0) return bad_workbook(damaged);
    if (read == 0) return {};
    const auto size = static_cast<std::size_t>(read);
    if (size > bytes_left_) {
      return bad_workbook("The workbook unpacks to more than 256 MB. Save it as CSV.");
    }
    bytes_left_ -= size;
    if (const auto taken = take({piece.data(), size}); !taken) return taken.error();
  }
}

}  // namespace carnet::sheet
