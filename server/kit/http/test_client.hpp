// SPDX-License-Identifier: Apache-2.0
// A plain socket for tests: sends any bytes, reads answers one by one, gives up after five seconds.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace carnet::http {

class TestClient {
 public:
  explicit TestClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    const timeval patience{5, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("nobody listens");
  }
  TestClient(const TestClient&) = delete;
  TestClient& operator=(const TestClient&) = delete;
  virtual ~TestClient() { ::close(socket_); }

  struct Answer {
    int status = 0;  // 0 when the connection ended first
    std::string head;
    std::string body;
    /// The value of a header by its exact name, empty when absent.
    std::string header(const std::string& name) const {
      const auto from = head.find("\r\n" + name + ": ");
      if (from == std::string::npos) return {};
      const auto begin = from + name.size() + 4;
      return head.substr(begin, head.find("\r\n", begin) - begin);
    }
  };
  enum class Body { whole, none };

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = send_some(bytes);
      if (sent <= 0) return;  // what the server says about it is still to be read
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }
  void send_nothing_more() { shutdown(socket_, SHUT_WR); }

  /// A GET of this path with Host and these further header lines.
  Answer get(const std::string& path, const std::string& lines = "") {
    send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n");
    return read();
  }

  Answer read(Body body = Body::whole) {
    Answer answer;
    answer.head = take_through("\r\n\r\n");
    if (answer.head.empty()) return answer;
    answer.status = std::atoi(answer.head.c_str() + sizeof "HTTP/1.1");
    const auto length =
        static_cast<std::size_t>(std::atol(answer.header("Content-Length").c_str()));
    while (body == Body::whole && came_.size() < length && receive()) {
    }
    if (body == Body::whole) {
      answer.body = came_.substr(0, length);
      came_.erase(0, answer.body.size());
    }
    return answer;
  }

  /// All up to and with this mark; empty when the connection ends or is quiet before.
  std::string take_through(std::string_view mark) {
    std::size_t found = 0;
    while ((found = came_.find(mark)) == std::string::npos) {
      if (!receive()) return {};
    }
    auto taken = came_.substr(0, found + mark.size());
    came_.erase(0, taken.size());
    return taken;
  }

  /// Whether the server ends the connection without another byte.
  bool is_ended() { return came_.empty() && !receive() && is_ended_; }

  /// Whether the server ends the connection, whatever comes before.
  bool ends() {
    while (receive()) came_.clear();
    return is_ended_;
  }

 protected:
  int socket() const { return socket_; }
  virtual ssize_t send_some(std::string_view bytes) {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
  }
  virtual ssize_t receive_some(std::span<char> bytes) {
    return recv(socket_, bytes.data(), bytes.size(), 0);
  }

 private:
  bool receive() {
    std::array<char, 16 * 1024> bytes{};
    const auto count = receive_some(bytes);
    if (count <= 0) {
      is_ended_ = count == 0 || errno == ECONNRESET;
      return false;
    }
    came_.append(bytes.data(), static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  std::string came_;
  bool is_ended_ = false;
};

}  // namespace carnet::http
