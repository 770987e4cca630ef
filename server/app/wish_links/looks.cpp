// SPDX-License-Identifier: Apache-2.0
// The page a link opens, and its pictures: nobody signs in here.
#include <charconv>

#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "app/wish_links/opened.hpp"
#include "app/wish_links/rules.hpp"
#include "kit/http/problem.hpp"
#include "kit/http/site.hpp"

namespace carnet::wish_links {

namespace {

/// What a visitor finds: a page, or why there is none.
struct Found {
  std::optional<OpenLink> open;
  bool is_slowed = false;
  std::string house;
};

Found find_open(House& house, const http::Request& request, const std::string& token) {
  const auto now = house.now();
  auto found = house.database.read([&](sql::Tx& tx) {
    Found there;
    there.house = stores::house_facts(tx, house_scope()).name;
    there.is_slowed = staff::is_slowed_at_links(tx, house, now, request.peer);
    if (!there.is_slowed) there.open = open_at(tx, now, token);
    return there;
  });
  if (!found.open && !found.is_slowed) {
    house.database.write(
        [&](sql::Tx& tx) { staff::note_wrong_link(tx, house, now, request.peer); });
  }
  return found;
}

http::Response page_response(int status, std::string html) {
  http::Response response;
  response.status = status;
  response.headers.add("Content-Type", "text/html; charset=utf-8");
  response.headers.add("Content-Security-Policy", std::string(page_policy));
  response.headers.add("X-Robots-Tag", "noindex, nofollow, noarchive");
  response.headers.add("Cache-Control", "private, no-store");
  response.body = std::move(html);
  return response;
}

void count_opening(House& house, const OpenLink& open) {
  const auto now = house.now();
  if (!is_another_opening(open.link.opened_at, now)) return;
  house.database.write([&](sql::Tx& tx) { note_opening(tx, now, open.page.token); });
}

http::Response show_look(House& house, const Scope&, const http::Request& request,
                         const http::PathValues& path) {
  const auto& words = page_words(request.header("Accept-Language"));
  const auto found = find_open(house, request, path.at(0));
  if (found.is_slowed) return page_response(429, slow_html(found.house, words));
  if (!found.open) return page_response(404, over_html(found.house, words));
  if (request.method == http::Method::get) count_opening(house, *found.open);
  return page_response(200, html_of(found.open->page, words));
}

http::Response stone_response() {
  http::Response response;
  response.status = 404;
  response.headers.add("Content-Type", "image/svg+xml");
  response.body = stone_svg();
  return response;
}

std::optional<http::Response> bytes_of(House& house, const http::Request& request,
                                       const OpenLink& open, const PictureSource& source) {
  if (!source.file_id) {
    const http::MediaFolder folder(house.config.data + "/media");
    return folder.find(request, source.media);
  }
  auto bytes = house.database.read([&](sql::Tx& tx) {
    return files::picture_bytes(tx, house, house_scope(), open.link.client_id, *source.file_id);
  });
  if (!bytes) return std::nullopt;
  http::Response response;
  response.headers.add("Content-Type", "image/jpeg");
  response.body = std::move(*bytes);
  return response;
}

http::Response show_look_picture(House& house, const Scope&, const http::Request& request,
                                 const http::PathValues& path) {
  const auto& text = path.at(1);
  std::size_t place = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), place);
  const auto found = find_open(house, request, path.at(0));
  const bool is_there = found.open && read.ptr == text.data() + text.size() && place >= 1 &&
                        place <= found.open->pictures.size();
  auto picture = is_there ? bytes_of(house, request, *found.open, found.open->pictures[place - 1])
                          : std::nullopt;
  if (!is_there) return http::problem(not_found("picture"), request.request_id);
  if (!picture) picture = stone_response();
  picture->headers.set("Cache-Control", "private, no-store");
  picture->headers.set("X-Robots-Tag", "noindex, noimageindex");
  return std::move(*picture);
}

RawRoute open_route(const char* pattern, const char* name, const char* summary,
                    const char* answer_type) {
  RawRoute route;
  route.method = http::Method::get;
  route.pattern = pattern;
  route.operation.method = "get";
  route.operation.pattern = pattern;
  route.operation.name = name;
  route.operation.summary = summary;
  route.operation.answer_type = answer_type;
  route.operation.sign_in = docs::SignIn::not_needed;
  return route;
}

}  // namespace

void add_raw_routes(std::vector<RawRoute>& routes) {
  auto page =
      open_route("/look/{token}", "show_look", "The page a link to wishes opens", "text/html");
  page.run = show_look;
  routes.push_back(std::move(page));
  auto picture = open_route("/look/{token}/{place}", "show_look_picture",
                            "A picture of the page a link to wishes opens", "image/*");
  picture.run = show_look_picture;
  routes.push_back(std::move(picture));
}

}  // namespace carnet::wish_links
