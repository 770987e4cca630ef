// SPDX-License-Identifier: Apache-2.0
// One round trip for many statements. A connection that is lost answers with nothing, which is an
// error like any other.
#include "kit/sql/postgres_batch.hpp"

namespace carnet::sql {

void PostgresBatch::add(std::string_view text, const std::string& name,
                        const Parameters& parameters) {
  if (texts_.empty()) PQenterPipelineMode(connection_);
  texts_.push_back(text);
  PQsendQueryPrepared(connection_, name.c_str(), parameters.count(), parameters.values(), nullptr,
                      nullptr, 0);
}

PostgresBatch::Answer PostgresBatch::finish() noexcept {
  PQpipelineSync(connection_);
  Answer answer;
  bool is_refused = false;
  for (const auto& text : texts_) {
    auto result = next();
    if (is_refused) continue;
    is_refused = !is_fine(result.get());
    answer = {std::move(result), text};
  }
  texts_.clear();
  next();  // of the sync
  PQexitPipelineMode(connection_);
  return answer;
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
