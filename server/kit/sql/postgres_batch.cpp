// SPDX-License-Identifier: Apache-2.0
// One round trip for many statements. A connection that is lost answers with nothing, which is an
// error like any other.
#include "kit/sql/postgres_batch.hpp"

#include <exception>
#include <utility>

namespace carnet::sql {

void PostgresBatch::add(std::string_view text, const std::string& name,
                        const Parameters& parameters, Take take) {
  if (waiting_.empty()) PQenterPipelineMode(connection_);
  waiting_.push_back({text, std::move(take)});
  PQsendQueryPrepared(connection_, name.c_str(), parameters.count(), parameters.values(),
                      parameters.lengths(), parameters.formats(), 0);
}

PostgresBatch::Answer PostgresBatch::finish() {
  PQpipelineSync(connection_);
  Answer answer;
  bool is_refused = false;
  std::exception_ptr thrown;
  for (const auto& [text, take] : std::exchange(waiting_, {})) {
    auto result = next();
    if (is_refused) continue;
    is_refused = !is_fine(result.get());
    try {
      if (take && !is_refused && !thrown) take(result.get());
    } catch (...) {
      thrown = std::current_exception();
    }
    answer = {std::move(result), text};
  }
  next();  // of the sync
  PQexitPipelineMode(connection_);
  if (thrown) std::rethrow_exception(thrown);
  return answer;
}

void PostgresBatch::forget() {
  for (auto& each : waiting_) each.take = {};
}

/// Each answer ends with nothing, but for that of the sync.
PostgresResult PostgresBatch::next() noexcept {
  PostgresResult result(PQgetResult(connection_));
  if (result && PQresultStatus(result.get()) != PGRES_PIPELINE_SYNC) {
    const PostgresResult end(PQgetResult(connection_));
  }
  return result;
}

}  // namespace carnet::sql
