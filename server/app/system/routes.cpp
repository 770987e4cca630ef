// SPDX-License-Identifier: Apache-2.0
// GET /api/health, GET /api/openapi.json, GET /media/{name}, POST /api/test/clock.
#include "app/app.hpp"
#include "app/system/system.hpp"
#include "kit/http/problem.hpp"
#include "kit/http/site.hpp"
#include "version.hpp"

namespace carnet::system {

struct Health {
  std::string status;
  std::string version;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status, version))

struct TestTime {
  Instant now;
};
BOOST_DESCRIBE_STRUCT(TestTime, (), (now))

namespace {

Result<Health> show_health(Session& session) {
  if (!session.house.database.is_well()) {
    return fault(FaultKind::busy, "busy", "The database does not answer.");
  }
  return Health{"ok", std::string(version)};
}

Result<TestTime> set_test_clock(Session& session, TestTime time) {
  auto* test_clock = dynamic_cast<clock::TestClock*>(&session.house.clock);
  if (!test_clock) return not_found("page");
  if (time.now < test_clock->now()) {
    return bad_field("/now", "earlier", "The test clock only goes forward.");
  }
  session.house.run_jobs_until(*test_clock, time.now);
  return TestTime{test_clock->now()};
}

http::Response show_openapi(House&, const Scope&, const http::Request&, const http::PathValues&) {
  static const std::string text = openapi_text();
  return http::json_response(200, text);
}

http::Response show_picture(House& house, const Scope&, const http::Request& request,
                            const http::PathValues& path) {
  const http::MediaFolder folder(house.config.data + "/media");
  auto picture = folder.find(request, path.at(0));
  if (picture) return std::move(*picture);
  return http::problem(not_found("picture"), request.request_id);
}

docs::Operation operation_of(const std::string& pattern, const std::string& name,
                             const std::string& summary, const std::string& answer_type) {
  docs::Operation operation;
  operation.method = "get";
  operation.pattern = pattern;
  operation.name = name;
  operation.summary = summary;
  operation.answer_type = answer_type;
  return operation;
}

}  // namespace

void add_routes(Routes& routes) {
  routes.get("/api/health",
             {.name = "show_health",
              .summary = "Whether the house can be served",
              .sign_in = docs::SignIn::not_needed,
              .work = http::Work::alone},
             show_health);
  routes.post("/api/test/clock",
              {.name = "set_test_clock",
               .summary = "Moves the test clock forward, running the jobs that fall due",
               .status = 200,
               .sign_in = docs::SignIn::not_needed,
               .work = http::Work::alone},
              set_test_clock);
}

void add_raw_routes(std::vector<RawRoute>& routes) {
  auto reference =
      operation_of("/api/openapi.json", "show_openapi", "This reference", "application/json");
  reference.sign_in = docs::SignIn::not_needed;
  routes.push_back({http::Method::get, reference.pattern, reference, show_openapi});
  const auto picture =
      operation_of("/media/{name}", "show_picture", "A picture of a piece", "image/*");
  routes.push_back({http::Method::get, picture.pattern, picture, show_picture});
}

}  // namespace carnet::system
