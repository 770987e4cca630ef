// SPDX-License-Identifier: Apache-2.0
// Reads what a request says beside its body.
#include "app/house/session.hpp"

#include <charconv>

namespace carnet {

Result<std::int64_t> Session::version() const {
  auto text = request.header("If-Match");
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  if (text.empty()) {
    return fault(FaultKind::invalid, "version_required",
                 "Say in If-Match which version this change was made from.");
  }
  std::int64_t version = 0;
  const auto* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, version);
  if (problem == std::errc{} && stopped == end) return version;
  return fault(FaultKind::stale, "version", "This version is not one of ours.");
}

Result<std::optional<std::int64_t>> Session::seen_version() const {
  if (request.header("If-Match").empty()) return std::optional<std::int64_t>();
  const auto named = version();
  if (!named) return named.error();
  return std::optional(*named);
}

}  // namespace carnet
