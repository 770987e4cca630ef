// SPDX-License-Identifier: Apache-2.0
// Sockets below, plain bytes above; sealed ones in between where the channel is secure.
#include "kit/http/channel.hpp"

#include <boost/asio/write.hpp>

#include <algorithm>
#include <utility>

namespace carnet::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t most_in_flight = 64 * 1024;
constexpr char tls_handshake = 0x16;  // the first byte of a ClientHello (RFC 8446 §5.1)

std::string_view text_of(const asio::const_buffer& part) {
  return {static_cast<const char*>(part.data()), part.size()};
}

}  // namespace

Channel::Channel(asio::ip::tcp::socket socket, std::unique_ptr<TlsSession> tls)
    : socket_(std::move(socket)), tls_(std::move(tls)) {}

std::optional<std::string> Channel::open() {
  error_code problem;
  const auto remote = socket_.remote_endpoint(problem);
  if (!problem) socket_.non_blocking(true, problem);
  if (!problem) socket_.set_option(asio::ip::tcp::no_delay(true), problem);
  if (problem) return std::nullopt;
  return remote.address().to_string();
}

Channel::Came Channel::read(std::span<char> scratch, std::string& into, const Keeper& keeper) {
  error_code problem;
  const auto count = socket_.read_some(asio::buffer(scratch.data(), scratch.size()), problem);
  if (problem == asio::error::would_block) return Came::nothing;
  if (problem) return Came::ended;
  if (!tls_) {
    into.append(scratch.data(), count);
    return Came::bytes;
  }
  if (!std::exchange(has_heard_, true) && scratch[0] != tls_handshake) {
    tls_.reset();
    return Came::plain;
  }
  const auto before = into.size();
  const auto turn = tls_->take({scratch.data(), count}, into);
  flush(keeper);
  if (into.size() > before) return Came::bytes;
  return turn == TlsSession::Turn::fine ? Came::nothing : Came::ended;
}

bool Channel::has_unread() {
  error_code problem;
  return socket_.available(problem) > 0 && !problem;
}

void Channel::write(const Parts& parts, const Keeper& keeper, Done done) {
  if (!tls_) {
    return asio::async_write(
        socket_, parts,
        [keeper, done = std::move(done)](const error_code& problem, auto) { done(problem); });
  }
  rest_ = parts;
  done_ = std::move(done);
  flush(keeper);
}

/// Sends what is sealed, then seals and sends more, and at the end says so.
void Channel::flush(const Keeper& keeper) {
  if (is_flushing_) return;
  seal_more();
  flight_ = tls_->take_output();
  if (flight_.empty()) {
    if (const auto done = std::exchange(done_, {})) done({});
    return;
  }
  is_flushing_ = true;
  asio::async_write(socket_, asio::buffer(flight_),
                    [this, keeper](const error_code& problem, auto) {
                      is_flushing_ = false;
                      if (!problem) return flush(keeper);
                      if (const auto done = std::exchange(done_, {})) done(problem);
                    });
}

void Channel::seal_more() {
  std::size_t sealed = 0;
  for (auto& part : rest_) {
    const auto piece = text_of(part).substr(0, most_in_flight - sealed);
    tls_->seal(piece);
    part += piece.size();
    sealed += piece.size();
  }
}

bool Channel::write_now(std::string_view bytes) {
  std::string sealed;
  if (tls_) {
    if (is_flushing_) return false;
    tls_->seal(bytes);
    sealed = tls_->take_output();
    bytes = sealed;
  }
  error_code problem;
  return socket_.write_some(asio::buffer(bytes), problem) == bytes.size() && !problem;
}

bool Channel::say_goodbye() {
  if (tls_) tls_->say_goodbye();
  if (tls_ && !write_now({})) return false;
  error_code problem;
  socket_.shutdown(asio::ip::tcp::socket::shutdown_send, problem);
  return !problem;
}

void Channel::close() {
  if (tls_ && !is_flushing_ && socket_.is_open()) {
    tls_->say_goodbye();
    write_now({});
  }
  error_code ignored;
  socket_.close(ignored);
}

}  // namespace carnet::http
