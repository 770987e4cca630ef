// SPDX-License-Identifier: Apache-2.0
// Finds the route of a path: "/api/clients/{client_id}/messages/{id}".
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/http/message.hpp"

namespace carnet::http {

using PathValues = std::vector<std::string>;  // in the pattern's order

/// Words of a pattern match themselves, {names} match one segment that is not empty. A word wins
/// over a name. HEAD is answered by the route of GET.
class Router {
 public:
  enum class Outcome { found, unknown_path, unknown_method };
  struct Match {
    Outcome outcome = Outcome::unknown_path;
    std::size_t route = 0;  // the number given to add
    PathValues values;
    std::string allow;  // what an Allow header says when the method is unknown: "GET, HEAD"
  };

  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// Throws std::logic_error when the same method and shape of path is there already.
  void add(Method method, std::string_view pattern, std::size_t route);
  Match find(Method method, std::string_view path) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

}  // namespace carnet::http
