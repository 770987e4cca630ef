// SPDX-License-Identifier: Apache-2.0
// The application as one object: every route and job of every slice over one house.
#pragma once

#include <string>
#include <vector>

#include "app/house/dispatch.hpp"
#include "kit/jobs/jobs.hpp"

namespace carnet {

/// Every typed route. One line a slice.
void add_all_routes(Routes& routes);

/// Every route that needs the request as it came. One line a slice.
std::vector<RawRoute> all_raw_routes();

/// Every kind of job. One line a slice.
void add_all_jobs(jobs::Queue& queue, House& house);

class App {
 public:
  explicit App(House& house);
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  /// Answers what is no file of the web app. Throws what the database throws: see fault_of.
  http::Response answer(const http::Request& request) const { return dispatcher_.answer(request); }

  /// The house's jobs, for a runner (see kit/jobs/runner.hpp) or for the test clock.
  jobs::Queue& queue() { return queue_; }

  /// Queues the upkeep that then queues itself.
  void start_upkeep();

  /// Moves the test clock to `until`, running each job at the moment it falls due.
  void run_jobs_until(clock::TestClock& clock, Instant until);

 private:
  House& house_;
  jobs::Queue queue_;
  Routes routes_;
  std::vector<RawRoute> raw_routes_;
  Dispatcher dispatcher_;
};

/// The API reference and the web app's types, from the routes themselves.
std::string openapi_text();
std::string typescript_text();

}  // namespace carnet
