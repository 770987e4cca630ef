// SPDX-License-Identifier: Apache-2.0
// What a request brings: targets, forms of webhooks, and forms with files.
#include "kit/http/form.hpp"
#include "kit/http/multipart.hpp"
#include "kit/http/target.hpp"

#include "test/fuzz/fuzz.hpp"

using namespace carnet;

void carnet::fuzz::read(std::string_view input) {
  const auto form = http::parse_form(input);
  const auto again = http::parse_form(http::print_form(form));
  fuzz::require(again.size() == form.size(), "a printed form is the same form");
  (void)http::parse_target(input);
  // The first line is the header that names the boundary.
  const auto end = std::min(input.find('\n'), input.size());
  const auto body = input.substr(std::min(input.size(), end + 1));
  (void)http::parse_multipart(input.substr(0, end), body);
  (void)http::parse_multipart("multipart/form-data; boundary=edge", body);
}
