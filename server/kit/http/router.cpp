// SPDX-License-Identifier: Apache-2.0
// A tree of path segments; a match goes back and tries the name where the word led nowhere.
#include "kit/http/router.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace carnet::http {

namespace {

constexpr std::array every_method{Method::get,   Method::head, Method::post,   Method::put,
                                  Method::patch, Method::del,  Method::options};

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  for (std::size_t from = 1; from <= path.size();) {
    const auto end = std::min(path.find('/', from), path.size());
    segments.push_back(path.substr(from, end - from));
    from = end + 1;
  }
  return segments;
}

bool is_name(std::string_view segment) {
  return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

}  // namespace

struct Router::Node {
  std::map<std::string, Node, std::less<>> words;
  std::unique_ptr<Node> name;
  std::map<Method, std::size_t> routes;

  const std::size_t* route(Method method) const {
    auto found = routes.find(method);
    if (found == routes.end() && method == Method::head) found = routes.find(Method::get);
    return found == routes.end() ? nullptr : &found->second;
  }
};

namespace {

using Segments = std::vector<std::string_view>;

/// Depth first; gathers in `allowed` the methods of every node the path reaches.
template <class Node>
bool walk(const Node& node, const Segments& segments, std::size_t depth, Router::Match& match,
          Method method, std::vector<Method>& allowed) {
  if (depth == segments.size()) {
    if (const auto* route = node.route(method)) {
      match.route = *route;
      return true;
    }
    for (const auto known : every_method) {
      if (node.route(known)) allowed.push_back(known);
    }
    return false;
  }
  const auto word = node.words.find(segments[depth]);
  if (word != node.words.end() && walk(word->second, segments, depth + 1, match, method, allowed))
    return true;
  if (!node.name || segments[depth].empty()) return false;
  match.values.emplace_back(segments[depth]);
  if (walk(*node.name, segments, depth + 1, match, method, allowed)) return true;
  match.values.pop_back();
  return false;
}

std::string print_methods(const std::vector<Method>& allowed) {
  std::string text;
  for (const auto method : every_method) {
    if (std::find(allowed.begin(), allowed.end(), method) == allowed.end()) continue;
    if (!text.empty()) text += ", ";
    text += method_name(method);
  }
  return text;
}

}  // namespace

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Method method, std::string_view pattern, std::size_t route) {
  if (!pattern.starts_with('/')) throw std::logic_error("a route begins with a slash");
  Node* node = root_.get();
  for (const auto segment : segments_of(pattern)) {
    if (is_name(segment)) {
      if (!node->name) node->name = std::make_unique<Node>();
      node = node->name.get();
    } else {
      node = &node->words[std::string(segment)];
    }
  }
  if (!node->routes.emplace(method, route).second) {
    throw std::logic_error("two routes for " + std::string(pattern));
  }
}

Router::Match Router::find(Method method, std::string_view path) const {
  Match match;
  if (!path.starts_with('/')) return match;
  std::vector<Method> allowed;
  if (walk(*root_, segments_of(path), 0, match, method, allowed)) {
    match.outcome = Outcome::found;
  } else if (!allowed.empty()) {
    match.outcome = Outcome::unknown_method;
    match.allow = print_methods(allowed);
  }
  return match;
}

}  // namespace carnet::http
