// SPDX-License-Identifier: Apache-2.0
// What a file is by its bytes, and what it may be called.
#include "app/files/rules.hpp"

#include <gtest/gtest.h>

namespace carnet::files {
namespace {

TEST(FileRules, bytes_say_what_a_file_is_whatever_it_is_called) {
  EXPECT_EQ(kind_of("%PDF-1.7\n...\n%%EOF\n"), FileKind::pdf);
  EXPECT_EQ(kind_of("%PDF-1.7\n..."), std::nullopt) << "cut short";
  EXPECT_EQ(kind_of("\xff\xd8\xff\xe0"), FileKind::picture);
  EXPECT_EQ(kind_of(std::string_view("\0\0\0\x1c"
                                     "ftypheic\0\0\0\0",
                                     16)),
            FileKind::picture);
  for (const auto* other : {"", "MZ", "<html>", "<svg xmlns='x'/>", "PK\x03\x04", "GIF89a",
                            " %PDF-1.7\n%%EOF", "#!/bin/sh"}) {
    EXPECT_EQ(kind_of(other), std::nullopt) << other;
  }
}

struct Called {
  const char* came;
  const char* kept;
};
constexpr Called names[] = {{"Certificate 1042.pdf", "Certificate 1042.pdf"},
                            {"invoice.exe", "invoice.pdf"},
                            {"../../etc/passwd", "etcpasswd.pdf"},
                            {"C:\\temp\\a.pdf", "Ctempa.pdf"},
                            {"...", "File.pdf"},
                            {"", "File.pdf"},
                            {".pdf", "pdf.pdf"},
                            {"cheque\u202Efdp.exe", "chequefdp.pdf"},
                            {"a\r\nb\"c;d", "abc;d.pdf"},
                            {"Mémoire d’été.PDF", "Mémoire d’été.pdf"},
                            {"証明書.pdf", "証明書.pdf"},
                            {"a. .", "a.pdf"},
                            {"con.pdf", "File con.pdf"},
                            {"Lpt1 .old.pdf", "File Lpt1 .old.pdf"},
                            {"Conrad.pdf", "Conrad.pdf"}};

TEST(FileRules, a_name_is_made_harmless_and_has_the_ending_of_what_it_is) {
  for (const auto& [came, kept] : names) EXPECT_EQ(safe_name(came, FileKind::pdf), kept) << came;
  EXPECT_EQ(safe_name("IMG_0042.HEIC", FileKind::picture), "IMG_0042.jpg");
  EXPECT_EQ(safe_name(std::string(300, 'x'), FileKind::pdf).size(), 84u);
}

}  // namespace
}  // namespace carnet::files
