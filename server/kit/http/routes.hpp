// SPDX-License-Identifier: Apache-2.0
// Typed routes: a plain function's signature is its contract and its documentation.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "kit/docs/openapi.hpp"
#include "kit/http/form.hpp"
#include "kit/http/message.hpp"
#include "kit/http/query.hpp"
#include "kit/http/router.hpp"
#include "kit/json/json.hpp"

namespace carnet::http {

/// Wraps a described struct that is read from the query string.
template <class T>
struct Query {
  T value;
};

/// How a route works with the database: in a read transaction, in a write transaction that is
/// kept only when the answer is no fault, or with transactions of its own.
enum class Work { read, write, alone };

/// What a route answered: JSON text to send with `status`, or a fault.
struct Answered {
  int status = 200;
  std::string body;
};

template <class Session>
struct Route {
  Method method = Method::get;
  std::string pattern;
  Work work = Work::read;
  docs::Operation operation;
  std::function<Result<Answered>(Session&, const Request&, const PathValues&)> run;
};

namespace detail {

template <class T>
struct IsQuery : std::false_type {};
template <class T>
struct IsQuery<Query<T>> : std::true_type {};

template <class T>
concept PathWord = Word<T>;

/// Takes the handler's arguments one by one: words from the path, Query from the query string,
/// a described struct from the body. Faults of all of them are gathered.
class Arguments {
 public:
  Arguments(const Request& request, const PathValues& path) : request_(request), path_(path) {}

  template <class T>
  T take() {
    if constexpr (IsQuery<T>::value) {
      return T{keep(read_query<decltype(T::value)>(parse_form(request_.query)))};
    } else if constexpr (PathWord<T>) {
      return take_word<T>();
    } else {
      return keep(json::parse<T>(request_.body));
    }
  }
  bool is_refused() const { return refused_; }
  Fault& fault() { return fault_; }

 private:
  template <class T>
  T take_word() {
    auto word = T::parse(path_.at(next_++));
    if (word) return *word;
    // A path that names nothing readable names nothing that exists.
    refuse(not_found("page"));
    return T{};
  }
  template <class T>
  T keep(Result<T> result) {
    if (result) return std::move(*result);
    refuse(std::move(result.error()));
    return T{};
  }
  void refuse(Fault fault) {
    if (!refused_) {
      fault_ = std::move(fault);
    } else {
      fault_.fields.merge(fault.fields);
    }
    refused_ = true;
  }

  const Request& request_;
  const PathValues& path_;
  std::size_t next_ = 0;
  bool refused_ = false;
  Fault fault_;
};

template <class T>
void document(docs::Operation& operation, docs::Schemas& schemas) {
  if constexpr (IsQuery<T>::value) {
    operation.query = schemas.inline_of<decltype(T::value)>();
  } else if constexpr (!PathWord<T>) {
    operation.body = schemas.of<T>();
  }
}

template <class R>
Result<Answered> answered(int status, Result<R>&& result) {
  if (!result) return std::move(result.error());
  if constexpr (std::is_void_v<R>) {
    return Answered{204, {}};
  } else {
    return Answered{status, json::print(*result)};
  }
}

template <class Session, class R, class... Args>
Result<Answered> call(Result<R> (*function)(Session&, Args...), int status, Session& session,
                      const Request& request, const PathValues& path) {
  Arguments arguments(request, path);
  // Braces: the arguments are taken in order, each exactly once.
  std::tuple<std::decay_t<Args>...> taken{arguments.template take<std::decay_t<Args>>()...};
  if (arguments.is_refused()) return std::move(arguments.fault());
  return std::apply([&](auto&... each) { return answered<R>(status, function(session, each...)); },
                    taken);
}

}  // namespace detail

/// The table of an application's routes and their documentation.
template <class Session>
class Routes {
 public:
  struct Options {
    std::string name;  // operationId
    std::string summary;
    int status = 0;  // 0 means the method's own: 201 for post, 200 otherwise, 204 without answer
    docs::SignIn sign_in = docs::SignIn::needed;
    std::optional<Work> work{};  // nothing means the method's own: read for get, write otherwise
    docs::IfMatch if_match = docs::IfMatch::none;
  };

  template <class R, class... Args>
  void get(std::string pattern, const Options& options, Result<R> (*function)(Session&, Args...)) {
    add(Method::get, std::move(pattern), options, function);
  }
  template <class R, class... Args>
  void post(std::string pattern, const Options& options, Result<R> (*function)(Session&, Args...)) {
    add(Method::post, std::move(pattern), options, function);
  }
  template <class R, class... Args>
  void put(std::string pattern, const Options& options, Result<R> (*function)(Session&, Args...)) {
    add(Method::put, std::move(pattern), options, function);
  }
  template <class R, class... Args>
  void patch(std::string pattern, const Options& options,
             Result<R> (*function)(Session&, Args...)) {
    add(Method::patch, std::move(pattern), options, function);
  }
  template <class R, class... Args>
  void remove(std::string pattern, const Options& options,
              Result<R> (*function)(Session&, Args...)) {
    add(Method::del, std::move(pattern), options, function);
  }

  const std::vector<Route<Session>>& all() const { return routes_; }
  docs::Schemas& schemas() { return schemas_; }

 private:
  template <class R, class... Args>
  void add(Method method, std::string pattern, const Options& options,
           Result<R> (*function)(Session&, Args...)) {
    const auto usual_work = method == Method::get ? Work::read : Work::write;
    Route<Session> route{method, std::move(pattern), options.work.value_or(usual_work), {}, {}};
    const int usual_status = method == Method::post ? 201 : 200;
    auto& operation = route.operation;
    operation.method = lower_name(method);
    operation.pattern = route.pattern;
    operation.name = options.name;
    operation.summary = options.summary;
    operation.status = std::is_void_v<R> ? 204 : options.status ? options.status : usual_status;
    operation.sign_in = options.sign_in;
    operation.if_match = options.if_match;
    operation.is_idempotent_write = route.work == Work::write;
    (detail::document<std::decay_t<Args>>(operation, schemas_), ...);
    if constexpr (!std::is_void_v<R>) operation.answer = schemas_.template of<R>();
    route.run = [function, status = operation.status](Session& session, const Request& request,
                                                      const PathValues& path) {
      return detail::call(function, status, session, request, path);
    };
    routes_.push_back(std::move(route));
  }

  static std::string lower_name(Method method) {
    std::string name(method_name(method));
    for (auto& letter : name) letter = static_cast<char>(letter - 'A' + 'a');
    return name;
  }

  std::vector<Route<Session>> routes_;
  docs::Schemas schemas_;
};

}  // namespace carnet::http
