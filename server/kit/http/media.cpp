// SPDX-License-Identifier: Apache-2.0
// Pictures from disk, by fixed names only, and the types of files by their endings.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "kit/http/cache.hpp"
#include "kit/http/site.hpp"

namespace carnet::http {

namespace {

constexpr std::size_t name_limit = 120;

bool is_media_name(std::string_view name) {
  const auto is_fair = [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '.' ||
           letter == '_' || letter == '-';
  };
  return !name.empty() && name.size() <= name_limit && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), is_fair);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> types{
    {{".html", "text/html; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".webmanifest", "application/manifest+json"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".jpeg", "image/jpeg"},
     {".webp", "image/webp"},
     {".avif", "image/avif"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"},
     {".pdf", "application/pdf"},
     {".wasm", "application/wasm"}}};

}  // namespace

MediaFolder::MediaFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::optional<Response> MediaFolder::find(const Request& request, std::string_view name) const {
  if (request.method != Method::get && request.method != Method::head) return std::nullopt;
  const auto path = folder_ / name;
  std::error_code problem;
  const bool is_file = is_media_name(name) && std::filesystem::is_regular_file(path, problem) &&
                       !std::filesystem::is_symlink(path, problem);
  std::ifstream file;
  if (is_file) file.open(path, std::ios::binary);
  if (!file.is_open()) return std::nullopt;
  Response answer;
  answer.headers.add("Content-Type", std::string(content_type_of(name)));
  answer.headers.add("Cache-Control", "private, max-age=86400");
  answer.body.assign(std::istreambuf_iterator<char>(file), {});
  auto tag = '"' + content_tag(answer.body) + '"';
  return with_tag(request, std::move(answer), std::move(tag));
}

std::string_view content_type_of(std::string_view file_name) {
  const auto dot = file_name.rfind('.');
  const auto ending = dot == std::string_view::npos ? std::string_view{} : file_name.substr(dot);
  const auto found = std::find_if(types.begin(), types.end(),
                                  [ending](const auto& type) { return type.first == ending; });
  return found == types.end() ? "application/octet-stream" : found->second;
}

}  // namespace carnet::http
