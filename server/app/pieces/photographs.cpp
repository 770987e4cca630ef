// SPDX-License-Identifier: Apache-2.0
// Brings photographs of pieces in, puts them in order and takes them away.
#include "app/pieces/photographs.hpp"

#include <algorithm>
#include <filesystem>

#include "app/pieces/photographs_store.hpp"
#include "app/pieces/rules.hpp"
#include "kit/disk/disk.hpp"
#include "kit/http/multipart.hpp"
#include "kit/http/problem.hpp"
#include "kit/id/id_source.hpp"
#include "kit/image/image.hpp"
#include "kit/json/json.hpp"

namespace carnet::pieces {

/// All of a piece's photographs, each once.
struct PhotographOrder {
  std::vector<PhotographId> ids;
};
BOOST_DESCRIBE_STRUCT(PhotographOrder, (), (ids))

namespace {

namespace fs = std::filesystem;

fs::path file_of(const House& house, PhotographId id, int edge) {
  return fs::path(house.config.data) / "media" / photograph_name(id, edge);
}

void remove_files(const House& house, PhotographId id) {
  std::error_code ignored;
  for (const int edge : image::copy_edges) fs::remove(file_of(house, id, edge), ignored);
}

bool write_files(const House& house, PhotographId id, const image::Photograph& photograph) {
  return std::ranges::all_of(photograph.copies, [&](const image::Copy& copy) {
    return disk::write_file(file_of(house, id, copy.edge), copy.jpeg);
  });
}

Result<PieceRecord> own_piece(sql::Tx& tx, const Scope& scope, PieceId id) {
  auto piece = find(tx, scope, id);
  if (!piece) return not_found("piece");
  if (may_manage(scope, piece->store_id)) return std::move(*piece);
  return fault(FaultKind::forbidden, "managers_only",
               "Pieces are changed by the managers of their store and by the owner.");
}

// The first photograph is what the piece is known by everywhere.
void show_first(sql::Tx& tx, const Scope& scope, Instant now, PieceId id) {
  const auto photographs = store::photographs_of(tx, scope, id);
  const auto name =
      photographs.empty() ? std::string() : photograph_name(photographs.front().id, 960);
  const auto alt = photographs.empty() ? std::string() : photographs.front().alt;
  store::set_picture(tx, scope, now, id, name, alt);
  record(tx, scope, now, {{}, "pieces", id.uuid(), "photographed", now, InTimeline::no});
}

Result<Photographs> keep(House& house, const Scope& scope, PieceId id,
                         const image::Photograph& photograph, const std::string& alt) {
  const auto now = house.now();
  const PhotographId photograph_id(new_uuid(now));
  if (!write_files(house, photograph_id, photograph)) {
    remove_files(house, photograph_id);
    return fault(FaultKind::busy, "disk", "There is no room for this photograph.");
  }
  auto kept = house.database.write([&](sql::Tx& tx) -> Result<Photographs> {
    const auto piece = own_piece(tx, scope, id);
    if (!piece) return piece.error();
    const auto standing = store::photographs_of(tx, scope, id);
    if (standing.size() >= most_photographs) {
      return fault(FaultKind::conflict, "too_many", "A piece has at most twelve photographs.");
    }
    store::insert(tx, scope,
                  {id, photograph_id, static_cast<int>(standing.size()), photograph.width,
                   photograph.height, alt.empty() ? piece->title : alt, scope.person(), now});
    show_first(tx, scope, now, id);
    return shown(store::photographs_of(tx, scope, id));
  });
  if (!kept) remove_files(house, photograph_id);
  return kept;
}

Result<Photographs> take_in(House& house, const Scope& scope, const http::Request& request,
                            const std::string& piece_id) {
  const auto id = PieceId::parse(piece_id);
  if (!id) return not_found("piece");
  // Before the work of unpacking: whether this person may at all.
  const auto piece = house.database.read([&](sql::Tx& tx) { return own_piece(tx, scope, *id); });
  if (!piece) return piece.error();
  const auto parts = http::parse_multipart(request.header("Content-Type"), request.body);
  if (!parts) return parts.error();
  const auto* file = http::find_part(*parts, "file");
  if (!file || file->body.empty()) return bad_field("/file", "required", "Choose a photograph.");
  const auto* said = http::find_part(*parts, "alt");
  const auto alt = Line<200>::parse(said ? said->body : std::string_view());
  if (!alt) return bad_field("/alt", alt.error().code, alt.error().text);
  const auto photograph = image::read_photograph(file->body);
  if (!photograph) return photograph.error();
  return keep(house, scope, *id, *photograph, alt->text());
}

Result<Photographs> list_photographs(Session& session, PieceId id) {
  if (!find(session.tx(), session.scope, id)) return not_found("piece");
  return shown(store::photographs_of(session.tx(), session.scope, id));
}

Result<Photographs> order_photographs(Session& session, PieceId id, PhotographOrder order) {
  auto& tx = session.tx();
  const auto piece = own_piece(tx, session.scope, id);
  if (!piece) return piece.error();
  std::vector<PhotographId> standing;
  for (const auto& each : store::photographs_of(tx, session.scope, id)) standing.push_back(each.id);
  if (!std::ranges::is_permutation(standing, order.ids)) {
    return bad_field("/ids", "other", "Name every photograph of this piece once.");
  }
  for (std::size_t place = 0; place < order.ids.size(); ++place) {
    store::set_place(tx, session.scope, id, order.ids[place], static_cast<int>(place));
  }
  show_first(tx, session.scope, session.now, id);
  return shown(store::photographs_of(tx, session.scope, id));
}

Result<void> remove_photograph(Session& session, PieceId id, PhotographId photograph_id) {
  auto& tx = session.tx();
  const auto piece = own_piece(tx, session.scope, id);
  if (!piece) return piece.error();
  if (!store::remove(tx, session.scope, id, photograph_id)) return not_found("photograph");
  show_first(tx, session.scope, session.now, id);
  auto* const house = &session.house;
  tx.after_commit([house, photograph_id] { remove_files(*house, photograph_id); });
  return {};
}

}  // namespace

http::Response add_photograph(House& house, const Scope& scope, const http::Request& request,
                              const http::PathValues& path) {
  const auto kept = take_in(house, scope, request, path.at(0));
  if (!kept) return http::problem(kept.error(), request.request_id);
  http::Response response;
  response.status = 201;
  response.headers.add("Content-Type", "application/json");
  response.body = json::print(*kept);
  return response;
}

std::size_t photograph_body_limit() { return image::most_bytes + 64 * 1024; }

bool is_photograph_path(std::string_view path) {
  return path.starts_with("/api/pieces/") && path.ends_with("/photographs");
}

std::string photograph_name(PhotographId id, int edge) {
  return id.text() + "-" + std::to_string(edge) + ".jpg";
}

Photographs shown(const std::vector<store::PhotographRecord>& records) {
  Photographs all;
  for (const auto& each : records) {
    Photograph one{each.id, each.alt, each.width, each.height, {}};
    for (const int edge : image::copy_edges) {
      one.copies.push_back({edge, "/media/" + photograph_name(each.id, edge)});
    }
    all.items.push_back(std::move(one));
  }
  return all;
}

void add_photograph_routes(Routes& routes) {
  routes.get("/api/pieces/{id}/photographs",
             {.name = "list_photographs", .summary = "Photographs of a piece, in their order"},
             list_photographs);
  routes.put("/api/pieces/{id}/photographs",
             {.name = "order_photographs", .summary = "Puts a piece's photographs in order"},
             order_photographs);
  routes.remove("/api/pieces/{id}/photographs/{photograph_id}",
                {.name = "remove_photograph", .summary = "Takes a photograph away"},
                remove_photograph);
}

}  // namespace carnet::pieces
