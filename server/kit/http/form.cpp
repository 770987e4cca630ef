// SPDX-License-Identifier: Apache-2.0
// Reads and prints names and values joined by "=" and "&".
#include "kit/http/form.hpp"

#include <algorithm>

#include "kit/http/target.hpp"

namespace carnet::http {

namespace {

std::string decode(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t place = 0; place < text.size(); ++place) {
    const auto coded = text[place] == '%' ? percent_decode(text.substr(place, 3)) : std::nullopt;
    if (coded) {
      out += *coded;
      place += 2;
    } else {
      out += text[place] == '+' ? ' ' : text[place];
    }
  }
  return out;
}

}  // namespace

Parameters parse_form(std::string_view text) {
  Parameters parameters;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('&', from), text.size());
    const auto pair = text.substr(from, end - from);
    from = end + 1;
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    const auto value = equals < pair.size() ? pair.substr(equals + 1) : std::string_view{};
    parameters.emplace_back(decode(pair.substr(0, equals)), decode(value));
  }
  return parameters;
}

std::string print_form(const Parameters& parameters) {
  std::string text;
  for (const auto& [name, value] : parameters) {
    if (!text.empty()) text += '&';
    text += percent_encode(name) + '=' + percent_encode(value);
  }
  return text;
}

}  // namespace carnet::http
