// SPDX-License-Identifier: Apache-2.0
// For tests of files: a browser's form that brings one in, and the fixtures it is made of.
#pragma once

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "kit/http/message.hpp"
#include "test/source.hpp"

namespace carnet::test {

inline constexpr auto pdf = "%PDF-1.7\nA certificate.\n%%EOF\n";

inline std::string media_fixture(const std::string& name) {
  std::ifstream file(source_path("fixtures/media/" + name), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// What is sent beside the file; the name of the file is made harmless by the house.
using FormParts = std::vector<std::pair<std::string, std::string>>;
inline std::string file_form(const FormParts& parts, const std::string& bytes,
                             const std::string& name = "../Certificate.exe") {
  const std::string part = "--edge\r\nContent-Disposition: form-data; name=";
  std::string body;
  for (const auto& [field, value] : parts) {
    body += part + "\"" + field + "\"\r\n\r\n" + value + "\r\n";
  }
  body += part + "\"file\"; filename=\"" + name + "\"\r\n\r\n" + bytes + "\r\n";
  return body + "--edge--\r\n";
}
inline const http::Headers& form_headers() {
  static const http::Headers headers{{"Content-Type", "multipart/form-data; boundary=edge"}};
  return headers;
}

}  // namespace carnet::test
