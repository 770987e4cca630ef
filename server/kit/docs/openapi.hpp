// SPDX-License-Identifier: Apache-2.0
// The API reference: OpenAPI 3.1 and TypeScript types, both from the routes themselves.
#pragma once

#include <string>
#include <vector>

#include "kit/docs/schema.hpp"

namespace carnet::docs {

enum class SignIn { needed, not_needed };
enum class IfMatch { none, required, optional };

/// One route as its documentation sees it. Null schemas mean "no body".
struct Operation {
  std::string method;   // lower case
  std::string pattern;  // "/api/clients/{client_id}"
  std::string name;     // unique, from the handler: "add_note"
  std::string summary;
  int status = 200;
  SignIn sign_in = SignIn::needed;
  value query;   // schema of the query struct
  value body;    // schema of the request body
  value answer;  // schema of the answer
  std::string body_type = "application/json";
  std::string answer_type = "application/json";
  bool is_idempotent_write = false;  // takes Idempotency-Key
  IfMatch if_match = IfMatch::none;
};

/// The whole document; `schemas` has been filled while the operations were described.
value openapi(const std::vector<Operation>& operations, const Schemas& schemas,
              const std::string& version);

/// TypeScript interfaces and unions of every named schema, sorted by name.
std::string typescript(const Schemas& schemas);

/// JSON with two-space indentation and one member a line, so that a diff can be read.
std::string pretty(const value& document);

}  // namespace carnet::docs
