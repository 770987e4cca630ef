// SPDX-License-Identifier: Apache-2.0
// Takes files in as a browser's form sends them, and gives their bytes out to be saved.
#include "app/clients/clients.hpp"
#include "app/files/folder.hpp"
#include "app/files/keep.hpp"
#include "app/files/rules.hpp"
#include "app/house/aliases.hpp"
#include "kit/http/multipart.hpp"
#include "kit/http/problem.hpp"
#include "kit/http/target.hpp"
#include "kit/id/id_source.hpp"
#include "kit/image/image.hpp"
#include "kit/json/json.hpp"

namespace carnet::files {

namespace {

// The page that is meant, when the asker may see it.
Result<ClientId> page_of(sql::Tx& tx, const Scope& scope, const std::string& text) {
  const auto id = ClientId::parse(text);
  if (!id) return not_found("client");
  const auto client_id = as_meant(tx, scope, *id);
  if (auto visible = clients::require_visible(tx, scope, client_id); !visible) {
    return visible.error();
  }
  return client_id;
}

struct Sent {
  FileId id;
  std::string_view file_name;
  std::string_view body;
  bool is_private = false;
  std::optional<FileSubject> subject;
  std::optional<Uuid> subject_id;
};

// What a photograph belongs to: both parts name it, or neither is there.
void read_subject(const std::vector<http::Part>& parts, Sent& sent, FieldFaults& faults) {
  const auto* const subject = http::find_part(parts, "subject");
  const auto* const id = http::find_part(parts, "subject_id");
  if (!subject && !id) return;
  sent.subject = subject ? shape::enum_value<FileSubject>(subject->body) : std::nullopt;
  const auto said_id = Uuid::parse(id ? id->body : std::string_view());
  if (said_id) sent.subject_id = *said_id;
  // What came with a message is brought by its carrier alone.
  if (sent.subject == FileSubject::messages) sent.subject.reset();
  if (!sent.subject) faults["/subject"] = {"unknown", "A photograph is of a repair or a wish."};
  if (!said_id) faults["/subject_id"] = {"required", "Say which one it is of."};
}

Result<Sent> read_parts(const std::vector<http::Part>& parts) {
  Sent sent;
  FieldFaults faults;
  const auto* const file = http::find_part(parts, "file");
  const auto* const id = http::find_part(parts, "id");
  const auto* const is_private = http::find_part(parts, "is_private");
  const auto said_id = FileId::parse(id ? id->body : std::string_view());
  if (said_id) sent.id = *said_id;
  if (!said_id) faults["/id"] = {"required", "A file needs an identifier."};
  if (!file || file->body.empty()) faults["/file"] = {"required", "Choose a file."};
  read_subject(parts, sent, faults);
  if (!faults.empty()) return bad_fields(std::move(faults));
  sent.file_name = file->file_name;
  sent.body = file->body;
  sent.is_private = is_private && is_private->body == "true";
  return sent;
}

Result<File> take_in(House& house, const Scope& scope, const http::Request& request,
                     const std::string& client) {
  // Before the work of unpacking: whether this person may at all.
  const auto page = house.database.read([&](sql::Tx& tx) { return page_of(tx, scope, client); });
  if (!page) return page.error();
  const auto parts = http::parse_multipart(request.header("Content-Type"), request.body);
  if (!parts) return parts.error();
  const auto sent = read_parts(*parts);
  if (!sent) return sent.error();
  const auto bytes = folder::bytes_of(sent->body);
  if (!bytes) return bytes.error();
  if (sent->subject && bytes->kind != FileKind::picture) {
    return bad_field("/file", "type", "Choose a photograph: JPEG, PNG, WebP or HEIC.");
  }
  const auto now = house.now();
  const NewFile file{sent->id,
                     new_uuid(now),
                     safe_name(sent->file_name, bytes->kind),
                     bytes->kind,
                     static_cast<std::int64_t>(bytes->whole.size()),
                     sent->is_private,
                     sent->subject,
                     sent->subject_id};
  if (!folder::write(house, file.disk_id, *bytes)) {
    return fault(FaultKind::busy, "disk", "There is no room for this file.");
  }
  const auto kept =
      house.database.write([&](sql::Tx& tx) { return keep_file(tx, scope, now, *page, file); });
  if (!kept || !kept->is_new) folder::remove(house, file.disk_id);
  if (!kept) return kept.error();
  return kept->file;
}

http::Response add_file(House& house, const Scope& scope, const http::Request& request,
                        const http::PathValues& path) {
  const auto kept = take_in(house, scope, request, path.at(0));
  if (!kept) return http::problem(kept.error(), request.request_id);
  return http::json_response(201, json::print(*kept));
}

http::Response give_out(House& house, const Scope& scope, const http::Request& request,
                        const http::PathValues& path, folder::Size size) {
  const auto id = FileId::parse(path.at(1));
  const auto file = house.database.read([&](sql::Tx& tx) -> std::optional<Named> {
    const auto page = page_of(tx, scope, path.at(0));
    return page && id ? named(tx, scope, *page, *id) : std::nullopt;
  });
  auto bytes = file ? folder::read(house, file->disk_id, size) : std::nullopt;
  if (!bytes) return http::problem(not_found("file"), request.request_id);
  http::Response response;
  const bool is_pdf = file->kind == FileKind::pdf;
  response.headers.add("Content-Type", is_pdf ? "application/pdf" : "image/jpeg");
  response.headers.add("Content-Disposition", http::attachment(file->name));
  response.headers.add("Content-Security-Policy", "sandbox; default-src 'none'");
  response.headers.add("Cache-Control", "private, no-store");
  response.body = std::move(*bytes);
  return response;
}

http::Response show_file(House& house, const Scope& scope, const http::Request& request,
                         const http::PathValues& path) {
  return give_out(house, scope, request, path, folder::Size::whole);
}

http::Response show_small(House& house, const Scope& scope, const http::Request& request,
                          const http::PathValues& path) {
  return give_out(house, scope, request, path, folder::Size::small);
}

docs::Operation operation_of(const char* method, const char* pattern, const char* name,
                             const char* summary, const char* answer_type) {
  docs::Operation operation;
  operation.method = method;
  operation.pattern = pattern;
  operation.name = name;
  operation.summary = summary;
  operation.answer_type = answer_type;
  return operation;
}

}  // namespace

std::size_t body_limit() { return image::most_bytes + 64 * 1024; }

bool is_upload_path(std::string_view path) {
  return path.starts_with("/api/clients/") && path.ends_with("/files");
}

void add_raw_routes(std::vector<RawRoute>& routes) {
  auto add = operation_of("post", "/api/clients/{client_id}/files", "add_file",
                          "Brings a file of a client in (multipart: id, file, is_private; subject "
                          "and subject_id of a photograph)",
                          "application/json");
  add.status = 201;
  routes.push_back({http::Method::post, add.pattern, add, add_file});
  const auto show = operation_of("get", "/api/clients/{client_id}/files/{id}/whole", "show_file",
                                 "The bytes of a file, to be saved", "*/*");
  routes.push_back({http::Method::get, show.pattern, show, show_file});
  const auto small = operation_of("get", "/api/clients/{client_id}/files/{id}/small", "show_small",
                                  "A picture, small", "image/jpeg");
  routes.push_back({http::Method::get, small.pattern, small, show_small});
}

}  // namespace carnet::files
