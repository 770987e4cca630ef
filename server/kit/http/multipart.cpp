// SPDX-License-Identifier: Apache-2.0
// Cuts a multipart body at its boundary; strict, since only browsers and our own tests send it.
#include "kit/http/multipart.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "kit/http/target.hpp"

namespace carnet::http {

namespace {

constexpr std::size_t boundary_limit = 70;  // RFC 2046 §5.1.1
constexpr std::size_t part_header_limit = 4096;

Fault refuse(std::string text) { return fault(FaultKind::invalid, "multipart", std::move(text)); }

std::string lower(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return low;
}

std::string_view trim(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// Cuts at the next `mark` outside quotes; takes it out of `rest` and answers what stood before.
std::string_view take_until(std::string_view& rest, char mark) {
  bool is_quoted = false;
  std::size_t place = 0;
  for (; place < rest.size(); ++place) {
    if (rest[place] == '"') is_quoted = !is_quoted;
    if (rest[place] == mark && !is_quoted) break;
  }
  const auto taken = rest.substr(0, place);
  rest.remove_prefix(std::min(place + 1, rest.size()));
  return taken;
}

/// Browsers write " CR and LF inside quotes as %22 %0D %0A and never use a backslash to escape.
std::string unquote(std::string_view text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  return std::string(text);
}

/// The parameter `name` of "form-data; name="a"; filename="b.csv"".
std::optional<std::string> parameter(std::string_view value, std::string_view name) {
  take_until(value, ';');
  while (!value.empty()) {
    auto pair = take_until(value, ';');
    const auto key = take_until(pair, '=');
    if (lower(trim(key)) == name) return unquote(trim(pair));
  }
  return std::nullopt;
}

/// What stands after the last slash, without control characters; a dot alone is no name.
std::string safe_file_name(std::string_view name) {
  constexpr std::size_t name_limit = 255;
  const auto slash = name.find_last_of("/\\");
  if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  std::string safe(name);
  std::erase_if(safe, [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; });
  const bool is_name = is_utf8(safe) && safe.find_first_not_of('.') != std::string::npos;
  return is_name && safe.size() <= name_limit ? safe : "file";
}

Result<Part> read_head(std::string_view head, const MultipartLimits& limits) {
  Part part;
  std::optional<std::string> name;
  std::optional<std::string> file_name;
  while (!head.empty()) {
    const auto end = std::min(head.find("\r\n"), head.size());
    auto value = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    const auto key = lower(take_until(value, ':'));
    if (key == "content-disposition") {
      if (lower(trim(value.substr(0, value.find(';')))) != "form-data")
        return refuse("A part is not form data.");
      name = parameter(value, "name");
      file_name = parameter(value, "filename");
    } else if (key == "content-type") {
      part.content_type = lower(trim(value));
    }
  }
  if (!name || name->empty()) return refuse("A part has no name.");
  if (name->size() > limits.name_bytes || !is_utf8(*name)) return refuse("A part's name is wrong.");
  part.name = std::move(*name);
  if (file_name) part.file_name = safe_file_name(*file_name);
  return part;
}

Result<Part> read_part(std::string_view text, const MultipartLimits& limits) {
  // A part without headers begins with the empty line at once.
  const auto end = text.starts_with("\r\n") ? 0 : text.find("\r\n\r\n");
  if (end == std::string_view::npos || end > part_header_limit)
    return refuse("A part's headers do not end.");
  auto part = read_head(text.substr(0, end), limits);
  if (!part) return part;
  part->body = text.substr(end == 0 ? 2 : end + 4);
  if (part->file_name.empty() && part->body.size() > limits.field_bytes)
    return refuse("A field is too long.");
  return part;
}

std::optional<std::string> boundary_of(std::string_view content_type) {
  if (lower(trim(content_type.substr(0, content_type.find(';')))) != "multipart/form-data")
    return std::nullopt;
  auto boundary = parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > boundary_limit) return std::nullopt;
  return boundary;
}

}  // namespace

Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body,
                                          const MultipartLimits& limits) {
  const auto boundary = boundary_of(content_type);
  if (!boundary) return refuse("This is not a form with a boundary.");
  const std::string first = "--" + *boundary;
  const std::string next = "\r\n" + first;
  if (!body.starts_with(first)) return refuse("The form does not begin with its boundary.");
  body.remove_prefix(first.size());
  std::vector<Part> parts;
  while (!body.starts_with("--")) {
    if (!body.starts_with("\r\n")) return refuse("A boundary is not followed by a line end.");
    body.remove_prefix(2);
    const auto end = body.find(next);
    if (end == std::string_view::npos) return refuse("The form does not end.");
    if (parts.size() == limits.parts) return refuse("The form has too many parts.");
    auto part = read_part(body.substr(0, end), limits);
    if (!part) return part.error();
    parts.push_back(std::move(*part));
    body.remove_prefix(end + next.size());
  }
  return parts;
}

const Part* find_part(const std::vector<Part>& parts, std::string_view name) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [name](const Part& part) { return part.name == name; });
  return found == parts.end() ? nullptr : &*found;
}

}  // namespace carnet::http
