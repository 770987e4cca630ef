// SPDX-License-Identifier: Apache-2.0
// PostgreSQL by libpq: prepared once, one transaction a request, one answer at a time.
#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

#include "bench/peers.hpp"

namespace carnet::bench {

namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

class Reader {
 public:
  Reader(const std::string& url, Request request)
      : request_(std::move(request)), connection_(PQconnectdb(url.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) fail();
    // As server/kit/sql/postgres_result.cpp sets them: the plans shall be the same.
    check(PQexec(connection_.get(),
                 "set random_page_cost = 1.1; set max_parallel_workers_per_gather = 0;"
                 " set jit = off"));
    for (std::size_t index = 0; index < request_.statements.size(); ++index) {
      check(PQprepare(connection_.get(), std::to_string(index).c_str(),
                      request_.statements[index].text.c_str(), 0, nullptr));
    }
  }

  bool take(const Turn& turn) {
    check(PQexec(connection_.get(), "begin"));
    for (std::size_t index = 0; index < request_.statements.size(); ++index) {
      std::vector<std::string> values;
      for (const char letter : request_.statements[index].given) {
        values.push_back(turn.value(letter));
      }
      ask(index, values);
    }
    check(PQexec(connection_.get(), "commit"));
    return true;
  }

 private:
  void ask(std::size_t index, const std::vector<std::string>& values) {
    std::vector<const char*> pointers;
    for (const auto& value : values) pointers.push_back(value.c_str());
    check(PQexecPrepared(connection_.get(), std::to_string(index).c_str(),
                         static_cast<int>(pointers.size()), pointers.data(), nullptr, nullptr, 0));
  }
  void check(PGresult* result) {
    const Answer answer(result, PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error(PQerrorMessage(connection_.get())); }

  Request request_;
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

}  // namespace

Measured run_postgres(const std::string& url, const PeerRun& run) {
  return run_side_by_side(run.connections, run.length, [&](int worker, Ticks::time_point until) {
    Reader reader(url, request_named(run.request, sql::Engine::postgres));
    return take_turns(reader, run, worker, until);
  });
}

}  // namespace carnet::bench
