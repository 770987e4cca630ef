// SPDX-License-Identifier: Apache-2.0
// PostgreSQL by libpq: prepared once, read in one transaction a client, one answer at a time.
#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

#include "bench/peers.hpp"

namespace carnet::bench {

namespace {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

class Reader {
 public:
  explicit Reader(const std::string& url) : connection_(PQconnectdb(url.c_str()), PQfinish) {
    if (PQstatus(connection_.get()) != CONNECTION_OK) fail();
    for (std::size_t index = 0; index < client_by_id.size(); ++index) {
      check(PQprepare(connection_.get(), std::to_string(index).c_str(), client_by_id[index].text, 0,
                      nullptr));
    }
  }

  void read(const std::string& client_id, const std::string& staff_id) {
    check(PQexec(connection_.get(), "begin"));
    for (std::size_t index = 0; index < client_by_id.size(); ++index) {
      std::vector<const char*> values;
      for (const char what : client_by_id[index].given) {
        values.push_back(what == '1' ? "1" : (what == 's' ? staff_id : client_id).c_str());
      }
      ask(index, values);
    }
    check(PQexec(connection_.get(), "commit"));
  }

 private:
  void ask(std::size_t index, const std::vector<const char*>& values) {
    check(PQexecPrepared(connection_.get(), std::to_string(index).c_str(),
                         static_cast<int>(values.size()), values.data(), nullptr, nullptr, 0));
  }
  void check(PGresult* result) {
    const Answer answer(result, PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
  }
  [[noreturn]] void fail() const { throw std::runtime_error(PQerrorMessage(connection_.get())); }

  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

}  // namespace

Measured run_postgres(const std::string& url, const PeerRun& run) {
  return run_side_by_side(run.connections, run.length, [&](int worker, Ticks::time_point until) {
    Measured measured;
    Reader reader(url);
    Picker picker(run.client_ids.size(), worker);
    for (; Ticks::now() < until; ++measured.done) {
      reader.read(run.client_ids[picker.next()], run.staff_id);
    }
    return measured;
  });
}

}  // namespace carnet::bench
