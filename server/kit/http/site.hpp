// SPDX-License-Identifier: Apache-2.0
// Files for the browser: the web app from memory, pictures from a folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace carnet::http {

/// The built web app, read into memory once, with what browsers need to keep it.
class StaticSite {
 public:
  StaticSite();
  ~StaticSite();
  StaticSite(StaticSite&&) noexcept;
  StaticSite& operator=(StaticSite&&) noexcept;

  /// Reads every file. X.br and X.gz beside X are X precompressed; text without X.gz is gzipped
  /// here. A folder that is not there makes an empty site. Throws when a file cannot be read.
  static StaticSite load(const std::filesystem::path& folder);

  /// The file of a GET or HEAD, 304 when the browser has it, index.html for a page of the app
  /// (a navigation outside /api, /hooks, /look, /media and /assets whose last segment has no dot).
  /// Nothing when this is not a matter of files: the caller answers 404.
  std::optional<Response> find(const Request& request) const;
  std::size_t size() const;  // files

 private:
  struct File;
  std::map<std::string, std::shared_ptr<const File>, std::less<>> files_;
};

/// A folder of pictures on disk. Names are [a-z0-9._-]{1,120} without a leading dot.
class MediaFolder {
 public:
  explicit MediaFolder(std::filesystem::path folder);
  /// The picture, or 304; nothing when there is no such file or the name is not one.
  std::optional<Response> find(const Request& request, std::string_view name) const;

 private:
  std::filesystem::path folder_;
};

/// "text/html; charset=utf-8" for ".html"; application/octet-stream for what is not known.
std::string_view content_type_of(std::string_view file_name);

}  // namespace carnet::http
