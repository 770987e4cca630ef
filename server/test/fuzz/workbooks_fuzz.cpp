// SPDX-License-Identifier: Apache-2.0
// Workbooks (.xlsx): as they are, and their sheet, texts and formats fuzzed by themselves.
#include <zip.h>

#include <array>

#include "kit/sheet/workbook.hpp"
#include "kit/text/encoding.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

namespace {

constexpr std::string_view relations =
    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"w.xml\"/>"
    "<Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
    "<Relationship Id=\"c\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
    "<Relationship Id=\"d\" Type=\"x/styles\" Target=\"f.xml\"/></Relationships>";
constexpr std::string_view contents =
    "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"One\" "
    "id=\"b\"/></sheets></workbook>";

struct Part {
  const char* name;
  std::string_view bytes;
};

/// An archive without compression, whose checks are always right.
std::string packed(std::span<const Part> parts) {
  zip_source_t* const source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(source);
  zip_t* const archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& part : parts) {
    const auto place = zip_file_add(
        archive, part.name, zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0), 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
  }
  zip_close(archive);
  zip_source_open(source);
  zip_source_seek(source, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
  zip_source_seek(source, 0, SEEK_SET);
  zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  zip_source_free(source);
  return bytes;
}

void check(const Result<sheet::SheetText>& sheet) {
  if (sheet) fuzz::require(text::is_utf8(sheet->text), "sheets are text");
  if (!sheet) fuzz::require(!sheet.error().text.empty(), "a refusal has its sentence");
}

}  // namespace

/// Three parts, divided by two lines of their own.
void carnet::fuzz::read(std::string_view input) {
  check(sheet::read_workbook(input));
  constexpr std::string_view mark = "\n--\n";
  std::array<std::string_view, 3> own{};
  for (auto& part : own) {
    const auto end = std::min(input.find(mark), input.size());
    part = input.substr(0, end);
    input.remove_prefix(std::min(input.size(), end + mark.size()));
  }
  const std::array<Part, 6> parts{{{"_rels/.rels", relations},
                                   {"_rels/w.xml.rels", relations},
                                   {"w.xml", contents},
                                   {"s.xml", own[0]},
                                   {"t.xml", own[1]},
                                   {"f.xml", own[2]}}};
  check(sheet::read_workbook(packed(parts)));
}
