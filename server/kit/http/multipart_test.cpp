// SPDX-License-Identifier: Apache-2.0
// Forms with files as browsers send them, and as nobody should.
#include "kit/http/multipart.hpp"

#include <gtest/gtest.h>

namespace carnet::http {
namespace {

constexpr std::string_view type = "multipart/form-data; boundary=----Bound";

std::string part(const std::string& disposition, const std::string& body) {
  return "------Bound\r\nContent-Disposition: " + disposition + "\r\n\r\n" + body + "\r\n";
}
const std::string end = "------Bound--\r\n";

TEST(multipart, reads_fields_and_files) {
  const auto body =
      part("form-data; name=\"kind\"", "clients_csv") +
      part("form-data; name=\"file\"; filename=\"Été; 2025.csv\"\r\nContent-Type: Text/CSV",
           "a,b\r\n--\r\n------Boun\r\n") +
      end;
  const auto parts = parse_multipart(type, body);
  ASSERT_TRUE(parts);
  ASSERT_EQ(parts->size(), 2U);
  EXPECT_EQ(find_part(*parts, "kind")->body, "clients_csv");
  const auto* file = find_part(*parts, "file");
  EXPECT_EQ(file->file_name, "Été; 2025.csv");
  EXPECT_EQ(file->content_type, "text/csv");
  EXPECT_EQ(file->body, "a,b\r\n--\r\n------Boun\r\n");
  EXPECT_EQ(find_part(*parts, "none"), nullptr);
}

TEST(multipart, empty_bodies_and_empty_forms_are_fine) {
  const auto body = part("form-data; name=a", "") + end;
  const auto parts =
      parse_multipart("Multipart/Form-Data; charset=utf-8; boundary=\"----Bound\"", body);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->at(0).name, "a");
  EXPECT_EQ(parts->at(0).body, "");
  EXPECT_EQ(parse_multipart(type, end)->size(), 0U);
}

TEST(multipart, a_file_name_is_no_path) {
  const auto name_of = [](const std::string& name) {
    const auto body = part("form-data; name=\"f\"; filename=\"" + name + "\"", "x") + end;
    return parse_multipart(type, body)->at(0).file_name;
  };
  EXPECT_EQ(name_of("../../etc/passwd"), "passwd");
  EXPECT_EQ(name_of("C:\\fake\\a.csv"), "a.csv");
  EXPECT_EQ(name_of(".."), "file");
  EXPECT_EQ(name_of("a\x01\tb.csv"), "ab.csv");
  EXPECT_EQ(name_of("\xff\xfe.csv"), "file");
  EXPECT_EQ(name_of(std::string(300, 'a')), "file");
}

TEST(multipart, what_is_not_well_formed_is_refused) {
  const auto good = part("form-data; name=\"a\"", "b") + end;
  EXPECT_TRUE(parse_multipart(type, good));
  for (const std::string other :
       {"", "text/plain", "multipart/form-data", "multipart/mixed; boundary=----Bound",
        "multipart/form-data; boundary=other", "multipart/form-data; boundary=\"\""})
    EXPECT_FALSE(parse_multipart(other, good)) << other;
  for (const auto& body :
       {std::string(), std::string("------Bound"), good.substr(0, good.size() - 10), "\r\n" + good,
        "x" + good, part("form-data", "b") + end, part("form-data; name=\"\"", "b") + end,
        part("attachment; name=\"a\"", "b") + end, "------Bound\r\n\r\nb\r\n" + end,
        "------Bound\r\nContent-Disposition: form-data; name=a\r\n" + end})
    EXPECT_FALSE(parse_multipart(type, body)) << body;
}

TEST(multipart, parts_names_and_fields_have_limits) {
  const auto one = part("form-data; name=\"abc\"", "12345");
  EXPECT_TRUE(parse_multipart(type, one + end, {1, 5, 3}));
  EXPECT_FALSE(parse_multipart(type, one + one + end, {1, 5, 3}));
  EXPECT_FALSE(parse_multipart(type, one + end, {1, 4, 3}));
  EXPECT_FALSE(parse_multipart(type, one + end, {1, 5, 2}));
  const auto file = part("form-data; name=\"f\"; filename=\"a\"", std::string(1000, 'x'));
  EXPECT_TRUE(parse_multipart(type, file + end, {1, 5, 3}));
}

}  // namespace
}  // namespace carnet::http
