// SPDX-License-Identifier: Apache-2.0
// From a Response to bytes: the writing half of a connection, its streams and its end.
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>

#include <utility>

#include "kit/http/connection.hpp"
#include "kit/http/wire.hpp"
#include "kit/log/log.hpp"

namespace carnet::http {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds linger_deadline{2'000};

std::string_view body_of(const Response& answer) {
  return answer.shared_body ? *answer.shared_body : answer.body;
}

}  // namespace

void Connection::answer(Response answer) {
  std::string().swap(request_.body);
  room_.reset();
  if (phase_ == Phase::closed) return;
  log_answer(answer);
  if (loop_.shared.stopping || answer.stream) keeps_alive_ = false;
  answer_ = std::move(answer);
  const bool is_secure = request_.is_secure || channel_.is_secure();
  head_ = print_head(answer_, {request_.request_id, loop_.date, keeps_alive_, is_secure});
  if (request_.method == Method::head) answer_.stream = nullptr;
  write();
}

void Connection::log_answer(const Response& answer) const {
  const auto level = answer.status >= 500   ? log::Level::warn
                     : answer.status >= 400 ? log::Level::info
                                            : log::Level::debug;
  if (!log::is_on(level)) return;
  const auto spent = std::chrono::steady_clock::now() - began_;
  const auto method = request_.target.empty() ? "-" : method_name(request_.method);
  log::print(level, "request {} {} {} {} {} ms", request_.request_id, method,
             answer.route.empty() ? "-" : answer.route, answer.status,
             std::chrono::duration_cast<milliseconds>(spent).count());
}

void Connection::write() {
  const bool has_body = request_.method != Method::head && answer_.status != 204 &&
                        answer_.status != 304 && !answer_.stream;
  const auto body = has_body ? body_of(answer_) : std::string_view{};
  const auto& options = loop_.shared.options;
  enter(Phase::writing, options.write_deadline + time_for(body.size(), options.min_rate));
  channel_.write({asio::buffer(head_), asio::buffer(body)}, shared_from_this(),
                 [self = shared_from_this()](const error_code& problem) {
                   if (problem || self->phase_ == Phase::closed) return self->close();
                   self->after_write();
                 });
}

void Connection::after_write() {
  if (answer_.stream) return begin_stream();
  answer_ = {};
  request_ = {};
  if (!keeps_alive_) return linger();
  enter(Phase::idle, loop_.shared.options.idle);
  advance();
}

void Connection::begin_stream() {
  if (loop_.shared.stopping) return close();
  enter(Phase::streaming, loop_.shared.options.heartbeat);
  stream_ = std::make_shared<Pump::Stream>();
  stream_->feed = std::move(answer_.stream);
  // Weak: the pump must not keep a browser that has gone.
  stream_->deliver = [weak = weak_from_this(), &context = loop_.context](auto frames) {
    asio::post(context, [weak, frames = std::move(frames)]() mutable {
      if (const auto self = weak.lock()) self->deliver(std::move(frames));
    });
  };
  answer_ = {};
  request_ = {};
  std::string().swap(head_);
  std::string().swap(pending_);
  loop_.shared.pump.ask(stream_);
  wait_for_bytes();
}

void Connection::deliver(std::optional<std::string> frames) {
  if (phase_ != Phase::streaming) return;
  if (!frames) return close();
  later_ += *frames;
  is_batch_under_way_ = true;
  send_frames();
}

void Connection::send_frames() {
  if (is_sending_ || phase_ != Phase::streaming) return;
  const auto& options = loop_.shared.options;
  is_sending_ = true;
  frames_ = std::exchange(later_, {});
  enter(Phase::streaming, options.write_deadline + time_for(frames_.size(), options.min_rate));
  channel_.write({asio::buffer(frames_), asio::const_buffer()}, shared_from_this(),
                 [self = shared_from_this()](const error_code& problem) {
                   if (problem || self->phase_ != Phase::streaming) return self->close();
                   self->after_frames();
                 });
}

void Connection::after_frames() {
  is_sending_ = false;
  enter(Phase::streaming, loop_.shared.options.heartbeat);
  if (!later_.empty()) return send_frames();
  if (std::exchange(is_batch_under_way_, false)) loop_.shared.pump.ask(stream_);
}

/// Says goodbye and waits for the other side's: closing at once while bytes still arrive would
/// reset the connection, and the browser would never see the answer.
void Connection::linger() {
  if (!channel_.say_goodbye()) return close();
  enter(Phase::lingering, linger_deadline);
  pending_.clear();
  wait_for_bytes();
}

}  // namespace carnet::http
