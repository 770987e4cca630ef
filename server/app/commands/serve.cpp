// SPDX-License-Identifier: Apache-2.0
// carnet serve: the web app, the API and the jobs, until a signal ends them.
#include <csignal>
#include <filesystem>
#include <iostream>
#include <list>

#include "app/app.hpp"
#include "app/commands/commands.hpp"
#include "app/demo/demo.hpp"
#include "app/files/files.hpp"
#include "app/opened_house.hpp"
#include "app/pieces/pieces.hpp"
#include "kit/http/server.hpp"
#include "kit/http/site.hpp"
#include "kit/jobs/runner.hpp"
#include "kit/log/log.hpp"

namespace carnet::commands {

namespace {

constexpr std::size_t import_limit = 32U * 1024 * 1024;

std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names(1);
  for (const char letter : list) {
    if (letter == ',') {
      names.emplace_back();
    } else if (letter != ' ') {
      names.back() += letter;
    }
  }
  if (names.back().empty()) names.pop_back();
  return names;
}

http::ServerOptions options_of(const Config& config) {
  http::ServerOptions options;
  options.address = config.address;
  options.port = static_cast<std::uint16_t>(config.port);
  options.workers = static_cast<unsigned>(config.workers);
  options.public_url = config.public_url;
  options.allowed_hosts = names_in(config.allowed_hosts);
  options.tls_certificate_file = config.tls_certificate_file;
  options.tls_key_file = config.tls_key_file;
  options.trusts_local_proxy = !config.public_url.empty();
  options.translate = fault_of;
  options.body_limit_of = [](http::Method, std::string_view path) {
    if (files::is_upload_path(path)) return files::body_limit();
    if (pieces::is_photograph_path(path)) return pieces::photograph_body_limit();
    return path == "/api/imports" ? import_limit : std::size_t{1024 * 1024};
  };
  return options;
}

/// Files of the web app first, the API otherwise.
http::Handler handler_of(const App& app, const http::StaticSite& site) {
  return [&](const http::Request& request) {
    if (auto file = site.find(request)) return std::move(*file);
    return app.answer(request);
  };
}

/// These are blocked in every thread and taken in `await_end` alone. SIGHUP ends a server without
/// a certificate, as it ends any program whose terminal has gone.
sigset_t blocked_signals(const Config& config) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  if (!config.tls_certificate_file.empty()) sigaddset(&signals, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

/// A thread for each lane. A test clock is stepped by hand, through POST /api/test/clock.
std::list<jobs::Runner> start_jobs(App& app, House& house) {
  std::list<jobs::Runner> runners;
  if (house.clock.kind() == clock::ClockKind::test) return runners;
  for (const auto lane : {jobs::Lane::prompt, jobs::Lane::slow}) {
    runners.emplace_back(app.queue(), house.clock, lane);
  }
  return runners;
}

void renew_certificate(http::Server& server) {
  try {
    server.reload_certificate();
    log::info("the certificate was read again");
  } catch (const std::exception& problem) {
    log::warn("the old certificate is served on: {}", problem.what());
  }
}

void await_end(const sigset_t& signals, http::Server& server) {
  int taken = 0;
  while (sigwait(&signals, &taken) == 0 && taken == SIGHUP) renew_certificate(server);
}

void say_where(const Config& config, const http::Server& server,
               const std::vector<demo::DemoPerson>& people) {
  const auto* scheme = config.tls_certificate_file.empty() ? "http" : "https";
  std::cout << "listening: " << scheme << "://" << config.address << ":" << server.port() << "\n";
  for (const auto& person : people) {
    std::cout << "sign in: " << person.email << " " << person.password << " " << person.role
              << "\n";
  }
  std::cout << std::flush;
}

void serve(const Config& config) {
  log::set_level(log::read_level(config.log_level));
  const auto signals = blocked_signals(config);
  OpenedHouse opened(config);
  const auto people = demo::prepare(opened);
  const auto site = http::StaticSite::load(config.web);
  if (site.size() == 0) log::warn("no web app in {}: the API alone is served", config.web);
  App app(*opened.house);
  app.start_upkeep();
  http::Server server(options_of(config), handler_of(app, site));
  auto runners = start_jobs(app, *opened.house);
  const auto listening = opened.database->on_change([&] {
    server.wake_streams();
    for (auto& runner : runners) runner.wake();
  });
  server.start();
  say_where(config, server, people);
  await_end(signals, server);
  log::info("stopping");
  server.stop();
}

}  // namespace

void add_serve(CLI::App& program, const Settings& settings) {
  program.add_subcommand("serve", "Serve the house")->callback([&] { serve(settings()); });
}

}  // namespace carnet::commands
