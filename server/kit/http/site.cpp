// SPDX-License-Identifier: Apache-2.0
// The web app in memory: read, compressed and tagged at start, so a request only picks.
#include "kit/http/site.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "kit/http/cache.hpp"
#include "kit/http/gzip.hpp"

namespace carnet::http {

struct StaticSite::File {
  std::string content_type;
  std::string cache_control;
  std::string etag;  // without quotes
  std::string plain;
  std::string brotli;
  std::string gzip;
};

namespace {

constexpr std::string_view assets = "/assets/";

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string read_if_there(const std::filesystem::path& path) {
  return std::filesystem::is_regular_file(path) ? read_file(path) : std::string();
}

bool is_text(std::string_view content_type) {
  return content_type.starts_with("text/") || content_type.starts_with("application/json") ||
         content_type.starts_with("application/manifest+json") ||
         content_type.starts_with("image/svg+xml");
}

/// X.br and X.gz are another form of X, not files of their own.
bool is_other_form(const std::filesystem::path& path) {
  const auto extension = path.extension();
  if (extension != ".br" && extension != ".gz") return false;
  auto plain = path;
  return std::filesystem::is_regular_file(plain.replace_extension());
}

bool accepts_page(const Request& request) {
  return request.header("accept").find("text/html") != std::string_view::npos;
}

/// Scripts and data that are missing must be a 404: a page in their place breaks the app silently.
bool is_page(std::string_view path) {
  constexpr std::array<std::string_view, 5> others{"/api", "/hooks", "/look", "/media", "/assets"};
  const bool is_elsewhere = std::any_of(others.begin(), others.end(), [path](auto other) {
    return path == other || (path.starts_with(other) && path[other.size()] == '/');
  });
  return !is_elsewhere && path.find('.', path.rfind('/')) == std::string_view::npos;
}

}  // namespace

StaticSite::StaticSite() = default;
StaticSite::~StaticSite() = default;
StaticSite::StaticSite(StaticSite&&) noexcept = default;
StaticSite& StaticSite::operator=(StaticSite&&) noexcept = default;

StaticSite StaticSite::load(const std::filesystem::path& folder) {
  StaticSite site;
  if (!std::filesystem::is_directory(folder)) return site;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto& path = entry.path();
    if (!entry.is_regular_file() || is_other_form(path)) continue;
    const std::string name = '/' + path.lexically_relative(folder).generic_string();
    auto file = std::make_shared<File>();
    file->content_type = content_type_of(name);
    file->cache_control =
        name.starts_with(assets) ? "public, max-age=31536000, immutable" : "no-cache";
    file->plain = read_file(path);
    file->etag = content_tag(file->plain);
    file->brotli = read_if_there(path.string() + ".br");
    file->gzip = read_if_there(path.string() + ".gz");
    if (file->gzip.empty() && is_text(file->content_type)) file->gzip = gzip(file->plain);
    if (file->gzip.size() >= file->plain.size()) file->gzip.clear();
    site.files_.emplace(name, std::move(file));
  }
  return site;
}

std::optional<Response> StaticSite::find(const Request& request) const {
  if (request.method != Method::get && request.method != Method::head) return std::nullopt;
  auto found = files_.find(request.path == "/" ? "/index.html" : std::string_view(request.path));
  if (found == files_.end() && is_page(request.path) && accepts_page(request))
    found = files_.find("/index.html");
  if (found == files_.end()) return std::nullopt;

  const auto& file = found->second;
  const auto pick = [&](const std::string& body, std::string_view coding) {
    Response answer;
    answer.headers.add("Content-Type", file->content_type);
    answer.headers.add("Cache-Control", file->cache_control);
    if (!coding.empty()) answer.headers.add("Content-Encoding", std::string(coding));
    if (!file->brotli.empty() || !file->gzip.empty()) answer.headers.add("Vary", "Accept-Encoding");
    answer.shared_body = std::shared_ptr<const std::string>(file, &body);
    const auto tag = coding.empty() ? file->etag : file->etag + '-' + std::string(coding);
    return with_tag(request, std::move(answer), '"' + tag + '"');
  };
  const auto accepted = request.header("accept-encoding");
  if (!file->brotli.empty() && accepts_coding(accepted, "br")) return pick(file->brotli, "br");
  if (!file->gzip.empty() && accepts_coding(accepted, "gzip")) return pick(file->gzip, "gzip");
  return pick(file->plain, "");
}

std::size_t StaticSite::size() const { return files_.size(); }

}  // namespace carnet::http
