// SPDX-License-Identifier: Apache-2.0
// The bytes of one connection, as they are or through TLS. Includes Asio: only for this folder.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kit/http/tls.hpp"

namespace carnet::http {

/// Belongs to one connection and lives on its thread. A `Keeper` keeps it alive until a callback.
class Channel {
 public:
  using Keeper = std::shared_ptr<void>;
  using Done = std::function<void(const boost::system::error_code&)>;
  using Parts = std::array<boost::asio::const_buffer, 2>;
  /// `plain`: somebody speaks http to a port of https; from now on the channel is plain too.
  enum class Came { bytes, nothing, ended, plain };

  /// Without a session the bytes go as they are.
  Channel(boost::asio::ip::tcp::socket socket, std::unique_ptr<TlsSession> tls);

  /// Readies the socket; answers the other side's address, or nothing when it has gone.
  std::optional<std::string> open();
  bool is_secure() const { return tls_ != nullptr; }
  /// Whether requests may be said: the handshake is over, or there is none.
  bool is_greeted() const { return !tls_ || tls_->is_greeted(); }

  template <class Wake>
  void wait(Wake&& wake) {
    socket_.async_wait(boost::asio::ip::tcp::socket::wait_read, std::forward<Wake>(wake));
  }
  /// Reads once what is there and adds what it says to `into`.
  Came read(std::span<char> scratch, std::string& into, const Keeper& keeper);
  bool has_unread();

  /// One at a time. What the parts name must stay until `done`.
  void write(const Parts& parts, const Keeper& keeper, Done done);
  /// A few bytes while no write is under way; false when they do not go at once.
  bool write_now(std::string_view bytes);
  /// Nothing more will be written; false when the other side has gone.
  bool say_goodbye();
  void close();

 private:
  void flush(const Keeper& keeper);
  void seal_more();

  boost::asio::ip::tcp::socket socket_;
  std::unique_ptr<TlsSession> tls_;
  bool has_heard_ = false;  // the first byte tells TLS from http
  bool is_flushing_ = false;
  Parts rest_;          // still to be sealed
  std::string flight_;  // sealed, under way
  Done done_;
};

}  // namespace carnet::http
