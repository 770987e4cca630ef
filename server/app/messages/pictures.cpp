// SPDX-License-Identifier: Apache-2.0
// Signs the address of a picture with the house's key, and serves what is signed and not over.
#include "app/messages/pictures.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "kit/http/problem.hpp"
#include "kit/http/site.hpp"
#include "kit/id/id_source.hpp"

namespace carnet::messages {

namespace {

constexpr std::string_view media = "/media/";

std::string signature(const House& house, const std::string& until, const std::string& name) {
  return keyed_hash("picture " + until + " " + name, house.key);
}

bool is_shown_by_phones(std::string_view name) {
  constexpr std::array<std::string_view, 4> endings{".jpg", ".jpeg", ".png", ".gif"};
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return name.ends_with(ending); });
}

bool is_over(const std::string& until, Instant now) {
  std::int64_t end_ms = 0;
  const auto* last = until.data() + until.size();
  const auto read = std::from_chars(until.data(), last, end_ms);
  return read.ec != std::errc() || read.ptr != last || Instant(end_ms) <= now;
}

http::Response show_signed_picture(House& house, const Scope&, const http::Request& request,
                                   const http::PathValues& path) {
  const auto& until = path.at(0);
  const auto& name = path.at(2);
  const http::MediaFolder folder(house.config.data + "/media");
  const bool is_signed = is_same_secret(path.at(1), signature(house, until, name));
  if (is_signed && !is_over(until, house.now())) {
    if (auto picture = folder.find(request, name)) return std::move(*picture);
  }
  return http::problem(not_found("picture"), request.request_id);
}

}  // namespace

std::vector<std::string> picture_urls(const House& house, const std::vector<PieceInMessage>& pieces,
                                      Instant until) {
  std::vector<std::string> urls;
  if (house.gateway.abilities.pictures != gateways::Ability::yes) return urls;
  const auto end = std::to_string(until.ms());
  for (const auto& piece : pieces) {
    if (!piece.picture || !piece.picture->url.starts_with(media)) continue;
    const auto name = piece.picture->url.substr(media.size());
    if (!is_shown_by_phones(name)) continue;
    urls.push_back(house.config.public_url + std::string(media) + end + "/" +
                   signature(house, end, name) + "/" + name);
  }
  return urls;
}

RawRoute picture_route() {
  RawRoute route;
  route.method = http::Method::get;
  route.pattern = "/media/{until}/{signature}/{name}";
  route.operation.method = "get";
  route.operation.pattern = route.pattern;
  route.operation.name = "show_signed_picture";
  route.operation.summary = "A picture on its way to a client, for the carrier";
  route.operation.answer_type = "image/*";
  route.operation.sign_in = docs::SignIn::not_needed;
  route.run = show_signed_picture;
  return route;
}

}  // namespace carnet::messages
