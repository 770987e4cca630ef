// SPDX-License-Identifier: Apache-2.0
// What has happened on the demo's floor lately: visits, promises, touches, new faces; templates.
#include "app/demo/expect.hpp"
#include "app/demo/furnish.hpp"
#include "app/promises/promises.hpp"
#include "app/templates/templates.hpp"
#include "app/touches/touches.hpp"
#include "app/visits/visits.hpp"
#include "app/walk_ins/walk_ins.hpp"

namespace carnet::demo {

namespace {

template <class T>
std::optional<T> choice(const std::string& text) {
  return text.empty() ? std::nullopt : shape::enum_value<T>(text);
}

// "OW-1003*;OW-1004": what was looked at; a star for what they liked.
struct Seen {
  std::string sku;
  bool is_liked = false;
};
std::vector<Seen> seen_in(const std::string& list) {
  std::vector<Seen> seen;
  for (std::size_t start = 0; start < list.size();) {
    const auto end = std::min(list.find(';', start), list.size());
    auto sku = list.substr(start, end - start);
    const bool is_liked = sku.ends_with('*');
    if (is_liked) sku.pop_back();
    seen.push_back({std::move(sku), is_liked});
    start = end + 1;
  }
  return seen;
}

}  // namespace

void Furnisher::furnish_newcomers() {
  for (const auto& row : read_table(tables::newcomers_csv)) {
    Story story;
    const auto family = row.at("family_name");
    story.key = row.at("given_name") + (family.empty() ? "" : " " + family);
    story.given_name = row.at("given_name");
    story.family_name = family;
    story.associate = row.at("associate");
    story.stores = {row.at("stores")};
    story.phone = row.at("phone");
    story.agreed = *shape::enum_value<Agreed>(row.at("consent"));
    story.known_days = std::stoi(row.at("known_days"));
    story.agreed_days_ago = story.known_days;
    story.purchases = read_bought(row.at("purchases"));
    tell(story);
  }
}

void Furnisher::furnish_nameless() {
  for (const auto& row : read_table(tables::nameless_csv)) {
    const auto name = row.at("sku") + row.at("days_ago");
    walk_ins::NewWalkIn walk_in;
    walk_in.id = WalkInId(id("walk-in " + name));
    walk_in.client.emplace().id = ClientId(id("nameless " + name));
    walk_in.visit.id = VisitId(id("visit nameless " + name));
    walk_in.visit.pieces.push_back({pieces_.at(row.at("sku")).id, {}, true, true});
    walk_in.visit.for_whom = choice<visits::ForWhom>(row.at("for_whom"));
    walk_in.visit.note = word<Prose<2000>>(row.at("note"));
    const auto at = moment(std::stoi(row.at("days_ago")), std::stoi(row.at("minute")));
    expect(walk_ins::keep_walk_in(tx_, scope_of(row.at("associate")), at, walk_in));
  }
}

void Furnisher::furnish_visits() {
  for (const auto& row : read_table(tables::visits_csv)) {
    const auto scope = scope_of(row.at("associate"));
    visits::NewVisit visit;
    visit.id = VisitId(id("visit " + row.at("client") + row.at("days_ago")));
    visit.at = moment(std::stoi(row.at("days_ago")), std::stoi(row.at("minute")));
    for (const auto& seen : seen_in(row.at("skus"))) {
      visit.pieces.push_back({pieces_.at(seen.sku).id, {}, seen.is_liked, seen.is_liked});
    }
    visit.for_whom = choice<visits::ForWhom>(row.at("for_whom"));
    visit.by_when = choice<visits::ByWhen>(row.at("by_when"));
    visit.with = word<Line<120>>(row.at("with"));
    visit.note = word<Prose<2000>>(row.at("note"));
    visit.bought = row.at("bought") == "yes";
    expect(visits::keep_visit(tx_, scope, *visit.at, ClientId(id("client " + row.at("client"))),
                              visit));
  }
}

void Furnisher::receive(const Story& story, ClientId client_id) {
  const auto scope = scope_of(story);
  for (const auto& came : story.visits) {
    visits::NewVisit visit;
    visit.id = VisitId(id("visit " + story.key + std::to_string(came.days_ago)));
    visit.at = moment(came.days_ago, came.minute);
    visit.pieces.push_back({pieces_.at(came.sku).id, {}, came.is_liked, came.is_liked});
    visit.for_whom = came.for_whom;
    visit.bought = came.has_bought;
    expect(visits::keep_visit(tx_, scope, *visit.at, client_id, visit));
  }
  for (const auto& touched : story.touches) {
    touches::NewTouch touch;
    touch.id = TouchId(id("touch " + story.key + std::to_string(touched.days_ago)));
    touch.kind = touched.kind;
    touch.result = touched.result;
    touch.at = moment(touched.days_ago, touched.minute);
    expect(touches::keep_touch(tx_, scope, *touch.at, client_id, touch));
  }
}

void Furnisher::furnish_promises() {
  constexpr int afternoon = 17 * 60;
  for (const auto& row : read_table(tables::promises_csv)) {
    const promises::NewPromise promise{PromiseId(id("promise " + row.at("text"))),
                                       word<Line<300>>(row.at("text")),
                                       days_ago(-std::stoi(row.at("due_in_days"))),
                                       {}};
    const auto scope = scope_of(row.at("associate"));
    const ClientId client_id(id("client " + row.at("client")));
    expect(promises::make_promise(tx_, scope, moment(std::stoi(row.at("made_days_ago")), afternoon),
                                  client_id, promise));
    if (row.at("kept_days_ago").empty()) continue;
    expect(promises::end_promise(tx_, scope, moment(std::stoi(row.at("kept_days_ago")), afternoon),
                                 client_id, promise.id, promises::EndingKind::kept));
  }
}

void Furnisher::furnish_touches() {
  for (const auto& row : read_table(tables::touches_csv)) {
    touches::NewTouch touch;
    touch.id = TouchId(id("touch " + row.at("client") + row.at("days_ago")));
    touch.kind = *shape::enum_value<touches::TouchKind>(row.at("kind"));
    touch.result = choice<touches::CallResult>(row.at("result"));
    touch.note = word<Prose<2000>>(row.at("note"));
    touch.at = moment(std::stoi(row.at("days_ago")), std::stoi(row.at("minute")));
    expect(touches::keep_touch(tx_, scope_of(row.at("associate")), *touch.at,
                               ClientId(id("client " + row.at("client"))), touch));
  }
}

void Furnisher::furnish_templates() {
  for (const auto& row : read_table(tables::templates_csv)) {
    const templates::NewTemplate added{TemplateId(id("template " + row.at("name"))),
                                       word<Line<80>>(row.at("name")),
                                       *shape::enum_value<consents::Channel>(row.at("channel")),
                                       *shape::enum_value<consents::MessageClass>(row.at("class")),
                                       {},
                                       word<Prose<4000>>(row.at("body"))};
    expect(templates::keep_template(tx_, house_scope(), moment(200, 600), added));
  }
}

}  // namespace carnet::demo
