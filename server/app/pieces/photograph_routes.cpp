// SPDX-License-Identifier: Apache-2.0
// The route that takes photographs in as a browser's form sends them.
#include "app/pieces/photographs.hpp"

namespace carnet::pieces {

void add_raw_routes(std::vector<RawRoute>& routes) {
  docs::Operation operation;
  operation.method = "post";
  operation.pattern = "/api/pieces/{id}/photographs";
  operation.name = "add_photograph";
  operation.summary = "Brings a photograph of a piece in (multipart: file, alt)";
  operation.status = 201;
  operation.answer_type = "application/json";
  routes.push_back({http::Method::post, operation.pattern, operation, add_photograph});
}

}  // namespace carnet::pieces
