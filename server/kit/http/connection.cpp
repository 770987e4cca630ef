// SPDX-License-Identifier: Apache-2.0
// From bytes to a Request: the reading half of a connection, and its deadlines.
#include "kit/http/connection.hpp"

#include <boost/asio/post.hpp>

#include <utility>

#include "kit/http/events.hpp"
#include "kit/http/problem.hpp"

namespace carnet::http {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::milliseconds;

namespace {

constexpr std::size_t linger_limit = 1024 * 1024;
constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr Refusal too_slow{408, "too_slow", "The request took too long to arrive."};
constexpr Refusal only_https{400, "only_https", "This port speaks https alone."};
constexpr Refusal too_busy{503, "busy", "Too much is going on here just now."};

}  // namespace

Connection::Connection(Loop& loop, asio::ip::tcp::socket socket)
    : loop_(loop),
      channel_(std::move(socket),
               loop.shared.certificate ? loop.shared.certificate->new_session() : nullptr) {}

void Connection::start() {
  auto peer = channel_.open();
  if (!peer) return close();
  peer_ = std::move(*peer);
  enter(Phase::greeting, loop_.shared.options.header_deadline);
  end_greeting();
  wait_for_bytes();
}

void Connection::check_deadline() {
  if (phase_ == Phase::streaming && !is_sending_ && loop_.now >= deadline_) {
    later_ += print_event({.name = "beat", .data = "still here"});
    return send_frames();
  }
  if (loop_.now < deadline_) return;
  if (phase_ == Phase::head || phase_ == Phase::body) return refuse(too_slow);
  close();
}

void Connection::wind_down() {
  keeps_alive_ = false;
  const bool has_asked = phase_ == Phase::idle && channel_.has_unread();
  const bool is_quiet = phase_ == Phase::idle || phase_ == Phase::greeting;
  if (phase_ == Phase::streaming || (is_quiet && !has_asked)) close();
}

void Connection::close() {
  if (phase_ == Phase::closed) return;
  phase_ = Phase::closed;
  if (stream_) loop_.shared.pump.forget(stream_);
  stream_.reset();
  channel_.close();
  // The set may hold the last reference, and whoever calls us must not be freed under its feet.
  asio::post(loop_.context, [self = shared_from_this()] { self->loop_.connections.erase(self); });
  --loop_.shared.open_connections;
}

void Connection::enter(Phase phase, milliseconds allowed) {
  phase_ = phase;
  deadline_ = std::chrono::steady_clock::now() + allowed;
}

void Connection::wait_for_bytes() {
  if (is_reading_ || phase_ == Phase::closed) return;
  is_reading_ = true;
  channel_.wait([self = shared_from_this()](const error_code& problem) {
    self->is_reading_ = false;
    if (problem || self->phase_ == Phase::closed) return self->close();
    self->take_bytes();
  });
}

void Connection::take_bytes() {
  const auto came = channel_.read(loop_.scratch, pending_, shared_from_this());
  if (came == Channel::Came::plain) return refuse(only_https);
  end_greeting();
  if (came == Channel::Came::nothing) return wait_for_bytes();
  // Nobody speaks on a stream but us; a stream's browser that does has left HTTP.
  if (came == Channel::Came::ended || phase_ == Phase::streaming) return close();
  if (phase_ == Phase::lingering) {
    lingered_ += std::exchange(pending_, {}).size();
    return lingered_ > linger_limit ? close() : wait_for_bytes();
  }
  advance();
}

/// The handshake has a deadline of its own: until it is over, nobody has asked for anything.
void Connection::end_greeting() {
  if (phase_ != Phase::greeting || !channel_.is_greeted()) return;
  enter(Phase::idle, loop_.shared.options.idle);
}

/// Goes on with what is pending, as the phase has it.
void Connection::advance() {
  if (phase_ == Phase::idle) {
    if (pending_.empty()) return wait_for_bytes();
    parser_.emplace(loop_.shared.options.header_limit);
    enter(Phase::head, loop_.shared.options.header_deadline);
    began_ = std::chrono::steady_clock::now();
  }
  if (phase_ == Phase::head) return read_head();
  if (phase_ == Phase::body) return read_body();
}

void Connection::read_head() {
  const auto progress = parser_->read_head(pending_);
  if (progress.step == RequestParser::Step::refused) return refuse(progress.refusal);
  if (progress.step == RequestParser::Step::more) return wait_for_bytes();
  pending_.erase(0, progress.used);
  admit();
}

void Connection::admit() {
  auto head = parser_->take_head();
  keeps_alive_ = Door::keeps_alive(head) && !loop_.shared.stopping;
  auto admitted = loop_.shared.door.admit(std::move(head), peer_);
  if (const auto* refusal = std::get_if<Refusal>(&admitted)) return refuse(*refusal);
  request_ = std::get<Request>(std::move(admitted));
  request_.is_secure |= channel_.is_secure();
  if (!parser_->has_body()) return run();

  const auto& options = loop_.shared.options;
  const auto limit = options.body_limit_of ? options.body_limit_of(request_.method, request_.path)
                                           : options.body_limit;
  if (const auto refusal = parser_->limit_body(limit)) return refuse(*refusal);
  if (!finds_room(limit)) {
    keeps_alive_ = false;  // its body is still to come
    return refuse(too_busy);
  }
  enter(Phase::body, options.body_deadline);
  if (pending_.empty() && request_.headers.has("expect")) {
    // Twenty-five bytes fit into the empty buffer of a socket at once, or something is wrong.
    if (!channel_.write_now(continue_line)) return close();
  }
  read_body();
}

bool Connection::finds_room(std::size_t limit) {
  const auto& options = loop_.shared.options;
  if (limit <= options.body_limit) return true;
  room_ = take_room(loop_.shared.large_bodies, options.large_bodies);
  return room_ != nullptr;
}

void Connection::read_body() {
  const auto progress = parser_->read_body(pending_);
  if (progress.step == RequestParser::Step::refused) return refuse(progress.refusal);
  pending_.erase(0, progress.used);
  if (progress.step == RequestParser::Step::more) {
    deadline_ += time_for(progress.used, loop_.shared.options.min_rate);
    return wait_for_bytes();
  }
  request_.body = parser_->take_body();
  run();
}

void Connection::run() {
  parser_.reset();
  phase_ = Phase::running;
  deadline_ = Moment::max();
  auto task = [self = shared_from_this()]() mutable {
    auto& loop = self->loop_;
    auto answer = loop.shared.handler(self->request_);
    asio::post(loop.context, [self = std::move(self), answer = std::move(answer)]() mutable {
      self->answer(std::move(answer));
    });
  };
  if (!loop_.shared.workers.offer(std::move(task))) refuse(too_busy);
}

/// What cannot be read to its end leaves the connection without a next request.
void Connection::refuse(const Refusal& refusal) {
  if (refusal.status != too_busy.status) keeps_alive_ = false;
  if (request_.request_id.empty()) request_.request_id = new_request_id();
  answer(problem(refusal.status, refusal.code, refusal.text, request_.request_id));
}

}  // namespace carnet::http
