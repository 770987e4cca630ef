// SPDX-License-Identifier: Apache-2.0
// The web server: connections, limits and deadlines before a handler, headers and streams after it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/http/message.hpp"
#include "kit/http/problem.hpp"

namespace carnet::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0 takes any free one
  unsigned io_threads = 1;
  unsigned workers = 8;           // how many handlers run at once
  std::size_t queue_limit = 512;  // requests that may wait for a worker; then 503
  std::size_t header_limit = 16 * 1024;
  std::size_t body_limit = 1024 * 1024;
  /// Where a route takes more (or less) than body_limit. Called by an io thread: must not wait.
  std::function<std::size_t(Method, std::string_view path)> body_limit_of{};
  /// How many such larger bodies are held at once, since they arrive before anybody is asked who
  /// they are; then 503.
  std::size_t large_bodies = 4;
  std::size_t max_connections = 4096;
  std::chrono::milliseconds header_deadline{10'000};  // from the first byte to the last header
  std::chrono::milliseconds body_deadline{30'000};    // and then at least min_rate on average
  std::size_t min_rate = 16 * 1024;                   // bytes a second
  std::chrono::milliseconds write_deadline{30'000};   // likewise for the answer
  std::chrono::milliseconds idle{60'000};             // a connection without a request
  std::chrono::milliseconds heartbeat{15'000};        // the event `beat` on a quiet stream
  std::chrono::milliseconds drain{10'000};            // how long stop() waits for what is running
  /// Names the Host header may carry, port aside. The names of this machine (localhost,
  /// 127.0.0.1, ::1) and the host of public_url may always stand there; "*" allows any.
  std::vector<std::string> allowed_hosts{};
  std::string public_url{};  // as browsers see us: https here makes requests secure
  /// Believe X-Forwarded-For and X-Forwarded-Proto from a proxy on this machine.
  bool trusts_local_proxy = false;
  Translate translate{};
  /// PEM files of a certificate chain and its key: the port then speaks https (TLS 1.2 and 1.3),
  /// and answers plain http with 400. Both or none.
  std::string tls_certificate_file{};
  std::string tls_key_file{};
  bool is_secure() const { return !tls_certificate_file.empty(); }
};

/// Faults of the wire are answered here: 400, 408, 411, 413, 417, 421, 431, 501, 503. All else is
/// the handler's. Safe to destroy at any time; the destructor stops.
class Server {
 public:
  /// Throws std::runtime_error with a sentence when the certificate or its key is of no use.
  Server(ServerOptions options, Handler handler);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens and returns. Throws std::runtime_error with a sentence when the port is taken.
  void start();
  std::uint16_t port() const;
  /// Asks every stream's feed again. Any thread; cheap; many calls at once count as one.
  void wake_streams();
  /// Reads the certificate and its key again; connections that are open keep the old one. Throws
  /// std::runtime_error and changes nothing when they are of no use.
  void reload_certificate();
  /// Stops accepting, lets running requests finish within `drain`, ends streams, returns when all
  /// is quiet. Not from a handler.
  void stop();

 private:
  struct Running;
  std::unique_ptr<Running> running_;
};

}  // namespace carnet::http
