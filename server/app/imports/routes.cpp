// SPDX-License-Identifier: Apache-2.0
// The routes of imports; an upload is read as the browser's form sent it.
#include "app/imports/faults.hpp"
#include "app/imports/known_pages.hpp"
#include "app/imports/row_rules.hpp"
#include "app/imports/store.hpp"
#include "kit/http/multipart.hpp"
#include "kit/http/problem.hpp"
#include "kit/http/target.hpp"
#include "kit/json/json.hpp"

namespace carnet::imports {

namespace {

constexpr std::size_t most_mapping_bytes = 16'384;

Result<Mapping> read_mapping(std::string_view text) {
  boost::system::error_code problem;
  const auto tree = boost::json::parse(text.substr(0, most_mapping_bytes), problem);
  Mapping mapping;
  if (problem || !tree.is_object()) {
    return bad_field("/mapping", "object", "The mapping is an object of target and column.");
  }
  for (const auto& [target, column] : tree.get_object()) {
    if (column.is_null()) continue;
    if (!column.is_string()) {
      return bad_field("/mapping/" + std::string(target), "text", "A column is named by text.");
    }
    mapping.emplace(target, column.get_string());
  }
  return mapping;
}

Result<Upload> read_upload(const http::Request& request) {
  const auto parts = http::parse_multipart(request.header("Content-Type"), request.body);
  if (!parts) return parts.error();
  Upload upload;
  const auto* file = http::find_part(*parts, "file");
  if (!file) return bad_field("/file", "required", "Choose a file.");
  upload.file_name = file->file_name;
  upload.bytes = file->body;
  if (const auto* kind = http::find_part(*parts, "kind"); kind && !kind->body.empty()) {
    upload.kind = shape::enum_value<ImportKind>(kind->body);
    if (!upload.kind) return bad_field("/kind", "choice", "This is not one of the choices.");
  }
  if (const auto* mapping = http::find_part(*parts, "mapping"); mapping && !mapping->body.empty()) {
    auto read = read_mapping(mapping->body);
    if (!read) return read.error();
    upload.mapping = std::move(*read);
  }
  if (const auto* part = http::find_part(*parts, "attestation"); part && !part->body.empty()) {
    auto attestation = json::parse<Attestation>(part->body);
    if (!attestation) return attestation.error();
    upload.attestation = std::move(*attestation);
  }
  if (const auto* part = http::find_part(*parts, "unreadable"); part && !part->body.empty()) {
    const auto unreadable = shape::enum_value<Unreadable>(part->body);
    if (!unreadable) return bad_field("/unreadable", "choice", "This is not one of the choices.");
    upload.unreadable = *unreadable;
  }
  if (const auto* part = http::find_part(*parts, "date_order"); part && !part->body.empty()) {
    upload.date_order = shape::enum_value<DateOrder>(part->body);
    if (!upload.date_order) {
      return bad_field("/date_order", "choice", "This is not one of the choices.");
    }
  }
  if (const auto* part = http::find_part(*parts, "store_id"); part && !part->body.empty()) {
    const auto id = StoreId::parse(part->body);
    if (!id) return bad_field("/store_id", id.error().code, id.error().text);
    upload.store_id = *id;
  }
  return upload;
}

http::Response add_import(House& house, const Scope& scope, const http::Request& request,
                          const http::PathValues&) {
  const auto upload = read_upload(request);
  if (!upload) return http::problem(upload.error(), request.request_id);
  const auto import = preview_import(house, scope, *upload);
  if (!import) return http::problem(import.error(), request.request_id);
  http::Response response;
  response.status = 201;
  response.headers.add("Content-Type", "application/json");
  response.body = json::print(*import);
  return response;
}

/// All faults that are kept, for a spreadsheet.
http::Response give_faults(House& house, const Scope& scope, const http::Request& request,
                           const http::PathValues& path) {
  const auto id = ImportId::parse(path.at(0));
  FaultList list;
  const auto record = house.database.read([&](sql::Tx& tx) {
    auto found = id ? store::find(tx, scope, *id) : std::nullopt;
    if (!found || !may_see(scope, *found)) return std::optional<store::ImportRecord>();
    list = read_faults(found->faults);
    name_pages(tx, scope, list.faults);
    say_what_is_noted(found->kind, list.faults);
    return found;
  });
  if (!record) return http::problem(not_found("import"), request.request_id);
  http::Response response;
  response.headers.add("Content-Type", "text/csv; charset=utf-8");
  response.headers.add("Content-Disposition",
                       http::attachment("to look at in " + record->file_name + ".csv"));
  response.headers.add("Cache-Control", "private, no-store");
  response.body = csv_of(list);
  return response;
}

ListedImport listed(const store::ListedRecord& record) {
  return {record.id,
          record.kind,
          record.state,
          record.file_name,
          {record.new_rows, record.changed_rows, record.same_rows, record.duplicate_rows,
           record.refused_rows},
          record.said,
          record.at};
}

Result<Page<ListedImport>> list_imports(Session& session, http::Query<PageQuery> query) {
  const auto limit = page_limit(query.value.limit);
  if (!limit) return limit.error();
  if (!session.scope.is_manager()) {
    return fault(FaultKind::forbidden, "managers_only", "Imports are for managers and owners.");
  }
  auto before = std::pair(Instant(253'402'300'799'000), ImportId());
  if (query.value.cursor) {
    const auto parts = read_cursor(*query.value.cursor, 2);
    if (!parts) return parts.error();
    const auto at = Instant::parse((*parts)[0]);
    const auto id = ImportId::parse((*parts)[1]);
    if (!at || !id) return bad_field("/cursor", "cursor", "This is no cursor of this list.");
    before = {*at, *id};
  }
  const auto page =
      page_of(store::list(session.tx(), session.scope, before.first, before.second, *limit + 1),
              *limit, [](const store::ListedRecord& last) {
                return std::vector<std::string>{last.at.text(), last.id.text()};
              });
  Page<ListedImport> told{{}, page.next};
  for (const auto& each : page.items) told.items.push_back(listed(each));
  return told;
}

Result<Import> show_import(Session& session, ImportId id) {
  const auto record = store::find(session.tx(), session.scope, id);
  if (!record || !may_see(session.scope, *record)) return not_found("import");
  return told(session.tx(), session.scope, *record);
}

Result<Import> commit(Session& session, ImportId id) {
  return commit_import(session.house, session.scope, id);
}

Result<Import> undo(Session& session, ImportId id) {
  return undo_import(session.house, session.scope, id);
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/imports", {.name = "list_imports", .summary = "Imports, newest first"},
             list_imports);
  routes.get("/api/imports/{id}", {.name = "show_import", .summary = "One import"}, show_import);
  routes.put("/api/imports/{id}/likely",
             {.name = "match_import",
              .summary = "Says which rows of a preview are the person of the page beside them"},
             say_who_is_same);
  routes.post("/api/imports/{id}/commit",
              {.name = "commit_import",
               .summary = "Writes a previewed import, all of it or nothing",
               .status = 200,
               .work = http::Work::alone},
              commit);
  routes.post("/api/imports/{id}/undo",
              {.name = "undo_import",
               .summary = "Takes an import back; what people changed since stays",
               .status = 200,
               .work = http::Work::alone},
              undo);
}

void add_raw_routes(std::vector<RawRoute>& routes) {
  docs::Operation operation;
  operation.method = "post";
  operation.pattern = "/api/imports";
  operation.name = "add_import";
  operation.summary =
      "Looks at a file (multipart: file, kind, mapping, attestation, store_id, unreadable,"
      " date_order)";
  operation.status = 201;
  operation.answer_type = "application/json";
  routes.push_back({http::Method::post, operation.pattern, operation, add_import});
  docs::Operation faults;
  faults.method = "get";
  faults.pattern = "/api/imports/{id}/faults";
  faults.name = "give_import_faults";
  faults.summary = "What was left out of an import and what was not taken, as CSV";
  faults.answer_type = "text/csv";
  routes.push_back({http::Method::get, faults.pattern, faults, give_faults});
}

}  // namespace carnet::imports
