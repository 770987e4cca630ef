// SPDX-License-Identifier: Apache-2.0
// The table of contents of the API: every slice adds its routes here.
#include "app/app.hpp"
#include "app/book/book.hpp"
#include "app/calendar/calendar.hpp"
#include "app/categories/categories.hpp"
#include "app/clients/clients.hpp"
#include "app/consents/consents.hpp"
#include "app/door/door.hpp"
#include "app/drafts/drafts.hpp"
#include "app/duplicates/duplicates.hpp"
#include "app/fields/fields.hpp"
#include "app/files/files.hpp"
#include "app/gifts/gifts.hpp"
#include "app/history/history.hpp"
#include "app/imports/imports.hpp"
#include "app/inbox/inbox.hpp"
#include "app/live/live.hpp"
#include "app/merges/merges.hpp"
#include "app/messages/messages.hpp"
#include "app/notes/notes.hpp"
#include "app/occasions/occasions.hpp"
#include "app/pauses/pauses.hpp"
#include "app/pieces/pieces.hpp"
#include "app/promises/promises.hpp"
#include "app/relations/relations.hpp"
#include "app/repairs/repairs.hpp"
#include "app/sales/sales.hpp"
#include "app/search/search.hpp"
#include "app/shown/shown.hpp"
#include "app/sign_ups/sign_ups.hpp"
#include "app/sizes/sizes.hpp"
#include "app/staff/staff.hpp"
#include "app/stores/stores.hpp"
#include "app/surprises/surprises.hpp"
#include "app/system/system.hpp"
#include "app/tastes/tastes.hpp"
#include "app/team/team.hpp"
#include "app/templates/templates.hpp"
#include "app/timeline/timeline.hpp"
#include "app/today/today.hpp"
#include "app/touches/touches.hpp"
#include "app/visits/visits.hpp"
#include "app/walk_ins/walk_ins.hpp"
#include "app/wish_links/wish_links.hpp"
#include "app/wishes/wishes.hpp"
#include "version.hpp"

namespace carnet {

namespace {

Routes filled_routes() {
  Routes routes;
  add_all_routes(routes);
  return routes;
}

/// What every refusal looks like (RFC 9457), for the documentation.
struct Problem {
  std::string type;
  std::string title;
  int status = 0;
  std::string code;
  std::string request_id;
  std::optional<std::map<std::string, FieldFault>> fields;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (type, title, status, code, request_id, fields))

}  // namespace

void add_all_routes(Routes& routes) {
  staff::add_routes(routes);
  stores::add_routes(routes);
  clients::add_routes(routes);
  categories::add_routes(routes);
  occasions::add_routes(routes);
  notes::add_routes(routes);
  consents::add_routes(routes);
  merges::add_routes(routes);
  messages::add_routes(routes);
  inbox::add_routes(routes);
  pauses::add_routes(routes);
  pieces::add_routes(routes);
  relations::add_routes(routes);
  sales::add_routes(routes);
  sign_ups::add_routes(routes);
  shown::add_routes(routes);
  sizes::add_routes(routes);
  surprises::add_routes(routes);
  tastes::add_routes(routes);
  door::add_routes(routes);
  fields::add_routes(routes);
  files::add_routes(routes);
  visits::add_routes(routes);
  visits::add_companion_routes(routes);
  wish_links::add_routes(routes);
  wishes::add_routes(routes);
  walk_ins::add_routes(routes);
  promises::add_routes(routes);
  repairs::add_routes(routes);
  touches::add_routes(routes);
  templates::add_routes(routes);
  timeline::add_routes(routes);
  today::add_routes(routes);
  drafts::add_routes(routes);
  duplicates::add_routes(routes);
  search::add_routes(routes);
  gifts::add_routes(routes);
  imports::add_routes(routes);
  book::add_routes(routes);
  calendar::add_routes(routes);
  team::add_routes(routes);
  live::add_routes(routes);
  system::add_routes(routes);
  history::add_routes(routes);
}

std::vector<RawRoute> all_raw_routes() {
  std::vector<RawRoute> routes;
  files::add_raw_routes(routes);
  imports::add_raw_routes(routes);
  live::add_raw_routes(routes);
  messages::add_raw_routes(routes);
  pieces::add_raw_routes(routes);
  system::add_raw_routes(routes);
  wish_links::add_raw_routes(routes);
  return routes;
}

App::App(House& house)
    : house_(house),
      queue_(house.database),
      routes_(filled_routes()),
      raw_routes_(all_raw_routes()),
      dispatcher_(house, routes_.all(), raw_routes_) {
  add_all_jobs(queue_, house);
  house.run_jobs_until = [this](clock::TestClock& clock, Instant until) {
    run_jobs_until(clock, until);
  };
}

std::string openapi_text() {
  auto routes = filled_routes();
  routes.schemas().of<Problem>();
  std::vector<docs::Operation> operations;
  for (const auto& route : routes.all()) operations.push_back(route.operation);
  for (const auto& route : all_raw_routes()) operations.push_back(route.operation);
  return docs::pretty(docs::openapi(operations, routes.schemas(), std::string(version)));
}

std::string typescript_text() {
  auto routes = filled_routes();
  routes.schemas().of<Problem>();
  return docs::typescript(routes.schemas());
}

}  // namespace carnet
