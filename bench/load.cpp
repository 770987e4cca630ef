// SPDX-License-Identifier: Apache-2.0
// A small HTTP/1.1 client on blocking sockets: enough to ask and to time the answer.
#include "bench/load.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>
#include <thread>

#include "kit/id/id_source.hpp"

namespace carnet::bench {

namespace {

class Connection {
 public:
  explicit Connection(const Load& load) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(load.port));
    inet_pton(AF_INET, load.host.c_str(), &address.sin_addr);
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
      throw std::runtime_error("the server cannot be reached");
    }
  }
  ~Connection() { close(socket_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// The status, or 0 when the connection broke.
  int ask(const std::string& request) {
    if (::send(socket_, request.data(), request.size(), MSG_NOSIGNAL) < 0) return 0;
    std::size_t head_end = std::string::npos;
    while ((head_end = received_.find("\r\n\r\n")) == std::string::npos) {
      if (!receive()) return 0;
    }
    const auto whole = head_end + 4 + body_length(head_end);
    while (received_.size() < whole) {
      if (!receive()) return 0;
    }
    const int status = std::stoi(received_.substr(9, 3));
    received_.erase(0, whole);
    return status;
  }

 private:
  std::size_t body_length(std::size_t head_end) const {
    static const std::string name = "\r\nContent-Length: ";
    const auto place = received_.find(name);
    if (place == std::string::npos || place > head_end) return 0;
    return std::stoul(received_.substr(place + name.size(), 20));
  }

  bool receive() {
    const auto count = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (count <= 0) return false;
    received_.append(buffer_.data(), static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  std::string received_;
  std::array<char, 16384> buffer_{};
};

Instant now() {
  return Instant(
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count());
}

std::vector<std::string> requests_of(const Load& load) {
  std::vector<std::string> requests;
  const std::string method = load.posts() ? "POST " : "GET ";
  const std::string end = load.posts() ? "" : "\r\n";
  for (const auto& path : load.paths) {
    requests.push_back(method + path + " HTTP/1.1\r\nHost: " + load.host + ":" +
                       std::to_string(load.port) + "\r\nCookie: " + load.cookie + "\r\n" + end);
  }
  return requests;
}

// The rest of a post: what makes it one of its kind.
std::string posted(const std::string& request, std::string body) {
  const auto id = new_uuid(now()).text();
  if (const auto place = body.find("{new}"); place != std::string::npos) {
    body.replace(place, 5, id);
  }
  return request + "Idempotency-Key: " + id + "\r\nContent-Type: application/json\r\n" +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

Measured share_of(const Load& load, const std::vector<std::string>& requests, int worker,
                  Ticks::time_point until) {
  using std::chrono::duration_cast;
  using std::chrono::nanoseconds;
  Measured measured;
  Connection connection(load);
  Picker picker(requests.size(), worker);
  Picker body_picker(std::max<std::size_t>(load.bodies.size(), 1), worker);
  const nanoseconds gap(
      load.rate > 0 ? static_cast<std::int64_t>(1e9 * load.connections / load.rate) : 0);
  auto due = Ticks::now() + gap * worker / load.connections;
  while (due < until) {
    if (gap.count() > 0) std::this_thread::sleep_until(due);
    const auto& request = requests[picker.next()];
    const auto& body = load.bodies.empty() ? load.body : load.bodies[body_picker.next()];
    const int status = connection.ask(load.posts() ? posted(request, body) : request);
    const auto now = Ticks::now();
    const auto waited = duration_cast<std::chrono::microseconds>(now - due).count();
    measured.latencies_us.push_back(static_cast<std::uint32_t>(waited));
    ++(status == 200 || status == 201 ? measured.done : measured.failed);
    if (status == 0) break;
    due = gap.count() > 0 ? due + gap : now;
  }
  return measured;
}

}  // namespace

Measured run_load(const Load& load) {
  const auto requests = requests_of(load);
  return run_side_by_side(load.connections, load.length, [&](int worker, Ticks::time_point until) {
    return share_of(load, requests, worker, until);
  });
}

}  // namespace carnet::bench
